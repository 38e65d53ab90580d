import type { Root } from 'hast'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified, type Pluggable } from 'unified'
import { checkShape } from './check-shape'
import { cleanMarkdown } from './clean-markdown'
import { MarkdownTooDeepError } from './guard-depth'
import { carryOptions, type MarkdownOptions } from './markdown-options'
import { REMARK_REHYPE_OPTIONS } from './plugins'

/** Runs Markdown through the plugins it was made with. */
export type MarkdownProcessor = (markdown: string, options: MarkdownOptions) => Root

/**
 * Puts a processor together, which costs as much as a short article: do it once, not per text.
 * The processor throws {MarkdownTooDeepError} for a text that `checkShape` refuses or that nests too deeply, instead
 * of hanging or overflowing the stack.
 */
export function makeProcessor(remarkPlugins: Pluggable[], rehypePlugins: Pluggable[]): MarkdownProcessor {
  const processor = unified()
    .use(remarkParse)
    .use(remarkPlugins)
    .use(remarkRehype, REMARK_REHYPE_OPTIONS)
    .use(rehypePlugins)
    .freeze()
  return (markdown, options) => {
    refuseMisshapen(markdown)
    const file = { value: cleanMarkdown(markdown), data: carryOptions(options) }
    try {
      return processor.runSync(processor.parse(file), file)
    } catch (error) {
      // The parsers recurse too; they overflow before a guard could look at their tree.
      if (error instanceof RangeError)
        throw new MarkdownTooDeepError('The text is nested too deeply.', { cause: error })
      throw error
    }
  }
}

/** Articles were checked when they were read; this holds for every other text, and for those who forget. */
function refuseMisshapen(markdown: string): void {
  const problem = checkShape(markdown)
  if (problem) throw new MarkdownTooDeepError(`Line ${problem.line}: ${problem.message} ${problem.remedy}`)
}
