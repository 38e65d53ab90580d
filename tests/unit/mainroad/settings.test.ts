import { expect, test } from 'vitest'
import { getFrame } from '@/lib/queries/frame'
import { toMetadata } from '@/lib/seo/page-metadata'
import { articleText } from '@/tests/support/newsroom'
import { htmlAt, pageOf, wordsOf } from '@/tests/support/page'
import { makeSnapshot } from '@/tests/support/snapshot'

/*
 * The settings of Hugo and Mainroad that have a counterpart in `site.yaml`, row by row (as Hugo and Mainroad have it), by what readers
 * see of them. What faulty ones do is in `tests/unit/site`, fields of articles in `fields.test.ts`.
 */

const LANGUAGES = 'languages: { en: {}, zh-CN: {} }\n'

function newsroom(yaml: string, files: Readonly<Record<string, string>> = {}, languages = LANGUAGES) {
  return makeSnapshot({ 'site.yaml': languages + yaml, ...files })
}

function frameOf(yaml: string, lang = 'en', languages = LANGUAGES) {
  return getFrame(newsroom(yaml, {}, languages), { lang, path: `/${lang.toLowerCase()}/`, kind: 'home' })
}

function headAt(yaml: string, lang = 'en', languages = LANGUAGES) {
  const snapshot = newsroom(yaml, {}, languages)
  return toMetadata(pageOf(snapshot, `/${lang.toLowerCase()}/`, 'front'), snapshot.site, 'https://news.example')
}

test('title: is in the head of the paper, its foot and every title', async () => {
  const snapshot = newsroom('title: The Paper\n', { 'en/news/a.md': articleText() })
  expect(wordsOf(await htmlAt(snapshot, '/en/')).match(/The Paper/g)?.length).toBeGreaterThanOrEqual(3)
  const page = pageOf(snapshot, '/en/news/a/', 'article')
  expect(toMetadata(page, snapshot.site, 'https://news.example').title).toBe('A headline - The Paper')
})

test('languages.title, .subtitle, .description: each language has its own, else that of the site', () => {
  const languages = 'languages: { en: {}, zh-CN: { title: 报, subtitle: 日报, description: 一份报纸 } }\n'
  const yaml = 'title: Paper\nsubtitle: Daily\ndescription: A paper\n'
  expect(frameOf(yaml, 'en', languages)).toMatchObject({ title: 'Paper', subtitle: 'Daily' })
  expect(frameOf(yaml, 'zh-CN', languages)).toMatchObject({ title: '报', subtitle: '日报' })
  expect(headAt(yaml, 'en', languages)).toMatchObject({ title: 'Paper · Daily', description: 'A paper' })
  expect(headAt(yaml, 'zh-CN', languages)).toMatchObject({ title: '报 · 日报', description: '一份报纸' })
})

test('languages.name, .weight: name and order of the languages; 0 comes last', () => {
  const languages = 'languages: { en: { name: In English }, zh-CN: { weight: 2 }, de: { weight: 1 } }\n'
  expect(frameOf('', 'en', languages).languages.map(({ name }) => name)).toEqual([
    'Deutsch',
    '中文（中国）',
    'In English',
  ])
})

test('defaultLanguage: files without a language are in it, and it keeps its folder', () => {
  const snapshot = newsroom('defaultLanguage: zh-CN\n', { 'news/a.md': articleText() })
  expect(pageOf(snapshot, '/zh-cn/news/a/', 'article').frame.lang).toBe('zh-CN')
})

test.each([
  ['', 10],
  ['pageSize: 3\n', 3],
])('pageSize: %j gives pages of %d articles', (yaml, size) => {
  const files = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`en/news/a${at}.md`, articleText()]))
  const { list } = pageOf(newsroom(yaml, files), '/en/news/', 'section')
  expect(list).toMatchObject({ pageCount: Math.ceil(12 / size), total: 12 })
  expect(list.items).toHaveLength(size)
})

test.each([
  ['', 200],
  ['summaryLength: 40\n', 40],
])('summaryLength: %j cuts after at most %d characters', (yaml, length) => {
  const files = { 'en/news/a.md': articleText({}, 'Many words without an end '.repeat(40)) }
  const [item] = pageOf(newsroom(yaml, files), '/en/news/', 'section').list.items
  expect(item?.summary.length).toBeGreaterThan(length / 2)
  expect(item?.summary.length).toBeLessThanOrEqual(length + 1)
})

test.each([
  ['', ['news', 'culture']],
  ['mainSections: []\n', ['news', 'culture']],
  ['mainSections: [culture]\n', ['culture']],
  ['mainSections: [Culture, NEWS]\n', ['news', 'culture']],
  ['mainSections: [nowhere]\n', []],
])('mainSections: %j puts %j on the front page', (yaml, titles) => {
  const files = {
    'en/news/a.md': articleText({ title: 'news', date: '2026-03-02' }),
    'en/culture/a.md': articleText({ title: 'culture', date: '2026-03-01' }),
  }
  const { items } = pageOf(newsroom(yaml, files), '/en/', 'front').list
  expect(items.map(({ title }) => title)).toEqual(titles)
})

test('timeZone: of the language, else of the site, for dates that name none', () => {
  const files = { 'en/news/a.md': articleText(), 'zh-CN/news/a.md': articleText() }
  const languages = 'languages: { en: { timeZone: UTC }, zh-CN: {} }\n'
  const snapshot = newsroom('timeZone: Asia/Shanghai\n', files, languages)
  const time = (path: string) => pageOf(snapshot, path, 'article').view.time
  expect(time('/en/news/a/')).toBe(Date.parse('2026-03-14T09:00:00Z'))
  expect(time('/zh-cn/news/a/')).toBe(Date.parse('2026-03-14T01:00:00Z'))
})

test.each([
  ['', '14 March 2026 09:00'],
  ['dateFormat: "January 02, 2006"\n', 'March 14, 2026'],
  ['dateFormat: ":date_full"\n', 'Saturday'],
])('dateFormat: %j writes %j on pages and in lists', async (yaml, text) => {
  const snapshot = newsroom(yaml, { 'en/news/a.md': articleText() })
  for (const path of ['/en/news/a/', '/en/news/', '/en/']) expect(await htmlAt(snapshot, path)).toContain(text)
})

test('menus: by weight, 0 last, then as written; entries without a name are left out', () => {
  const entries = [
    '{ name: Zero, url: /z/ }',
    '{ name: Two, url: /t/, weight: 2 }',
    '{ name: "", url: /n/, weight: 1 }',
    '{ name: One, url: /o/, weight: 1, pre: "<i>*</i>", post: new }',
    '{ name: Also zero, url: /a/ }',
  ]
  const { mainMenu } = frameOf(`menus: { main: [${entries.join(', ')}] }\n`)
  expect(mainMenu.map(({ name }) => name)).toEqual(['One', 'Two', 'Zero', 'Also zero'])
  expect(mainMenu[0]).toMatchObject({ pre: '*', post: 'new' })
})

test.each(['main', 'side', 'footer'])('menus.%s: may be another for each language', (menu) => {
  const languages = `languages: { en: {}, zh-CN: { menus: { ${menu}: [{ name: 本, url: /b/ }] } } }\n`
  const yaml = `menus: { ${menu}: [{ name: All, url: /a/ }] }\nsidebar: { widgets: [sidemenu] }\n`
  const names = (lang: string) => {
    const { mainMenu, footerMenu, sidebar } = frameOf(yaml, lang, languages)
    const [widget] = sidebar?.widgets ?? []
    const side = widget?.name === 'sidemenu' ? widget.entries : []
    return { main: mainMenu, side, footer: footerMenu }[menu]?.map(({ name }) => name)
  }
  expect([names('en'), names('zh-CN')]).toEqual([['All'], ['本']])
})

test.each([
  ['home', '/en/'],
  ['list', '/en/news/'],
  ['list', '/en/tags/'],
  ['list', '/en/404/'],
  ['single', '/en/news/a/'],
])('sidebar.%s: decides for %s, and the others do not', async (kind, path) => {
  const files = { 'en/news/a.md': articleText() }
  for (const side of ['left', 'right'])
    expect(await htmlAt(newsroom(`sidebar: { ${kind}: ${side} }\n`, files), path)).toContain(`data-sidebar="${side}"`)
  expect(await htmlAt(newsroom(`sidebar: { ${kind}: false }\n`, files), path)).not.toContain('<aside')
  const others = ['home', 'list', 'single'].filter((each) => each !== kind).map((each) => `${each}: false`)
  expect(await htmlAt(newsroom(`sidebar: { ${others.join(', ')} }\n`, files), path)).toContain('<aside')
})

test('sidebar.widgets: none is an empty sidebar, without a warning to readers', async () => {
  const html = await htmlAt(newsroom('sidebar: { widgets: [] }\n'), '/en/')
  expect(html).toMatch(/<aside[^>]*><\/aside>/)
})

test.each([
  ['', 'Broadsheet'],
  ['title: Paper\n', 'Paper'],
  ['title: Paper\ncopyright: Holder\n', 'Holder'],
])('copyright: %j names %s', (yaml, holder) => {
  expect(frameOf(yaml).copyright).toBe(holder)
})

test.each([
  ['logo: { image: /l.svg }', /<img src="\/l\.svg" alt=""/, true],
  ['logo: { image: /l.svg, title: false }', /<img src="\/l\.svg" alt="Paper"/, false],
  ['logo: { title: Another }', />Another<\/a>/, true],
])('%s: picture and name at the head', async (yaml, shown, hasName) => {
  const html = await htmlAt(newsroom(`title: Paper\n${yaml}\n`), '/en/')
  expect(html).toMatch(shown)
  expect(html.includes('text-masthead')).toBe(hasName)
})

test.each([
  ['readMore: true\n', true],
  ['', false],
])('readMore: %j shows the way to the whole text: %s', async (yaml, shown) => {
  const html = await htmlAt(newsroom(yaml, { 'en/news/a.md': articleText({}, 'Words. '.repeat(99)) }), '/en/news/')
  expect(wordsOf(html).includes('Read more : A headline')).toBe(shown)
})

test.each([
  ['', ['date', 'categories', 'author', 'translations']],
  ['postMeta: [author]\n', ['author']],
  ['postMeta: []\n', []],
])('postMeta: %j is what articles say that do not say', (yaml, parts) => {
  const snapshot = newsroom(yaml, { 'en/news/a.md': articleText() })
  expect(pageOf(snapshot, '/en/news/a/', 'article').view.article.postMeta).toEqual(parts)
})
