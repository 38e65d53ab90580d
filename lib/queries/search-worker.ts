import { parentPort } from 'node:worker_threads'
import type { SearchQuery } from '@/lib/search/search-engine'
import { sqliteEngine } from './host-search'
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

parentPort?.on('message', ({ id, file, now, query }: WorkerQuestion) => {
  Promise.resolve()
    .then(() => sqliteEngine(takeSnapshot(now, file)).search(query))
    .then(
      (answer) => parentPort?.postMessage({ id, answer }),
      (error: unknown) => parentPort?.postMessage({ id, error: String(error) }),
    )
})
