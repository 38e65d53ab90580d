import type { Element, Nodes } from 'hast'
import { toString } from 'hast-util-to-string'

/** The text of a node as a reader sees it: blanks collapsed, zero-width characters without effect. */
export function readText(node: Nodes): string {
  return toString(node)
    .replace(/[\u200B\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

export function hasPicture(node: Element): boolean {
  return node.children.some((child) => child.type === 'element' && (child.tagName === 'img' || hasPicture(child)))
}

/** The heading of the footnotes, which only screen readers get; it is no part of the outline. */
export function isFootnoteHeading({ tagName, properties }: Element): boolean {
  return tagName === 'h2' && Array.isArray(properties['className']) && properties['className'].includes('sr-only')
}
