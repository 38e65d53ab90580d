import type { Link, Nodes, PhrasingContent, Root, Text } from 'mdast'
import { endsBareUrl } from './cjk'
import { visitNodes } from './tree'

/**
 * Finishes bare URLs. Those that `remark-gfm` finds in finished text (they have no position) still run on into Chinese
 * and are cut there; and `www.` is read as https, as browsers do by now.
 */
export function remarkCutLinks() {
  return (tree: Root): void => {
    visitNodes<Nodes>(tree, (node) => {
      if (!('children' in node) || !node.children.some(isBareLink)) return
      const parent = node as Extract<Nodes, { children: PhrasingContent[] }>
      parent.children = parent.children.flatMap((child) => (isBareLink(child) ? finish(child) : [child]))
    })
  }
}

/** A link that shows its own address; `http://` is what `remark-gfm` puts before `www.`. */
function isBareLink(node: Nodes): node is Link & { children: [Text] } {
  if (node.type !== 'link' || node.children.length !== 1 || node.children[0]?.type !== 'text') return false
  const text = node.children[0].value
  return node.url === text || node.url === `http://${text}`
}

function finish(link: Link & { children: [Text] }): PhrasingContent[] {
  const [text] = link.children
  const end = link.position ? -1 : firstChinese(text.value)
  const shown = end < 0 ? text.value : withoutTrailingMarks(text.value.slice(0, end))
  const rest = text.value.slice(shown.length)
  link.url = /^www\./i.test(shown) ? `https://${shown}` : shown
  text.value = shown
  return rest === '' ? [link] : [link, { type: 'text', value: rest }]
}

function firstChinese(text: string): number {
  for (let at = 0; at < text.length; at++) if (endsBareUrl(text.charCodeAt(at))) return at
  return -1
}

function withoutTrailingMarks(url: string): string {
  let end = url.length
  while (end > 0 && '!"\'*,.:;?)]_~'.includes(url.charAt(end - 1))) end--
  return url.slice(0, end)
}
