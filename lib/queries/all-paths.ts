import { TAXONOMIES } from '@/lib/urls/address'
import { archivePath, frontPath, notFoundPath, searchPath, taxonomyPath } from '@/lib/urls/paths'
import { countArchiveMonths, furtherPages, listIds } from './lists'
import { TERMS_PER_PAGE, listArchivePaths } from './pages'
import { listSections } from './sections'
import { IS_PUBLISHED, type Snapshot } from './snapshot'
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
  const months = countArchiveMonths(snapshot, lang)
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
