import { foldWithOffsets, type FoldTable } from './fold'
import type { MarkedPart } from './search-engine'
import type { Phrase } from './search-words'
import { isSingleCharacter, toTokens, type Token } from './tokens'

/** Where a phrase stands in a text (UTF-16 units). */
export interface PhraseMatch {
  readonly start: number
  readonly end: number
  /** Which of the phrases. */
  readonly phrase: number
}

/** Where the phrases stand in `text`, found the way engines find them, so that words are marked whole and nothing else is. */
export function findPhrases(text: string, phrases: readonly Phrase[], table: FoldTable): readonly PhraseMatch[] {
  const { folded, offsets } = foldWithOffsets(text, table)
  const tokens = toTokens(folded)
  const matches = phrases.flatMap((phrase, at) =>
    (isSingleCharacter(phrase) ? findCharacter(tokens, phrase[0] ?? '') : findTokens(tokens, phrase)).map(
      ([start, end]): PhraseMatch => ({ start: offsets[start] ?? 0, end: endOf(offsets, end), phrase: at }),
    ),
  )
  return matches.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** A text in pieces, those of the matches marked. */
export function markText(text: string, matches: readonly PhraseMatch[]): readonly MarkedPart[] {
  const parts: MarkedPart[] = []
  let at = 0
  for (let i = 0; i < matches.length;) {
    const { start } = matches[i] as PhraseMatch
    let { end } = matches[i] as PhraseMatch
    for (i += 1; i < matches.length && (matches[i] as PhraseMatch).start <= end; i += 1)
      end = Math.max(end, (matches[i] as PhraseMatch).end)
    if (start > at) parts.push({ text: text.slice(at, start), isMatch: false })
    parts.push({ text: text.slice(start, end), isMatch: true })
    at = end
  }
  if (at < text.length) parts.push({ text: text.slice(at), isMatch: false })
  return parts
}

/** The original end of what ends at `end` in the folded text: a character that became several is marked whole. */
function endOf(offsets: readonly number[], end: number): number {
  const last = offsets[end - 1] ?? 0
  let next = end
  while (next < offsets.length - 1 && offsets[next] === last) next += 1
  return offsets[next] ?? last
}

function findCharacter(tokens: readonly Token[], character: string): (readonly [number, number])[] {
  return tokens
    .filter(({ text }) => text.startsWith(character))
    .map(({ start }) => [start, start + character.length] as const)
}

function findTokens(tokens: readonly Token[], phrase: Phrase): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = []
  for (let at = 0; at + phrase.length <= tokens.length; at += 1) {
    if (!phrase.every((token, i) => tokens[at + i]?.text === token)) continue
    found.push([tokens[at]?.start ?? 0, tokens[at + phrase.length - 1]?.end ?? 0])
  }
  return found
}
