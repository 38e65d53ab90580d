import { request as openRequest } from 'node:http'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { HOST_PORT, hostEnvironment } from '@/tests/support/deployments'
import { articleText, makeNewsroom } from '@/tests/support/newsroom'
import { hasBrotli, hasNginx, startNginx } from '@/tests/support/nginx'
import { startHost } from '@/tests/support/own-host'

/* The configuration for nginx that operators are given, with a real nginx before a real host. */

// Each starts a host, which takes its time on a busy machine.
test.describe.configure({ timeout: 300_000 })

test.beforeEach(({}, { project }) => {
  test.skip(project.name !== 'host', 'an export is only files')
  test.skip(!hasNginx, 'nginx is not installed')
})

const PORT = HOST_PORT + 20
const PATIENCE = { timeout: 60_000 }

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Buffer
}

/** An answer as it comes, neither unpacked nor followed. */
function ask(address: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = openRequest({ host: '127.0.0.1', port: PORT, path: address, headers, method }, (response) => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(pieces) }),
      )
    })
    sent.on('error', reject)
    sent.end()
  })
}

/** Those of Node are weak and made of the content, those of nginx of time and size. */
const fromStore = ({ headers }: Answer) => /^"[0-9a-f]+-[0-9a-f]+"$/.test(String(headers.etag))

test('pages come from the store, everything else from Node, and nothing has to be purged', async () => {
  const newsroom = makeNewsroom({
    'en/news/first.md': articleText({ title: 'The first one' }),
    'en/about.md': articleText({ title: 'At an address of its own', url: '/old/p2.html' }),
  })
  const host = await startHost(HOST_PORT + 21, { CONTENT_DIR: newsroom.root })
  const assets = path.resolve(hostEnvironment.NEWS_BUILD_DIR ?? '', 'static/')
  const stop = await startNginx({
    port: PORT,
    hostPort: HOST_PORT + 21,
    store: path.join(host.cacheDir, 'store/pages'),
    assets: `${assets}/`,
  })
  try {
    const miss = await ask('/en/news/first/')
    expect([miss.status, fromStore(miss)]).toEqual([200, false])
    const hit = await ask('/en/news/first/')
    expect([hit.status, fromStore(hit), hit.body.equals(miss.body)]).toEqual([200, true, true])
    expect(hit.headers).toMatchObject({
      'cache-control': 'public, max-age=0, must-revalidate',
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      vary: 'Accept-Encoding',
    })
    expect(miss.headers['cache-control']).toBe(hit.headers['cache-control'])
    expect(hit.headers['last-modified']).toBeUndefined()

    const gzip = await ask('/en/news/first/', { 'accept-encoding': 'gzip' })
    expect([gzip.headers['content-encoding'], gunzipSync(gzip.body).equals(hit.body)]).toEqual(['gzip', true])
    const known = await ask('/en/news/first/', { 'if-none-match': String(hit.headers.etag) })
    expect([known.status, known.body.length]).toEqual([304, 0])
    expect((await ask('/en/', {}, 'HEAD')).status).toBe(200)

    expect((await ask('/en/nowhere/')).status).toBe(404)
    expect((await ask('/en/news')).headers.location).toBe('/en/news/')
    expect((await ask('/EN/')).status).toBe(308)
    expect((await ask('/%zz')).status).toBe(400)
    const named = await ask('/en/index.html')
    expect([named.status, named.headers.location]).toEqual([308, '/en/'])
    for (const address of ['/en/index.html.gz', '/../mark.json', '/mark.json'])
      expect([400, 404], address).toContain((await ask(address)).status)
    expect((await ask('/old/p2.html')).status).toBe(200)
    expect((await ask('/en/search/?q=first')).body.toString()).toContain('/en/news/first/')
    expect((await ask('/en/index.xml')).headers['content-type']).toContain('application/rss+xml')
    expect((await ask('/readyz')).status).toBe(200)
    expect((await ask('/metrics')).status).toBe(200)
    expect((await ask('/api/publish', {}, 'POST')).status).toBe(404)

    const [, stylesheet = ''] = /href="(\/_elements\/[^"?]+\.css)/.exec(hit.body.toString()) ?? []
    const search = (await ask('/en/search/')).body.toString()
    const [, ofNext = ''] = /href="(\/_next\/static\/[^"?]+\.css)/.exec(search) ?? []
    await ask(stylesheet)
    for (const asset of [stylesheet, ofNext]) {
      const style = await ask(asset, { 'accept-encoding': 'gzip' })
      expect([style.status, style.headers['cache-control'], style.headers['content-encoding']], asset).toEqual([
        200,
        'public, max-age=31536000, immutable',
        'gzip',
      ])
      expect(style.headers['content-type'], asset).toBe('text/css')
    }
    expect(fromStore(await ask(stylesheet, { 'accept-encoding': 'gzip' }))).toBe(true)

    newsroom.write({ 'en/news/second.md': articleText({ title: 'Published just now' }) })
    // Neither the article nor the front page was asked of Node: it has put them into the store by itself.
    for (const address of ['/en/news/second/', '/en/'])
      await expect
        .poll(async () => {
          const page = await ask(address)
          return page.body.toString().includes('Published just now') && fromStore(page)
        }, PATIENCE)
        .toBe(true)
  } finally {
    await stop()
    await host.kill()
  }
})

test('brotli is sent as it lies in the store', async () => {
  test.skip(!hasBrotli, 'the module libnginx-mod-http-brotli-static is not installed')
  const newsroom = makeNewsroom({ 'en/news/first.md': articleText({ title: 'The first one' }) })
  const host = await startHost(HOST_PORT + 21, { CONTENT_DIR: newsroom.root })
  const store = path.join(host.cacheDir, 'store/pages')
  const stop = await startNginx({ port: PORT, hostPort: HOST_PORT + 21, store, assets: '/nowhere/' })
  try {
    await ask('/en/')
    const page = await ask('/en/', { 'accept-encoding': 'gzip, br' })
    expect([page.headers['content-encoding'], fromStore(page)]).toEqual(['br', true])
    expect(brotliDecompressSync(page.body).toString()).toContain('The first one')
  } finally {
    await stop()
    await host.kill()
  }
})
