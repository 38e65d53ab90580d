import type { Nodes, Root } from 'hast'
import rehypeRaw from 'rehype-raw'
import type { VFile } from 'vfile'
import { visitNodes } from './tree'

/**
 * Parses raw HTML into elements, and the tree with it, which mends wrong nesting. Most articles hold none; Markdown
 * alone is nested rightly but for footnotes inside links, so the others save the time.
 */
export function rehypeHtml() {
  const parse = rehypeRaw()
  return (tree: Root, file: VFile): Root => (needsParsing(tree) ? parse(tree, file) : tree)
}

function needsParsing(tree: Root): boolean {
  return visitNodes<Nodes>(
    tree,
    (node) => node.type === 'raw' || (node.type === 'element' && node.properties['dataFootnoteRef'] !== undefined),
  )
}
