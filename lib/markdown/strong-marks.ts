import type { PhrasingContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { isUnspaced } from './cjk'

/** A literal `**` that the parser left in the text. */
export const MARK = Symbol('**')

/** A part of a paragraph: a node, or a literal mark between two. */
export type Piece = PhrasingContent | typeof MARK

/** Longest line that is taken for a heading of the text after it. */
const HEADING_LENGTH = 120

/** Cuts texts at every `**` that stands alone; longer rows of asterisks are rulers or masks. */
export function splitAtMarks(nodes: readonly PhrasingContent[]): Piece[] {
  return nodes.flatMap((node) => (node.type === 'text' && node.value.includes('**') ? splitText(node.value) : [node]))
}

function splitText(value: string): Piece[] {
  const texts = value.split(/(?<!\*)\*\*(?!\*)/)
  return texts.flatMap((text, index) => {
    const piece: Piece[] = text === '' ? [] : [{ type: 'text', value: text }]
    return index === 0 ? piece : [MARK, ...piece]
  })
}

/**
 * Whether the two marks were clearly meant as the two ends of bold type. The parser has already taken every pair
 * that Markdown allows; these have a blank inside, or punctuation inside and a letter outside.
 */
export function isPair(pieces: readonly Piece[], open: number, close: number): boolean {
  const text = pieces
    .slice(open + 1, close)
    .map(textOf)
    .join('')
  if (!/[\p{L}\p{N}]/u.test(text)) return false
  const before = lastCharacter(pieces[open - 1])
  const after = firstCharacter(pieces[close + 1])
  const first = firstCharacter(pieces[open + 1])
  const last = lastCharacter(pieces[close - 1])
  if (isBlank(first) && isBlank(last) && !isBounded(before, after) && !/\p{Script=Han}/u.test(text)) return false
  // `前** 文字 **后`: blanks inside and none outside, the same on both ends.
  if (isBlank(first) && isBlank(last) && isUnspaced(before) && isUnspaced(after)) return true
  return mayOpen(before, first) && (last === '\n' ? isHeading(text, after) : mayClose(last, after))
}

/** A mark before a blank opens only where a word could begin; else it ends something, or masks (`张** 李**`). */
function mayOpen(before: string, first: string): boolean {
  if (before === '' || isBlank(before) || isPunctuation(before)) return true
  return !isBlank(first) && (isUnspaced(before) || isPunctuation(first))
}

/** A mark after a blank closes only where no word of a script with blanks begins; there it would open. */
function mayClose(last: string, after: string): boolean {
  if (after === '' || isBlank(after) || isPunctuation(after) || isUnspaced(after)) return true
  return isPunctuation(last)
}

/** `**Heading⏎**Text`: a short line, not a sentence (`**` before each of several notes looks alike). */
function isHeading(text: string, after: string): boolean {
  const line = text.trim()
  return after === '' || (line.length <= HEADING_LENGTH && !/\n|[.;,。；，]$/.test(line))
}

function isBounded(before: string, after: string): boolean {
  return before === '' && after === ''
}

function textOf(piece: Piece): string {
  if (piece === MARK) return '**'
  return piece.type === 'break' ? '\n' : toString(piece)
}

/** Beyond the ends of the paragraph there is nothing: ''. */
function firstCharacter(piece: Piece | undefined): string {
  return piece === undefined ? '' : String.fromCodePoint(textOf(piece).codePointAt(0) ?? 0x78)
}

function lastCharacter(piece: Piece | undefined): string {
  return piece === undefined ? '' : (Array.from(textOf(piece).slice(-2)).at(-1) ?? 'x')
}

function isBlank(character: string): boolean {
  return /^\s$/.test(character)
}

function isPunctuation(character: string): boolean {
  return /^[\p{P}\p{S}]$/u.test(character)
}
