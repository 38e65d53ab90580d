import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { PressResult, PressSetup, PressTask } from './press-task'

/** Files handed over at a time: few enough that all hands are busy to the end. */
const AT_ONCE = 8
/** So many files pay for another thread, which has to load and warm up first. */
const WORTH_A_THREAD = 60
/** For one thread; it needs a quarter of that for 7,000 articles. */
const MAX_MEGABYTES = 1_024

/**
 * Makes all files on as many threads as the machine has processors, and tells of each.
 * @param script the bundled worker
 * @throws {Error} when a thread dies
 */
export async function pressFiles(
  tasks: readonly PressTask[],
  { script, setup, onResult }: { script: string; setup: PressSetup; onResult: (result: PressResult) => void },
): Promise<void> {
  const queue = tasks.values()
  const count = Math.min(availableParallelism(), Math.ceil(tasks.length / WORTH_A_THREAD))
  await Promise.all(Array.from({ length: count }, () => runHand(queue, { script, setup, onResult })))
}

/** One thread, fed until the queue is empty. */
function runHand(
  queue: IteratorObject<PressTask>,
  { script, setup, onResult }: { script: string; setup: PressSetup; onResult: (result: PressResult) => void },
): Promise<void> {
  return new Promise((resolve, reject) => {
    // Without the loader of this process: the script is plain JavaScript.
    const worker = new Worker(script, {
      workerData: setup,
      execArgv: [],
      env: { ...process.env, NODE_ENV: 'production' },
      resourceLimits: { maxOldGenerationSizeMb: MAX_MEGABYTES },
    })
    const feed = () => {
      const tasks = [...take(queue, AT_ONCE)]
      if (tasks.length > 0) worker.postMessage(tasks)
      else void worker.terminate().then(() => resolve(), reject)
    }
    worker.on('message', (results: readonly PressResult[]) => {
      results.forEach(onResult)
      feed()
    })
    worker.on('error', reject)
    feed()
  })
}

/** The next `count` of a queue that several take from. */
function* take<T>(queue: Iterator<T>, count: number): Generator<T> {
  for (let taken = 0; taken < count; taken += 1) {
    const { done, value } = queue.next()
    if (done) return
    yield value
  }
}
