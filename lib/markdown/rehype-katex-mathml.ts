import type { Root } from 'hast'
import { toString } from 'hast-util-to-string'
import rehypeKatex from 'rehype-katex'
import type { VFile } from 'vfile'
import { visitElements } from './tree'

/** KaTeX needs some 30 µs for a character. What is longer, in one formula or in all of a text, is shown as its source. */
const MAX_FORMULA = 10_000
const MAX_FORMULAS = 100_000

/**
 * Renders formulas as MathML, which browsers show without style sheet, font or inline style. Nothing in a formula is
 * trusted: no links, no classes, bounded macros and sizes; one that cannot be read is shown as its source.
 */
export function rehypeKatexMathml() {
  const render = rehypeKatex({ output: 'mathml', trust: false, strict: 'ignore', maxExpand: 200, maxSize: 20 })
  return (tree: Root, file: VFile): void => {
    hideExcess(tree)
    render(tree, file)
    // KaTeX colours its error messages by a style attribute, which our content policy forbids.
    visitElements(tree, ({ properties }) => {
      delete properties['style']
    })
  }
}

/** Takes the classes by which KaTeX knows formulas from those that are too long. */
function hideExcess(tree: Root): void {
  let sum = 0
  visitElements(tree, (node) => {
    const classes = node.properties['className']
    if (!Array.isArray(classes) || !classes.some((name) => /^(language-)?math/.test(String(name)))) return
    const { length } = toString(node)
    sum += length
    if (length > MAX_FORMULA || sum > MAX_FORMULAS) delete node.properties['className']
  })
}
