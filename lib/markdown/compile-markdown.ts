import type { Root } from 'hast'
import { MarkdownTooDeepError } from './guard-depth'
import type { MarkdownOptions } from './markdown-options'
import { collectOutline, type OutlineEntry } from './outline'
import { pluginsFor, REHYPE_STEPS, REMARK_STEPS } from './plugins'
import { makeProcessor, type MarkdownProcessor } from './processor'

export { MarkdownTooDeepError, type MarkdownOptions, type OutlineEntry }

/** An article's text, ready to be turned into elements. */
export interface CompiledMarkdown {
  /** HTML tree, sanitised: it holds nothing but allowed elements, attributes and addresses. */
  tree: Root
  /** The headings of the text, for a table of contents. */
  outline: readonly OutlineEntry[]
}

const compilePlain = makeVariant(false)
const compileWithMath = makeVariant(true)

/**
 * Compiles untrusted Markdown to a safe HTML tree.
 * @throws {MarkdownTooDeepError} for a text that is nested too deeply or that `checkShape` refuses.
 */
export function compileMarkdown(markdown: string, options: MarkdownOptions): CompiledMarkdown {
  const compile = options.mathjax ? compileWithMath : compilePlain
  const tree = compile(markdown, options)
  return { tree, outline: collectOutline(tree) }
}

function makeVariant(math: boolean): MarkdownProcessor {
  const kinds = { mdx: false, math }
  return makeProcessor(pluginsFor(REMARK_STEPS, kinds), pluginsFor(REHYPE_STEPS, kinds))
}
