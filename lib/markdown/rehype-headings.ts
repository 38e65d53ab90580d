import type { Root } from 'hast'
import { holds, isFootnoteHeading, isPicture, readText, replaceElements } from './tree'

/**
 * Makes the headings of an article an outline below the title of the page: the first is an h2, each deeper one is
 * one level deeper, h6 at most. Empty headings go; one that holds only a picture becomes a paragraph.
 */
export function rehypeHeadings() {
  return (tree: Root): void => {
    // The original levels of the headings that the present one stands under.
    const open: number[] = []
    replaceElements(tree, (node) => {
      const level = Number(/^h([1-6])$/.exec(node.tagName)?.[1])
      if (Number.isNaN(level) || isFootnoteHeading(node)) return undefined
      if (readText(node) === '') {
        if (!holds(node, isPicture)) return []
        node.tagName = holds(node, ({ tagName }) => tagName === 'table') ? 'div' : 'p'
        return undefined
      }
      // What the sanitiser took away may have kept them apart.
      replaceElements(node, (inner) => (/^h[1-6]$/.test(inner.tagName) ? inner.children : undefined))
      while ((open.at(-1) ?? 0) >= level) open.pop()
      open.push(level)
      node.tagName = `h${Math.min(open.length + 1, 6)}`
      return undefined
    })
  }
}
