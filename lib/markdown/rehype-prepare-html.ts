import type { Element, ElementContent, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
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
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName === 'iframe' && parent && index !== undefined) {
        const link = toVideoLink(node)
        const isInFlow = parent.type === 'root' || FLOW_PARENTS.has(parent.tagName)
        parent.children.splice(index, 1, ...link.map((a) => (isInFlow ? paragraph(a) : a)))
        return [SKIP, index + link.length]
      }
      const { properties } = node
      if (node.tagName === 'a' && properties['name'] && !properties['id']) properties['id'] = properties['name']
      for (const key of ['href', 'src']) properties[key] &&= lowerScheme(String(properties[key]))
      return undefined
    })
  }
}

function toVideoLink({ properties }: Element): Element[] {
  const url = videoPageOf(String(properties['src'] ?? ''))
  if (url === undefined) return []
  const title = String(properties['title'] ?? '').trim() || url.replace(/^https:\/\/(www\.)?/, '')
  return [{ type: 'element', tagName: 'a', properties: { href: url }, children: [{ type: 'text', value: title }] }]
}

function paragraph(child: ElementContent): Element {
  return { type: 'element', tagName: 'p', properties: {}, children: [child] }
}

function lowerScheme(url: string): string {
  return url.trim().replace(/^[a-z]+:/i, (scheme) => scheme.toLowerCase())
}
