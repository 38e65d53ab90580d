import { OpenSearchIndex } from '@/lib/search/open-search-client'
import { searchServer } from '@/lib/site/environment'
import { openForWriting } from './database'
import { tellSearchServer } from './tell-search-server'

/** What a search server does not know yet, it is told the next time; that is said once, and not every minute. */
let fault: string | undefined

/** Tells the search server, if there is one, what syncs have changed since it was last told. One that does not answer stops nothing. */
export async function updateSearchServer(): Promise<void> {
  const address = searchServer()
  if (address === undefined) return
  const db = openForWriting()
  try {
    const { put, removed } = await tellSearchServer(db, new OpenSearchIndex(address))
    if (put + removed > 0) console.log(`Told the search server of ${put} articles, and that ${removed} are gone.`)
    fault = undefined
  } catch (error) {
    const now = error instanceof Error ? error.message : String(error)
    if (now !== fault) console.warn(`The search server was not told of everything: ${now}`)
    fault = now
  } finally {
    db.close()
  }
}
