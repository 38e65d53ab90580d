import { markOf } from '@/lib/publish/difference'
import { warmSearch } from '@/lib/queries/open-search'
import { readerTime } from '@/lib/queries/page-request'
import { takeSnapshot } from '@/lib/queries/snapshot'
import type { Press } from './page-press'

/**
 * Has made in the background what the first publication and the first search after a start would otherwise wait for, seconds at a hundred
 * thousand articles: the lists by which old pages are found, and the catalogue. Whatever fails here will be told when it is needed.
 */
export async function warmUp(press: Press): Promise<void> {
  const now = readerTime()
  const snapshot = takeSnapshot(now)
  const mark = markOf(snapshot)
  // What the last change made old was removed long ago; to find it again takes the lists that the next change will need.
  const since = { ...mark, number: mark.number - 1 }
  await Promise.allSettled([press.ask({ kind: 'old', since, now }, 'ahead'), warmSearch(snapshot)])
}
