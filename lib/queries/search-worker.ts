import { parentPort } from 'node:worker_threads'
import type { SearchQuery } from '@/lib/search/search-engine'
import { sqliteEngine } from './host-search'
import { readerTime } from './page-request'
import { getCatalogue } from './search-catalogue'
import { takeSnapshot } from './snapshot'

/* A thread that searches, with a connection of its own: what takes long there keeps no reader of a page waiting. */

/** What the thread is asked. */
export interface WorkerQuestion {
  readonly id: number
  readonly file: string
  /** Milliseconds. */
  readonly now: number
  readonly query: SearchQuery
}

/** After a change the catalogue is brought up to date, a fifth of a second in a large newsroom, while the pages that changed are made. */
const LOOK_MS = 50
let watched: string | undefined

setInterval(() => {
  if (watched === undefined) return
  try {
    getCatalogue(takeSnapshot(readerTime(), watched))
  } catch {
    // The index may have been deleted, which it always may: whoever asks is told.
  }
}, LOOK_MS)

parentPort?.on('message', ({ id, file, now, query }: WorkerQuestion) => {
  watched = file
  Promise.resolve()
    .then(() => sqliteEngine(takeSnapshot(now, file)).search(query))
    .then(
      (answer) => parentPort?.postMessage({ id, answer }),
      (error: unknown) => parentPort?.postMessage({ id, error: String(error) }),
    )
})
