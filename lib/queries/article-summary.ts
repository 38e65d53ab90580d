import type { ArticleSource } from '@/lib/content/article'
import type { SummaryData } from '@/lib/index/article-row'
import type { PostMeta } from '@/lib/site/config-schema'
import { termPath } from '@/lib/urls/paths'
import type { Taxonomy } from '@/lib/urls/address'
import { toTermSlug } from '@/lib/urls/slug'
import { pictureFinder, type LocalPicture } from './pictures'
import { IS_PUBLISHED, type Snapshot } from './snapshot'

/** A category or tag with its address. */
export interface TermLink {
  readonly name: string
  readonly path: string
}

/** A headline with its address. */
export interface ArticleLink {
  readonly title: string
  readonly path: string
  readonly lang: string
  /** What it is really written in, where that is another language. */
  readonly textLang?: string | undefined
}

/** What lists show of an article. */
export interface ArticleSummary extends ArticleLink {
  readonly lead: string
  readonly summary: string
  /** Milliseconds; absent for an undated article. */
  readonly time?: number | undefined
  readonly categories: readonly TermLink[]
  /** Address of the picture for lists, or empty. */
  readonly thumbnail: string
  /** The same picture if it lies in the newsroom. */
  readonly localThumbnail?: LocalPicture | undefined
  readonly source?: ArticleSource | undefined
  /** What may stand with the headline. */
  readonly postMeta: readonly PostMeta[]
  /** There is more to read than the summary, and the site wants it said. */
  readonly hasMore: boolean
}

interface SummaryRow {
  readonly file: string
  readonly path: string
  readonly lang: string
  readonly title: string
  readonly time: number | null
  readonly summary: string
}

/** The summaries of these articles, in this order. */
export function getSummaries(snapshot: Snapshot, ids: readonly number[]): readonly ArticleSummary[] {
  const { all, now } = snapshot
  return ids.flatMap((id) =>
    all<SummaryRow>(
      `SELECT file, path, lang, title, time, summary FROM article WHERE id = ? AND ${IS_PUBLISHED}`,
      id,
      now,
      now,
    ).map((row) => toSummary(snapshot, row)),
  )
}

function toSummary(snapshot: Snapshot, row: SummaryRow): ArticleSummary {
  const data = JSON.parse(row.summary) as SummaryData
  const localThumbnail = pictureFinder(snapshot, row)(data.thumbnail)
  return {
    title: row.title,
    path: row.path,
    lang: row.lang,
    textLang: data.textLang,
    lead: data.lead,
    summary: data.summary,
    time: row.time ?? undefined,
    categories: toTermLinks(row.lang, 'categories', data.categories),
    thumbnail: localThumbnail?.path ?? toPictureAddress(data.thumbnail, row.path),
    localThumbnail,
    source: data.source,
    postMeta: data.postMeta,
    hasMore: snapshot.site.readMore && data.isCut === true,
  }
}

export function toTermLinks(lang: string, taxonomy: Taxonomy, names: readonly string[]): readonly TermLink[] {
  const bySlug = new Map(names.map((name) => [toTermSlug(name), name]))
  return [...bySlug].map(([slug, name]) => ({ name, path: termPath(lang, taxonomy, slug) }))
}

/**
 * The address of a picture that is not in the newsroom, as the article at `path` names it. `img/x.png` means the site's `static/img/x.png`, as in
 * Mainroad; absolute addresses stay.
 */
export function toPictureAddress(src: string, path: string): string {
  if (src === '' || /^https?:|^\//.test(src)) return src
  const { pathname, search } = new URL(src, `http://site${src.startsWith('.') ? path : '/'}`)
  return `${pathname}${search}`
}
