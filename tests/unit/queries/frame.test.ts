import { expect, test } from 'vitest'
import { getArticle } from '@/lib/queries/articles'
import { getArticleFrame, getFrame, type MenuLink, type PageKind, type WidgetData } from '@/lib/queries/frame'
import { requestForPath } from '@/lib/queries/page-request'
import { getPage } from '@/lib/queries/pages'
import type { Snapshot } from '@/lib/queries/snapshot'
import { articleText, makeNewsroom } from '@/tests/support/newsroom'
import { makeSnapshot, snapshotOf, sync } from '@/tests/support/snapshot'

const LANGUAGES = 'languages: { en: {}, zh-CN: {} }\n'

function frame(snapshot: Snapshot, { lang = 'en', path = '/en/', kind = 'home' as PageKind } = {}) {
  return getFrame(snapshot, { lang, path, kind })
}

/** `News*(Tug)`: Tug below News, which is active. */
function draw(menu: readonly MenuLink[]): string {
  return menu
    .map(
      (each) => `${each.name}${each.isActive ? '*' : ''}${each.children.length > 0 ? `(${draw(each.children)})` : ''}`,
    )
    .join(' ')
}

function widget<Name extends WidgetData['name']>(snapshot: Snapshot, name: Name, lang = 'en') {
  const found = frame(snapshot, { lang }).sidebar?.widgets.find((data) => data.name === name)
  return found as Extract<WidgetData, { name: Name }> | undefined
}

const MENU = `menus: { main: [{ name: News, url: /news/, weight: 1 }, { name: Last, url: /x/ }] }\n`

test('articles and sections stand in the menus that they name, by weight, then settings first, then by name', () => {
  const snapshot = makeSnapshot({
    'site.yaml': LANGUAGES + MENU,
    'en/news/b.md': articleText({ title: 'Beta', menu: 'main' }),
    'en/news/a.md': articleText({ title: 'Alpha', menu: ['main', 'footer', 'nonsense'] }),
    'en/news/first.md': articleText({ linkTitle: 'Short', menus: { main: { weight: -1 } } }),
    'en/culture/_index.md': '---\ntitle: Culture\nmenu: main\nweight: 2\n---\n',
    'zh-CN/news/z.md': articleText({ title: '中文', menu: 'main' }),
  })
  expect(draw(frame(snapshot).mainMenu)).toBe('Short News Culture Last Alpha Beta')
  expect(draw(frame(snapshot).footerMenu)).toBe('Alpha')
  expect(frame(snapshot).mainMenu.map(({ path }) => path)).toContain('/en/culture/')
  expect(draw(frame(snapshot, { lang: 'zh-CN', path: '/zh-cn/' }).mainMenu)).toBe('News Last 中文')
})

test('entries of articles that readers may not see do not show, and come when their time does', () => {
  const newsroom = makeNewsroom({
    'site.yaml': LANGUAGES,
    'en/news/draft.md': articleText({ title: 'Draft', draft: true, menu: 'main' }),
    'en/news/later.md': articleText({ title: 'Later', publishDate: '2026-04-02T00:00:00Z', menu: 'main' }),
    'en/news/gone.md': articleText({ title: 'Gone', expiryDate: '2026-04-02T00:00:00Z', menu: 'main' }),
    'en/news/below.md': articleText({ title: 'Below', menu: { main: { parent: 'Draft' } } }),
  })
  expect(sync(newsroom).problems).toEqual([])
  const at = (now: string) => draw(frame(snapshotOf(newsroom, now)).mainMenu)
  expect(at('2026-04-01T00:00:00Z')).toBe('Below Gone')
  expect(at('2026-04-02T00:00:00Z')).toBe('Below Later')
})

test('entries nest by identifier or name, across settings and front matter', () => {
  const snapshot = makeSnapshot({
    'site.yaml': `${LANGUAGES}menus: { main: [{ name: { en: News, zh-CN: 新闻 }, url: /news/, identifier: n }, { name: Tags, url: /tags/, parent: n }] }\n`,
    'en/news/tug.md': articleText({ title: 'Tug', menu: { main: { parent: 'n' } } }),
    'en/news/crew.md': articleText({ title: 'Crew', menu: { main: { parent: 'Tug' } } }),
  })
  expect(draw(frame(snapshot).mainMenu)).toBe('News(Tags Tug(Crew))')
})

test.each([
  ['/en/', 'News(Tug) Front*'],
  ['/en/news/', 'News*(Tug) Front'],
  ['/en/news/other/', 'News*(Tug) Front'],
  ['/en/culture/tug/', 'News*(Tug*) Front'],
])('at %s the menu is %s', (path, drawn) => {
  const snapshot = makeSnapshot({
    'site.yaml': `${LANGUAGES}menus: { main: [{ name: News, url: /news/ }, { name: Front, url: / }] }\n`,
    'en/culture/tug.md': articleText({ title: 'Tug', menu: { main: { parent: 'News' } } }),
  })
  expect(draw(frame(snapshot, { path }).mainMenu)).toBe(drawn)
})

test('a parent that is nowhere is reported at the article or the settings, and again after a sync that changes nothing', () => {
  const newsroom = makeNewsroom({
    'site.yaml': `${LANGUAGES}menus: { main: [{ name: A, url: /a/, parent: nobody }] }\n`,
    'en/news/a.md': articleText({ menu: { footer: { parent: 'Nobody' } } }),
  })
  const files = () => sync(newsroom).problems.map(({ file, rule, severity }) => `${file} ${rule} ${severity}`)
  expect(files()).toEqual(['en/news/a.md menu-parent warning', 'site.yaml menu-parent warning'])
  expect(files()).toEqual(['en/news/a.md menu-parent warning', 'site.yaml menu-parent warning'])
  newsroom.write({ 'en/news/b.md': articleText({ title: 'Nobody', menu: 'footer' }) })
  expect(files()).toEqual(['site.yaml menu-parent warning'])
})

test.each([
  ['/news/', '/en/news/'],
  ['/标签/', '/en/%E6%A0%87%E7%AD%BE/'],
  ['/zh-cn/news/', '/zh-cn/news/'],
  ['https://example.com/x', 'https://example.com/x'],
])('the menu entry %s leads to %s', (url, path) => {
  const snapshot = makeSnapshot({ 'site.yaml': `${LANGUAGES}menus: { main: [{ name: A, url: "${url}" }] }\n` })
  expect(frame(snapshot).mainMenu[0]?.path).toBe(path)
})

test.each([
  ['logo: {}', { title: 'Paper', subtitle: 'Daily', image: '' }],
  ['logo: { title: false, image: /l.svg }', { title: '', subtitle: 'Daily', image: '/l.svg' }],
  ['logo: { title: { en: Own }, subtitle: false }', { title: 'Own', subtitle: '', image: '' }],
])('%s', (yaml, logo) => {
  const snapshot = makeSnapshot({ 'site.yaml': `${LANGUAGES}title: Paper\nsubtitle: Daily\n${yaml}\n` })
  expect(frame(snapshot).logo).toEqual(logo)
})

test('each kind of page has the widgets of its list, a section what its _index.md says', () => {
  const snapshot = makeSnapshot({
    'site.yaml': `${LANGUAGES}sidebar: { widgets: [search], homeWidgets: [recent], singleWidgets: [taglist] }\n`,
    'en/news/a.md': articleText(),
    'en/news/_index.md': '---\ntitle: News\nsidebar: left\nwidgets: [languages]\n---\n',
  })
  const names = (path: string) => {
    const request = requestForPath(snapshot, path)
    const sidebar = request && getPage(request)?.frame.sidebar
    return [sidebar?.side, ...(sidebar?.widgets.map(({ name }) => name) ?? [])].join(' ')
  }
  expect(names('/en/')).toBe('right recent')
  expect(names('/en/tags/')).toBe('right search')
  expect(names('/en/news/a/')).toBe('right taglist')
  expect(names('/en/news/')).toBe('left languages')
})

test('the languages widget leads to the translation where there is one, else to the front page', () => {
  const snapshot = makeSnapshot({
    'site.yaml': 'languages: { en: {}, zh-CN: {}, zh-TW: {} }\n',
    'en/news/a.md': articleText({ widgets: ['languages'] }),
    'zh-CN/news/a.md': articleText(),
  })
  const view = getArticle(snapshot, '/en/news/a/')
  const [data] = (view && getArticleFrame(snapshot, view).sidebar?.widgets) ?? []
  const links = data?.name === 'languages' ? data.languages : []
  expect(links.map(({ path, isCurrent }) => `${path}${isCurrent ? ' current' : ''}`)).toEqual([
    '/en/ current',
    '/zh-cn/news/a/',
    '/zh-tw/',
  ])
})

test('social links have a fixed order, the own ones last', () => {
  const snapshot = makeSnapshot({
    'site.yaml': `${LANGUAGES}sidebar: { widgets: [social] }
widgets:
  social:
    email: desk@news.example
    custom: [{ title: Mastodon, url: "https://social.example/@x", rel: me }, { title: { en: Letters }, url: "https://l.example", rel: false }]
    github: paper
    facebook: paper\n`,
  })
  expect(widget(snapshot, 'social')?.links.map(({ title, url, rel }) => [title, url, rel].join(' ').trim())).toEqual([
    'Facebook https://facebook.com/paper noopener noreferrer',
    'GitHub https://github.com/paper noopener noreferrer',
    'desk@news.example mailto:desk@news.example',
    'Mastodon https://social.example/@x me',
    'Letters https://l.example',
  ])
})

test.each([
  ['{}', 'a b c'],
  ['{ limit: 2 }', 'b c'],
  ['{ order: count }', 'b c a'],
  ['{ order: count, limit: 1 }', 'b'],
  ['{ order: newest }', 'c a b'],
  ['{ order: newest, limit: 2, counter: true }', 'c a with counts'],
])('a tag list with %s shows %s', (options, shown) => {
  const snapshot = makeSnapshot({
    'site.yaml': `${LANGUAGES}widgets: { taglist: ${options} }\n`,
    'en/news/1.md': articleText({ date: '2026-01-01', tags: ['b', 'c'] }),
    'en/news/2.md': articleText({ date: '2026-01-02', tags: ['b'] }),
    'en/news/3.md': articleText({ date: '2026-01-03', tags: ['b', 'a'] }),
    'en/news/4.md': articleText({ date: '2026-01-04', tags: ['c'] }),
  })
  const data = widget(snapshot, 'taglist')
  const names = data?.terms.map(({ name }) => name).join(' ')
  expect(`${names}${data?.withCounts ? ' with counts' : ''}`).toBe(shown)
})

test('a widget of the newsroom is in the language of the page, else in that for all, and a sync notices its changes', () => {
  const newsroom = makeNewsroom({
    'site.yaml': `${LANGUAGES}sidebar: { widgets: [about] }\n`,
    'widgets/about.md': '---\ntitle: About\n---\n\nHello.\n',
    'widgets/about.zh-CN.md': '你好。\n',
  })
  const texts = () => {
    sync(newsroom)
    const snapshot = snapshotOf(newsroom, '2026-04-01T00:00:00Z')
    return ['en', 'zh-CN'].map((lang) => widget(snapshot, 'custom', lang)?.markdown)
  }
  expect(texts()).toEqual(['Hello.', '你好。'])
  newsroom.write({ 'widgets/about.md': 'Good morning.\n' })
  newsroom.remove('widgets/about.zh-CN.md')
  expect(texts()).toEqual(['Good morning.', 'Good morning.'])
  newsroom.remove('widgets/about.md')
  expect(texts()).toEqual([undefined, undefined])
  expect(sync(newsroom).problems).toMatchObject([{ file: 'site.yaml', rule: 'unknown-widget' }])
})

test('a widget that is a draft or has run out does not show; one with a name that is taken is reported', () => {
  const newsroom = makeNewsroom({
    'site.yaml': `${LANGUAGES}sidebar: { widgets: [draft, offer] }\n`,
    'widgets/draft.md': '---\ndraft: true\n---\n\nNot yet.\n',
    'widgets/offer.md': '---\nexpiryDate: 2026-04-02T00:00:00Z\n---\n\nBuy!\n',
    'widgets/search.md': 'Mine.\n',
  })
  expect(sync(newsroom).problems).toMatchObject([{ file: 'widgets/search.md', rule: 'widget-name' }])
  const names = (now: string) =>
    frame(snapshotOf(newsroom, now)).sidebar?.widgets.map((data) => (data.name === 'custom' ? data.widget : data.name))
  expect(names('2026-04-01T00:00:00Z')).toEqual(['offer'])
  expect(names('2026-04-02T00:00:00Z')).toEqual([])
})

test('“Read more” belongs to summaries that were cut, where the site wants it', () => {
  const files = {
    'en/news/long.md': articleText({ title: 'Long' }, 'Many words. '.repeat(40)),
    'en/news/short.md': articleText({ title: 'Short' }, 'Few words.'),
    'en/news/written.md': articleText({ title: 'Written', summary: 'Said.' }, 'Many words. '.repeat(40)),
  }
  const cut = (yaml: string) => {
    const snapshot = makeSnapshot({ 'site.yaml': LANGUAGES + yaml, ...files })
    const request = requestForPath(snapshot, '/en/news/')
    const page = request && getPage(request)
    const items = page?.kind === 'section' ? page.list.items : []
    return items.filter(({ hasMore }) => hasMore).map(({ title, summary }) => `${title} ${summary.length <= 41}`)
  }
  expect(cut('readMore: true\nsummaryLength: 40\n')).toEqual(['Long true'])
  expect(cut('')).toEqual([])
})

test('dates are in the zone of the language and the layout of the site', () => {
  const snapshot = makeSnapshot({
    'site.yaml': 'dateFormat: "2006-01-02"\nlanguages: { en: { timeZone: Europe/Berlin }, zh-CN: {} }\n',
  })
  expect(frame(snapshot).dates).toEqual({ timeZone: 'Europe/Berlin', layout: '2006-01-02' })
})
