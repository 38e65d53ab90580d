import type { Root } from 'hast'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { checkShape } from './check-shape'
import { cleanMarkdown } from './clean-markdown'
import { MarkdownTooDeepError } from './guard-depth'
import { carryOptions, type MarkdownOptions } from './markdown-options'
import { collectOutline, type OutlineEntry } from './outline'
import { pluginsFor, REHYPE_STEPS, REMARK_REHYPE_OPTIONS, REMARK_STEPS } from './plugins'

export { MarkdownTooDeepError, type MarkdownOptions, type OutlineEntry }

/** An article's text, ready to be turned into elements. */
export interface CompiledMarkdown {
  /** HTML tree, sanitised: it holds nothing but allowed elements, attributes and addresses. */
  tree: Root
  /** The headings of the text, for a table of contents. */
  outline: readonly OutlineEntry[]
}

const plainProcessor = makeProcessor(false)
const mathProcessor = makeProcessor(true)

/**
 * Compiles untrusted Markdown to a safe HTML tree.
 * @throws {MarkdownTooDeepError} for a text that `checkShape` refuses or that nests too deeply, instead of hanging
 * or overflowing the stack.
 */
export function compileMarkdown(markdown: string, options: MarkdownOptions): CompiledMarkdown {
  const problem = checkShape(markdown)
  if (problem) throw new MarkdownTooDeepError(`${problem.message} ${problem.remedy}`)
  const processor = options.mathjax ? mathProcessor : plainProcessor
  const file = { value: cleanMarkdown(markdown), data: carryOptions(options) }
  try {
    const tree = processor.runSync(processor.parse(file), file)
    return { tree, outline: collectOutline(tree) }
  } catch (error) {
    // The parsers recurse too; they overflow before a guard could look at their tree.
    if (error instanceof RangeError) throw new MarkdownTooDeepError('The text is nested too deeply.', { cause: error })
    throw error
  }
}

/** Built once: putting a processor together costs as much as a short article. */
function makeProcessor(math: boolean) {
  return unified()
    .use(remarkParse)
    .use(pluginsFor(REMARK_STEPS, { mdx: false, math }))
    .use(remarkRehype, REMARK_REHYPE_OPTIONS)
    .use(pluginsFor(REHYPE_STEPS, { mdx: false, math }))
    .freeze()
}
