import { foldTable } from '@/lib/search/fold-table'
import {
  orderMatches,
  toNeedles,
  toSearchResult,
  type Headline,
  type SearchResult,
} from '@/lib/search/search-headlines'
import type { SummaryData } from '@/lib/index/article-row'
import { IS_LISTED, type Snapshot } from './snapshot'

/** Answers on one page of results. */
export const RESULTS_PER_PAGE = 20

export interface SearchAnswer {
  readonly query: string
  readonly total: number
  readonly page: number
  readonly pageCount: number
  readonly results: readonly SearchResult[]
}

/** Articles of all languages whose headline, lead or summary holds every word of the query; the reader's language first. */
export function searchArticles(
  snapshot: Snapshot,
  { query, lang, page }: { query: string; lang: string; page: number },
): SearchAnswer {
  const table = foldTable()
  const needles = toNeedles(query, table)
  const matches = needles.length === 0 ? [] : orderMatches(selectHeadlines(snapshot, needles), needles, lang, table)
  const pageCount = Math.max(1, Math.ceil(matches.length / RESULTS_PER_PAGE))
  const at = Math.min(Math.max(1, Math.trunc(page)), pageCount)
  const shown = matches.slice((at - 1) * RESULTS_PER_PAGE, at * RESULTS_PER_PAGE)
  return {
    query,
    total: matches.length,
    page: at,
    pageCount,
    results: shown.map((headline) => toSearchResult(headline, needles, table)),
  }
}

/** The headlines of all published articles, newest first. */
export function listHeadlines(snapshot: Snapshot): readonly Headline[] {
  return selectHeadlines(snapshot, [])
}

/** What the search of an export loads: every headline, and the table that makes both scripts one. */
export function getHeadlinesFile(snapshot: Snapshot): {
  table: readonly [string, string][]
  headlines: readonly Headline[]
} {
  return { table: [...foldTable()], headlines: listHeadlines(snapshot) }
}

interface HeadlineRow {
  readonly title: string
  readonly path: string
  readonly lang: string
  readonly time: number | null
  readonly summary: string
}

function selectHeadlines({ all, now }: Snapshot, needles: readonly string[]): readonly Headline[] {
  const conditions = needles.map(() => 'AND instr(folded, ?) > 0').join(' ')
  const rows = all<HeadlineRow>(
    `SELECT title, path, lang, time, summary FROM article WHERE ${IS_LISTED} ${conditions} ORDER BY time IS NULL, time DESC, path`,
    now,
    now,
    ...needles,
  )
  return rows.map(({ summary, time, ...row }) => {
    const data = JSON.parse(summary) as SummaryData
    return {
      ...row,
      time: time ?? 0,
      summary: [data.lead, data.summary].filter(Boolean).join(' '),
      source: data.source?.name ?? '',
    }
  })
}
