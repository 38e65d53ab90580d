import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fromHtml } from 'hast-util-from-html'
import { toString } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { listMachineFiles } from '@/lib/feeds/machine-files'
import { takeSnapshot } from '@/lib/queries/snapshot'
import { EXPORT_DIR, TEST_SITE_URL, demoEnvironment } from '@/tests/support/deployments'
import { elementsOf, parseXml, textsOf } from '@/tests/support/xml'

/* What the export of the demo newsroom tells machines: feeds, sitemaps, robots.txt and the heads of its pages. */

const snapshot = takeSnapshot(Date.now(), path.join(demoEnvironment.NEWS_CACHE_DIR ?? '', 'index.sqlite'))

/** The exported file at an address of the site. */
function readAt(address: string): string {
  return readFileSync(path.join(EXPORT_DIR, decodeURIComponent(address.replace(TEST_SITE_URL, ''))), 'utf8')
}

/** The language sitemaps, found as a crawler finds them. */
function readSitemaps() {
  const index = /^Sitemap: (.+)$/m.exec(readAt('/robots.txt'))?.[1] ?? ''
  return textsOf(parseXml(readAt(index)), 'loc').map((address) => parseXml(readAt(address)))
}

interface Head {
  readonly file: string
  readonly canonical: string
  readonly isIndexed: boolean
  readonly languages: Readonly<Record<string, string>>
  readonly feeds: readonly string[]
  readonly meta: Readonly<Record<string, string>>
  readonly data: readonly Readonly<Record<string, unknown>>[]
}

function readHead(file: string): Head {
  const head = {
    file,
    canonical: '',
    languages: {} as Record<string, string>,
    feeds: [] as string[],
    data: [] as never[],
  }
  const meta: Record<string, string> = {}
  visit(fromHtml(readFileSync(path.join(EXPORT_DIR, file), 'utf8')), 'element', (element) => {
    const { rel, href, hrefLang, type, name, property, content } = element.properties
    const address = String(href)
    if (element.tagName === 'meta') meta[String(name ?? property)] = String(content)
    if (element.tagName === 'script' && type === 'application/ld+json')
      head.data.push(JSON.parse(toString(element)) as never)
    if (element.tagName !== 'link') return
    if (String(rel) === 'canonical') head.canonical = address
    if (String(rel) === 'alternate' && hrefLang) head.languages[String(hrefLang)] = address
    if (String(rel) === 'alternate' && type === 'application/rss+xml') head.feeds.push(address)
  })
  return { ...head, meta, isIndexed: !(meta.robots ?? '').includes('noindex') }
}

const heads = readdirSync(EXPORT_DIR, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html') && !/404\.html$|^(_not-found|404)\//.test(file))
  .map(readHead)
const indexed = heads.filter(({ isIndexed }) => isIndexed)

test('every feed and sitemap is there and well-formed', () => {
  const xml = listMachineFiles(snapshot).filter((address) => address.endsWith('.xml'))
  expect(xml.length).toBeGreaterThan(100)
  for (const address of xml) expect(() => parseXml(readAt(address)), address).not.toThrow()
})

test('there is no feed or sitemap beyond those of the site', () => {
  const listed = listMachineFiles(snapshot).map((address) => decodeURIComponent(address.slice(1)))
  const found = readdirSync(EXPORT_DIR, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.xml'))
  expect(found.filter((file) => !listed.includes(file))).toEqual([])
})

test('the sitemaps hold exactly the pages that search engines may show', () => {
  const listed = readSitemaps().flatMap((sitemap) => textsOf(sitemap, 'loc'))
  expect([...listed].sort()).toEqual(indexed.map(({ canonical }) => canonical).sort())
  expect(listed.length).toBeGreaterThan(200)
})

test('every page that search engines may show has an address and a card of its own', () => {
  for (const { file, canonical, meta } of indexed) {
    const own = new URL(canonical).pathname
    expect(decodeURIComponent(own) + (own.endsWith('/') ? 'index.html' : ''), file).toBe(`/${file}`)
    expect(meta.robots, file).toBe('max-image-preview:large')
    expect([meta['og:url'], meta['twitter:card']], file).toEqual([canonical, expect.any(String)])
  }
})

test('translations name each other, in sitemaps and pages alike', () => {
  const pages = new Map(indexed.map(({ canonical, languages }) => [canonical, languages]))
  let pairs = 0
  for (const url of readSitemaps().flatMap((sitemap) => elementsOf(sitemap, 'url'))) {
    const [loc = ''] = textsOf(url, 'loc')
    const alternates = Object.fromEntries(
      elementsOf(url, 'xhtml:link').map(({ attributes }) => [attributes.hreflang ?? '', attributes.href ?? '']),
    )
    // The entry page leads to all front pages and is a translation of none.
    if (new URL(loc).pathname === '/') continue
    expect(alternates, loc).toEqual(pages.get(loc))
    for (const address of Object.values(alternates))
      expect(pages.get(address), `${loc} and ${address}`).toEqual(alternates)
    if (Object.keys(alternates).length > 0) expect(Object.values(alternates)).toContain(loc)
    pairs += Object.keys(alternates).length > 1 ? 1 : 0
  }
  expect(pairs).toBeGreaterThan(4)
})

test('front pages, sections, categories and tags name the feed that tells of the same articles', () => {
  const named = new Set(heads.flatMap(({ feeds }) => feeds))
  const written = listMachineFiles(snapshot).filter((address) => address.endsWith('/index.xml'))
  expect([...named].sort()).toEqual(written.map((address) => `${TEST_SITE_URL}${address}`).sort())
  for (const address of named) {
    const feed = parseXml(readAt(address))
    const [self] = elementsOf(feed, 'atom:link')
    const items = elementsOf(feed, 'item').flatMap((item) => textsOf(item, 'link'))
    expect(self?.attributes.href).toBe(address)
    expect(items.length, address).toBeGreaterThan(0)
    for (const item of items)
      expect(
        indexed.some(({ canonical }) => canonical === item),
        item,
      ).toBe(true)
  }
})

test('every article, and nothing else, describes itself for search engines, without empty fields', () => {
  const articles = new Set(snapshot.all<{ path: string }>('SELECT path FROM article').map((article) => article.path))
  for (const { file, canonical, data, isIndexed } of heads) {
    const isArticle = isIndexed && articles.has(new URL(canonical).pathname)
    expect(data, file).toHaveLength(isArticle ? 1 : 0)
    if (!isArticle) continue
    expect(data[0], file).toMatchObject({ '@type': 'NewsArticle', url: canonical, headline: expect.any(String) })
    expect(JSON.stringify(data[0]), file).not.toMatch(/:(""|\[\]|null|\{\})/)
  }
})
