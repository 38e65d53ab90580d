import { expect, test } from 'vitest'
import { toMetadata } from '@/lib/seo/page-metadata'
import { articleText } from '@/tests/support/newsroom'
import { htmlAt, pageOf, wordsOf } from '@/tests/support/page'
import { makeSnapshot } from '@/tests/support/snapshot'

/* Summaries and kinds of pages, row by row (as Hugo and Mainroad have it). */

const SITE =
  'timeZone: UTC\nlanguages: { en: {}, zh-CN: { name: 中文 } }\nsidebar: { widgets: [search] }\npageSize: 2\n'

function newsroom(files: Readonly<Record<string, string>>, yaml = '') {
  return makeSnapshot({ 'site.yaml': SITE + yaml, ...files })
}

function summaryOf(fields: Readonly<Record<string, unknown>>, body: string, yaml = 'readMore: true\n') {
  const snapshot = newsroom({ 'en/news/a.md': articleText(fields, body) }, yaml)
  const [item] = pageOf(snapshot, '/en/news/', 'section').list.items
  return [item?.summary, item?.hasMore]
}

test.each([
  ['First **part**.\n\n<!--more-->\n\nSecond.', 'First part.', true],
  ['First.\n\nSecond.\n<!-- more -->\nThird.', 'First. Second.', true],
  ['First.\n\n<!--more-->\n', 'First.', false],
  ['<!--more-->\n\nAll of it.', 'All of it.', false],
])('summary: `<!--more-->` in %j ends it at %j', (body, summary, hasMore) => {
  expect(summaryOf({}, body)).toEqual([summary, hasMore])
})

test.each([
  ['<!--more-->', { summary: 'Written.' }, 'First.\n\n<!--more-->\n\nSecond.', 'First.', true],
  ['the written one', { summary: 'Written.' }, 'Text. '.repeat(100), 'Written.', false],
  ['the beginning of the text', {}, 'Few words.', 'Few words.', false],
])('summary: %s comes first', (_, fields, body, summary, hasMore) => {
  expect(summaryOf(fields, body)).toEqual([summary, hasMore])
})

test('summary: the mark for its end is not seen on the page, nor is the text cut there', async () => {
  const html = await htmlAt(
    newsroom({ 'en/news/a.md': articleText({}, 'First.\n\n<!--more-->\n\nSecond.') }),
    '/en/news/a/',
  )
  expect(html).toContain('<p>First.</p>')
  expect(html).toContain('<p>Second.</p>')
  expect(html).not.toContain('more--')
})

test('summary: Chinese text is cut at the end of a sentence, never taken whole', () => {
  const body = '今天港口恢复了作业。'.repeat(100)
  const [summary] = summaryOf({}, body)
  expect(String(summary).length).toBeLessThanOrEqual(201)
  expect(summary).toMatch(/。$/)
})

test('summary: pictures, tags and headings’ marks are no part of it', () => {
  expect(summaryOf({}, '# Head\n\n![x](/a.png) Text with <b>HTML</b>.')[0]).toBe('Head Text with HTML.')
})

test('summary: a body of nothing but the source has none, not the name of the source', () => {
  expect(summaryOf({ summary: '' }, '[qq](https://example.com/a)')).toEqual(['', false])
})

test('home: the words of _index.md, the newest stories, one headline of the first level', async () => {
  const html = await htmlAt(
    newsroom({ 'en/_index.md': '---\ntitle: Front\n---\nWelcome, **all**.\n', 'en/news/a.md': articleText() }),
    '/en/',
  )
  expect(html).toContain('Welcome, <strong>all</strong>.')
  expect(html).toContain('A headline')
  expect(html.match(/<h1/g)).toHaveLength(1)
})

test('home: without articles it says so', async () => {
  expect(wordsOf(await htmlAt(newsroom({}), '/en/'))).toContain('No articles yet')
})

test('section: its name, introduction on the first page only, and its articles without those of sections below', async () => {
  const snapshot = newsroom({
    'en/news/_index.md': '---\ntitle: The news\n---\nAbout *it*.\n',
    ...Object.fromEntries([1, 2, 3].map((at) => [`en/news/a${at}.md`, articleText({ title: `story ${at}` })])),
    'en/news/deep/_index.md': '---\ntitle: Deep\n---\n',
    'en/news/deep/b.md': articleText({ title: 'below' }),
  })
  const first = await htmlAt(snapshot, '/en/news/')
  expect(first).toMatch(/<h1[^>]*>The news</)
  expect(first).toContain('About <em>it</em>.')
  const second = await htmlAt(snapshot, '/en/news/page/2/')
  expect(second).toContain('story 3')
  expect(second).not.toContain('About <em>')
  expect(first + second).not.toContain('>below</a>')
})

test('term: its name as headline, its articles of all sections', async () => {
  const snapshot = newsroom({
    'en/news/a.md': articleText({ title: 'one', tags: ['iPhone'] }),
    'en/culture/b.md': articleText({ title: 'two', tags: ['iPhone'] }),
  })
  const html = await htmlAt(snapshot, '/en/tags/iphone/')
  expect(html).toMatch(/<h1[^>]*>iPhone</)
  expect(pageOf(snapshot, '/en/tags/iphone/', 'term').list.total).toBe(2)
})

test('taxonomy overview: each term with its number of articles and the newest one', async () => {
  const snapshot = newsroom({
    'en/news/a.md': articleText({ categories: ['City'] }),
    'en/news/b.md': articleText({ categories: ['City'], date: '2026-03-20' }),
  })
  expect(wordsOf(await htmlAt(snapshot, '/en/categories/'))).toContain('City 2 articles Newest 20 March 2026')
})

test('summary in a list: linked headline, lead, excerpt, date and category, picture', async () => {
  const fields = { lead: 'The lead', summary: 'The excerpt', categories: ['City'], thumbnail: '/a.png' }
  const html = await htmlAt(newsroom({ 'en/news/a.md': articleText(fields) }), '/en/news/')
  expect(wordsOf(html)).toContain('A headline The lead The excerpt 14 March 2026 09:00 City')
  expect(html).toMatch(/<h2[^>]*><a[^>]*href="\/en\/news\/a\/"[^>]*>A headline<\/a><\/h2>/)
  expect(html).toContain('src="/a.png"')
})

test('single: its parts stand in the order of the theme', async () => {
  const fields = {
    lead: 'PART-lead',
    thumbnail: '/part-picture.png',
    toc: true,
    tags: ['PART-tag'],
    author: 'PART-author',
    authorbox: true,
    pager: true,
  }
  const yaml = 'comments: { provider: disqus, shortname: paper }\n'
  const files = {
    'en/news/a.md': articleText({ title: 'PART-title', ...fields }, '## PART-heading\n\nPART-text'),
    'en/news/b.md': articleText({ title: 'PART-older', date: '2026-01-01' }),
  }
  const html = await htmlAt(newsroom(files, yaml), '/en/news/a/')
  const parts = [
    '>PART-title</h1>',
    'PART-lead',
    '<time',
    'src="/part-picture.png"',
    'aria-label="Page contents"',
    '<p>PART-text',
    'rel="tag">PART-tag',
    'About PART-author',
    'PART-older',
    'class="comments"',
  ]
  const places = parts.map((part) => html.indexOf(part))
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})

test('404: says what happened, leads home and to the search, with the sidebar of lists', async () => {
  const snapshot = newsroom({}, 'menus: {}\n')
  const html = await htmlAt(snapshot, '/en/404/')
  expect(wordsOf(html)).toContain('404 Page not found')
  expect(html).toMatch(/href="\/en\/">To the front page/)
  expect(pageOf(snapshot, '/en/404/', 'not-found').frame.sidebar?.side).toBe('right')
})

test('pagination: numbered, with the neighbours, only where there are several pages', async () => {
  const files = Object.fromEntries([1, 2, 3, 4, 5].map((at) => [`en/news/a${at}.md`, articleText()]))
  const nav = async (snapshot: ReturnType<typeof newsroom>, path: string) =>
    /<nav aria-label="Pages".*?<\/nav>/s.exec(await htmlAt(snapshot, path))?.[0]
  const second = await nav(newsroom(files), '/en/news/page/2/')
  expect(wordsOf(second ?? '')).toBe('← 1 2 3 →')
  expect(second).toMatch(/href="\/en\/news\/" rel="prev"/)
  expect(second).toMatch(/href="\/en\/news\/page\/3\/" rel="next"/)
  expect(second).toMatch(/aria-current="page">2</)
  expect(await nav(newsroom({ 'en/news/a.md': articleText() }), '/en/news/')).toBeUndefined()
})

test('header: the name of the paper, its line, and the main menu with the page’s entry marked', async () => {
  const yaml =
    'title: The Paper\nsubtitle: Daily\nmenus: { main: [{ name: News, url: /news/ }, { name: X, url: /x/ }] }\n'
  const html = await htmlAt(newsroom({ 'en/news/a.md': articleText() }, yaml), '/en/news/a/')
  expect(wordsOf(html)).toMatch(/The Paper Daily/)
  expect(html).toMatch(/href="\/en\/news\/" data-active="">News/)
  expect(html).toMatch(/href="\/en\/x\/">X/)
})

test('footer: its menu and who holds the rights', async () => {
  const yaml = 'title: The Paper\ncopyright: The Holder\nmenus: { footer: [{ name: About, url: /about/ }] }\n'
  const foot = (html: string) => wordsOf(/<footer.*?©[^<]*/s.exec(html)?.[0] ?? '')
  expect(foot(await htmlAt(newsroom({}, yaml), '/en/'))).toBe('The Paper About © The Holder')
  expect(foot(await htmlAt(newsroom({}, 'title: The Paper\n'), '/en/'))).toBe('The Paper © The Paper')
})

test('footer: the year is that of the newest article, unless the text has one of its own', async () => {
  const files = {
    'en/news/a.md': articleText({ date: '2021-03-04' }),
    'en/news/b.md': articleText({ date: '2024-03-04' }),
  }
  const foot = async (yaml: string) =>
    wordsOf(/<footer.*?©[^<]*/s.exec(await htmlAt(newsroom(files, yaml), '/en/'))?.[0] ?? '')
  expect(await foot('title: T\ncopyright: Holder\n')).toBe('T © 2024 Holder')
  expect(await foot('title: T\ncopyright: Holder 1999–2025\n')).toBe('T © Holder 1999–2025')
  expect(await foot('title: T\ncopyright: © Holder\n')).toBe('T © Holder')
})

test("post_meta: the paper's author stands with its own articles, not with those of others", async () => {
  const yaml = 'author: { name: The Desk }\npostMeta: [author]\n'
  const meta = async (fields: Record<string, unknown>) =>
    wordsOf(await htmlAt(newsroom({ 'en/news/a.md': articleText(fields) }, yaml), '/en/news/a/'))
  expect(await meta({})).toContain('By The Desk')
  expect(await meta({ author: 'Lin' })).toContain('By Lin')
  expect(await meta({ source: 'https://agency.example/1' })).not.toContain('The Desk')
})

test('post_meta: date with its zone for machines, the change, the author, and the translations by their names', async () => {
  const files = {
    'en/news/a.md': articleText({ lastmod: '2026-03-15', author: 'Ann' }),
    'zh-CN/news/a.md': articleText(),
  }
  const html = await htmlAt(newsroom(files), '/en/news/a/')
  expect(html).toContain('<time dateTime="2026-03-14T09:00:00Z">14 March 2026 09:00</time>')
  expect(wordsOf(html)).toContain('Updated 15 March 2026 00:00')
  expect(wordsOf(html)).toContain('By Ann')
  expect(html).toMatch(/href="\/zh-cn\/news\/a\/"[^>]*rel="alternate">中文</)
})

test('head: every page of a list has a title and a canonical address of its own', () => {
  const files = Object.fromEntries([1, 2, 3].map((at) => [`en/news/a${at}.md`, articleText({ tags: ['News'] })]))
  const snapshot = newsroom(files)
  const heads = (['/en/news/', '/en/news/page/2/'] as const).map((path) =>
    toMetadata(pageOf(snapshot, path, 'section'), snapshot.site, 'https://news.example'),
  )
  const term = toMetadata(pageOf(snapshot, '/en/tags/news/', 'term'), snapshot.site, 'https://news.example')
  const all = [...heads, term]
  expect(new Set(all.map(({ title }) => title)).size).toBe(3)
  expect(all.map(({ alternates }) => alternates?.canonical)).toEqual([
    'https://news.example/en/news/',
    'https://news.example/en/news/page/2/',
    'https://news.example/en/tags/news/',
  ])
})
