import { indexFile } from '@/lib/index/database'
import { OpenSearchIndex } from '@/lib/search/open-search-client'
import type { SearchEngine } from '@/lib/search/search-engine'
import { searchServer } from '@/lib/site/environment'
import { sqliteEngine } from './host-search'
import { withFallback } from './search-fallback'
import { serverEngine } from './server-search'
import type { Snapshot } from './snapshot'
import { searchInThread } from './worker-search'

/**
 * From so many articles on, other readers would wait too long. The catalogue takes 40 ms of processor time at 1,000 articles, 4,000 at
 * 100,000, and 200 there after each change; the slowest searches (words that most articles hold) take 20 and 390 ms.
 */
const THREAD_FROM = 3000

/** What answers searches of the Node host: a server for searches if there is one, else SQLite, in this thread while that is quick. */
export function openSearch(snapshot: Snapshot): SearchEngine {
  const server = searchServer()
  const own = ownEngine(snapshot)
  return server === undefined ? own : withFallback(serverEngine(snapshot, new OpenSearchIndex(server)), own)
}

/** SQLite, in this thread while that is quick. */
function ownEngine(snapshot: Snapshot): SearchEngine {
  if (countArticles(snapshot) < THREAD_FROM) return sqliteEngine(snapshot)
  return {
    search: (query) =>
      searchInThread(query, { file: indexFile(), now: snapshot.now }).catch((error: unknown) => {
        console.warn(`Searching in a thread failed (${String(error)}); it is done here.`)
        return sqliteEngine(snapshot).search(query)
      }),
  }
}

function countArticles({ all, remember }: Snapshot): number {
  return remember(
    'count of articles',
    () => all<{ count: number }>('SELECT count(*) AS count FROM article')[0]?.count ?? 0,
  )
}
