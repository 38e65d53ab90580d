import type { Taxonomy } from '@/lib/urls/address'
import { toPath } from '@/lib/urls/paths'
import { listAllLists } from './all-paths'
import { listIds, type ListScope } from './lists'
import { IS_LISTED, IS_PUBLISHED, type Snapshot } from './snapshot'

/** A page that search engines may show. */
export interface IndexedPage {
  readonly path: string
  /** When what it shows last changed, milliseconds; absent where no article tells. */
  readonly changed?: number | undefined
  /** The same article in all its languages, this one included; empty when there is only this one. */
  readonly translations: readonly { readonly lang: string; readonly path: string }[]
}

/** Every page of a language that search engines may show: all but the search and the 404 page. */
export function listIndexedPages(snapshot: Snapshot, lang: string): readonly IndexedPage[] {
  return snapshot.remember(`indexed pages ${lang}`, () => {
    const newsroom = readNewsroom(snapshot)
    const newest = newestBy(snapshot, newsroom, lang)
    const lists = listAllLists(snapshot, lang).flatMap(({ paths, scope }) => {
      const changed = newest(scope)
      return paths.map((path): IndexedPage => ({ path, changed, translations: [] }))
    })
    const articles = articlesOf(newsroom, lang).map((article) => ({
      path: article.path,
      changed: article.changed,
      translations: translationsOf(article, newsroom),
    }))
    // The entry page belongs to no language; it speaks the default one.
    const entry = lang === snapshot.site.defaultLanguage ? [{ path: toPath([]), translations: [] }] : []
    return [...entry, ...lists, ...articles]
  })
}

interface ArticleFacts {
  readonly id: number
  readonly lang: string
  readonly path: string
  readonly key: string
  readonly changed?: number | undefined
}

interface Newsroom {
  /** Newest first. */
  readonly articles: readonly ArticleFacts[]
  readonly byId: ReadonlyMap<number, ArticleFacts>
  /** Article of each language, by the key that translations share. */
  readonly byKey: ReadonlyMap<string, ReadonlyMap<string, ArticleFacts>>
}

function readNewsroom(snapshot: Snapshot): Newsroom {
  return snapshot.remember('article facts', () => {
    const { all, now } = snapshot
    const rows = all<{
      id: number
      lang: string
      path: string
      key: string
      time: number | null
      lastmod: number | null
    }>(
      /* sql */ `SELECT id, lang, path, translation_key AS key, time, json_extract(summary, '$.lastmod') AS lastmod
        FROM article WHERE ${IS_PUBLISHED} ORDER BY time IS NULL, time DESC, path`,
      now,
      now,
    )
    const articles = rows.map(({ time, lastmod, ...row }) => ({ ...row, changed: laterOf(time, lastmod) }))
    const byKey = new Map<string, Map<string, ArticleFacts>>()
    for (const article of articles.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
      const languages = byKey.get(article.key) ?? new Map<string, ArticleFacts>()
      // Same key twice in one language: the first by path, as pages have it.
      if (!languages.has(article.lang)) byKey.set(article.key, languages.set(article.lang, article))
    }
    return {
      articles,
      byId: new Map(articles.map((article) => [article.id, article])),
      byKey,
    }
  })
}

/** Only pages that name each other: an article whose place among the translations another holds names none. */
function translationsOf({ lang, path, key }: ArticleFacts, { byKey }: Newsroom): IndexedPage['translations'] {
  const languages = byKey.get(key)
  if (!languages || languages.size < 2 || languages.get(lang)?.path !== path) return []
  return [...languages.values()].map((each) => ({ lang: each.lang, path: each.path }))
}

/** When the newest article of a list changed; of the whole language where no list is named. */
function newestBy(
  snapshot: Snapshot,
  newsroom: Newsroom,
  lang: string,
): (scope: ListScope | undefined) => number | undefined {
  const { byId } = newsroom
  const newestOf = (articles: Iterable<ArticleFacts | undefined>): number | undefined => {
    let newest: number | undefined
    for (const article of articles) newest = laterOf(newest, article?.changed)
    return newest
  }
  const ofLanguage = newestOf(articlesOf(newsroom, lang))
  // Terms are many, and asking for the list of each takes longer than all the rest.
  const ofTerms = new Map<string, number | undefined>()
  for (const { id, key } of listTermKeys(snapshot, lang))
    ofTerms.set(key, laterOf(ofTerms.get(key), byId.get(id)?.changed))
  return (scope) => {
    if (!scope) return ofLanguage
    if (scope.kind === 'term') return ofTerms.get(termKey(scope))
    return newestOf(listIds(snapshot, scope).map((id) => byId.get(id)))
  }
}

/** Which terms each listed article has. */
function listTermKeys({ all, now }: Snapshot, lang: string): readonly { id: number; key: string }[] {
  const sql = /* sql */ `SELECT id, taxonomy || ' ' || slug AS key FROM article_term JOIN article ON id = article_id
    WHERE article_term.lang = ? AND ${IS_LISTED}`
  return all(sql, lang, now, now)
}

function termKey({ taxonomy, slug }: { taxonomy: Taxonomy; slug: string }): string {
  return `${taxonomy} ${slug}`
}

function articlesOf({ articles }: Newsroom, lang: string): readonly ArticleFacts[] {
  return articles.filter((article) => article.lang === lang)
}

function laterOf(a: number | null | undefined, b: number | null | undefined): number | undefined {
  return a == null || b == null ? (a ?? b ?? undefined) : Math.max(a, b)
}
