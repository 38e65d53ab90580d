import { expect, test } from 'vitest'
import { getAliasTarget } from '@/lib/queries/aliases'
import { listTerms } from '@/lib/queries/terms'
import type { Snapshot } from '@/lib/queries/snapshot'
import { toTermSlug } from '@/lib/urls/slug'
import { articleText, makeNewsroom } from '@/tests/support/newsroom'
import { findPage, pageOf } from '@/tests/support/page'
import { readOk } from '@/tests/support/read'
import { makeSnapshot, snapshotOf, sync } from '@/tests/support/snapshot'

/* Addresses and orders, row by row (as Hugo and Mainroad have it); single segments are in `tests/unit/urls`. */

const NOW = '2026-04-01T00:00:00Z'
const SITE = 'languages: { zh-CN: {}, en: {} }\npageSize: 2\n'

function target(snapshot: Snapshot, path: string) {
  return getAliasTarget(snapshot, path.split('/').filter(Boolean))
}

test.each([
  ['zh-CN/news/qq/20250208A04P3H00.zh-CN.md', '/zh-cn/news/qq/20250208a04p3h00/'],
  ['zh-HK/news/qq/wrong.en.md', '/en/news/qq/wrong/'],
  ['zh-HK/news/qq/a.EN.md', '/en/news/qq/a/'],
  ['en/news/20250208a04p3h00.fr.md', '/en/news/20250208a04p3h00.fr/'],
  ['en/News Desk/Tech & Co/My Story!.md', '/en/news-desk/tech--co/my-story/'],
  ['en/news/tagreuters.com,2026-08-21newsml_ACS3MmjMa0.en.md', '/en/news/tagreuters.com2026-08-21newsml_acs3mmjma0/'],
  ["en/news/it's (a) test?：！（x）.md", '/en/news/its-a-testx/'],
  ['en/news/a+b~c@d_e-f.g.md', '/en/news/a+b~c@d_e-f.g/'],
  ['en/news/海港 Ünï.md', `/en/news/${encodeURIComponent('海港-ünï')}/`],
  ['en/about.md', '/en/about/'],
  ['about.md', '/zh-cn/about/'],
])('path: %s is published at %s', (file, path) => {
  expect(readOk(articleText(), { file }).wantedPath).toBe(path)
})

test('path: `#` and `%` do not reach an address', () => {
  expect(readOk(articleText(), { file: 'en/news/c# 100% a%2fb.md' }).wantedPath).toBe('/en/news/c-100-a2fb/')
})

test('collisions: of four files that Hugo would write over each other all are there, and each is told', () => {
  const names = ['a,b', 'a&b', 'a(b)', 'ab']
  const newsroom = makeNewsroom({
    'site.yaml': SITE,
    ...Object.fromEntries(names.map((name) => [`en/news/${name}.md`, articleText({ title: name })])),
  })
  expect(sync(newsroom).problems.map(({ rule }) => rule)).toEqual(Array.from({ length: 3 }, () => 'path-collision'))
  const snapshot = snapshotOf(newsroom, NOW)
  const paths = ['ab', 'ab-2', 'ab-3', 'ab-4'].map((name) => `/en/news/${name}/`)
  const titles = paths.map((path) => pageOf(snapshot, path, 'article').view.article.title)
  expect(titles.toSorted()).toEqual(names.toSorted())
})

test('collisions: ids that differ only in case are two articles', () => {
  const snapshot = makeSnapshot({
    'site.yaml': SITE,
    'en/news/ABC.md': articleText({ title: 'upper' }),
    'en/news/abc.md': articleText({ title: 'lower' }),
  })
  const titles = ['/en/news/abc/', '/en/news/abc-2/'].map(
    (path) => pageOf(snapshot, path, 'article').view.article.title,
  )
  expect(titles.toSorted()).toEqual(['lower', 'upper'])
})

test.each([
  ['Foo & Bar', 'foo--bar', ['foo-bar']],
  ['C# & .NET/Core', 'csharp--.net-core', ['c#--.net/core']],
  ['人工 智能', '人工-智能', []],
  ['人工智能（AI）', '人工智能ai', []],
  ['100%', '100', []],
  ['a/b', 'a-b', ['a/b', 'ab']],
  ['Dow Jones Newswires', 'dow-jones-newswires', []],
])('terms: %s has the address %s, and the forms of Hugo and Mainroad %j lead there', (name, slug, others) => {
  expect(toTermSlug(name)).toBe(slug)
  const snapshot = makeSnapshot({
    'site.yaml': SITE,
    'en/news/a.md': articleText({ tags: [name], categories: [name] }),
  })
  for (const taxonomy of ['tags', 'categories'] as const) {
    const [term] = listTerms(snapshot, 'en', taxonomy)
    expect(decodeURIComponent(term?.path ?? '')).toBe(`/en/${taxonomy}/${slug}/`)
    for (const other of others) expect(target(snapshot, `/en/${taxonomy}/${other}`)).toBe(term?.path)
  }
})

test.each(['/en/', '/en/news/', '/en/tags/x/', '/en/categories/y/'])(
  'pages: %s has further ones, page 1 leads to it, and there is none past the last',
  (path) => {
    const fields = { tags: ['x'], categories: ['y'] }
    const snapshot = makeSnapshot({
      'site.yaml': SITE,
      ...Object.fromEntries([1, 2, 3].map((at) => [`en/news/a${at}.md`, articleText(fields)])),
    })
    const lengths = [path, `${path}page/2/`].map((each) => {
      const page = findPage(snapshot, each)
      return page && 'list' in page ? page.list.items.length : undefined
    })
    expect(lengths).toEqual([2, 1])
    expect(findPage(snapshot, `${path}page/3/`)).toBeUndefined()
    expect(findPage(snapshot, `${path}page/1/`)).toBeUndefined()
    expect(target(snapshot, `${path}page/1/`)).toBe(path)
  },
)

test.each([
  ['/en/tags/', 'taxonomy'],
  ['/en/categories/', 'taxonomy'],
  ['/en/404/', 'not-found'],
  ['/zh-cn/', 'front'],
  ['/zh-cn/404/', 'not-found'],
])('pages: %s is there, articles or not', (path, kind) => {
  expect(findPage(makeSnapshot({ 'site.yaml': SITE }), path)?.kind).toBe(kind)
})

test('sections: a folder without an _index.md below a section is a 404, its articles are of the section', () => {
  const snapshot = makeSnapshot({
    'site.yaml': SITE,
    'en/news/qq/a.md': articleText({ title: 'in qq', pager: true }),
    'en/news/sina/b.md': articleText({ title: 'in sina', date: '2026-03-01' }),
  })
  expect(findPage(snapshot, '/en/news/qq/')).toBeUndefined()
  expect(pageOf(snapshot, '/en/news/', 'section').list.items.map(({ title }) => title)).toEqual(['in qq', 'in sina'])
  expect(pageOf(snapshot, '/en/news/qq/a/', 'article').view).toMatchObject({
    article: { section: 'news' },
    older: { title: 'in sina' },
  })
})

test('order: equals are sorted by the short headline as the language sorts, then by path', () => {
  const titles = ['中', 'zeta', 'Beta', 'alpha', 'Ärger', 'beta']
  const snapshot = makeSnapshot({
    'site.yaml': 'languages: { en: {} }\n',
    ...Object.fromEntries(titles.map((title, at) => [`en/news/a${at}.md`, articleText({ title })])),
    'en/news/z.md': articleText({ title: 'alpha' }),
  })
  const { items } = pageOf(snapshot, '/en/news/', 'section').list
  expect(items.map(({ title }) => title)).toEqual(['alpha', 'alpha', 'Ärger', 'beta', 'Beta', 'zeta', '中'])
  expect(items.slice(0, 2).map(({ path }) => path)).toEqual(['/en/news/a3/', '/en/news/z/'])
})

test.each(['tags', 'categories'])('order: the overview of %s has the term of the newest article first', (taxonomy) => {
  const snapshot = makeSnapshot({
    'site.yaml': SITE,
    'en/news/1.md': articleText({ date: '2026-01-01', [taxonomy]: ['b', 'a', 'old'] }),
    'en/news/2.md': articleText({ date: '2026-01-02', [taxonomy]: ['new'] }),
    'en/news/3.md': articleText({ date: '', [taxonomy]: ['undated'] }),
  })
  const { list } = pageOf(snapshot, `/en/${taxonomy}/`, 'taxonomy')
  expect(list.items.map(({ name }) => name)).toEqual(['new', 'a', 'b', 'old', 'undated'])
})
