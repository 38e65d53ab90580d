import { toPath } from '@/lib/urls/paths'
import { listAllPaths } from './all-paths'
import { listIds, type ListScope } from './lists'
import { requestForPath, type PageRequest } from './page-request'
import { getSection } from './sections'
import { IS_PUBLISHED, type Snapshot } from './snapshot'

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
    const newest = newestBy(snapshot, newsroom)
    const pages = listAllPaths(snapshot, lang).flatMap((path): IndexedPage[] => {
      const request = requestForPath(snapshot, path)
      if (!request || request.address.kind === 'search' || request.address.kind === 'not-found') return []
      const article = newsroom.byPath.get(path)
      if (article) return [{ path, changed: article.changed, translations: translationsOf(article, newsroom) }]
      return [{ path, changed: newest(scopeOf(request)), translations: [] }]
    })
    // The entry page belongs to no language; it speaks the default one.
    return lang === snapshot.site.defaultLanguage ? [{ path: toPath([]), translations: [] }, ...pages] : pages
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
  readonly byPath: ReadonlyMap<string, ArticleFacts>
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
        FROM article WHERE ${IS_PUBLISHED} ORDER BY path`,
      now,
      now,
    )
    const articles = rows.map(({ time, lastmod, ...row }) => ({ ...row, changed: laterOf(time, lastmod) }))
    const byKey = new Map<string, Map<string, ArticleFacts>>()
    for (const article of articles) {
      const languages = byKey.get(article.key) ?? new Map<string, ArticleFacts>()
      // Same key twice in one language: the first by path, as pages have it.
      if (!languages.has(article.lang)) byKey.set(article.key, languages.set(article.lang, article))
    }
    return {
      byPath: new Map(articles.map((article) => [article.path, article])),
      byId: new Map(articles.map((article) => [article.id, article])),
      byKey,
    }
  })
}

function laterOf(time: number | null, lastmod: number | null): number | undefined {
  if (time === null || lastmod === null) return time ?? lastmod ?? undefined
  return Math.max(time, lastmod)
}

/** Only pages that name each other: an article whose place among the translations another holds names none. */
function translationsOf({ lang, path, key }: ArticleFacts, { byKey }: Newsroom): IndexedPage['translations'] {
  const languages = byKey.get(key)
  if (!languages || languages.size < 2 || languages.get(lang)?.path !== path) return []
  return [...languages.values()].map((each) => ({ lang: each.lang, path: each.path }))
}

/** When the newest article of a list changed; asked once for each list, however many pages it has. */
function newestBy(snapshot: Snapshot, { byId }: Newsroom): (scope: ListScope | string) => number | undefined {
  const known = new Map<string, number | undefined>()
  const compute = (scope: ListScope | string) => {
    const ids = typeof scope === 'string' ? idsOfLanguage(byId, scope) : listIds(snapshot, scope)
    const newest = ids.reduce((latest, id) => Math.max(latest, byId.get(id)?.changed ?? -Infinity), -Infinity)
    return newest === -Infinity ? undefined : newest
  }
  return (scope) => {
    const key = JSON.stringify(scope)
    if (!known.has(key)) known.set(key, compute(scope))
    return known.get(key)
  }
}

function idsOfLanguage(byId: Newsroom['byId'], lang: string): readonly number[] {
  return [...byId.values()].filter((article) => article.lang === lang).map(({ id }) => id)
}

/** The list on a page; a language's tag for overviews, which are of all its articles. */
function scopeOf({ snapshot, language, address, path }: PageRequest): ListScope | string {
  const lang = language.tag
  if (address.kind === 'front') return { kind: 'main', lang }
  if (address.kind === 'term') return { kind: 'term', lang, taxonomy: address.taxonomy, slug: address.slug }
  if (address.kind === 'archive' && address.year !== undefined)
    return { kind: 'archive', lang, year: address.year, month: address.month }
  const section = address.kind === 'content' ? getSection(snapshot, path, lang) : undefined
  return section ? { kind: 'section', lang, section: section.section } : lang
}
