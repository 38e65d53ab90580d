import type { Element, Root } from 'hast'
import { replaceElements, type Parent } from './tree'
import { videoPageOf } from './video-page'

/** Parents in which a paragraph may stand. */
const FLOW_PARENTS = new Set(['div', 'section', 'figure', 'blockquote', 'li', 'dd', 'td', 'th', 'details'])

/**
 * Says in allowed HTML what the sanitiser could only drop: players of known video sites become links to the video
 * (nothing is loaded from third parties), `<a name>` becomes an id, `HTTPS:` a scheme that the sanitiser knows.
 * Runs before the sanitiser, so that nothing made here escapes it.
 */
export function rehypePrepareHtml() {
  return (tree: Root): void => {
    replaceElements(tree, (node, parent) => {
      if (node.tagName === 'iframe') return toVideoLink(node, parent)
      const { properties } = node
      if (node.tagName === 'a' && properties['name'] && !properties['id']) properties['id'] = properties['name']
      for (const key of ['href', 'src']) if (properties[key]) properties[key] = lowerScheme(String(properties[key]))
      return undefined
    })
  }
}

function toVideoLink({ properties }: Element, parent: Parent): Element[] {
  const url = videoPageOf(String(properties['src'] ?? ''))
  if (url === undefined) return []
  const title = String(properties['title'] ?? '').trim() || url.replace(/^https:\/\/(www\.)?/, '')
  const link: Element = {
    type: 'element',
    tagName: 'a',
    properties: { href: url },
    children: [{ type: 'text', value: title }],
  }
  const isInFlow = parent.type === 'root' || FLOW_PARENTS.has(parent.tagName)
  return [isInFlow ? { type: 'element', tagName: 'p', properties: {}, children: [link] } : link]
}

function lowerScheme(url: string): string {
  return url.trim().replace(/^[a-z]+:/i, (scheme) => scheme.toLowerCase())
}
