import { TAXONOMIES } from '@/lib/urls/address'
import { archivePath, frontPath, notFoundPath, searchPath, taxonomyPath } from '@/lib/urls/paths'
import { countArchiveMonths, furtherPages, listIds, type ListScope } from './lists'
import { TERMS_PER_PAGE, listArchives } from './pages'
import { listSections } from './sections'
import { IS_PUBLISHED, type Snapshot } from './snapshot'
import { listTerms } from './terms'

/** Every page of a language, the search and the 404 page included. */
export function listAllPaths(snapshot: Snapshot, lang: string): readonly string[] {
  return [
    ...listAllLists(snapshot, lang).flatMap(({ paths }) => paths),
    searchPath(lang),
    notFoundPath(lang),
    ...listArticlePaths(snapshot, lang),
  ]
}

/** A list with pages of its own. */
export interface ListPages {
  /** Absent for overviews, which are of all articles. */
  readonly scope?: ListScope
  /** Of all its pages, in their order. */
  readonly paths: readonly string[]
}

/** Every list of a language: fronts, sections, categories, tags, archives, and the overviews of these. */
export function listAllLists(snapshot: Snapshot, lang: string): readonly ListPages[] {
  const { pageSize } = snapshot.site
  const toPages = (path: string, total: number, scope: ListScope): ListPages => ({
    scope,
    paths: [path, ...furtherPages(path, total, pageSize)],
  })
  const toCounted = (path: string, scope: ListScope) => toPages(path, listIds(snapshot, scope).length, scope)
  return [
    toCounted(frontPath(lang), { kind: 'main', lang }),
    ...listSections(snapshot, lang).map(({ path, section }) => toCounted(path, { kind: 'section', lang, section })),
    ...TAXONOMIES.flatMap((taxonomy) => {
      const terms = listTerms(snapshot, lang, taxonomy)
      const overview = taxonomyPath(lang, taxonomy)
      return [
        { paths: [overview, ...furtherPages(overview, terms.length, TERMS_PER_PAGE)] },
        ...terms.map(({ path, count, slug }) => toPages(path, count, { kind: 'term', lang, taxonomy, slug })),
      ]
    }),
    { paths: [archivePath(lang)] },
    ...listArchives(countArchiveMonths(snapshot, lang), lang).map(({ path, total, year, month }) =>
      toPages(path, total, { kind: 'archive', lang, year, month }),
    ),
  ]
}

/** Newest first. */
function listArticlePaths({ all, now }: Snapshot, lang: string): readonly string[] {
  const sql = `SELECT path FROM article WHERE lang = ? AND ${IS_PUBLISHED} ORDER BY time IS NULL, time DESC, path`
  return all<{ path: string }>(sql, lang, now, now).map(({ path }) => path)
}
