import { openForWriting } from '@/lib/index/database'
import { tellSearchServer } from '@/lib/index/tell-search-server'
import { OpenSearchIndex } from '@/lib/search/open-search-client'
import { searchServer } from '@/lib/site/environment'

/** Tells the search server, if there is one, what the last sync changed. One that does not answer stops nothing: it is told next time. */
export async function updateSearchServer(): Promise<void> {
  const address = searchServer()
  if (address === undefined) return
  const db = openForWriting()
  try {
    const { put, removed } = await tellSearchServer(db, new OpenSearchIndex(address))
    console.log(`Told the search server of ${put} articles, and that ${removed} are gone.`)
  } catch (error) {
    console.warn(
      `The search server was not told of everything: ${error instanceof Error ? error.message : String(error)}`,
    )
  } finally {
    db.close()
  }
}
