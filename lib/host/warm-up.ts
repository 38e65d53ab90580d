import { markOf } from '@/lib/publish/difference'
import { readerTime } from '@/lib/queries/page-request'
import { takeSnapshot } from '@/lib/queries/snapshot'
import { searchPath } from '@/lib/urls/paths'
import type { Press } from './page-press'

/**
 * Has made in the background what the first publication and the first search after a start would otherwise wait for, seconds at a hundred
 * thousand articles: the lists by which old pages are found, the routes of the search and its catalogue. Whatever fails here will be told
 * when it is needed.
 * @param port where this host listens
 */
export async function warmUp(press: Press, port: number): Promise<void> {
  const now = readerTime()
  const snapshot = takeSnapshot(now)
  const mark = markOf(snapshot)
  // What the last change made old was removed long ago; to find it again takes the lists that the next change will need.
  const since = { ...mark, number: mark.number - 1 }
  const ask = (path: string) => fetch(`http://127.0.0.1:${port}${path}?q=a`).then((answer) => answer.text())
  await Promise.allSettled([
    press.ask({ kind: 'old', since, now }, 'ahead'),
    ask(searchPath(snapshot.site.defaultLanguage)),
    ask('/api/search'),
  ])
}
