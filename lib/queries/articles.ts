import type { Article } from '@/lib/content/article'
import type { SummaryData } from '@/lib/index/article-row'
import { isHeadlineOnly, readingMinutes } from '@/lib/content/reading-time'
import { toPictureAddress, toTermLinks, type ArticleLink, type ArticleSummary, type TermLink } from './article-summary'
import { listIds } from './lists'
import { pictureFinder, type LocalPicture, type PictureFinder } from './pictures'
import { listRelated } from './related'
import { IS_PUBLISHED, type Snapshot } from './snapshot'

/** Changes within so many milliseconds are part of publishing. */
const TOUCHING_UP = 10 * 60_000

/** Everything an article page shows. */
export interface ArticleView {
  readonly article: Article
  readonly path: string
  readonly time?: number | undefined
  /** When it was last changed, if that was after it appeared. */
  readonly updated?: number | undefined
  /** Plain text for link previews: the summary, else the beginning of the text. */
  readonly summary: string
  /** Picture above the text, or empty. */
  readonly picture: string
  /** The same picture if it lies in the newsroom. */
  readonly localPicture?: LocalPicture | undefined
  /** Finds the pictures that the text shows. */
  readonly findPicture: PictureFinder
  /** Who wrote it; the paper's author for its own articles that name none. */
  readonly authors: readonly string[]
  readonly categories: readonly TermLink[]
  readonly tags: readonly TermLink[]
  readonly translations: readonly ArticleLink[]
  readonly related: readonly ArticleSummary[]
  /** How long it takes to read; absent where there is only a headline. */
  readonly minutes?: number | undefined
  /** Neighbours within the section, if the article wants a pager. */
  readonly older?: ArticleLink | undefined
  readonly newer?: ArticleLink | undefined
}

/** The published article at `path` (percent-encoded). */
export function getArticle(snapshot: Snapshot, path: string): ArticleView | undefined {
  const { all, now } = snapshot
  const [row] = all<{ id: number; article: string; section: string; time: number | null; summary: string }>(
    `SELECT id, article, section, time, summary FROM article JOIN article_text ON article_id = id WHERE path = ? AND ${IS_PUBLISHED}`,
    path,
    now,
    now,
  )
  if (!row) return undefined
  const article: Article = { ...(JSON.parse(row.article) as Article), section: row.section }
  const { lang, thumbnail } = article
  const findPicture = pictureFinder(snapshot, { file: article.file, path })
  const picture = thumbnail?.visibility.includes('post') ? thumbnail.src : ''
  const localPicture = findPicture(picture)
  const neighbours = article.pager ? neighboursOf(snapshot, article, row.id) : {}
  return {
    article,
    path,
    time: row.time ?? undefined,
    summary: (JSON.parse(row.summary) as SummaryData).summary,
    updated: updatedAt(article, row.time ?? 0),
    picture: localPicture?.path ?? toPictureAddress(picture, path),
    localPicture,
    findPicture,
    authors: authorsOf(article, snapshot.site.author?.name),
    categories: toTermLinks(lang, 'categories', article.categories),
    tags: toTermLinks(lang, 'tags', article.tags),
    translations: listTranslations(snapshot, article),
    minutes: isHeadlineOnly(article.body) ? undefined : readingMinutes(article.body),
    related: listRelated(
      snapshot,
      { id: row.id, lang, section: article.section, title: article.title, time: row.time ?? undefined },
      [neighbours.older, neighbours.newer].flatMap((link) => link?.path ?? []),
    ),
    ...neighbours,
  }
}

/** Previous is the older article, lower in the list; next the newer one (Mainroad's `pager`). */
function neighboursOf(
  snapshot: Snapshot,
  { lang, section }: Article,
  id: number,
): Pick<ArticleView, 'older' | 'newer'> {
  const scope = { kind: 'section', lang, section } as const
  const places = snapshot.remember(
    `places ${lang} ${section}`,
    () => new Map(listIds(snapshot, scope).map((each, at) => [each, at])),
  )
  const ids = listIds(snapshot, scope)
  const at = places.get(id)
  // An article that is in no list has no neighbours.
  if (at === undefined) return {}
  const link = (neighbour: number | undefined) => (neighbour === undefined ? undefined : getLink(snapshot, neighbour))
  return { older: link(ids[at + 1]), newer: at > 0 ? link(ids[at - 1]) : undefined }
}

function listTranslations({ all, now, site }: Snapshot, { lang, translationKey }: Article): readonly ArticleLink[] {
  const rows = all<ArticleLink>(
    `SELECT title, path, lang FROM article WHERE translation_key = ? AND lang <> ? AND ${IS_PUBLISHED}`,
    translationKey,
    lang,
    now,
    now,
  )
  // Same key twice in one language: the first by path, so that a page never links to two of them.
  return site.languages.flatMap(({ tag }) =>
    [...rows]
      .filter((row) => row.lang === tag)
      .sort((a, b) => (a.path < b.path ? -1 : 1))
      .slice(0, 1),
  )
}

/** Headline and address of an article, unless it has just gone. */
export function getLink({ all, now }: Snapshot, id: number): ArticleLink | undefined {
  const [link] = all<ArticleLink & { textLang: string | null }>(
    `SELECT title, path, lang, json_extract(summary, '$.textLang') AS textLang FROM article WHERE id = ? AND ${IS_PUBLISHED}`,
    id,
    now,
    now,
  )
  return link && { ...link, textLang: link.textLang ?? undefined }
}

/** When it was changed, if that was later than the last touch before it went out. */
function updatedAt({ lastmod }: Article, time: number): number | undefined {
  return lastmod && lastmod.time - time >= TOUCHING_UP ? lastmod.time : undefined
}

/** A text taken from elsewhere is not by the paper's author, whoever wrote it. */
function authorsOf({ authors, source }: Article, ofSite: string | undefined): readonly string[] {
  return authors.length === 0 && !source && ofSite ? [ofSite] : authors
}
