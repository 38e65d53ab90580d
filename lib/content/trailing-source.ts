import type { ArticleSource } from './article'
import { toSafeUrl } from './text-fields'
import { cleanLine } from './decode-text'

/** `[name](https://…)`; the address may hold one level of balanced parentheses, as Markdown allows. */
const ONLY_A_LINK = /^\[([^[\]]+)\]\((https?:\/\/(?:[^\s()]|\([^\s()]*\))+)\)$/

/**
 * Takes a last paragraph that is nothing but `[source](url)` off a body: the form in which imported articles name
 * their origin. `undefined` when the body does not end so.
 */
export function takeTrailingSource(body: string): { source: ArticleSource; body: string } | undefined {
  const trimmed = body.trimEnd()
  const start = trimmed.lastIndexOf('\n') + 1
  const match = ONLY_A_LINK.exec(trimmed.slice(start).trim())
  const before = trimmed.slice(0, start)
  const isOwnParagraph = before.trim() === '' || /\n[ \t]*\n$/.test(before)
  const url = match && isOwnParagraph ? toSafeUrl(match[2] ?? '') : undefined
  if (!match || url === undefined) return undefined
  return { source: { name: cleanLine(match[1] ?? ''), url }, body: before.trimEnd() }
}
