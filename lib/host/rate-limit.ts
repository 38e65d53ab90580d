/** How often a client may ask. */
interface Rate {
  /** Questions that may come at once. */
  readonly burst: number
  /** Questions a second in the long run. */
  readonly perSecond: number
}

interface Bucket {
  left: number
  time: number
}

/** So many clients are remembered; the one longest silent is forgotten first, and starts anew. */
const MAX_CLIENTS = 10_000

/** Counts the questions of each client. */
export class RateLimit {
  readonly #buckets = new Map<string, Bucket>()

  constructor(readonly rate: Rate) {}

  /**
   * Takes one question of `client` at `now` (milliseconds). Gives the seconds that it has to wait first; 0 when it may ask.
   */
  take(client: string, now: number): number {
    const { burst, perSecond } = this.rate
    const known = this.#buckets.get(client) ?? { left: burst, time: now }
    const left = Math.min(burst, known.left + (Math.max(0, now - known.time) / 1000) * perSecond)
    const isAllowed = left >= 1
    this.#buckets.delete(client)
    this.#buckets.set(client, { left: isAllowed ? left - 1 : left, time: now })
    const [oldest] = this.#buckets.keys()
    if (this.#buckets.size > MAX_CLIENTS && oldest !== undefined) this.#buckets.delete(oldest)
    return isAllowed ? 0 : Math.ceil((1 - left) / perSecond)
  }
}

/** Whom a request comes from, as the nearest proxy tells: only the last address was not written by the client itself. */
export function clientOf(headers: Headers): string {
  return (headers.get('x-forwarded-for') ?? '').split(',').at(-1)?.trim() ?? ''
}
