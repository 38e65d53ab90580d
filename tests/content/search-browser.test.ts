import { writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { chromium } from 'playwright'
import { expect, test } from 'vitest'
import { syncIndex } from '@/lib/index/sync'
import type { SearchAnswer } from '@/lib/search/search-engine'
import { CHROMIUM_ARGS, ensureChromium } from '@/tests/support/chromium'
import { makeNewsroom } from '@/tests/support/newsroom'
import { makeQuery, makeSearchFolder, serve } from '@/tests/support/search-engines'
import { openTruth } from '@/tests/support/search-truth'
import { snapshotOf } from '@/tests/support/snapshot'

/* The engine of an export as readers have it: bundled, in a browser, on a page in Chinese. */

const FIRST_ANSWER = 250_000
const LATER_ANSWER = 130_000

async function bundleEngine(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { pagefindEngine } from '@/lib/search/pagefind-engine'
        globalThis.engine = pagefindEngine({ base: '/_search/', now: () => Date.parse('2026-11-26T00:00:00Z') })`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    minify: true,
  })
  return outputFiles[0]?.text ?? ''
}

test('on a page in Chinese the browser finds exactly the articles that contain a name, within the budget', async () => {
  const { indexFile, root } = makeNewsroom()
  syncIndex({ contentRoot: path.resolve('content'), indexFile })
  const snapshot = snapshotOf(
    { indexFile, root, write: () => undefined, remove: () => undefined },
    '2026-11-26T00:00:00Z',
  )
  const folder = await makeSearchFolder(snapshot)
  writeFileSync(path.join(folder, 'engine.js'), await bundleEngine())
  writeFileSync(
    path.join(folder, 'index.html'),
    '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>页</title></html>',
  )
  const server = await serve(folder)
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS })
  const page = await browser.newPage()
  let bytes = 0
  const sizes: Promise<void>[] = []
  page.on('response', (response) => {
    // What file servers compress; Pagefind's own files are already.
    const count = async () => {
      const body = await response.body().catch(() => Buffer.alloc(0))
      bytes += /\.(js|json|txt)$/.test(new URL(response.url()).pathname) ? gzipSync(body).length : body.length
    }
    sizes.push(count())
  })
  await page.goto(origin)
  await page.addScriptTag({ url: '/engine.js', type: 'module' })
  await Promise.all(sizes)
  bytes = 0
  const search = (text: string) =>
    page.evaluate(
      (query) =>
        (globalThis as unknown as { engine: { search(q: unknown): Promise<SearchAnswer> } }).engine.search(query),
      makeQuery(text),
    )
  const countContaining = openTruth(snapshot)
  const spent: number[] = []
  for (const text of ['鹭港', '港口', '潮汐', '電車', '海']) {
    const { total } = await search(text)
    expect(total, text).toBe(countContaining(text))
    await Promise.all(sizes)
    spent.push(bytes)
    bytes = 0
  }
  console.log(`bytes of the first answer ${spent[0]}, of later ones ${spent.slice(1).join(', ')}`)
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN')
  expect(spent[0]).toBeLessThan(FIRST_ANSWER)
  expect(Math.max(...spent.slice(1))).toBeLessThan(LATER_ANSWER)
  await browser.close()
  server.close()
})
