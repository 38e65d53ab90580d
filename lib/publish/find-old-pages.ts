import { requestForPath } from '@/lib/queries/page-request'
import { getSection } from '@/lib/queries/sections'
import type { Snapshot } from '@/lib/queries/snapshot'
import { frontPath, toPath } from '@/lib/urls/paths'
import { listAffectedPages } from './affected-pages'
import type { AffectedPages, PageRange } from './affected-set'
import { findDifference, markOf, type IndexMark } from './difference'

/** Pages that are no longer what was kept of them: lists first, so that none leads nowhere while they are taken away. */
export interface OldPages {
  readonly ranges: readonly PageRange[]
  readonly paths: readonly string[]
}

export interface OldAnswer {
  /** The state that the answer is true of. */
  readonly mark: IndexMark
  readonly old: OldPages | 'everything'
  /** What readers will ask for first: articles before the lists that lead to them. */
  readonly wanted: readonly string[]
}

/** So many pages are made before anybody asks for them. */
const MOST_WANTED = 40

/**
 * Which of the pages that were kept since a mark have become old.
 * @param since `undefined` when nothing is known of them
 */
export function findOldPages(snapshot: Snapshot, since: IndexMark | undefined): OldAnswer {
  const mark = markOf(snapshot)
  const fronts = [toPath([]), ...snapshot.site.languages.map(({ tag }) => frontPath(tag))]
  const affected = since && listAffectedPages(snapshot, since)
  if (!affected || affected.everything || affected.languages.length > 0)
    return { mark, old: 'everything', wanted: fronts }
  const { ranges, paths } = affected
  const { lists, others } = partLists(snapshot, affected)
  const isAffected = new Set(paths)
  const news = listNews(snapshot, since).filter((path) => isAffected.has(path))
  const wanted = [...news, ...fronts.filter((path) => isAffected.has(path)), ...lists]
  return { mark, old: { ranges, paths: [...lists, ...others] }, wanted: [...new Set(wanted)].slice(0, MOST_WANTED) }
}

function partLists(snapshot: Snapshot, { paths }: AffectedPages) {
  const isList = (path: string) => {
    const request = path.endsWith('/') ? requestForPath(snapshot, path) : undefined
    if (!request || request.address.kind === 'search' || request.address.kind === 'not-found') return false
    return request.address.kind !== 'content' || getSection(snapshot, path, request.language.tag) !== undefined
  }
  const lists = new Set(paths.filter(isList))
  return { lists: [...lists], others: paths.filter((path) => !lists.has(path)) }
}

/** Articles that are new or say something else. */
function listNews(snapshot: Snapshot, since: IndexMark): readonly string[] {
  return findDifference(snapshot, since)?.articles.flatMap(({ after }) => (after ? [after.path] : [])) ?? []
}
