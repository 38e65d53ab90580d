import type { Root } from 'hast'
import rehypeKatex from 'rehype-katex'
import type { VFile } from 'vfile'
import { visit } from 'unist-util-visit'

/**
 * Renders formulas as MathML, which browsers show without style sheet, font or inline style. Nothing in a formula is
 * trusted: no links, no classes, bounded macros and sizes; one that cannot be read is shown as its source.
 */
export function rehypeKatexMathml() {
  const render = rehypeKatex({ output: 'mathml', trust: false, strict: 'ignore', maxExpand: 200, maxSize: 20 })
  return (tree: Root, file: VFile): void => {
    render(tree, file)
    // KaTeX colours its error messages by a style attribute, which our content policy forbids.
    visit(tree, 'element', ({ properties }) => {
      delete properties['style']
    })
  }
}
