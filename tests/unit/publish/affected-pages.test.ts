import { expect, test } from 'vitest'
import { listAffectedPages } from '@/lib/publish/affected-pages'
import type { AffectedPages } from '@/lib/publish/affected-set'
import { markOf } from '@/lib/publish/difference'
import { nextChange } from '@/lib/queries/next-change'
import { listAffectedPaths, listSitePaths } from '@/lib/publish/site-paths'
import type { Snapshot } from '@/lib/queries/snapshot'
import { articleText, makeNewsroom, type Newsroom } from '@/tests/support/newsroom'
import { renderPaths, renderSite } from '@/tests/support/rendered-site'
import { snapshotOf, sync } from '@/tests/support/snapshot'

const SITE = 'languages: { en: {}, zh-CN: {} }\npageSize: 2\nwidgets: { recent: { limit: 2 } }\n'
const NOW = '2026-04-01T00:00:00Z'

/** Six stories that have nothing in common, one a day from 1 March on. */
const STORIES = Object.fromEntries(
  ['Harbour', 'Kitchen', 'Meadow', 'Orchestra', 'Quarry', 'Violin'].map((title, at) => [
    `en/news/${title.toLowerCase()}.md`,
    articleText({ title, date: `2026-03-0${at + 1}`, tags: [title] }),
  ]),
)

function newsroomWith(files: Readonly<Record<string, string>>): Newsroom {
  const newsroom = makeNewsroom({ 'site.yaml': SITE, ...files })
  sync(newsroom)
  return newsroom
}

/** What a change of files, or of time alone, affects. */
function affectedBy(
  newsroom: Newsroom,
  change: () => void,
  now = NOW,
): { affected: AffectedPages; snapshot: Snapshot } {
  const mark = markOf(snapshotOf(newsroom, NOW))
  change()
  sync(newsroom)
  const snapshot = snapshotOf(newsroom, now)
  return { affected: listAffectedPages(snapshot, mark), snapshot }
}

test('an article published in a section touches itself, its lists, feeds and sitemap, and what shows the present', () => {
  const newsroom = newsroomWith(STORIES)
  const { affected } = affectedBy(newsroom, () =>
    newsroom.write({ 'en/news/new.md': articleText({ title: 'Zeppelin', date: '2026-03-08', tags: ['Violin'] }) }),
  )
  expect(affected).toEqual({
    everything: false,
    languages: [],
    paths: [
      '/en/',
      '/en/404/',
      '/en/archives/',
      '/en/archives/2026/',
      '/en/archives/2026/03/',
      '/en/categories/',
      '/en/index.xml',
      '/en/news/',
      '/en/news/index.xml',
      '/en/news/new/',
      '/en/search/',
      '/en/tags/',
      '/en/tags/violin/',
      '/en/tags/violin/index.xml',
      '/frag/recent.en.json',
    ],
    ranges: ['/en/', '/en/news/', '/en/archives/2026/', '/en/archives/2026/03/'].map((path) => ({
      path,
      from: 2,
      to: 4,
    })),
    sitemaps: ['en'],
    search: true,
    pictures: false,
  })
})

test('publishing leaves unrelated article pages byte for byte as they were', async () => {
  const newsroom = newsroomWith({ ...STORIES, 'zh-CN/news/a.md': articleText({ title: '夜市' }) })
  const before = await renderSite(snapshotOf(newsroom, NOW))
  newsroom.write({ 'en/news/new.md': articleText({ title: 'Zeppelin', date: '2026-03-08', tags: ['New'] }) })
  sync(newsroom)
  const snapshot = snapshotOf(newsroom, NOW)
  const articles = [...Object.keys(STORIES), 'zh-cn/news/a.md'].map((file) => `/${file.replace('.md', '/')}`)
  const after = await renderPaths(snapshot, articles)
  expect(after.size).toBe(7)
  for (const path of articles) expect(after.get(path)).toBe(before.get(path))
})

test('an edit of a text touches the article, what summarises it, and its feeds', () => {
  const newsroom = newsroomWith(STORIES)
  const { affected } = affectedBy(newsroom, () =>
    newsroom.write({
      'en/news/meadow.md': articleText({ title: 'Meadow', date: '2026-03-03', tags: ['Meadow'] }, 'More.'),
    }),
  )
  expect(affected.paths.filter((path) => !path.endsWith('.xml'))).toEqual([
    '/en/',
    '/en/news/meadow/',
    '/en/tags/meadow/',
  ])
  expect(affected.ranges.filter(({ from, to }) => from !== to)).toEqual([])
  expect(affected.sitemaps).toEqual([])
})

test('a file that is written anew with the same words touches nothing', () => {
  const newsroom = newsroomWith(STORIES)
  const { affected } = affectedBy(newsroom, () =>
    newsroom.write({ 'en/news/meadow.md': `${STORIES['en/news/meadow.md']}\n` }),
  )
  expect(affected).toMatchObject({
    everything: false,
    languages: [],
    paths: [],
    ranges: [],
    sitemaps: [],
    search: false,
  })
})

test('neighbours with a pager and translations are named, and articles that refer to one that moves', () => {
  const newsroom = newsroomWith({
    'en/news/a.md': articleText({ title: 'Apple', date: '2026-03-01', pager: true }),
    'en/news/b.md': articleText({ title: 'Bridge', date: '2026-03-02' }),
    'en/news/c.md': articleText({ title: 'Castle', date: '2026-03-03', pager: true }),
    'en/news/d.md': articleText({ title: 'Dragon', date: '2026-03-04', pager: true }),
    'zh-CN/news/b.md': articleText({ title: '桥', date: '2026-01-02' }),
    'en/sport/r.md': articleText({ title: 'River', date: '2026-01-02' }, '[b]({{< ref "b" >}})'),
    'en/sport/s.md': articleText({ title: 'Stone', date: '2026-01-02' }, '[a]({{< ref "a" >}})'),
  })
  const { affected } = affectedBy(newsroom, () =>
    newsroom.write({ 'en/news/b.md': articleText({ title: 'Bridge', date: '2026-03-02', slug: 'bridge' }) }),
  )
  const named = affected.paths.filter((path) => /^\/(en|zh-cn)\/(news|sport)\/.+\/$/.test(path))
  expect(named).toEqual([
    '/en/news/a/',
    '/en/news/b/',
    '/en/news/bridge/',
    '/en/news/c/',
    '/en/sport/r/',
    '/zh-cn/news/b/',
  ])
})

test('an article that came due or expired touches what one that was added or removed does', () => {
  const newsroom = newsroomWith({
    ...STORIES,
    'en/news/due.md': articleText({ title: 'Umbrella', date: '2026-03-07', publishDate: '2026-04-02' }),
    'en/news/gone.md': articleText({ title: 'Igloo', date: '2026-03-07', expiryDate: '2026-04-02' }),
  })
  const { affected } = affectedBy(newsroom, () => undefined, '2026-04-02T00:00:00Z')
  expect(affected.paths).toEqual(expect.arrayContaining(['/en/', '/en/news/due/', '/en/news/gone/', '/en/index.xml']))
  expect(affected.paths).not.toContain('/en/news/violin/')
})

test('an entry of a menu touches the whole language and no other', () => {
  const newsroom = newsroomWith({ ...STORIES, 'zh-CN/news/a.md': articleText() })
  const { affected } = affectedBy(newsroom, () => newsroom.write({ 'en/about.md': articleText({ menu: 'main' }) }))
  expect(affected.languages).toEqual(['en'])
  expect(affected.paths.filter((path) => path.startsWith('/zh-cn/'))).toEqual([])
})

test('a picture touches the articles that show it and the lists that show them', () => {
  const svg = (width: number) => `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="10"/>`
  const newsroom = newsroomWith({
    ...STORIES,
    'static/a.svg': svg(20),
    'en/news/a.md': articleText({ title: 'Apple', date: '2026-02-01', thumbnail: '/a.svg' }),
  })
  const { affected } = affectedBy(newsroom, () => newsroom.write({ 'static/a.svg': svg(3000) }))
  expect(affected.pictures).toBe(true)
  expect(affected.paths).toContain('/en/news/a/')
  expect(affected.paths).not.toContain('/en/news/violin/')
  expect(affected.ranges).toContainEqual({ path: '/en/news/', from: 4, to: 4 })
})

test('the first article of a new year touches everything, because all pages name the year', () => {
  const newsroom = newsroomWith(STORIES)
  const add = () => newsroom.write({ 'en/news/b.md': articleText({ date: '2027-01-01' }) })
  expect(affectedBy(newsroom, add, '2027-01-02T00:00:00Z').affected.everything).toBe(true)
})

test('other settings, an index made anew and a mark that is too old touch everything', () => {
  const newsroom = newsroomWith(STORIES)
  const mark = markOf(snapshotOf(newsroom, NOW))
  expect(listAffectedPages(snapshotOf(newsroom, NOW), { ...mark, indexId: 'another' }).everything).toBe(true)
  expect(listAffectedPages(snapshotOf(newsroom, NOW), { ...mark, number: -1 }).everything).toBe(true)
  const { affected, snapshot } = affectedBy(newsroom, () => newsroom.write({ 'site.yaml': `${SITE}title: Another\n` }))
  expect(affected.everything).toBe(true)
  expect(listAffectedPaths(snapshot, affected)).toEqual(listSitePaths(snapshot))
})

test('many older articles in a section, and one that comes among them, touch what is really different', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 130 }, (_, at) => [
      `en/news/n${at}.md`,
      articleText({
        title: `Number${at} ${at % 7 === 0 ? 'seven' : 'other'}`,
        date: new Date(Date.UTC(2026, 0, 1) + at * 3_600_000).toISOString(),
        tags: at < 6 ? ['Rare'] : at > 120 ? ['Rare'] : [],
      }),
    ]),
  )
  const newsroom = newsroomWith(many)
  const pages = Array.from({ length: 30 }, (_, at) => `/en/news/n${100 + at}/`)
  const before = await renderPaths(snapshotOf(newsroom, NOW), pages)
  const { affected, snapshot } = affectedBy(newsroom, () => {
    newsroom.write({
      'en/news/new.md': articleText({ title: 'Other numeral', date: '2026-01-01T02:30:00Z', tags: ['Rare'] }),
    })
    newsroom.remove('en/news/n60.md')
  })
  const after = await renderPaths(snapshot, pages)
  const paths = new Set(listAffectedPaths(snapshot, affected))
  const differing = pages.filter((path) => before.get(path) !== after.get(path))
  expect(differing.filter((path) => !paths.has(path))).toEqual([])
  expect(differing).toContain('/en/news/n121/')
  expect(pages.filter((path) => paths.has(path)).length).toBeLessThan(10)
})

test('the next change is when the next article comes due or expires', () => {
  const newsroom = newsroomWith({
    'en/news/a.md': articleText({ date: '2026-03-01', expiryDate: '2026-05-02T00:00:00Z' }),
    'en/news/b.md': articleText({ date: '2026-03-01', publishDate: '2026-05-01T00:00:00Z' }),
    'en/news/c.md': articleText({ date: '2026-04-20', draft: true }),
  })
  const at = (now: string) => nextChange(snapshotOf(newsroom, now))
  expect(at(NOW)).toBe(Date.parse('2026-05-01T00:00:00Z'))
  expect(at('2026-05-01T00:00:00Z')).toBe(Date.parse('2026-05-02T00:00:00Z'))
  expect(at('2026-05-02T00:00:00Z')).toBeUndefined()
})
