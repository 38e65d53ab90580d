import type { Element, Root } from 'hast'
import { EMBED_SERVICES, embedAt, type Embed } from './embed-address'
import { optionsOf, type MarkdownOptions, type OptionsCarrier } from './markdown-options'
import { replaceElements } from './tree'

/**
 * Makes a card of every link to a video or post that a shortcode left: where it leads is said in words, and nothing
 * is loaded. What the card says comes from the checked address alone; the class gives nobody more than a link.
 */
export function rehypeEmbeds() {
  return (tree: Root, file: OptionsCarrier): void => {
    const options = optionsOf(file)
    replaceElements(tree, (node) => {
      if (node.tagName === 'p' && node.children.length === 1 && isCard(node.children[0]!))
        node.properties['className'] = ['embed-card']
      if (node.tagName !== 'a' || !isMarked(node)) return undefined
      delete node.properties['className']
      const embed = embedAt(String(node.properties['href']))
      if (embed) describe(node, embed, options)
      return undefined
    })
  }
}

function isMarked({ properties }: Element): boolean {
  return Array.isArray(properties['className']) && properties['className'].includes('embed')
}

function isCard(node: Root['children'][number]): boolean {
  return node.type === 'element' && node.properties['dataEmbed'] !== undefined
}

function describe(link: Element, { service, id, url }: Embed, options: MarkdownOptions): void {
  const [text] = link.children
  if (link.children.length !== 1 || text?.type !== 'text') return
  const { name, isVideo } = EMBED_SERVICES[service]
  const label = options.embedLabel?.(name, isVideo) ?? `${isVideo ? 'Watch' : 'Read'} on ${name}`
  const title = text.value === url ? label : `${label}: ${text.value}`
  Object.assign(link.properties, { className: ['embed'], dataEmbed: service, dataEmbedId: id })
  link.children = [
    toSpan('embed-title', title),
    { type: 'text', value: ' ' },
    toSpan('embed-host', new URL(url).hostname),
  ]
}

function toSpan(name: string, value: string): Element {
  return { type: 'element', tagName: 'span', properties: { className: [name] }, children: [{ type: 'text', value }] }
}
