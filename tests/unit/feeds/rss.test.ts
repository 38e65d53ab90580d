import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findMachineFile } from '@/lib/feeds/machine-files'
import { renderRss } from '@/lib/feeds/rss'
import type { Snapshot } from '@/lib/queries/snapshot'
import { articleText } from '@/tests/support/newsroom'
import { makeSnapshot } from '@/tests/support/snapshot'
import { elementsOf, parseXml, textsOf } from '@/tests/support/xml'

const SITE_URL = 'https://news.example'

function renderAt(snapshot: Snapshot, path: string): string | undefined {
  const segments = path.split('/').filter(Boolean)
  return findMachineFile(snapshot, segments)?.render(SITE_URL)
}

function feedAt(snapshot: Snapshot, path: string) {
  const text = renderAt(snapshot, path)
  if (text === undefined) throw new Error(`There is no feed at ${path}.`)
  return parseXml(text)
}

function titlesAt(snapshot: Snapshot, path: string): readonly string[] {
  return elementsOf(feedAt(snapshot, path), 'item').flatMap((item) => textsOf(item, 'title'))
}

test('an item tells headline, address, date with zone, summary, authors, terms and source', () => {
  const snapshot = makeSnapshot({
    'en/news/a.md': articleText({
      title: 'Fish & <chips>',
      date: '2026-03-14 09:00:00',
      summary: 'Salt ]]> & **vinegar**',
      authors: ['Ann', 'Ben'],
      categories: ['City'],
      tags: ['City', 'R&D'],
      source: { name: 'Agency', url: 'https://agency.example/?a=1&b=2' },
    }),
  })
  const [item] = elementsOf(feedAt(snapshot, '/en/index.xml'), 'item')
  expect(item?.children.map(({ name, text }) => [name, text])).toEqual([
    ['title', 'Fish & <chips>'],
    ['link', 'https://news.example/en/news/a/'],
    ['guid', 'https://news.example/en/news/a/'],
    ['pubDate', 'Sat, 14 Mar 2026 09:00:00 +0800'],
    ['description', 'Salt ]]> & vinegar'],
    ['dc:creator', 'Ann'],
    ['dc:creator', 'Ben'],
    ['category', 'City'],
    ['category', 'R&D'],
    ['dc:source', 'https://agency.example/?a=1&b=2'],
  ])
  expect(item?.children.find(({ name }) => name === 'guid')?.attributes).toEqual({ isPermaLink: 'true' })
})

test('a channel tells name, page, language, its own address and the last change of an article', () => {
  const snapshot = makeSnapshot({
    'site.yaml':
      'title: Paper\ndescription: All the news\ntimeZone: Asia/Shanghai\nlanguages: { zh-CN: { title: 报 }, en: {} }\n',
    'zh-CN/news/a.md': articleText({ date: '2026-03-01', lastmod: '2026-03-20 10:00:00', tags: ['人工 智能'] }),
    'zh-CN/news/b.md': articleText({ date: '2026-03-10', lastmod: '2026-03-09' }),
  })
  const rss = feedAt(snapshot, '/zh-cn/tags/人工-智能/index.xml')
  const channel = rss.children[0]
  expect(rss.attributes.version).toBe('2.0')
  expect(channel?.children.filter(({ name }) => name !== 'item').map(({ name, text }) => [name, text])).toEqual([
    ['title', '人工 智能 · 标签 - 报'],
    ['link', 'https://news.example/zh-cn/tags/%E4%BA%BA%E5%B7%A5-%E6%99%BA%E8%83%BD/'],
    ['description', 'All the news'],
    ['language', 'zh-CN'],
    ['lastBuildDate', 'Fri, 20 Mar 2026 10:00:00 +0800'],
    ['atom:link', ''],
  ])
  expect(channel?.children.find(({ name }) => name === 'atom:link')?.attributes).toEqual({
    href: 'https://news.example/zh-cn/tags/%E4%BA%BA%E5%B7%A5-%E6%99%BA%E8%83%BD/index.xml',
    rel: 'self',
    type: 'application/rss+xml',
  })
})

test('a feed holds the newest fifty, newest first, the undated last, whatever their weight', () => {
  const files = Object.fromEntries(
    Array.from({ length: 55 }, (_, at) => [
      `en/news/a${at}.md`,
      articleText({
        title: `t${at}`,
        date: new Date(Date.UTC(2026, 0, 1 + at)).toISOString(),
        weight: at === 0 ? 1 : 0,
      }),
    ]),
  )
  const titles = titlesAt(makeSnapshot({ ...files, 'en/news/u.md': articleText({ date: '' }) }), '/en/news/index.xml')
  expect(titles).toEqual(Array.from({ length: 50 }, (_, at) => `t${54 - at}`))
  const few = makeSnapshot({
    'en/news/u.md': articleText({ title: 'undated', date: '' }),
    'en/news/d.md': articleText({ title: 'dated' }),
  })
  expect(titlesAt(few, '/en/index.xml')).toEqual(['dated', 'undated'])
  expect(textsOf(feedAt(few, '/en/index.xml'), 'pubDate')).toHaveLength(1)
})

test('home, sections, categories and tags have feeds of their own articles', () => {
  const snapshot = makeSnapshot({
    'site.yaml': 'mainSections: [news]\nlanguages: { en: {} }\n',
    'en/news/a.md': articleText({ title: 'news', categories: ['City'] }),
    'en/culture/b.md': articleText({ title: 'culture', tags: ['C++', 'City'] }),
  })
  expect(titlesAt(snapshot, '/en/index.xml')).toEqual(['news'])
  expect(titlesAt(snapshot, '/en/culture/index.xml')).toEqual(['culture'])
  expect(titlesAt(snapshot, '/en/categories/city/index.xml')).toEqual(['news'])
  expect(titlesAt(snapshot, '/en/tags/city/index.xml')).toEqual(['culture'])
  expect(titlesAt(snapshot, '/en/tags/c++/index.xml')).toEqual(['culture'])
})

test('lists that are empty, unknown or no lists have no feed, and drafts are in none', () => {
  const snapshot = makeSnapshot({
    'en/empty/_index.md': '---\ntitle: Empty\n---\n',
    'en/news/a.md': articleText({ title: 'shown', tags: ['x'] }),
    'en/news/b.md': articleText({ title: 'draft', draft: true, tags: ['hidden', 'x'] }),
    'en/news/c.md': articleText({ title: 'third', tags: ['x'] }),
    'en/news/d.md': articleText({ title: 'fourth', tags: ['x'] }),
  })
  for (const path of [
    '/index.xml',
    '/xx/index.xml',
    '/zh-cn/index.xml',
    '/en/empty/index.xml',
    '/en/nothing/index.xml',
    '/en/news/a/index.xml',
    '/en/news/page/2/index.xml',
    '/en/page/9/index.xml',
    '/en/tags/index.xml',
    '/en/tags/hidden/index.xml',
    '/en/archives/index.xml',
    '/en/archives/2026/index.xml',
    '/en/search/index.xml',
    '/en/index.xml/index.xml',
    '/en/INDEX.XML',
  ])
    expect(renderAt(snapshot, path), path).toBeUndefined()
  expect(titlesAt(snapshot, '/en/tags/x/index.xml')).not.toContain('draft')
})

test('the same articles make the same feed, and an edited headline keeps its guid', () => {
  const feed = (title: string) => makeSnapshot({ 'en/news/a.md': articleText({ title }) })
  expect(renderAt(feed('a'), '/en/index.xml')).toBe(renderAt(feed('a'), '/en/index.xml'))
  const guids = ['a', 'b'].map((title) => textsOf(feedAt(feed(title), '/en/index.xml'), 'guid'))
  expect(guids[0]).toEqual(guids[1])
})

test('whatever an article holds, its feed is well-formed', () => {
  const text = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units))
  fc.assert(
    fc.property(text, text, (title, name) => {
      const article = { title, path: '/en/a/', summary: title, authors: [name], terms: [name] }
      const feed = { title: name, description: title, lang: 'en', path: '/en/', timeZone: 'UTC', articles: [article] }
      expect(elementsOf(parseXml(renderRss(feed, SITE_URL)), 'item')).toHaveLength(1)
    }),
    { numRuns: 500 },
  )
})
