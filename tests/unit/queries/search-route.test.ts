import { expect, test } from 'vitest'
import { GET } from '@/app/api/search/route.node'
import { GET as GET_SUGGESTIONS } from '@/app/api/suggestions/route.node'
import { indexFile } from '@/lib/index/database'
import { syncIndex } from '@/lib/index/sync'
import { sqliteEngine } from '@/lib/queries/host-search'
import { takeSnapshot } from '@/lib/queries/snapshot'
import { searchInThread } from '@/lib/queries/worker-search'
import { makeNewsroom } from '@/tests/support/newsroom'
import { makeQuery } from '@/tests/support/search-engines'
import { SEARCH_FILES } from '@/tests/support/search-newsroom'

/** Makes a newsroom the one that this process serves. */
function serveNewsroom(): void {
  const { root, indexFile: file } = makeNewsroom(SEARCH_FILES)
  process.env.NEWS_CACHE_DIR = file.replace(/\/index\.sqlite$/, '')
  process.env.SITE_URL = 'https://news.example'
  syncIndex({ contentRoot: root })
}

const ask = (parameters: string, client = '10.0.0.1') =>
  GET(new Request(`http://localhost/api/search?${parameters}`, { headers: { 'x-forwarded-for': client } }))

test('programs get answers as JSON with full addresses', async () => {
  serveNewsroom()
  const response = await ask('q=软银&lang=zh-HK')
  expect(response.headers.get('cache-control')).toBe('private, max-age=15')
  expect(await response.json()).toMatchObject({
    version: 1,
    query: '软银',
    total: 1,
    page: 1,
    pages: 1,
    results: [
      {
        url: 'https://news.example/zh-hk/news/softbank-hk/',
        title: '軟銀集團上季虧損',
        lang: 'zh-HK',
        date: '2026-03-11T09:00:00+08:00',
        versions: [],
      },
    ],
  })
})

const suggest = (parameters: string, client = '10.0.0.1') =>
  GET_SUGGESTIONS(
    new Request(`http://localhost/_search/suggestions.json?${parameters}`, { headers: { 'x-forwarded-for': client } }),
  )

test('what is offered while a reader types are headlines and terms of the language', async () => {
  serveNewsroom()
  expect(await (await suggest('q=软银&lang=zh-CN')).json()).toEqual({
    headlines: [
      { name: '软银加码人工智能', path: '/zh-cn/news/softbank/', lang: 'zh-CN' },
      { name: '軟銀集團上季虧損', path: '/zh-hk/news/softbank-hk/', lang: 'zh-HK' },
    ],
    terms: [{ name: '软银', path: '/zh-cn/tags/%E8%BD%AF%E9%93%B6/', lang: 'zh-CN' }],
  })
})

test('a client that asks without pause is told to wait', async () => {
  serveNewsroom()
  const statuses: number[] = []
  for (let i = 0; i < 200; i += 1) statuses.push((await ask('q=', '10.9.9.9')).status, suggest('', '10.9.9.9').status)
  expect(statuses.slice(0, 2)).toEqual([200, 200])
  expect(statuses.slice(-2)).toEqual([429, 429])
  expect((await ask('q=', '10.8.8.8')).status).toBe(200)
  expect(suggest('', '10.8.8.8').status).toBe(200)
})

test('the thread for searches gives the same answer', async () => {
  serveNewsroom()
  const now = Date.parse('2026-04-01T00:00:00Z')
  const query = makeQuery('川普 关税')
  const here = await sqliteEngine(takeSnapshot(now)).search(query)
  expect(await searchInThread(query, { file: indexFile(), now })).toEqual(here)
})
