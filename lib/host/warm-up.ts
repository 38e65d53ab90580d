import { markOf } from '@/lib/publish/difference'
import { readerTime } from '@/lib/queries/page-request'
import { takeSnapshot } from '@/lib/queries/snapshot'
import { searchServer } from '@/lib/site/environment'
import { searchPath } from '@/lib/urls/paths'
import type { Press } from './page-press'

/** Any word will do that few articles hold. */
const QUERY = '?q=broadsheet'

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
  // A server for searches may not be ready yet, and would be given up for a while.
  const routes = searchServer() === undefined ? [searchPath(snapshot.site.defaultLanguage), '/api/search'] : []
  await Promise.allSettled([
    press.ask({ kind: 'old', since, now }, 'ahead'),
    ...routes.map((path) => visit(path, port)),
  ])
}

async function visit(path: string, port: number): Promise<void> {
  // A connection that is kept would hold up the end of the host.
  const answer = await fetch(`http://127.0.0.1:${port}${path}${QUERY}`, { headers: { connection: 'close' } })
  await answer.text()
}
