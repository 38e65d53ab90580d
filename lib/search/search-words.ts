import { fold, type FoldTable } from './fold'
import { MAX_QUERY_LENGTH } from './search-engine'
import { alsoKnownAs, type Synonyms } from './synonyms'
import { toPhrase } from './tokens'

/** Tokens that have to stand one after the other. */
export type Phrase = readonly string[]

/** One word of a query: an article matches it by all phrases of `typed`, or by any of `others`. */
export interface SearchWord {
  /** As typed. */
  readonly word: string
  readonly typed: readonly Phrase[]
  readonly others: readonly Phrase[]
}

/** A query as it is looked for. An article matches when it matches every word. */
export interface ParsedQuery {
  readonly words: readonly SearchWord[]
  readonly synonyms: readonly { readonly word: string; readonly also: readonly string[] }[]
}

/** What is between quotation marks of any kind, else what is between blanks. */
const CHUNK = /["“”„]([^"“”„]*)["“”„]|\S+/gu

/** English words that nearly every article has; they count only where nothing else was typed, and in phrases. */
const STOP_WORDS = new Set('a an and are as at be by for from in is it of on or that the to was with'.split(' '))

/**
 * Understands a query. What was typed without blanks is one phrase, across the border of scripts too; quotation marks make a phrase
 * across blanks. Other names are added as phrases of their own, unless they are among `without`.
 */
export function parseQuery(
  query: { text: string; without: readonly string[] },
  { table, synonyms }: { table: FoldTable; synonyms: Synonyms },
): ParsedQuery {
  const chunks = withoutStopWords(toChunks(query.text, table))
  const without = new Set(query.without.map((name) => fold(name, table)))
  const words: SearchWord[] = []
  const found: { word: string; also: readonly string[] }[] = []
  for (let at = 0; at < chunks.length;) {
    const { taken, name, others } = alsoKnownAs(chunks.slice(at), synonyms)
    const own = chunks.slice(at, at + taken)
    at += taken
    const kept = others.filter((other) => !without.has(other.folded))
    if (kept.length > 0) found.push({ word: name, also: kept.map((other) => other.name) })
    words.push({
      word: own.map(({ word }) => word).join(' '),
      typed: own.map(({ phrase }) => phrase),
      others: kept.map(({ phrase }) => phrase),
    })
  }
  return { words, synonyms: found }
}

/** The phrases that are marked in texts. */
export function phrasesOf(words: readonly SearchWord[]): readonly Phrase[] {
  return words.flatMap(({ typed, others }) => [...typed, ...others])
}

/** A part of a query that is looked for as one phrase. */
export interface Chunk {
  readonly word: string
  readonly folded: string
  readonly phrase: Phrase
  readonly isQuoted: boolean
}

function toChunks(text: string, table: FoldTable): readonly Chunk[] {
  const chunks = new Map<string, Chunk>()
  for (const match of text.slice(0, MAX_QUERY_LENGTH).replace(/＂/g, '"').matchAll(CHUNK)) {
    const isQuoted = match[1] !== undefined
    const word = (match[1] ?? match[0]).trim()
    const folded = fold(word, table)
    const phrase = toPhrase(folded)
    const key = phrase.join(' ')
    if (phrase.length > 0 && !chunks.has(key)) chunks.set(key, { word, folded, phrase, isQuoted })
  }
  return [...chunks.values()]
}

function withoutStopWords(chunks: readonly Chunk[]): readonly Chunk[] {
  const kept = chunks.filter(({ folded, isQuoted }) => isQuoted || !STOP_WORDS.has(folded))
  return kept.length > 0 ? kept : chunks
}
