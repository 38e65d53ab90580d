import type { FoldTable } from './fold'
import { findPhrases, markText, type PhraseMatch } from './mark-phrases'
import type { MarkedPart } from './search-engine'
import type { Phrase } from './search-words'

/** Width of a snippet in half-width characters: two lines on a wide screen. */
const WIDTH = 220

/** Of a text of this length the beginning is looked through. */
const MAX_TEXT = 20_000

/**
 * A passage of the text with the most, and most different, matches; its beginning when there are none.
 * In the text's own script, cut at words and sentences where one ends nearby.
 */
export function makeSnippet(text: string, phrases: readonly Phrase[], table: FoldTable): readonly MarkedPart[] {
  const looked = text.slice(0, MAX_TEXT)
  const matches = findPhrases(looked, phrases, table)
  const length = lengthFor(looked)
  const start = beginOf(looked, densest(matches, length), length)
  const end = endFrom(looked, start, length)
  const inside = matches
    .filter((match) => match.start >= start && match.end <= end)
    .map((match) => ({ ...match, start: match.start - start, end: match.end - start }))
  const parts = markText(looked.slice(start, end), inside).map(({ text: part, isMatch }) => ({
    text: part.replace(/\s+/g, ' '),
    isMatch,
  }))
  const before = start > 0 ? [{ text: '…', isMatch: false }] : []
  const after = end < text.trimEnd().length ? [{ text: '…', isMatch: false }] : []
  return [...before, ...parts, ...after]
}

/** Characters that fill the width: Han takes two places. */
function lengthFor(text: string): number {
  const sample = text.slice(0, 400)
  const wide = sample.match(/[\u2E80-\uFFEF]/g)?.length ?? 0
  return Math.round(WIDTH / (1 + wide / Math.max(1, sample.length)))
}

/** The match at which the best window begins: different phrases count more than the same one again, rare ones most. */
function densest(matches: readonly PhraseMatch[], length: number): PhraseMatch | undefined {
  const totals = new Map<number, number>()
  for (const { phrase } of matches) totals.set(phrase, (totals.get(phrase) ?? 0) + 1)
  let best: PhraseMatch | undefined
  let bestScore = 0
  for (const [at, match] of matches.entries()) {
    const phrases = new Set<number>()
    let count = 0
    for (let i = at; i < matches.length && (matches[i]?.end ?? 0) <= match.start + length * 0.65; i += 1) {
      phrases.add(matches[i]?.phrase ?? 0)
      count += 1
    }
    const rarity = [...phrases].reduce((sum, phrase) => sum + 1 / (totals.get(phrase) ?? 1), 0)
    const score = (phrases.size + rarity) * 10 + Math.min(count, 9)
    if (score > bestScore) [best, bestScore] = [match, score]
  }
  return best
}

const SENTENCE_END = /[。！？!?\n]|\.\s/g

/** A little before the match: after a sentence's end or a blank, never inside a character. */
function beginOf(text: string, match: PhraseMatch | undefined, length: number): number {
  if (!match) return 0
  const earliest = Math.max(0, match.start - Math.round(length * 0.3))
  if (earliest === 0) return 0
  const lead = text.slice(earliest, match.start)
  const ends = [...lead.matchAll(SENTENCE_END)]
  const [end] = ends
  if (end) return earliest + end.index + end[0].length
  const blank = lead.indexOf(' ')
  return blank >= 0 ? earliest + blank + 1 : onCharacter(text, earliest)
}

function endFrom(text: string, start: number, length: number): number {
  const latest = start + length
  if (latest >= text.length) return text.length
  const blank = text.lastIndexOf(' ', latest)
  return blank > latest - 20 ? blank : onCharacter(text, latest)
}

/** Not between the halves of a character. */
function onCharacter(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at - 1 : at
}
