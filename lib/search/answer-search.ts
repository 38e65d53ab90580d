import type { Catalogue } from './catalogue'
import { filterHits } from './count-facets'
import type { FoldTable } from './fold'
import { makeSnippet } from './make-snippet'
import { findPhrases, markText } from './mark-phrases'
import { rankHits, type Hit, type StoryHits } from './rank-hits'
import type { SearchAnswer, SearchQuery, SearchResult } from './search-engine'
import { parseQuery, phrasesOf, type Phrase, type SearchWord } from './search-words'
import type { Synonyms } from './synonyms'

/** Stories on one page of answers. */
export const RESULTS_PER_PAGE = 10

/** At most so many versions of a story are listed. */
const MAX_VERSIONS = 10

/** What is shown of an article that was found. */
export interface FoundArticle {
  readonly path: string
  readonly title: string
  /** Lead and summary, then the text: snippets are taken from here. */
  readonly summary: string
  readonly text: string
  readonly lang: string
  readonly textLang?: string | undefined
  readonly time: number
  readonly source: string
}

/** What an engine has of its own: finding words, and telling what was found. */
export interface SearchSource {
  readonly catalogue: Catalogue
  readonly table: FoldTable
  readonly synonyms: Synonyms
  /** Milliseconds. */
  readonly now: number
  /** The articles that match all words, in any order. */
  match(words: readonly SearchWord[]): Promise<readonly Hit[]>
  /** What is shown of the articles at these places of the catalogue, in this order. */
  show(places: readonly number[]): Promise<readonly FoundArticle[]>
}

/** Answers a search. Everything that must not depend on the engine happens here. */
export async function answerSearch(source: SearchSource, query: SearchQuery): Promise<SearchAnswer> {
  const { catalogue, now } = source
  const { words, synonyms } = parseQuery(query, source)
  const { passed, facets } = filterHits(words.length === 0 ? [] : await source.match(words), catalogue, query.filters)
  const language = catalogue.languages.findIndex(({ value }) => value === query.lang)
  const stories = rankHits(passed, catalogue, { sort: query.sort, language, now })
  const pageCount = Math.max(1, Math.ceil(stories.length / RESULTS_PER_PAGE))
  const page = Math.min(Math.max(1, Math.trunc(query.page) || 1), pageCount)
  const shown = stories.slice((page - 1) * RESULTS_PER_PAGE, page * RESULTS_PER_PAGE)
  return {
    query,
    total: passed.length,
    page,
    pageCount,
    results: await showStories(source, shown, phrasesOf(words)),
    facets,
    synonyms,
    words: passed.length === 0 ? await countAlone(source, words, query) : [],
  }
}

async function showStories(
  source: SearchSource,
  stories: readonly StoryHits[],
  phrases: readonly Phrase[],
): Promise<readonly SearchResult[]> {
  const cut = stories.map((hits) => hits.slice(0, MAX_VERSIONS + 1).map(({ at }) => at))
  const articles = await source.show(cut.flat())
  let from = 0
  return cut.flatMap((places) => {
    const [best, ...others] = articles.slice(from, from + places.length)
    from += places.length
    if (!best) return []
    const versions = others.map(({ path, title, lang, time, source: name }) => ({
      path,
      title,
      lang,
      time,
      source: name,
    }))
    return [{ ...toResult(best, phrases, source.table), versions }]
  })
}

function toResult(article: FoundArticle, phrases: readonly Phrase[], table: FoldTable): Omit<SearchResult, 'versions'> {
  const { path, title, summary, text, lang, textLang, time, source } = article
  // A summary that an editor wrote says more than a place in the text, if it holds what was looked for.
  const isInSummary = phrases.length > 0 && findPhrases(summary, phrases, table).length > 0
  return {
    path,
    titleParts: markText(title, findPhrases(title, phrases, table)),
    snippetParts: makeSnippet(isInSummary || text === '' ? summary : text, phrases, table),
    lang,
    textLang,
    time,
    source,
  }
}

/** How many articles hold each word alone, under the same filters. */
async function countAlone(
  { match, catalogue }: SearchSource,
  words: readonly SearchWord[],
  { filters }: SearchQuery,
): Promise<SearchAnswer['words']> {
  const totals: { word: string; total: number }[] = []
  for (const word of words)
    totals.push({ word: word.word, total: filterHits(await match([word]), catalogue, filters).passed.length })
  return totals
}
