import { isStaticExport } from '@/lib/site/environment'
import { TAXONOMIES } from '@/lib/urls/address'
import { archivePath, frontPath, notFoundPath, searchPath, taxonomyPath, toLangKey, toSegments } from '@/lib/urls/paths'
import { toRenderedPath } from '@/lib/urls/free-address'
import { furtherPages, listArchiveMonths, listIds } from './lists'
import { TERMS_PER_PAGE, listArchivePaths } from './pages'
import { listSections } from './sections'
import { readerTime } from './page-request'
import { IS_PUBLISHED, takeSnapshot, type Snapshot } from './snapshot'
import { listTerms } from './terms'

/** Every page of a language, the search and the 404 page included. */
export function listAllPaths(snapshot: Snapshot, lang: string): readonly string[] {
  return [...listHubPaths(snapshot, lang), ...listDeepPaths(snapshot, lang), ...listArticlePaths(snapshot, lang)]
}

function listHubPaths(snapshot: Snapshot, lang: string): readonly string[] {
  return [
    frontPath(lang),
    ...listSections(snapshot, lang).map(({ path }) => path),
    ...TAXONOMIES.map((taxonomy) => taxonomyPath(lang, taxonomy)),
    archivePath(lang),
    searchPath(lang),
    notFoundPath(lang),
  ]
}

function listDeepPaths(snapshot: Snapshot, lang: string): readonly string[] {
  const { pageSize } = snapshot.site
  const size = (scope: Parameters<typeof listIds>[1]) => listIds(snapshot, scope).length
  const months = listArchiveMonths(snapshot, lang).map(({ year, month, ids }) => ({ year, month, count: ids.length }))
  const withPages = ({ path, total }: { path: string; total: number }) => [path, ...furtherPages(path, total, pageSize)]
  return [
    ...furtherPages(frontPath(lang), size({ kind: 'main', lang }), pageSize),
    ...listSections(snapshot, lang).flatMap(({ path, section }) =>
      furtherPages(path, size({ kind: 'section', lang, section }), pageSize),
    ),
    ...TAXONOMIES.flatMap((taxonomy) => {
      const terms = listTerms(snapshot, lang, taxonomy)
      return [
        ...furtherPages(taxonomyPath(lang, taxonomy), terms.length, TERMS_PER_PAGE),
        ...terms.flatMap(({ path, count }) => withPages({ path, total: count })),
      ]
    }),
    ...listArchivePaths(months, lang).flatMap(withPages),
  ]
}

/** Newest first. */
function listArticlePaths({ all, now }: Snapshot, lang: string): readonly string[] {
  const sql = `SELECT path FROM article WHERE lang = ? AND ${IS_PUBLISHED} ORDER BY time IS NULL, time DESC, path`
  return all<{ path: string }>(sql, lang, now, now).map(({ path }) => path)
}

/** Folders below a language that have a route of their own. */
const OWN_ROUTES = ['categories', 'tags', 'archives', 'search', '404']

/**
 * What `generateStaticParams` of a route below `[lang]` gives back: every page for an export, none for a Node host,
 * which renders each when it is first asked for, so that a build is of the code alone.
 * @param folder the route's folder, or `undefined` for the route that takes front pages, sections and articles
 */
export function routeParams(folder: string | undefined): { lang: string; path: string[] }[] {
  if (!isStaticExport()) return []
  const snapshot = takeSnapshot(readerTime())
  const paths = snapshot.site.languages.flatMap(({ tag }) =>
    listAllPaths(snapshot, tag).map((path) => toRenderedPath(path, tag)),
  )
  return paths.flatMap((path) => {
    const [lang = '', ...segments] = toSegments(path) ?? []
    const [first = ''] = segments
    if (folder === undefined) return OWN_ROUTES.includes(first) ? [] : [{ lang, path: segments }]
    return first === folder ? [{ lang, path: segments.slice(1) }] : []
  })
}

/** The same for routes without further parameters. */
export function languageParams(): { lang: string }[] {
  return takeSnapshot(readerTime()).site.languages.map(({ tag }) => ({ lang: toLangKey(tag) }))
}
