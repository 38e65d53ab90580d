/*
 * What every search engine behind the site answers: SQLite on a Node host, Pagefind in the browser of an export, OpenSearch for
 * papers that outgrow one machine. One suite of tests holds all of them to it.
 */

/** Longest query that is looked for, in UTF-16 units; more is cut. */
export const MAX_QUERY_LENGTH = 200

/** A piece of text that is part of a match, or not. */
export interface MarkedPart {
  readonly text: string
  readonly isMatch: boolean
}

/** Order of the answers: by how well they match, newer ones preferred a little; or by date alone. */
export type SearchSort = 'relevance' | 'newest'

/** What the answers are narrowed to; absent for everything. */
export interface SearchFilters {
  /** Tag of a language of the site. */
  readonly language?: string | undefined
  /** Slug of a category or tag (`toTermSlug`). */
  readonly category?: string | undefined
  readonly tag?: string | undefined
  /** Name of a source, as it is shown. */
  readonly source?: string | undefined
  /** First and last day, `YYYY-MM-DD` in the site's time zone, both included. */
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** What a reader asks for. */
export interface SearchQuery {
  /** As it was typed, at most `MAX_QUERY_LENGTH` characters. */
  readonly text: string
  /** Language of the page on which it was asked: its articles come first among equals. */
  readonly lang: string
  readonly filters: SearchFilters
  readonly sort: SearchSort
  /** From 1. */
  readonly page: number
  /** Other names that the reader does not want looked for as well. */
  readonly without: readonly string[]
}

/** One answer. */
export interface SearchResult {
  readonly path: string
  /** Headline and a passage of the text, in the article's own script, with what matched. */
  readonly titleParts: readonly MarkedPart[]
  readonly snippetParts: readonly MarkedPart[]
  readonly lang: string
  /** Language that the text is really in, where that is another one. */
  readonly textLang?: string | undefined
  /** Milliseconds; 0 when undated. */
  readonly time: number
  /** Name of the source; empty for none. */
  readonly source: string
  /** The same story again, in other articles that match too: best first, without the one above. */
  readonly versions: readonly SearchVersion[]
}

/** Another article that tells the same story. */
export interface SearchVersion {
  readonly path: string
  readonly title: string
  readonly lang: string
  readonly time: number
  readonly source: string
}

/** How many of the matching articles have a value. */
export interface FacetCount {
  /** What stands in the address for it. */
  readonly value: string
  /** What readers see. */
  readonly name: string
  readonly count: number
}

/** Counts for each filter, over what matches the words and the other filters; most frequent first. */
export interface SearchFacets {
  readonly language: readonly FacetCount[]
  readonly category: readonly FacetCount[]
  readonly tag: readonly FacetCount[]
  readonly source: readonly FacetCount[]
}

/** One page of answers. */
export interface SearchAnswer {
  /** The query as it was understood. */
  readonly query: SearchQuery
  /** Matching articles, versions of the same story each counted. */
  readonly total: number
  readonly page: number
  readonly pageCount: number
  readonly results: readonly SearchResult[]
  readonly facets: SearchFacets
  /** Other names that were looked for as well (`content/synonyms.yaml`), without those the reader took away. */
  readonly synonyms: readonly { readonly word: string; readonly also: readonly string[] }[]
  /** When nothing matches: how many articles hold each word alone, under the same filters. */
  readonly words: readonly { readonly word: string; readonly total: number }[]
}

/** What answers searches. */
export interface SearchEngine {
  search(query: SearchQuery): Promise<SearchAnswer>
}
