import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { PressResult, PressSetup, PressTask } from './press-task'

/** Files handed over at a time: few enough that all threads are busy to the end. */
const AT_ONCE = 8
/** So many files pay for another thread, which has to load and warm up first. */
const WORTH_A_THREAD = 60
/** For one thread: what it keeps grows with the newsroom, and must not grow without end. */
const MAX_MEGABYTES = 1_024

interface PressRun {
  /** The bundled worker. */
  readonly script: string
  readonly setup: PressSetup
  readonly onResult: (result: PressResult) => void
}

/**
 * Makes all files on as many threads as the machine has processors, and tells of each.
 * @throws {Error} when a thread dies; the others are stopped then
 */
export async function pressFiles(tasks: readonly PressTask[], run: PressRun): Promise<void> {
  const queue = [...tasks].reverse()
  const count = Math.min(availableParallelism(), Math.ceil(tasks.length / WORTH_A_THREAD))
  const workers = Array.from({ length: count }, () => startWorker(run))
  try {
    await Promise.all(workers.map((worker) => keepBusy(worker, queue, run.onResult)))
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}

/** Without the loader of this process: the script is plain JavaScript. */
function startWorker({ script, setup }: PressRun): Worker {
  return new Worker(script, {
    workerData: setup,
    execArgv: [],
    env: { ...process.env, NODE_ENV: 'production' },
    resourceLimits: { maxOldGenerationSizeMb: MAX_MEGABYTES },
  })
}

/** Hands tasks from the end of `queue` to one thread until there are none. */
function keepBusy(worker: Worker, queue: PressTask[], onResult: (result: PressResult) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const feed = () => {
      const tasks = queue.splice(-AT_ONCE).reverse()
      if (tasks.length > 0) worker.postMessage(tasks)
      else resolve()
    }
    worker.on('message', (results: readonly PressResult[]) => {
      results.forEach(onResult)
      feed()
    })
    worker.on('error', reject)
    worker.on('exit', (code) => reject(new Error(`A thread of the press ended with code ${code}.`)))
    feed()
  })
}
