import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { SearchAnswer, SearchQuery } from '@/lib/search/search-engine'
import type { WorkerQuestion } from './search-worker'

interface SearchThread {
  readonly worker: Worker
  readonly waiting: Map<number, { resolve(answer: SearchAnswer): void; reject(error: Error): void }>
  asked: number
}

interface WorkerReply {
  readonly id: number
  readonly answer?: SearchAnswer
  readonly error?: string
}

// Next bundles pages and route handlers apart; one thread is enough for all of them.
const holder = globalThis as { broadsheetSearchThread?: SearchThread | undefined }

/**
 * Answers a search in the thread for searches, which is started when first needed and lasts as long as the process.
 * @throws {Error} when the thread cannot be started or fails
 */
export function searchInThread(query: SearchQuery, at: { file: string; now: number }): Promise<SearchAnswer> {
  const thread = (holder.broadsheetSearchThread ??= startThread())
  const id = (thread.asked += 1)
  return new Promise((resolve, reject) => {
    thread.waiting.set(id, { resolve, reject })
    thread.worker.postMessage({ id, query, ...at } satisfies WorkerQuestion)
  })
}

/** Ends the thread, if there is one: the process could not end while it runs. */
export async function closeSearchThread(): Promise<void> {
  await holder.broadsheetSearchThread?.worker.terminate()
}

function startThread(): SearchThread {
  // Not bundled: the host runs from the project's folder, and so does this file. Bundlers must not look for it.
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'queries', 'search-worker.ts')
  const worker = new Worker(file, { execArgv: ['--import', 'tsx'] })
  const thread: SearchThread = { worker, waiting: new Map(), asked: 0 }
  worker.unref()
  worker.on('message', ({ id, answer, error }: WorkerReply) => {
    const waiting = thread.waiting.get(id)
    thread.waiting.delete(id)
    if (answer) waiting?.resolve(answer)
    else waiting?.reject(new Error(error))
  })
  const end = (error: Error) => {
    if (holder.broadsheetSearchThread === thread) holder.broadsheetSearchThread = undefined
    for (const { reject } of thread.waiting.values()) reject(error)
    thread.waiting.clear()
  }
  worker.on('error', end)
  worker.on('exit', (code) => end(new Error(`The thread for searches ended (${code}).`)))
  return thread
}
