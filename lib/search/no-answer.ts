import type { SearchAnswer, SearchQuery } from './search-engine'

/** The answer to a search that asks for nothing, or finds it. */
export function noAnswer(query: SearchQuery): SearchAnswer {
  const facets = { language: [], category: [], tag: [], source: [] }
  return { query, total: 0, page: 1, pageCount: 1, results: [], facets, synonyms: [], words: [] }
}
