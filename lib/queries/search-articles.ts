import type { Article } from '@/lib/content/article'
import type { SummaryData } from '@/lib/index/article-row'
import type { FoundArticle } from '@/lib/search/answer-search'
import { toSearchText } from '@/lib/search/search-text'
import type { Snapshot } from './snapshot'

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
export function listFoundArticles({ all }: Snapshot, ids: readonly number[]): readonly FoundArticle[] {
  const rows = all<Row>(
    /* sql */ `SELECT id, path, title, lang, time, summary, article FROM article JOIN article_text ON article_id = id
      WHERE id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    return row ? [toFound(row)] : []
  })
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
