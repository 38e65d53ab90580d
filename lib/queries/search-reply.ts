import { toIsoWithOffset } from '@/lib/dates/format-date'
import type { MarkedPart, SearchAnswer, SearchFacets, SearchVersion } from '@/lib/search/search-engine'
import { absoluteUrl } from '@/lib/urls/paths'

/** Raised when a program that reads replies would have to change. */
const REPLY_VERSION = 1

interface ReplyEntry {
  readonly url: string
  readonly title: string
  readonly lang: string
  /** ISO 8601 with an offset; `null` when undated. */
  readonly date: string | null
  readonly source: string
}

/** The answer to a search as programs get it. */
export interface SearchReply {
  readonly version: typeof REPLY_VERSION
  readonly query: string
  readonly total: number
  readonly page: number
  readonly pages: number
  readonly results: readonly (ReplyEntry & { readonly snippet: string; readonly versions: readonly ReplyEntry[] })[]
  readonly facets: SearchFacets
  readonly synonyms: SearchAnswer['synonyms']
  readonly words: SearchAnswer['words']
}

/** An answer for programs: plain text, full addresses. */
export function toSearchReply(
  answer: SearchAnswer,
  { siteUrl, timeZone }: { siteUrl: string; timeZone: string },
): SearchReply {
  const toEntry = ({ path, title, lang, time, source }: SearchVersion): ReplyEntry => ({
    url: absoluteUrl(path, siteUrl),
    title,
    lang,
    date: time === 0 ? null : toIsoWithOffset(time, timeZone),
    source,
  })
  const { query, total, page, pageCount, results, facets, synonyms, words } = answer
  return {
    version: REPLY_VERSION,
    query: query.text,
    total,
    page,
    pages: pageCount,
    results: results.map(({ titleParts, snippetParts, versions, ...result }) => ({
      ...toEntry({ ...result, title: textOf(titleParts) }),
      snippet: textOf(snippetParts),
      versions: versions.map(toEntry),
    })),
    facets,
    synonyms,
    words,
  }
}

function textOf(parts: readonly MarkedPart[]): string {
  return parts.map(({ text }) => text).join('')
}
