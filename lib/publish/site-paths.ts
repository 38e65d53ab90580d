import { listMachineFiles, listSitemapPaths } from '@/lib/feeds/machine-files'
import { listAliases } from '@/lib/queries/aliases'
import { listAllPaths } from '@/lib/queries/all-paths'
import type { Snapshot } from '@/lib/queries/snapshot'
import { pagedPath, sitemapPath, SITEMAP_INDEX_PATH, toPath } from '@/lib/urls/paths'
import type { AffectedPages } from './affected-set'

/** Every address that leads somewhere: the entry page, pages, files for machines, addresses that lead to others. */
export function listSitePaths(snapshot: Snapshot): readonly string[] {
  return [
    ...new Set([
      toPath([]),
      ...snapshot.site.languages.flatMap(({ tag }) => listAllPaths(snapshot, tag)),
      ...listMachineFiles(snapshot),
      ...listAliases(snapshot).keys(),
    ]),
  ]
}

/** Every address that is affected, one by one; what is at none of them in the snapshot is gone. */
export function listAffectedPaths(snapshot: Snapshot, affected: AffectedPages): readonly string[] {
  if (affected.everything) return listSitePaths(snapshot)
  const { languages, paths, ranges, sitemaps } = affected
  return [
    ...new Set([
      ...paths,
      ...languages.flatMap((lang) => listAllPaths(snapshot, lang)),
      ...ranges.flatMap(({ path, from, to }) =>
        Array.from({ length: to - from + 1 }, (_, at) => pagedPath(path, from + at)),
      ),
      ...sitemaps.flatMap((lang) => withNext(listSitemapPaths(snapshot, lang), lang)),
      ...(sitemaps.length > 0 ? [SITEMAP_INDEX_PATH] : []),
    ]),
  ]
}

/** The one after the last may be gone. */
function withNext(paths: readonly string[], lang: string): readonly string[] {
  return [...paths, sitemapPath(lang, paths.length + 1)]
}
