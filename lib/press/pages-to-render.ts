import type { Snapshot } from '@/lib/queries/snapshot'
import type { PageFile } from './page-files'
import type { Manifest } from './release'

/** What is known when an export decides which pages to render. */
export interface PressOccasion {
  readonly snapshot: Snapshot
  readonly pages: readonly PageFile[]
  /** The state that is there, made by the same code with the same settings. */
  readonly previous: Manifest | undefined
}

/**
 * The pages that may differ from those that are there. What a change of the newsroom touches is not known yet, so these are all; files whose
 * bytes are the same are not touched anyway.
 */
export function pagesToRender({ pages }: PressOccasion): ReadonlySet<PageFile> {
  return new Set(pages)
}
