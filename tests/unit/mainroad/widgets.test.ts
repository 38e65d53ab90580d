import { expect, test } from 'vitest'
import { getFrame, type WidgetData } from '@/lib/queries/frame'
import { articleText, makeNewsroom } from '@/tests/support/newsroom'
import { htmlAt, pageOf, wordsOf } from '@/tests/support/page'
import { makeSnapshot, snapshotOf, sync } from '@/tests/support/snapshot'

/* The widgets, row by row (as Hugo and Mainroad have it). */

const LANGUAGES = 'timeZone: UTC\nlanguages: { en: {}, zh-CN: { weight: 1 } }\n'
const AT = '2026-04-01T00:00:00Z'

function snapshotWith(widgets: string, files: Readonly<Record<string, string>> = {}, yaml = '') {
  return makeSnapshot({ 'site.yaml': `${LANGUAGES}sidebar: { widgets: [${widgets}] }\n${yaml}`, ...files })
}

function widget<Name extends WidgetData['name']>(
  snapshot: ReturnType<typeof snapshotWith>,
  name: Name,
  lang = 'en',
): Extract<WidgetData, { name: Name }> {
  const { sidebar } = getFrame(snapshot, { lang, path: `/${lang.toLowerCase()}/`, kind: 'home' })
  const found = sidebar?.widgets.find((data) => data.name === name)
  if (!found) throw new Error(`There is no widget ${name}.`)
  return found as Extract<WidgetData, { name: Name }>
}

async function asideAt(snapshot: ReturnType<typeof snapshotWith>, path = '/en/') {
  return /<aside.*<\/aside>/s.exec(await htmlAt(snapshot, path))?.[0] ?? ''
}

const news = (count: number, fields: (at: number) => Readonly<Record<string, unknown>> = () => ({})) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `en/news/a${at}.md`,
      articleText({ title: `t${at}`, date: `2026-03-${String(28 - at)}`, ...fields(at) }),
    ]),
  )

test.each(['search', 'ddg-search'])(
  '%s: a form for the search of this site, in the language of the page',
  async (name) => {
    const snapshot = snapshotWith(name)
    const html = await asideAt(snapshot, '/zh-cn/')
    expect(html).toMatch(/<form[^>]*action="\/zh-cn\/search\/"/)
    expect(html).toMatch(/<input[^>]*name="q"/)
    expect(html).not.toMatch(/google|duckduckgo|sitesearch|Search/)
  },
)

test.each([
  ['', 10],
  ['widgets: { recent: { limit: 3 } }\n', 3],
  ['widgets: { recent: { limit: 50 } }\n', 12],
])('recent: with %j there are %d headlines, by weight and date', (yaml, count) => {
  const snapshot = snapshotWith(
    'recent',
    news(12, (at) => (at === 11 ? { weight: 1 } : {})),
    yaml,
  )
  const titles = widget(snapshot, 'recent').articles.map(({ title }) => title)
  expect(titles).toHaveLength(count)
  expect(titles.slice(0, 3)).toEqual(['t11', 't0', 't1'])
})

test('recent: of all sections, or of the main ones; of this language; the open article included', async () => {
  const files = {
    ...news(1),
    'en/culture/c.md': articleText({ title: 'culture', date: '2026-03-01' }),
    'en/about.md': articleText({ title: 'about' }),
    'zh-CN/news/z.md': articleText({ title: '中文' }),
  }
  const titles = (yaml = '', lang = 'en') =>
    widget(snapshotWith('recent', files, yaml), 'recent', lang).articles.map(({ title }) => title)
  expect(titles()).toEqual(['t0', 'culture'])
  expect(titles('mainSections: [culture]\n')).toEqual(['culture'])
  expect(titles('', 'zh-CN')).toEqual(['中文'])
  expect(await asideAt(snapshotWith('recent', files), '/en/news/a0/')).toContain('>t0</a>')
})

const TERMS = ['beta', 'Alpha', '中', 'Zulu', 'beta ', 'BETA']

test.each(['categories', 'taglist'] as const)(
  '%s: all terms without a limit, by their address, spellings merged, as newsrooms write them',
  (name) => {
    const field = name === 'taglist' ? 'tags' : name
    const more = Array.from({ length: 40 }, (_, at) => `x${at}`)
    const snapshot = snapshotWith(name, { 'en/news/a.md': articleText({ [field]: [...TERMS.slice(0, 5), ...more] }) })
    const names = widget(snapshot, name).terms.map((term) => term.name)
    expect(names).toHaveLength(44)
    expect(names.filter((each) => !each.startsWith('x'))).toEqual(['Alpha', 'beta', 'Zulu', '中'])
  },
)

test.each([
  ['categories', 'categories', /City.*2<\/span>/],
  ['taglist', 'tags', /City \(2\)/],
])('%s: shows how many articles there are only where that is wanted', async (name, field, counted) => {
  const files = news(2, () => ({ [field]: ['City'] }))
  expect(await asideAt(snapshotWith(name, files, `widgets: { ${name}: { counter: true } }\n`))).toMatch(counted)
  expect(wordsOf(await asideAt(snapshotWith(name, files)))).not.toMatch(/2/)
})

test.each(['qq', 'in_en', 'The telegraph', 'iPhone', 'dpa-AFX'])(
  'taglist: the term %s is shown as it is written',
  async (tag) => {
    const snapshot = snapshotWith('taglist', { 'en/news/a.md': articleText({ tags: [tag] }) })
    expect(await asideAt(snapshot)).toContain(`>${tag}</a>`)
  },
)

test('social: every network in the fixed order, then mail, then the own ones', () => {
  const names = ['gitlab', 'bitbucket', 'github', 'telegram', 'linkedin', 'instagram', 'twitter', 'facebook']
  const accounts = names.map((name) => `${name}: paper`).join(', ')
  const custom = 'custom: [{ title: Own, url: "https://own.example" }]'
  const yaml = `widgets: { social: { ${custom}, email: a@b.example, ${accounts} } }\n`
  const { links } = widget(snapshotWith('social', {}, yaml), 'social')
  expect(links.map(({ url }) => url)).toEqual([
    'https://facebook.com/paper',
    'https://twitter.com/paper',
    'https://instagram.com/paper',
    'https://linkedin.com/in/paper',
    'https://t.me/paper',
    'https://github.com/paper',
    'https://gitlab.com/paper',
    'https://bitbucket.org/paper',
    'mailto:a@b.example',
    'https://own.example',
  ])
})

test('languages: all of them by weight, the page’s own marked, each called as it calls itself', async () => {
  const snapshot = snapshotWith('languages')
  expect(widget(snapshot, 'languages').languages.map(({ tag, path }) => `${tag} ${path}`)).toEqual([
    'zh-CN /zh-cn/',
    'en /en/',
  ])
  expect(await asideAt(snapshot)).toMatch(/lang="zh-CN"[^>]*>中文（中国）<.*aria-current="true">English</)
})

test('languages: nothing on a site with one language', async () => {
  const snapshot = makeSnapshot({ 'site.yaml': 'languages: { en: {} }\nsidebar: { widgets: [languages] }\n' })
  expect(await asideAt(snapshot)).not.toContain('data-widget')
})

test('sidemenu: the entries of the menu `side`, of settings and pages, in the order of menus', () => {
  const snapshot = snapshotWith(
    'sidemenu',
    { 'en/news/a.md': articleText({ title: 'Of a page', menu: { side: { weight: 2 } } }) },
    'menus: { side: [{ name: Last, url: /x/ }, { name: First, url: /y/, weight: 1 }] }\n',
  )
  expect(widget(snapshot, 'sidemenu').entries.map(({ name }) => name)).toEqual(['First', 'Of a page', 'Last'])
})

test.each(['recent', 'categories', 'taglist', 'social', 'languages', 'sidemenu'])(
  '%s: shows nothing, not even its title, where it has nothing',
  async (name) => {
    const snapshot = makeSnapshot({ 'site.yaml': `languages: { en: {} }\nsidebar: { widgets: [${name}] }\n` })
    expect(await asideAt(snapshot)).not.toMatch(/<h2|data-widget/)
  },
)

test('custom: an unknown name is reported and passed over, a file of the newsroom is a widget', () => {
  const newsroom = makeNewsroom({
    'site.yaml': `${LANGUAGES}sidebar: { widgets: [about, weather, search] }\n`,
    'widgets/about.md': '---\ntitle: About\n---\n\nHello.\n',
  })
  expect(sync(newsroom).problems).toMatchObject([{ file: 'site.yaml', rule: 'unknown-widget' }])
  const { sidebar } = getFrame(snapshotOf(newsroom, AT), { lang: 'en', path: '/en/', kind: 'home' })
  expect(sidebar?.widgets.map(({ name }) => name)).toEqual(['custom', 'search'])
})

test('every widget: is of the language of the page', () => {
  const snapshot = snapshotWith('taglist', {
    'en/news/a.md': articleText({ tags: ['City'] }),
    'zh-CN/news/a.md': articleText({ tags: ['城市'] }),
  })
  const names = (lang: string) => widget(snapshot, 'taglist', lang).terms.map(({ name }) => name)
  expect([names('en'), names('zh-CN')]).toEqual([['City'], ['城市']])
})

test('every widget: twice in the list is twice in the sidebar', () => {
  const { frame } = pageOf(snapshotWith('search, search'), '/en/', 'front')
  expect(frame.sidebar?.widgets).toHaveLength(2)
})
