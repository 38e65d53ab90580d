import { EVERYTHING, type AffectedPages } from '@/lib/publish/affected-set'
import { listAffectedPages } from '@/lib/publish/affected-pages'
import { listAffectedPaths } from '@/lib/publish/site-paths'
import type { Snapshot } from '@/lib/queries/snapshot'
import { notFoundPath } from '@/lib/urls/paths'
import { GLOBAL_NOT_FOUND_PATH } from './page-files'
import type { Manifest } from './release'

/** What an export has to make anew. */
export interface WorkToDo {
  /** Whether the page or file at an address may differ from what is there. */
  isAffected(path: string): boolean
  /** Whether what searches look through may differ. */
  readonly search: boolean
}

/**
 * What may differ from the site that is there, because the newsroom changed or an article's time came or ran out.
 * @param previous the state that is there, made by the same code with the same settings; without it, everything has to be made
 */
export function findWork(snapshot: Snapshot, previous: Manifest | undefined): WorkToDo {
  const affected: AffectedPages = previous ? listAffectedPages(snapshot, previous.mark) : EVERYTHING
  if (affected.everything) return { isAffected: () => true, search: true }
  const paths = new Set(listAffectedPaths(snapshot, affected))
  // It speaks the default language.
  if (paths.has(notFoundPath(snapshot.site.defaultLanguage))) paths.add(GLOBAL_NOT_FOUND_PATH)
  return { isAffected: (path) => paths.has(path), search: affected.search }
}
