import { checkShape } from '@/lib/markdown/check-shape'
import { findShortcodeProblems } from '@/lib/markdown/find-shortcode-problems'
import { EncodingError, decodeText } from './decode-text'
import { parseFrontMatter, type FrontMatter } from './front-matter'
import { FrontMatterError } from './front-matter-error'
import type { FileProblems } from './problems'

/** The front matter of a file; what cannot be read is told in `problems`. */
export function parseGuarded(bytes: Uint8Array, problems: FileProblems): FrontMatter | undefined {
  try {
    return parseFrontMatter(decodeText(bytes))
  } catch (error) {
    if (error instanceof FrontMatterError)
      problems.error(error.rule, error.message, error.remedy, error.line, error.column)
    else if (error instanceof EncodingError) problems.error('encoding', error.message, 'Save it as UTF-8.')
    else throw error
    return undefined
  }
}

/** A body that Markdown cannot digest in reasonable time keeps the article back. */
export function checkBody({ body, bodyLine }: FrontMatter, problems: FileProblems): void {
  if (body.startsWith('version https://git-lfs.github.com/')) {
    problems.error(
      'lfs-pointer',
      'The file is a Git LFS pointer, not the article.',
      'Fetch it with `git lfs pull`.',
      bodyLine,
    )
  }
  const shape = checkShape(body)
  if (shape) problems.error(shape.rule, shape.message, shape.remedy, bodyLine + shape.line - 1, shape.column)
}

/** @param hasParam whether the shortcode `param` can print what is so called; left out where that is not known */
export function warnOfShortcodes(
  { body, bodyLine }: FrontMatter,
  problems: FileProblems,
  hasParam?: (name: string) => boolean,
): void {
  for (const { rule, message, remedy, line, column } of findShortcodeProblems(body, hasParam))
    problems.warn(rule, message, remedy, bodyLine + line - 1, column)
}
