import { foldTable, foldText } from '@/lib/search/fold-table'
import { suggest, type FoldedSuggestion, type Suggestion, type Suggestions } from '@/lib/search/suggest'
import { IS_LISTED, type Snapshot } from './snapshot'
import { listTerms } from './terms'

/** So many of the newest articles are looked through, so that a large newsroom answers as fast as a small one. */
const NEWEST = 3000

/** What could be meant by `text`: see `suggest`. */
export function getSuggestions(snapshot: Snapshot, question: { text: string; lang: string }): Suggestions {
  const headlines = snapshot.remember('folded headlines', () => listNewestHeadlines(snapshot).map(withFolded))
  const terms = snapshot.remember(`folded terms ${question.lang}`, () =>
    listTermNames(snapshot, question.lang).map(withFolded),
  )
  return suggest({ headlines, terms, table: foldTable() }, question)
}

/** Headlines that are offered, the newest first. */
export function listNewestHeadlines({ all, now }: Snapshot): readonly Suggestion[] {
  return all<Suggestion>(
    `SELECT title AS name, path, lang FROM article WHERE ${IS_LISTED} ORDER BY time IS NULL, time DESC, path LIMIT ${NEWEST}`,
    now,
    now,
  )
}

/** Categories and tags of a language, the most used first. */
export function listTermNames(snapshot: Snapshot, lang: string): readonly Suggestion[] {
  return [...listTerms(snapshot, lang, 'categories'), ...listTerms(snapshot, lang, 'tags')]
    .sort((a, b) => b.count - a.count)
    .map(({ name, path }) => ({ name, path, lang }))
}

function withFolded(suggestion: Suggestion): FoldedSuggestion {
  return { ...suggestion, folded: foldText(suggestion.name) }
}
