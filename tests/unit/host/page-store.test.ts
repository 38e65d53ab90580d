import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { pageFile } from '@/lib/host/page-files'
import { PageStore, preparePage, type StoreMark } from '@/lib/host/page-store'

function makeFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'store-'))
}

function mark(number: number): StoreMark {
  return { basis: 'code', indexId: 'index', number, time: 0 }
}

test('a page is found again by another process, in every form', async () => {
  const folder = makeFolder()
  new PageStore(folder).put('/zh-cn/tags/%E6%B8%AF/', await preparePage('<p>港</p>'))
  const page = new PageStore(folder).get('/zh-cn/tags/%E6%B8%AF/')
  expect(page?.bodies.identity.toString()).toBe('<p>港</p>')
  expect(brotliDecompressSync(page?.bodies.br ?? '').toString()).toBe('<p>港</p>')
  expect(gunzipSync(page?.bodies.gzip ?? '').toString()).toBe('<p>港</p>')
  expect(readFileSync(path.join(folder, 'pages/zh-cn/tags/港/index.html'), 'utf8')).toBe('<p>港</p>')
})

test('what becomes old is taken away, the rest stays, and the mark is noted', async () => {
  const folder = makeFolder()
  const store = new PageStore(folder)
  for (const path of ['/en/', '/en/a/', '/old/p2.html']) store.put(path, await preparePage(path))
  store.invalidate({ paths: ['/en/', '/old/p2.html', '/en/never/'], ranges: [] }, mark(2))
  expect(['/en/', '/en/a/', '/old/p2.html'].filter((path) => store.get(path))).toEqual(['/en/a/'])
  const other = new PageStore(folder)
  expect(other.mark).toEqual(mark(2))
  expect(['/en/', '/en/a/', '/old/p2.html'].filter((path) => other.get(path))).toEqual(['/en/a/'])
  other.invalidate('everything', mark(3))
  expect(other.get('/en/a/')).toBeUndefined()
  expect(existsSync(path.join(folder, 'pages/en'))).toBe(false)
})

test('pages of lists are taken away by their numbers, in memory and on disk', async () => {
  const folder = makeFolder()
  const paths = ['/en/港/', '/en/港/page/2/', '/en/港/page/3/', '/en/港/page/40/'].map(encodeURI)
  for (const path of paths) new PageStore(folder).put(path, await preparePage(path))
  const store = new PageStore(folder)
  for (const path of paths) expect(store.get(path)).toBeDefined()
  store.invalidate({ paths: [], ranges: [{ path: encodeURI('/en/港/'), from: 3, to: 100_000 }] }, mark(2))
  for (const each of [store, new PageStore(folder)])
    expect(paths.filter((path) => each.get(path))).toEqual(paths.slice(0, 2))
})

test('a page that is not all there counts as none', async () => {
  const folder = makeFolder()
  new PageStore(folder).put('/en/', await preparePage('front'))
  rmSync(path.join(folder, 'pages/en/index.html.gz'))
  expect(new PageStore(folder).get('/en/')).toBeUndefined()
})

test('only addresses in the form that pages have lead to a file, and none outside the store', () => {
  expect(pageFile('/')).toBe('index.html')
  expect(pageFile('/en/news/a/')).toBe('en/news/a/index.html')
  expect(pageFile('/old/p2.html')).toBe('old/p2.html')
  for (const path of [
    '/en',
    '/en/index.html',
    '/_elements/a/b.css',
    '/en//news/',
    '/en/../a/',
    '/en/%2e%2e/',
    '/en/a%2fb/',
    '/en/%00/',
    '/%zz/',
    '/en/%E6%b8%af/',
    '/.git/',
  ])
    expect(pageFile(path), path).toBeUndefined()
})
