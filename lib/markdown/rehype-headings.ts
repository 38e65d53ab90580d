import type { Element, Parents, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import { hasPicture, isFootnoteHeading, readText } from './tree'

/**
 * Makes the headings of an article an outline below the title of the page: the first is an h2, each deeper one is
 * one level deeper, h6 at most. Empty headings go; one that holds only a picture becomes a paragraph.
 */
export function rehypeHeadings() {
  return (tree: Root): void => {
    // The original levels of the headings that the present one stands under.
    const open: number[] = []
    visit(tree, 'element', (node, index, parent) => {
      const level = /^h([1-6])$/.exec(node.tagName)?.[1]
      if (level === undefined || isFootnoteHeading(node)) return
      if (readText(node) === '') return dropOrDemote(node, index, parent)
      while ((open.at(-1) ?? 0) >= Number(level)) open.pop()
      open.push(Number(level))
      node.tagName = `h${Math.min(open.length + 1, 6)}`
    })
  }
}

function dropOrDemote(heading: Element, index: number | undefined, parent: Parents | undefined) {
  if (hasPicture(heading)) heading.tagName = 'p'
  else if (parent && index !== undefined) {
    parent.children.splice(index, 1)
    return [SKIP, index] as const
  }
}
