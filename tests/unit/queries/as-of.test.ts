import { expect, test } from 'vitest'
import { findMachineFile } from '@/lib/feeds/machine-files'
import type { WidgetData } from '@/lib/queries/frame'
import type { Snapshot } from '@/lib/queries/snapshot'
import { articleText } from '@/tests/support/newsroom'
import { findPage } from '@/tests/support/page'
import { makeSnapshot } from '@/tests/support/snapshot'

const SITE = 'languages: { en: {}, zh-CN: {} }\npageSize: 2\nwidgets: { recent: { limit: 2 } }\n'

const STORIES = Object.fromEntries(
  ['One', 'Two', 'Three', 'Four', 'Five'].map((title, at) => [
    `en/news/${title.toLowerCase()}.md`,
    articleText({ title, date: `2026-03-0${at + 1}`, tags: [`Tag ${title}`] }),
  ]),
)

function widgetAt<Name extends WidgetData['name']>(snapshot: Snapshot, path: string, name: Name) {
  const widgets = findPage(snapshot, path)?.frame.sidebar?.widgets ?? []
  return widgets.find((data) => data.name === name) as Extract<WidgetData, { name: Name }>
}

const recentAt = (snapshot: Snapshot, path: string) =>
  widgetAt(snapshot, path, 'recent').articles.map(({ title }) => title)

const tagsAt = (snapshot: Snapshot, path: string) => widgetAt(snapshot, path, 'taglist').terms.map(({ name }) => name)

test.each([
  ['/en/news/three/', ['Three', 'Two']],
  ['/en/news/one/', ['One']],
  ['/en/news/five/', ['Five', 'Four']],
  ['/en/about/', ['Five', 'Four']],
  ['/en/', ['Five', 'Four']],
  ['/en/page/2/', ['Three', 'Two']],
  ['/en/news/', ['Five', 'Four']],
  ['/en/news/page/3/', ['One']],
  ['/en/tags/tag-two/', ['Two', 'One']],
  ['/en/tags/', ['Five', 'Four']],
  ['/en/archives/2026/03/page/2/', ['Three', 'Two']],
  ['/en/search/', ['Five', 'Four']],
  ['/en/404/', ['Five', 'Four']],
])('the recent posts beside %s are those of its own moment', (path, titles) => {
  const about = articleText({ title: 'About', date: '', type: 'page' })
  const site = `${SITE}mainSections: [news]\n`
  expect(recentAt(makeSnapshot({ 'site.yaml': site, ...STORIES, 'en/about.md': about }), path)).toEqual(titles)
})

test('a pinned article is among the recent posts from its own time on', () => {
  const pinned = articleText({ title: 'Pinned', date: '2026-03-02', weight: 1 })
  const snapshot = makeSnapshot({ 'site.yaml': SITE, ...STORIES, 'en/news/pinned.md': pinned })
  expect(recentAt(snapshot, '/en/news/four/')).toEqual(['Pinned', 'Four'])
  expect(recentAt(snapshot, '/en/news/one/')).toEqual(['One'])
})

test('tags beside an article are those that articles had by then', () => {
  const snapshot = makeSnapshot({ 'site.yaml': SITE, ...STORIES })
  expect(tagsAt(snapshot, '/en/news/two/')).toEqual(['Tag One', 'Tag Two'])
  expect(tagsAt(snapshot, '/en/')).toHaveLength(5)
})

test('lists with counts or a limit show the present everywhere', () => {
  const site = `${SITE.replace('{ limit: 2 } }', '{ limit: 2 }, taglist: { limit: 4 } }')}`
  const snapshot = makeSnapshot({ 'site.yaml': site, ...STORIES })
  expect(tagsAt(snapshot, '/en/news/two/')).toHaveLength(4)
  expect(widgetAt(snapshot, '/en/news/two/', 'taglist').refreshPath).toBeUndefined()
})

test('only lists of the past can be brought up to date, and what they are brought up to is there', () => {
  const snapshot = makeSnapshot({ 'site.yaml': SITE, ...STORIES })
  expect(widgetAt(snapshot, '/en/news/two/', 'recent').refreshPath).toBe('/frag/recent.en.json')
  expect(widgetAt(snapshot, '/en/', 'recent').refreshPath).toBeUndefined()
  const read = (name: string) => JSON.parse(findMachineFile(snapshot, ['frag', name])?.render('') ?? '') as unknown
  expect(read('recent.en.json')).toEqual({
    articles: [
      { title: 'Five', path: '/en/news/five/' },
      { title: 'Four', path: '/en/news/four/' },
    ],
    counts: { categories: 0, tags: 5 },
  })
  expect(read('terms.en.json')).toMatchObject({
    categories: [],
    tags: [{ title: 'Tag Five', path: '/en/tags/tag-five/' }, {}, {}, {}, {}],
  })
  expect(read('recent.zh-cn.json')).toEqual({ articles: [], counts: { categories: 0, tags: 0 } })
  expect(findMachineFile(snapshot, ['frag', 'recent.fr.json'])).toBeUndefined()
})

test('the year at the foot is that in which the newest article appeared, whatever the clock says', () => {
  const early = articleText({ date: '2031-01-01', publishDate: '2026-02-01' })
  const snapshot = makeSnapshot({ 'site.yaml': SITE, ...STORIES, 'en/news/early.md': early }, '2029-01-01T00:00:00Z')
  expect(findPage(snapshot, '/en/')?.frame.copyright).toMatch(/^2026 /)
})
