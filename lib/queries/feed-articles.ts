import type { Article, ArticleSource } from '@/lib/content/article'
import type { SummaryData } from '@/lib/index/article-row'
import { listIds, type ListScope } from './lists'
import type { SitePage } from './pages'
import { IS_PUBLISHED, type Snapshot } from './snapshot'

/** Articles in one feed. */
export const FEED_LENGTH = 50

/** What a feed tells of an article. */
export interface FeedArticle {
  readonly title: string
  readonly path: string
  readonly time?: number | undefined
  /** When it was last changed, if that was after it appeared. */
  readonly updated?: number | undefined
  /** Plain text. */
  readonly summary: string
  readonly authors: readonly string[]
  /** Names of its categories and tags, each once. */
  readonly terms: readonly string[]
  readonly source?: ArticleSource | undefined
}

/** The list of articles that a page shows, if it is one that has a feed: a front page, a section, a category or tag. */
export function scopeOfPage(page: SitePage): ListScope | undefined {
  const { lang } = page.frame
  if (page.kind === 'front') return { kind: 'main', lang }
  if (page.kind === 'section') return { kind: 'section', lang, section: page.section.section }
  if (page.kind === 'term') return { kind: 'term', lang, taxonomy: page.taxonomy, slug: page.term.slug }
  return undefined
}

interface FeedRow {
  readonly title: string
  readonly path: string
  readonly time: number | null
  readonly summary: string
  readonly article: string
}

/** The newest articles of a list, whatever their weight: a pinned one is no news. */
export function listFeedArticles(snapshot: Snapshot, scope: ListScope, limit: number): readonly FeedArticle[] {
  const { all, now } = snapshot
  const rows = all<FeedRow>(
    /* sql */ `SELECT title, path, time, summary, article FROM article JOIN article_text ON article_id = id
      WHERE id IN (SELECT value FROM json_each(?)) AND ${IS_PUBLISHED}
      ORDER BY time IS NULL, time DESC, path LIMIT ?`,
    JSON.stringify(listIds(snapshot, scope)),
    now,
    now,
    limit,
  )
  return rows.map(toFeedArticle)
}

function toFeedArticle({ title, path, time, summary, article }: FeedRow): FeedArticle {
  const { lead, summary: text } = JSON.parse(summary) as SummaryData
  const { authors, categories, tags, lastmod, source } = JSON.parse(article) as Article
  return {
    title,
    path,
    time: time ?? undefined,
    updated: lastmod && lastmod.time > (time ?? -Infinity) ? lastmod.time : undefined,
    summary: text || lead,
    authors,
    terms: [...new Set([...categories, ...tags])],
    source,
  }
}
