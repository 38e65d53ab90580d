import { createHash } from 'node:crypto'
import type { Article } from '@/lib/content/article'
import type { SummaryData } from '@/lib/index/article-row'
import type { FoundArticle } from '@/lib/search/answer-search'
import { toSearchText } from '@/lib/search/search-text'
import type { Snapshot } from './snapshot'

/** An article as the index has it. */
interface Row {
  readonly id: number
  readonly path: string
  readonly title: string
  readonly lang: string
  readonly time: number | null
  readonly summary: string
  readonly article: string
}

/** What is shown of the articles with these ids, in this order. */
export function listFoundArticles(snapshot: Snapshot, ids: readonly number[]): readonly FoundArticle[] {
  return selectRows(snapshot, ids).map(toFound)
}

/**
 * The same for many articles that may all be known: `state` differs when any of them does, and costs little; `read` gives what is shown.
 */
export function readFoundArticles(
  snapshot: Snapshot,
  ids: readonly number[],
): { state: string; read(): readonly FoundArticle[] } {
  const rows = selectRows(snapshot, ids)
  const state = createHash('sha256')
  for (const { path, title, lang, time, summary, article } of rows)
    state
      .update(JSON.stringify([path, title, lang, time]))
      .update(summary)
      .update(article)
  return { state: state.digest('hex').slice(0, 20), read: () => rows.map(toFound) }
}

/** Ids with the addresses of these articles, ordered by address. */
export function listPathsById({ all }: Snapshot, ids: readonly number[]): readonly { id: number; path: string }[] {
  return all(
    'SELECT id, path FROM article WHERE id IN (SELECT value FROM json_each(?)) ORDER BY path',
    JSON.stringify(ids),
  )
}

function selectRows({ all }: Snapshot, ids: readonly number[]): readonly Row[] {
  const rows = all<Row>(
    /* sql */ `SELECT id, path, title, lang, time, summary, article FROM article JOIN article_text ON article_id = id
      WHERE id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

function toFound({ path, title, lang, time, summary, article }: Row): FoundArticle {
  const data = JSON.parse(summary) as SummaryData
  return {
    path,
    title,
    summary: [data.lead, data.summary].filter(Boolean).join('\n'),
    text: toSearchText((JSON.parse(article) as Article).body),
    lang,
    textLang: data.textLang,
    time: time ?? 0,
    source: data.source?.name ?? '',
  }
}
