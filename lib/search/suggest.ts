import { fold, type FoldTable } from './fold'
import { MAX_QUERY_LENGTH } from './search-engine'

/** Something to go to. */
export interface Suggestion {
  readonly name: string
  readonly path: string
  readonly lang: string
}

/** What is offered while a reader types. */
export interface Suggestions {
  readonly headlines: readonly Suggestion[]
  /** Categories and tags of the reader's language. */
  readonly terms: readonly Suggestion[]
}

/** A suggestion with its name as it is compared. */
export interface FoldedSuggestion extends Suggestion {
  readonly folded: string
}

/** What suggestions are taken from: headlines, the newest first; categories and tags, the most used first. */
export interface SuggestionSource {
  readonly headlines: readonly FoldedSuggestion[]
  readonly terms: readonly FoldedSuggestion[]
  readonly table: FoldTable
}

const MAX_HEADLINES = 6
const MAX_TERMS = 4

/** Headlines, categories and tags whose names hold every part of `text`; headlines of the reader's language come first. */
export function suggest(
  { headlines, terms, table }: SuggestionSource,
  { text, lang }: { text: string; lang: string },
): Suggestions {
  const parts = fold(text.slice(0, MAX_QUERY_LENGTH), table).split(/\s+/u).filter(Boolean)
  if (parts.length === 0) return { headlines: [], terms: [] }
  const holdsAll = ({ folded }: FoldedSuggestion) => parts.every((part) => folded.includes(part))
  const found = headlines.filter(holdsAll)
  const ownFirst = [...found.filter((each) => each.lang === lang), ...found.filter((each) => each.lang !== lang)]
  return {
    headlines: ownFirst.slice(0, MAX_HEADLINES).map(withoutFolded),
    terms: terms
      .filter((term) => term.lang === lang && holdsAll(term))
      .slice(0, MAX_TERMS)
      .map(withoutFolded),
  }
}

function withoutFolded({ name, path, lang }: FoldedSuggestion): Suggestion {
  return { name, path, lang }
}
