import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { AnswerTo, PressOrder } from './press-order'

/** Whoever waits: a reader, or nobody yet. */
export type Urgency = 'reader' | 'ahead'

/** Something that answers orders. */
export interface Press {
  /**
   * @throws {Error} when the order cannot be carried out
   */
  ask<Order extends PressOrder>(order: Order, urgency: Urgency): Promise<AnswerTo<Order>>
}

export interface PressSettings {
  /** The bundled worker. */
  readonly script: string
  /** What pages name; handed on as it is. */
  readonly assets: unknown
}

interface Job {
  readonly order: PressOrder
  readonly resolve: (value: never) => void
  readonly reject: (error: Error) => void
}

interface Hand {
  readonly worker: Worker
  /** The second hand is for readers only: they never wait for what is done ahead. */
  readonly takes: readonly Urgency[]
  job: Job | undefined
  timer: NodeJS.Timeout | undefined
}

/** Two threads keep up with any newsroom; each has lists of its own in memory. */
const MOST_HANDS = 2
const MAX_MEGABYTES = 1_024
/** Nothing takes so long; what does is broken off with its thread. */
const PATIENCE_MS = 60_000
/** A thread that ends at once must not be started again and again. */
const RESTART_MS = 1_000

/** Threads that make pages. One that dies fails its order alone and is replaced. */
export class PagePress implements Press {
  readonly #waiting: Readonly<Record<Urgency, Job[]>> = { reader: [], ahead: [] }
  readonly #hands = new Map<number, Hand>()
  #isClosed = false

  constructor(private readonly settings: PressSettings) {
    const count = Math.min(MOST_HANDS, availableParallelism())
    for (let at = 0; at < count; at += 1) this.#start(at)
  }

  ask<Order extends PressOrder>(order: Order, urgency: Urgency): Promise<AnswerTo<Order>> {
    return new Promise((resolve, reject) => {
      this.#waiting[urgency].push({ order, resolve, reject })
      this.#feed()
    })
  }

  /** Ends all threads; what is under way is never answered. */
  async close(): Promise<void> {
    this.#isClosed = true
    await Promise.all([...this.#hands.values()].map(({ worker }) => worker.terminate()))
  }

  #start(at: number): void {
    if (this.#isClosed) return
    const worker = new Worker(this.settings.script, {
      workerData: this.settings.assets,
      // Without the loader of this process: the script is plain JavaScript.
      execArgv: [],
      env: { ...process.env, NODE_ENV: 'production' },
      resourceLimits: { maxOldGenerationSizeMb: MAX_MEGABYTES },
    })
    const hand: Hand = { worker, takes: at === 0 ? ['reader', 'ahead'] : ['reader'], job: undefined, timer: undefined }
    this.#hands.set(at, hand)
    worker.on('message', ({ value, error }: { value?: unknown; error?: string }) => {
      if (error === undefined) this.#release(hand)?.resolve(value as never)
      else this.#release(hand)?.reject(new Error(error))
      this.#feed()
    })
    let reason: unknown
    worker.on('error', (error) => (reason = error))
    worker.on('exit', (code) => {
      this.#hands.delete(at)
      if (this.#isClosed) return clearTimeout(hand.timer)
      this.#release(hand)?.reject(new Error(`A thread of the press ended with code ${code}.`, { cause: reason }))
      setTimeout(() => this.#start(at), RESTART_MS)
    })
    this.#feed()
  }

  #release(hand: Hand): Job | undefined {
    const { job } = hand
    clearTimeout(hand.timer)
    hand.job = undefined
    return job
  }

  #feed(): void {
    // The last hand first: it has nothing else to do.
    for (const hand of [...this.#hands.values()].reverse()) {
      if (hand.job) continue
      const urgency = hand.takes.find((each) => this.#waiting[each].length > 0)
      const job = urgency && this.#waiting[urgency].shift()
      if (!job) continue
      hand.job = job
      hand.timer = setTimeout(() => void hand.worker.terminate(), PATIENCE_MS)
      hand.worker.postMessage(job.order)
    }
  }
}
