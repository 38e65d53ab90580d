import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { openForWriting } from '@/lib/index/database'
import { tellSearchServer } from '@/lib/index/tell-search-server'
import { followNewsroom } from '@/lib/publish/follow-newsroom'
import { serverEngine } from '@/lib/queries/server-search'
import { OpenSearchIndex, SearchServerError } from '@/lib/search/open-search-client'
import { toSearchBody } from '@/lib/search/open-search-requests'
import { articleText, makeNewsroom } from '@/tests/support/newsroom'
import { makeQuery } from '@/tests/support/search-engines'
import { SEARCH_FILES } from '@/tests/support/search-newsroom'
import { snapshotOf, sync } from '@/tests/support/snapshot'

/*
 * What is said to OpenSearch. The server is a fake: it notes requests and gives prepared replies, and finds nothing by itself. The
 * last test asks a real one, where `OPENSEARCH_URL` names it.
 */

interface Sent {
  readonly method: string
  readonly path: string
  readonly body: string
}

/** A server that notes what it is sent and answers with what `reply` makes of it. */
async function fakeServer(reply: (sent: Sent) => { status?: number; body: unknown }) {
  const sent: Sent[] = []
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const note = { method: request.method ?? '', path: request.url ?? '', body }
      sent.push(note)
      const { status = 200, body: answer } = reply(note)
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const url = `http://localhost:${(server.address() as AddressInfo).port}/paper`
  return { sent, url, index: new OpenSearchIndex(url), close: () => server.close() }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

const linesOf = ({ body }: Sent) =>
  body
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, never>)

test('the index is made where it is not there, and told of every article once, in our tokens', async () => {
  const newsroom = makeNewsroom({
    'zh-CN/a.md': articleText({ title: '軟銀', summary: 'AI芯片' }, '正文'),
    'zh-CN/b.md': articleText({ title: '别的' }),
  })
  sync(newsroom)
  const fake = await fakeServer(({ path }) =>
    path === '/paper/_mapping' ? { status: 404, body: {} } : { body: { errors: false, items: [] } },
  )
  const db = openForWriting(newsroom.indexFile)
  expect(await tellSearchServer(db, fake.index)).toEqual({ put: 2, removed: 0 })
  expect(fake.sent.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'GET /paper/_mapping',
    'PUT /paper',
    'POST /paper/_bulk',
  ])
  expect(linesOf(fake.sent[2] as Sent).slice(0, 2)).toEqual([
    { index: { _id: 'zh-CN/a.md' } },
    { title: '软银 银', summary: 'ai 芯 芯片 片', body: '正文 文' },
  ])
  db.close()
  fake.close()
})

test('whoever follows the newsroom tells the server of each change', async () => {
  const newsroom = makeNewsroom({ 'zh-CN/a.md': articleText({ title: '一号' }) })
  const fake = await fakeServer(() => ({ body: { errors: false, items: [] } }))
  vi.stubEnv('CONTENT_DIR', newsroom.root)
  vi.stubEnv('NEWS_CACHE_DIR', path.dirname(newsroom.indexFile))
  vi.stubEnv('SEARCH_URL', fake.url)
  const toldOf = () => fake.sent.filter(({ path }) => path === '/paper/_bulk').map((each) => linesOf(each)[0])
  const follower = followNewsroom(() => undefined)
  await expect.poll(toldOf, { timeout: 20_000 }).toEqual([{ index: { _id: 'zh-CN/a.md' } }])
  newsroom.write({ 'zh-CN/b.md': articleText({ title: '二号' }) })
  follower.wake()
  await expect.poll(() => toldOf()[1], { timeout: 20_000 }).toEqual({ index: { _id: 'zh-CN/b.md' } })
  follower.stop()
  fake.close()
  vi.unstubAllEnvs()
})

test('later only what changed or went is told', async () => {
  const newsroom = makeNewsroom({
    'zh-CN/a.md': articleText({ title: '一号' }),
    'zh-CN/b.md': articleText({ title: '二号' }),
  })
  sync(newsroom)
  const fake = await fakeServer(() => ({ body: { errors: false, items: [] } }))
  const tell = async () => {
    const db = openForWriting(newsroom.indexFile)
    const told = await tellSearchServer(db, fake.index)
    db.close()
    return told
  }
  expect(await tell()).toEqual({ put: 2, removed: 0 })
  expect(await tell()).toEqual({ put: 0, removed: 0 })
  newsroom.write({ 'zh-CN/a.md': articleText({ title: '一号改过了' }) })
  newsroom.remove('zh-CN/b.md')
  sync(newsroom)
  expect(await tell()).toEqual({ put: 1, removed: 1 })
  expect(linesOf(fake.sent.filter(({ path }) => path.endsWith('_bulk')).at(-2) as Sent)).toEqual([
    { delete: { _id: 'zh-CN/b.md' } },
  ])
  fake.close()
})

test('an article that the server refuses is told again', async () => {
  const newsroom = makeNewsroom({ 'zh-CN/a.md': articleText() })
  sync(newsroom)
  const items = [{ index: { status: 429, error: { reason: 'too busy' } } }]
  const fake = await fakeServer(({ path }) => ({ body: path.endsWith('_bulk') ? { errors: true, items } : {} }))
  const db = openForWriting(newsroom.indexFile)
  await expect(tellSearchServer(db, fake.index)).rejects.toThrow(SearchServerError)
  expect(db.prepare('SELECT count(*) AS n FROM search_sent').get()?.n).toBe(0)
  db.close()
  fake.close()
})

test('phrases are asked for in every field, a headline counting most; one character as the beginning of tokens', () => {
  const body = JSON.stringify(toSearchBody([{ word: 'AI芯片', typed: [['ai', '芯', '芯片']], others: [] }], 10))
  expect(body).toContain('{"match_phrase":{"title":{"query":"ai 芯 芯片","boost":10,"analyzer":"whitespace"}}}')
  expect(body).toContain('{"match_phrase":{"body":{"query":"ai 芯 芯片","boost":1,"analyzer":"whitespace"}}}')
  expect(JSON.stringify(toSearchBody([{ word: '银', typed: [['银']], others: [] }], 10))).toContain(
    '{"prefix":{"title":{"value":"银","boost":10}}}',
  )
})

test('what a server finds is filtered, ordered and shown as with SQLite; what may not be found is left out', async () => {
  const newsroom = makeNewsroom(SEARCH_FILES)
  sync(newsroom)
  const hits = ['zh-CN/news/softbank.md', 'zh-HK/news/softbank-hk.md', 'zh-CN/news/draft.md', 'zh-CN/gone.md']
  const fake = await fakeServer(() => ({ body: { hits: { hits: hits.map((_id, at) => ({ _id, _score: 9 - at })) } } }))
  const engine = serverEngine(snapshotOf(newsroom, '2026-04-01T00:00:00Z'), fake.index)
  const { total, results } = await engine.search(makeQuery('软银', { sort: 'newest' }))
  expect(total).toBe(2)
  expect(results.map(({ path }) => path)).toEqual(['/zh-hk/news/softbank-hk/', '/zh-cn/news/softbank/'])
  fake.close()
})

test.skipIf(!process.env.OPENSEARCH_URL)('a real server finds what SQLite finds', async () => {
  const newsroom = makeNewsroom(SEARCH_FILES)
  sync(newsroom)
  const server = new OpenSearchIndex(`${process.env.OPENSEARCH_URL}/broadsheet-test-${process.pid}`)
  const db = openForWriting(newsroom.indexFile)
  await tellSearchServer(db, server)
  db.close()
  await server.send('POST', '/_refresh')
  const engine = serverEngine(snapshotOf(newsroom, '2026-04-01T00:00:00Z'), server)
  for (const [text, total] of [
    ['软银', 3],
    ['AI芯片', 2],
    ['银', 4],
    ['川普', 3],
    ['"federal reserve"', 2],
  ] as const)
    expect((await engine.search(makeQuery(text))).total, text).toBe(total)
})
