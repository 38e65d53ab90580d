import type { Element, Root } from 'hast'
import { isFootnoteHeading, readText, visitElements } from './tree'

/** A heading of the article, for a table of contents. */
export interface OutlineEntry {
  /** The id of the heading in the page. */
  id: string
  text: string
  level: 2 | 3 | 4
}

/** Lists the upper three levels of headings in the order of the text. */
export function collectOutline(tree: Root): readonly OutlineEntry[] {
  const outline: OutlineEntry[] = []
  visitElements(tree, (node) => {
    const level = levelOf(node)
    if (level === undefined || isFootnoteHeading(node)) return
    outline.push({ id: String(node.properties['id']), text: readText(node), level })
  })
  return outline
}

function levelOf({ tagName }: Element): OutlineEntry['level'] | undefined {
  if (tagName === 'h2') return 2
  if (tagName === 'h3') return 3
  return tagName === 'h4' ? 4 : undefined
}
