import { expect, test } from 'vitest'
import { findMachineFile, listMachineFiles, splitPages } from '@/lib/feeds/machine-files'
import { listAllPaths } from '@/lib/queries/all-paths'
import type { Snapshot } from '@/lib/queries/snapshot'
import { articleText } from '@/tests/support/newsroom'
import { makeSnapshot } from '@/tests/support/snapshot'
import { elementsOf, parseXml, textsOf } from '@/tests/support/xml'

const SITE_URL = 'https://news.example'

function xmlAt(snapshot: Snapshot, path: string) {
  const file = findMachineFile(snapshot, path.split('/').filter(Boolean))
  if (!file) throw new Error(`There is no file at ${path}.`)
  return parseXml(file.render(SITE_URL))
}

function entriesAt(snapshot: Snapshot, path: string) {
  const urls = elementsOf(xmlAt(snapshot, path), 'url').map((url) => ({
    loc: (textsOf(url, 'loc')[0] ?? '').slice(SITE_URL.length),
    lastmod: textsOf(url, 'lastmod')[0],
    alternates: Object.fromEntries(
      elementsOf(url, 'xhtml:link').map(({ attributes }) => [attributes.hreflang, attributes.href]),
    ),
  }))
  return new Map(urls.map((url) => [url.loc, url]))
}

const TRANSLATED = {
  'en/news/a.en.md': articleText({ title: 'A', date: '2026-03-01 08:00:00', tags: ['x'] }),
  'zh-CN/news/a.zh-CN.md': articleText({ title: '甲', date: '2026-03-02 08:00:00', lastmod: '2026-03-05 08:00:00' }),
  'en/news/b.en.md': articleText({ title: 'B', date: '2026-02-01 08:00:00' }),
  'en/news/c.en.md': articleText({ title: 'C', date: '', lastmod: '' }),
  'en/news/d.en.md': articleText({ title: 'D', draft: true, date: '2026-03-09 08:00:00' }),
}

test('the index names one sitemap for each language, with its last change', () => {
  const index = xmlAt(makeSnapshot(TRANSLATED), '/sitemap.xml')
  expect(index.name).toBe('sitemapindex')
  expect(index.children.map((sitemap) => sitemap.children.map(({ text }) => text))).toEqual([
    ['https://news.example/zh-cn/sitemap.xml', '2026-03-05T08:00:00+08:00'],
    ['https://news.example/zh-hk/sitemap.xml'],
    ['https://news.example/en/sitemap.xml', '2026-03-01T08:00:00+08:00'],
  ])
})

test('a sitemap holds every page that search engines may show, and no other', () => {
  const snapshot = makeSnapshot(TRANSLATED)
  const expected = listAllPaths(snapshot, 'en').filter((path) => !/\/(search|404)\/$/.test(path))
  expect([...entriesAt(snapshot, '/en/sitemap.xml').keys()].sort()).toEqual([...expected].sort())
  expect(entriesAt(snapshot, '/zh-cn/sitemap.xml').has('/')).toBe(true)
})

test('dates are those of real changes: of the article, of the newest article of a list, or none', () => {
  const en = entriesAt(makeSnapshot(TRANSLATED), '/en/sitemap.xml')
  const zh = entriesAt(makeSnapshot(TRANSLATED), '/zh-cn/sitemap.xml')
  expect(zh.get('/zh-cn/news/a/')?.lastmod).toBe('2026-03-05T08:00:00+08:00')
  expect(zh.get('/zh-cn/')?.lastmod).toBe('2026-03-05T08:00:00+08:00')
  expect(en.get('/en/news/b/')?.lastmod).toBe('2026-02-01T08:00:00+08:00')
  expect(en.get('/en/news/c/')?.lastmod).toBeUndefined()
  for (const list of ['/en/', '/en/news/', '/en/news/page/2/', '/en/tags/', '/en/tags/x/', '/en/archives/'])
    expect(en.get(list)?.lastmod, list).toBe('2026-03-01T08:00:00+08:00')
  expect(en.get('/en/archives/2026/02/')?.lastmod).toBe('2026-02-01T08:00:00+08:00')
})

test('true translations name each other and themselves; other pages name none', () => {
  const snapshot = makeSnapshot(TRANSLATED)
  const both = { en: 'https://news.example/en/news/a/', 'zh-CN': 'https://news.example/zh-cn/news/a/' }
  expect(entriesAt(snapshot, '/en/sitemap.xml').get('/en/news/a/')?.alternates).toEqual(both)
  expect(entriesAt(snapshot, '/zh-cn/sitemap.xml').get('/zh-cn/news/a/')?.alternates).toEqual(both)
  expect(entriesAt(snapshot, '/en/sitemap.xml').get('/en/news/b/')?.alternates).toEqual({})
  expect(entriesAt(snapshot, '/en/sitemap.xml').get('/en/')?.alternates).toEqual({})
})

test('where two articles of a language claim one translation, only the pair that names each other is named', () => {
  const snapshot = makeSnapshot({
    'en/news/a.md': articleText({ translationKey: 'k' }),
    'en/news/b.md': articleText({ translationKey: 'k' }),
    'zh-CN/news/c.md': articleText({ translationKey: 'k' }),
  })
  const en = entriesAt(snapshot, '/en/sitemap.xml')
  expect(Object.keys(en.get('/en/news/a/')?.alternates ?? {}).sort()).toEqual(['en', 'zh-CN'])
  expect(en.get('/en/news/b/')?.alternates).toEqual({})
})

test('too many pages for one sitemap go to numbered ones, each page to one', () => {
  const pages = Array.from({ length: 5 }, (_, at) => ({ path: `/en/${at}/`, changed: at, translations: [] }))
  const sitemaps = splitPages(pages, 'en', 2)
  expect(sitemaps.map(({ path, changed }) => [path, changed])).toEqual([
    ['/en/sitemap.xml', 1],
    ['/en/sitemap-2.xml', 3],
    ['/en/sitemap-3.xml', 4],
  ])
  expect(sitemaps.flatMap((sitemap) => sitemap.pages)).toEqual(pages)
})

test('other names are no sitemaps', () => {
  const snapshot = makeSnapshot(TRANSLATED)
  for (const path of [
    '/en/sitemap-1.xml',
    '/en/sitemap-2.xml',
    '/xx/sitemap.xml',
    '/en/news/sitemap.xml',
    '/sitemap-2.xml',
    '/',
  ])
    expect(findMachineFile(snapshot, path.split('/').filter(Boolean)), path).toBeUndefined()
})

test('every listed file for machines can be found, and its name is its own', () => {
  const snapshot = makeSnapshot(TRANSLATED)
  const paths = listMachineFiles(snapshot)
  expect(new Set(paths).size).toBe(paths.length)
  for (const path of paths) expect(findMachineFile(snapshot, path.split('/').filter(Boolean)), path).toBeDefined()
})

test('articles and tags that are called like these files make room for them', () => {
  const snapshot = makeSnapshot({
    'en/index.xml.md': articleText({ tags: ['index.xml'] }),
    'en/sitemap.xml.md': articleText(),
    'en/sitemap-2.xml.md': articleText(),
  })
  const paths = listAllPaths(snapshot, 'en')
  expect(paths).toEqual(
    expect.arrayContaining([
      '/en/index.xml-1/',
      '/en/sitemap.xml-1/',
      '/en/sitemap-2.xml-1/',
      '/en/tags/index.xml-term/',
    ]),
  )
})

test('robots may read everything but the searches, and are told where the sitemap is', () => {
  const snapshot = makeSnapshot(TRANSLATED)
  expect(findMachineFile(snapshot, ['robots.txt'])?.render(SITE_URL).split('\n')).toEqual([
    'User-agent: *',
    'Disallow: /api/',
    'Disallow: /zh-cn/search/',
    'Disallow: /zh-hk/search/',
    'Disallow: /en/search/',
    '',
    'Sitemap: https://news.example/sitemap.xml',
    '',
  ])
})
