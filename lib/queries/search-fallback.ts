import type { SearchEngine } from '@/lib/search/search-engine'

/** A server that failed is left alone so long: readers need not wait for it one by one. */
const REST_MS = 30_000

interface Outage {
  /** Milliseconds. */
  readonly until: number
}

// Next bundles pages and route handlers apart; they ask one server.
const holder = globalThis as { broadsheetSearchOutage?: Outage | undefined }

/** Answers by `first` while it works, else by `second`. The log says once that it does not, and once that it does again. */
export function withFallback(first: SearchEngine, second: SearchEngine, clock: () => number = Date.now): SearchEngine {
  return {
    async search(query) {
      const outage = holder.broadsheetSearchOutage
      if (outage && clock() < outage.until) return second.search(query)
      try {
        const answer = await first.search(query)
        if (outage) console.log('The search server answers again.')
        holder.broadsheetSearchOutage = undefined
        return answer
      } catch (error) {
        if (!outage)
          console.warn(`The search server does not answer (${String(error)}). SQLite does so until it is back.`)
        holder.broadsheetSearchOutage = { until: clock() + REST_MS }
        return second.search(query)
      }
    },
  }
}
