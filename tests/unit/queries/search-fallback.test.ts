import { expect, test, vi } from 'vitest'
import { syncIndex } from '@/lib/index/sync'
import { openSearch } from '@/lib/queries/open-search'
import { withFallback } from '@/lib/queries/search-fallback'
import { takeSnapshot } from '@/lib/queries/snapshot'
import { noAnswer } from '@/lib/search/no-answer'
import type { SearchEngine } from '@/lib/search/search-engine'
import { makeNewsroom } from '@/tests/support/newsroom'
import { makeQuery } from '@/tests/support/search-engines'
import { SEARCH_FILES } from '@/tests/support/search-newsroom'

/** An engine that says so many matches, or fails while `isDown`. */
function makeEngine(total: number, state = { isDown: false, asked: 0 }): SearchEngine & { state: typeof state } {
  return {
    state,
    search: async (query) => {
      state.asked += 1
      if (state.isDown) throw new TypeError('fetch failed')
      return { ...noAnswer(query), total }
    },
  }
}

test('a server that is down is replaced, left alone for a while and taken back; each is said once', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue()
  const log = vi.spyOn(console, 'log').mockReturnValue()
  const [server, own] = [makeEngine(1), makeEngine(2)]
  let now = 0
  const totals: number[] = []
  const ask = async () => totals.push((await withFallback(server, own, () => now).search(makeQuery('软银'))).total)
  await ask()
  server.state.isDown = true
  for (now of [1000, 2000, 40_000]) await ask()
  expect(server.state.asked).toBe(3)
  server.state.isDown = false
  for (now of [41_000, 80_000]) await ask()
  expect(totals).toEqual([1, 2, 2, 2, 2, 1])
  expect(warn).toHaveBeenCalledTimes(1)
  expect(log.mock.calls).toEqual([['The search server answers again.']])
})

test('with an address where nobody answers, SQLite answers searches', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue()
  const { root, indexFile } = makeNewsroom(SEARCH_FILES)
  vi.stubEnv('NEWS_CACHE_DIR', indexFile.replace(/\/index\.sqlite$/, ''))
  vi.stubEnv('SEARCH_URL', 'http://127.0.0.1:9/paper')
  syncIndex({ contentRoot: root })
  const snapshot = takeSnapshot(Date.parse('2026-04-01T00:00:00Z'))
  for (let i = 0; i < 3; i += 1) expect((await openSearch(snapshot).search(makeQuery('软银'))).total).toBe(3)
  expect(warn).toHaveBeenCalledTimes(1)
  expect(warn.mock.calls[0]?.[0]).toMatch(/SQLite does so until it is back/)
})
