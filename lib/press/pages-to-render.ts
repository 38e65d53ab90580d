import type { Snapshot } from '@/lib/queries/snapshot'
import type { PageFile } from './page-files'
import type { Manifest } from './release'

/**
 * The pages among `pages` that may have changed since the state that `previous` describes. What changed in the newsroom is not known yet, so
 * these are all; files whose bytes are the same are not touched anyway.
 * @param previous a state made by the same code with the same settings
 */
export function pagesToRender(
  _: Snapshot,
  pages: readonly PageFile[],
  previous: Manifest | undefined,
): ReadonlySet<PageFile> {
  return new Set(pages)
}
