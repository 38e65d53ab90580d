import { expect, test } from 'vitest'
import { getArticle } from '@/lib/queries/articles'
import { listArticles, type ListScope } from '@/lib/queries/lists'
import type { Snapshot } from '@/lib/queries/snapshot'
import { listSections } from '@/lib/queries/sections'
import { listTerms } from '@/lib/queries/terms'
import { articleText, makeNewsroom } from '@/tests/support/newsroom'
import { makeSnapshot, snapshotOf, sync } from '@/tests/support/snapshot'

const NEWS: ListScope = { kind: 'section', lang: 'en', section: 'news' }

function titles(snapshot: Snapshot, scope = NEWS, page = 1): string[] | undefined {
  return listArticles(snapshot, scope, { path: '/x/', page })?.items.map(({ title }) => title)
}

function allTitles(snapshot: Snapshot, scope = NEWS): string[] {
  const { pageCount } = listArticles(snapshot, scope, { path: '/x/', page: 1 }) ?? { pageCount: 0 }
  return Array.from({ length: pageCount }, (_, at) => titles(snapshot, scope, at + 1) ?? []).flat()
}

function news(...articles: readonly Record<string, unknown>[]): Record<string, string> {
  return Object.fromEntries(articles.map((fields, at) => [`en/news/a${at}.md`, articleText(fields)]))
}

test('weight comes first, then the newest, then the short headline, and the undated last', () => {
  const snapshot = makeSnapshot(
    news(
      { title: 'undated', date: '' },
      { title: 'old', date: '2026-01-01' },
      { title: 'beta', linkTitle: 'beta', date: '2026-03-01' },
      { title: 'Alpha', date: '2026-03-01' },
      { title: 'zulu', linkTitle: 'Aaa', date: '2026-03-01' },
      { title: 'heavy', weight: 20, date: '2025-01-01' },
      { title: 'light', weight: 5, date: '2024-01-01' },
      { title: 'new in GMT', date: 'Sat, 28 Mar 2026 00:00:00 GMT' },
      { title: 'newest', date: '2026-03-28 08:00:01' },
    ),
  )
  expect(allTitles(snapshot)).toEqual([
    'light',
    'heavy',
    'newest',
    'new in GMT',
    'zulu',
    'Alpha',
    'beta',
    'old',
    'undated',
  ])
})

test('drafts, future and expired articles are not listed, found or opened', () => {
  const snapshot = makeSnapshot(
    news(
      { title: 'shown' },
      { title: 'draft', draft: true },
      { title: 'tomorrow', date: '2026-04-02' },
      { title: 'scheduled', publishDate: '2026-04-01T00:00:01Z' },
      { title: 'expired', expiryDate: '2026-04-01T00:00:00Z' },
    ),
  )
  expect(allTitles(snapshot)).toEqual(['shown'])
  expect([0, 1, 2, 3, 4].map((at) => getArticle(snapshot, `/en/news/a${at}/`) !== undefined)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ])
})

test('an article appears and disappears when its time comes, without a sync', () => {
  const newsroom = makeNewsroom(
    news({ title: 'guest', publishDate: '2026-04-01T00:00:00Z', expiryDate: '2026-04-03T00:00:00Z' }),
  )
  sync(newsroom)
  const seen = [
    '2026-03-31T23:59:59Z',
    '2026-04-01T00:00:00Z',
    '2026-04-02T23:59:59Z',
    '2026-04-03T00:00:00Z',
    '2026-04-01T00:00:00Z',
  ].map((now) => allTitles(snapshotOf(newsroom, now)).length)
  expect(seen).toEqual([0, 1, 1, 0, 1])
})

test('pages hold every article once, and there is none past the last', () => {
  const snapshot = makeSnapshot(
    news(...Array.from({ length: 5 }, (_, at) => ({ title: `t${at}`, date: `2026-03-0${5 - at}` }))),
  )
  expect([1, 2, 3].map((page) => titles(snapshot, NEWS, page))).toEqual([['t0', 't1'], ['t2', 't3'], ['t4']])
  expect(titles(snapshot, NEWS, 4)).toBeUndefined()
})

test('the older article is the previous one, the newer the next, within the section', () => {
  const snapshot = makeSnapshot({
    ...news(
      { title: 'new', date: '2026-03-03', pager: true },
      { title: 'middle', date: '2026-03-02', pager: true },
      { title: 'old', date: '2026-03-01', pager: true },
    ),
    'en/culture/between.md': articleText({ title: 'other section', date: '2026-03-02' }),
    'zh-CN/news/a.md': articleText({ title: 'other language', date: '2026-03-02' }),
  })
  const neighbours = (path: string) => {
    const view = getArticle(snapshot, path)
    return [view?.older?.title, view?.newer?.title]
  }
  expect(neighbours('/en/news/a0/')).toEqual(['middle', undefined])
  expect(neighbours('/en/news/a1/')).toEqual(['old', 'new'])
  expect(neighbours('/en/news/a2/')).toEqual([undefined, 'middle'])
})

test('spellings of a term are one term, shown in the commonest, counted together', () => {
  const snapshot = makeSnapshot(
    news(
      { tags: ['Benzinga'] },
      { tags: ['benzinga'] },
      { tags: ['benzinga', 'Zebra'] },
      { tags: ['hidden'], draft: true },
    ),
  )
  expect(listTerms(snapshot, 'en', 'tags').map(({ name, slug, count, path }) => ({ name, slug, count, path }))).toEqual(
    [
      { name: 'benzinga', slug: 'benzinga', count: 3, path: '/en/tags/benzinga/' },
      { name: 'Zebra', slug: 'zebra', count: 1, path: '/en/tags/zebra/' },
    ],
  )
})

test('terms called like properties of every object are terms like others', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
  const snapshot = makeSnapshot(news({ tags: names }))
  expect(
    listTerms(snapshot, 'en', 'tags')
      .map(({ name }) => name)
      .sort(),
  ).toEqual([...names].sort())
  expect(titles(snapshot, { kind: 'term', lang: 'en', taxonomy: 'tags', slug: '__proto__' })).toEqual(['A headline'])
})

test('the front page holds the main sections; without any named, all', () => {
  const files = {
    ...news({ title: 'news' }),
    'en/culture/a.md': articleText({ title: 'culture', date: '2026-03-01' }),
    'en/about.md': articleText({ title: 'about' }),
  }
  const main: ListScope = { kind: 'main', lang: 'en' }
  expect(allTitles(makeSnapshot(files), main)).toEqual(['news', 'culture'])
  expect(allTitles(makeSnapshot({ ...files, 'site.yaml': 'mainSections: [culture]\n' }), main)).toEqual(['culture'])
})

test('`type` puts an article among the main sections', () => {
  const files = {
    'site.yaml': 'mainSections: [news]\n',
    'en/other/a.md': articleText({ title: 'typed', type: 'news' }),
    'en/other/b.md': articleText({ title: 'untyped' }),
  }
  expect(allTitles(makeSnapshot(files), { kind: 'main', lang: 'en' })).toEqual(['typed'])
})

test('the archive follows the zone of the site', () => {
  const snapshot = makeSnapshot(
    news(
      { title: 'March in Shanghai', date: '2026-02-28T18:00:00Z' },
      { title: 'February', date: '2026-02-28T10:00:00Z' },
    ),
  )
  expect(titles(snapshot, { kind: 'archive', lang: 'en', year: 2026, month: 3 })).toEqual(['March in Shanghai'])
  expect(titles(snapshot, { kind: 'archive', lang: 'en', year: 2026 })).toEqual(['March in Shanghai', 'February'])
})

test('translations are found by file name, or by their common key', () => {
  const snapshot = makeSnapshot({
    'en/news/a.en.md': articleText({ title: 'Same name' }),
    'zh-CN/news/a.zh-CN.md': articleText({ title: '同名' }),
    'zh-HK/news/other.zh-HK.md': articleText({ title: '共同', translationKey: 'k' }),
    'en/news/b.md': articleText({ title: 'Key', translationKey: 'k' }),
  })
  const languages = (path: string) =>
    getArticle(snapshot, path)?.translations.map(({ lang, title }) => `${lang} ${title}`)
  expect(languages('/en/news/a/')).toEqual(['zh-CN 同名'])
  expect(languages('/en/news/b/')).toEqual(['zh-HK 共同'])
})

test('a draft _index.md makes no section', () => {
  const snapshot = makeSnapshot({
    'en/secret/_index.md': '---\ntitle: Secret\ndraft: true\n---\n',
    'en/open/_index.md': '---\ntitle: Open\n---\n',
  })
  expect(listSections(snapshot, 'en').map(({ title }) => title)).toEqual(['Open'])
})

test.each([
  [{ build: { render: 'never' } }, false, false],
  [{ headless: true }, false, false],
  [{ build: { list: 'never' } }, true, false],
  [{ _build: { list: false } }, true, false],
  [{ build: { list: 'always', render: true } }, true, true],
])('%j decides whether there is a page and whether lists show it', (fields, hasPage, isListed) => {
  const snapshot = makeSnapshot(news({ title: 'shown' }, { title: 'asked', tags: ['only here'], ...fields }))
  expect(getArticle(snapshot, '/en/news/a1/') !== undefined).toBe(hasPage)
  expect(allTitles(snapshot).includes('asked')).toBe(isListed)
  expect(listTerms(snapshot, 'en', 'tags')).toHaveLength(isListed ? 1 : 0)
})
