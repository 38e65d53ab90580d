import type { SearchAnswer } from '@/lib/queries/search'
import { fold, type FoldTable } from '@/lib/search/fold'
import { orderMatches, toNeedles, toSearchResult, type Headline } from '@/lib/search/search-headlines'

/** What an export offers for searching. */
export interface HeadlinesFile {
  readonly table: readonly (readonly [string, string])[]
  readonly headlines: readonly Headline[]
}

interface Question {
  readonly query: string
  readonly page: number
  readonly pageSize: number
  readonly lang: string
}

/** The same answer as the Node host's, from the headlines alone. */
export function answerFromHeadlines(file: HeadlinesFile, { query, page, pageSize, lang }: Question): SearchAnswer {
  const table: FoldTable = new Map(file.table)
  const needles = toNeedles(query, table)
  const matches =
    needles.length === 0 ? [] : orderMatches(selectMatches(file.headlines, needles, table), needles, lang, table)
  const pageCount = Math.max(1, Math.ceil(matches.length / pageSize))
  const at = Math.min(Math.max(1, Math.trunc(page)), pageCount)
  const shown = matches.slice((at - 1) * pageSize, at * pageSize)
  return {
    query,
    total: matches.length,
    page: at,
    pageCount,
    results: shown.map((match) => toSearchResult(match, needles, table)),
  }
}

function selectMatches(
  headlines: readonly Headline[],
  needles: readonly string[],
  table: FoldTable,
): readonly Headline[] {
  return headlines.filter(({ title, summary }) => {
    const text = fold(`${title}\n${summary}`, table)
    return needles.every((needle) => text.includes(needle))
  })
}
