import { expect, test } from 'vitest'
import { getAliasTarget } from '@/lib/queries/aliases'
import { getArticle } from '@/lib/queries/articles'
import { listArticles } from '@/lib/queries/lists'
import { getMenu } from '@/lib/queries/menus'
import { requestForPath } from '@/lib/queries/page-request'
import { getPage } from '@/lib/queries/pages'
import { listSections } from '@/lib/queries/sections'
import type { Snapshot } from '@/lib/queries/snapshot'
import { articleText, makeNewsroom } from '@/tests/support/newsroom'
import { makeSnapshot, snapshotOf, sync } from '@/tests/support/snapshot'

const NOW = '2026-04-01T00:00:00Z'
const INDEX = '---\ntitle: QQ\n---\n\nAbout **QQ**.\n'

function titlesIn(snapshot: Snapshot, section: string): string[] {
  const list = listArticles(snapshot, { kind: 'section', lang: 'en', section }, { path: '/x/', page: 1 })
  return list?.items.map(({ title }) => title) ?? []
}

test('a folder with an _index.md is a section of its own, and its articles leave the one above', () => {
  const snapshot = makeSnapshot({
    'en/news/_index.md': '---\ntitle: News\n---\n',
    'en/news/qq/_index.md': INDEX,
    'en/news/qq/a.md': articleText({ title: 'in qq' }),
    'en/news/qq/deep/b.md': articleText({ title: 'below qq', date: '2026-01-01' }),
    'en/news/other/c.md': articleText({ title: 'elsewhere' }),
  })
  expect(listSections(snapshot, 'en').map(({ path, title }) => `${path} ${title}`)).toEqual([
    '/en/news/ News',
    '/en/news/qq/ QQ',
  ])
  expect(titlesIn(snapshot, 'news')).toEqual(['elsewhere'])
  expect(titlesIn(snapshot, 'news/qq')).toEqual(['in qq', 'below qq'])
})

test('the text of an _index.md stands above the list of its section', () => {
  const snapshot = makeSnapshot({
    'en/news/qq/_index.md': INDEX,
    'en/_index.md': '---\ntitle: Front\n---\nWelcome.\n',
    'en/news/a.md': articleText(),
  })
  const request = requestForPath(snapshot, '/en/news/qq/')
  expect(request && getPage(request)).toMatchObject({ kind: 'section', section: { body: 'About **QQ**.' } })
  const front = requestForPath(snapshot, '/en/')
  expect(front && getPage(front)).toMatchObject({ kind: 'front', intro: 'Welcome.' })
})

test('neighbours stay within the nearest section', () => {
  const snapshot = makeSnapshot({
    'en/news/qq/_index.md': INDEX,
    'en/news/qq/a.md': articleText({ title: 'new', date: '2026-03-03', pager: true }),
    'en/news/between.md': articleText({ title: 'between', date: '2026-03-02', pager: true }),
    'en/news/qq/b.md': articleText({ title: 'old', date: '2026-03-01', pager: true }),
  })
  expect(getArticle(snapshot, '/en/news/qq/a/')?.older?.title).toBe('old')
})

test('an _index.md that comes or goes moves the articles below it', () => {
  const newsroom = makeNewsroom({ 'en/news/qq/a.md': articleText({ title: 'moving' }) })
  sync(newsroom)
  expect(titlesIn(snapshotOf(newsroom, NOW), 'news')).toEqual(['moving'])
  newsroom.write({ 'en/news/qq/_index.md': INDEX })
  sync(newsroom)
  expect(titlesIn(snapshotOf(newsroom, NOW), 'news')).toEqual([])
  expect(titlesIn(snapshotOf(newsroom, NOW), 'news/qq')).toEqual(['moving'])
  newsroom.remove('en/news/qq/_index.md')
  sync(newsroom)
  expect(titlesIn(snapshotOf(newsroom, NOW), 'news')).toEqual(['moving'])
})

test('a cascade fills what the articles below leave out, the nearest winning', () => {
  const newsroom = makeNewsroom({
    'en/news/_index.md': '---\ntitle: News\ncascade:\n  lead: From news\n  toc: true\n---\n',
    'en/news/qq/_index.md': '---\ntitle: QQ\ncascade: [{ lead: From qq }, { _target: { kind: page }, lead: x }]\n---\n',
    'en/news/a.md': articleText(),
    'en/news/own.md': articleText({ Lead: 'Own' }),
    'en/news/qq/b.md': articleText(),
    'zh-CN/news/c.md': articleText(),
  })
  const { problems } = sync(newsroom)
  const lead = (path: string) => getArticle(snapshotOf(newsroom, NOW), path)?.article.lead
  expect(['/en/news/a/', '/en/news/own/', '/en/news/qq/b/', '/zh-cn/news/c/'].map(lead)).toEqual([
    'From news',
    'Own',
    'From qq',
    '',
  ])
  expect(getArticle(snapshotOf(newsroom, NOW), '/en/news/qq/b/')?.article.toc).toBe(true)
  expect(problems).toMatchObject([{ file: 'en/news/qq/_index.md', rule: 'cascade' }])
  newsroom.write({ 'en/news/_index.md': '---\ntitle: News\ncascade: { lead: Changed }\n---\n' })
  sync(newsroom)
  expect(['/en/news/a/', '/en/news/own/', '/en/news/qq/b/'].map(lead)).toEqual(['Changed', 'Own', 'From qq'])
})

test('earlier addresses lead to the article, from the root or from its folder', () => {
  const snapshot = makeSnapshot({
    'en/news/a.md': articleText({
      aliases: ['/old/place/', 'earlier', '/en/page.html', 'https://elsewhere.example/'],
      url: '/en/new/Home.html',
    }),
    'en/news/b.md': articleText({ url: '/custom/Path/p2.html' }),
    'en/news/draft.md': articleText({ draft: true, aliases: ['/secret/'] }),
  })
  const target = (path: string) => getAliasTarget(snapshot, path.split('/').filter(Boolean))
  expect(target('/old/place')).toBe('/en/new/Home.html')
  expect(target('/en/new/earlier')).toBe('/en/new/Home.html')
  expect(target('/en/page.html')).toBe('/en/new/Home.html')
  expect(getArticle(snapshot, '/custom/Path/p2.html')?.path).toBe('/custom/Path/p2.html')
  expect(target('/secret')).toBeUndefined()
})

test('page 1 of a list leads to the list, and the forms in which Hugo and Mainroad link to terms lead to the term', () => {
  const snapshot = makeSnapshot({ 'en/news/a.md': articleText({ tags: ['Foo & Bar', 'C#', 'a/b', '.NET Core'] }) })
  const target = (path: string) => getAliasTarget(snapshot, path.split('/').filter(Boolean))
  expect(target('/en/page/1')).toBe('/en/')
  expect(target('/en/tags/foo--bar/page/1')).toBe('/en/tags/foo--bar/')
  expect(target('/en/tags/foo-bar')).toBe('/en/tags/foo--bar/')
  expect(target('/en/tags/c#')).toBe('/en/tags/csharp/')
  expect(target('/en/tags/c')).toBe('/en/tags/csharp/')
  expect(target('/en/tags/a/b')).toBe('/en/tags/a-b/')
  expect(target('/en/tags/.net-core')).toBeUndefined()
})

test('an alias that is the address of a page is reported, and the page wins', () => {
  const newsroom = makeNewsroom({
    'en/news/a.md': articleText({ aliases: ['/en/news/b/'] }),
    'en/news/b.md': articleText({ aliases: ['/x/'] }),
    'en/news/c.md': articleText({ aliases: ['/x/'] }),
  })
  expect(sync(newsroom).problems.map(({ file, rule, message }) => `${file} ${rule} ${message}`)).toEqual([
    'en/news/a.md alias-collision The alias /en/news/b/ leads to en/news/b.md.',
    'en/news/c.md alias-collision The alias /x/ leads to en/news/b.md.',
  ])
})

test('a paper without a main menu leads to its sections and overviews', () => {
  const snapshot = makeSnapshot({ 'en/news/_index.md': '---\ntitle: The news\n---\n', 'en/news/a.md': articleText() })
  const menu = getMenu(snapshot, 'main', { lang: 'en', path: '/en/tags/' })
  expect(menu.map(({ name, path, isActive }) => `${name} ${path} ${isActive}`)).toEqual([
    'The news /en/news/ false',
    'Categories /en/categories/ false',
    'Tags /en/tags/ true',
    'Archives /en/archives/ false',
  ])
})
