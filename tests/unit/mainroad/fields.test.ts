import { expect, test } from 'vitest'
import { getAliasTarget } from '@/lib/queries/aliases'
import { getArticle } from '@/lib/queries/articles'
import { listFeedArticles } from '@/lib/queries/feed-articles'
import { getArticleFrame, getFrame } from '@/lib/queries/frame'
import { listArticles } from '@/lib/queries/lists'
import { listTerms } from '@/lib/queries/terms'
import { toMetadata } from '@/lib/seo/page-metadata'
import { articleText, makeNewsroom } from '@/tests/support/newsroom'
import { htmlAt, pageOf, wordsOf } from '@/tests/support/page'
import { read, readOk } from '@/tests/support/read'
import { makeSite } from '@/tests/support/site'
import { makeSnapshot, snapshotOf, sync } from '@/tests/support/snapshot'

/*
 * The fields of the front matter, row by row (as Hugo and Mainroad have it). What `tests/unit/content` and
 * `tests/unit/queries` say already is not said again.
 */

type Fields = Readonly<Record<string, unknown>>

const SITE = 'timeZone: Asia/Shanghai\nlanguages: { en: {}, zh-CN: {} }\nmenus: { main: [{ name: Own, url: /own/ }] }\n'

function newsroom(fields: Fields, { yaml = '', body = 'Text.', more = {} as Record<string, string> } = {}) {
  return makeSnapshot({ 'site.yaml': SITE + yaml, 'en/news/a.md': articleText(fields, body), ...more })
}

function viewOf(fields: Fields, options?: Parameters<typeof newsroom>[1]) {
  const view = getArticle(newsroom(fields, options), '/en/news/a/')
  if (!view) throw new Error('The article is not published.')
  return view
}

function pageHtml(fields: Fields, options?: Parameters<typeof newsroom>[1]) {
  return htmlAt(newsroom(fields, options), '/en/news/a/')
}

function inList(fields: Fields, options?: Parameters<typeof newsroom>[1]) {
  const [item] = pageOf(newsroom(fields, options), '/en/news/', 'section').list.items
  if (!item) throw new Error('The list is empty.')
  return item
}

function headOf(fields: Fields, options?: Parameters<typeof newsroom>[1]) {
  const snapshot = newsroom(fields, options)
  return toMetadata(pageOf(snapshot, '/en/news/a/', 'article'), snapshot.site, 'https://news.example')
}

function rulesOf(fields: Fields): string[] {
  return read(articleText(fields)).problems.map(({ rule }) => rule)
}

/* Mainroad's fields. */

test.each([
  [true, 'true'],
  [false, 'false'],
  [0, '0'],
  ['  two   blanks ', 'two blanks'],
  ['A **b** &amp; <b>', 'A **b** &amp; <b>'],
  ['<![CDATA[News]]>', '<![CDATA[News]]>'],
])('title: %j is the plain text %j', (title, text) => {
  expect(readOk(articleText({ title })).title).toBe(text)
})

test('title: shows in page, list, head and recent posts alike, escaped, never as Markdown', async () => {
  const title = 'A **b** &amp; <b>'
  const shown = 'A **b** &amp;amp; &lt;b&gt;'
  const html = await pageHtml({ title, widgets: ['recent'] })
  expect(html).toMatch(new RegExp(`<h1[^>]*>${shown.replaceAll('*', '\\*')}</h1>`))
  expect(html.split(shown)).toHaveLength(3)
  expect(await htmlAt(newsroom({ title }), '/en/news/')).toContain(shown)
  expect(headOf({ title })).toMatchObject({
    title: `${title} - Broadsheet`,
    openGraph: { title },
    twitter: { title },
  })
})

test.each([
  ['', undefined],
  [null, undefined],
  [['a', 'b'], undefined],
  ['', 'Short'],
])('title: %j with linkTitle %j never makes a headline that cannot be clicked', async (title, linkTitle) => {
  const fields = { title, ...(linkTitle === undefined ? {} : { linkTitle }) }
  expect(inList(fields).title).toBe(linkTitle ?? 'a')
  expect(wordsOf(await htmlAt(newsroom(fields), '/en/news/'))).toContain(linkTitle ?? 'a')
})

test.each([[''], [null], ['2025/02/08'], ['someday']])(
  'date: %j is an article without a date, shown and sorted last',
  async (date) => {
    const more = { 'en/news/old.md': articleText({ title: 'Old', date: '1999-01-01' }) }
    const snapshot = newsroom({ date, title: 'Undated' }, { more })
    expect(pageOf(snapshot, '/en/news/', 'section').list.items.map(({ title }) => title)).toEqual(['Old', 'Undated'])
    expect(wordsOf(await htmlAt(snapshot, '/en/news/a/'))).toContain('No date')
    const [, undated] = listFeedArticles(snapshot, { kind: 'section', lang: 'en', section: 'news' }, 9)
    expect(undated?.time).toBeUndefined()
  },
)

test('date: an explicit offset and the zone of the site give the moment that pages and lists show', async () => {
  const date = '2026-03-14T23:30:00-05:00'
  expect(inList({ date }).time).toBe(Date.parse(date))
  expect(await pageHtml({ date })).toContain('<time dateTime="2026-03-15T12:30:00+08:00">15 March 2026 12:30</time>')
})

test.each([
  [{ description: 'D', summary: 'S' }, 'D', 'D'],
  [{ summary: 'S **bold**' }, 'S bold', 'S bold'],
  [{ description: '' }, 'Text.', 'Text.'],
  [{ description: 'a **b** <i>' }, 'a **b** <i>', 'a **b** <i>'],
])('description: %j says %j to search engines and %j in link previews', (fields, description, card) => {
  expect(headOf(fields)).toMatchObject({
    description,
    openGraph: { description: card },
    twitter: { description: card },
  })
})

test.each([
  ['Plain words.', 'Plain words.'],
  ['With **bold**, [link](https://a.example/) and `code`', 'With bold, link and code'],
  ['raw <script>alert(1)</script><b>HTML</b>', 'raw HTML'],
  ['A &amp; B', 'A & B'],
  ['* first', 'first'],
  ['> quoted', 'quoted'],
  ['', 'Text.'],
  [null, 'Text.'],
  [7, '7'],
])('summary: %j reads %j in lists, feeds and previews', (summary, text) => {
  const snapshot = newsroom({ summary })
  expect(pageOf(snapshot, '/en/news/', 'section').list.items[0]?.summary).toBe(text)
  expect(listFeedArticles(snapshot, { kind: 'section', lang: 'en', section: 'news' }, 1)[0]?.summary).toBe(text)
  expect(getArticle(snapshot, '/en/news/a/')?.summary).toBe(text)
})

test.each([
  ['qq', ['qq']],
  ['a b, c', ['a b, c']],
  [
    [2025, true],
    ['2025', 'true'],
  ],
  [['Dow', 'dow', 'DOW '], ['DOW']],
  [['', null], []],
  [null, []],
  [{ first: 'x', second: 'y' }, ['x', 'y']],
  [
    ['Foo & Bar', 'C# & .NET/Core'],
    ['Foo & Bar', 'C# & .NET/Core'],
  ],
])('categories: %j are the links %j, each of which leads to its page', (categories, names) => {
  const snapshot = newsroom({ categories })
  const links = getArticle(snapshot, '/en/news/a/')?.categories ?? []
  expect(links.map(({ name }) => name)).toEqual(names)
  for (const { path } of links) expect(pageOf(snapshot, path, 'term').list.total).toBe(1)
})

test('categories: stand with the headline only where post_meta has them', async () => {
  const link = /<a[^>]*rel="category"/
  expect(await pageHtml({ categories: ['City'] })).toMatch(link)
  expect(await pageHtml({ categories: ['City'], post_meta: ['date'] })).not.toMatch(link)
  expect(await pageHtml({ categories: [''] })).not.toMatch(link)
})

test.each([
  ['Foo & Bar', '/en/tags/foo--bar/'],
  ['C#', '/en/tags/csharp/'],
  ['Tag  two spaces', '/en/tags/tag-two-spaces/'],
  ['人工智能（AI）', '/en/tags/%E4%BA%BA%E5%B7%A5%E6%99%BA%E8%83%BDai/'],
  ['100%', '/en/tags/100/'],
  [7, '/en/tags/7/'],
])('tags: the chip of %j shows it as written and leads to %s', async (tag, path) => {
  const snapshot = newsroom({ tags: [tag] })
  expect(await htmlAt(snapshot, '/en/news/a/')).toContain(
    `href="${path}" rel="tag">${String(tag).replace('  ', ' ').replace('&', '&amp;')}</a>`,
  )
  expect(pageOf(snapshot, path, 'term').list.total).toBe(1)
})

test.each([[''], [['']], [[]], [null], [{}]])('tags: %j make no chip', async (tags) => {
  expect(await pageHtml({ tags, widgets: ['search'] })).not.toContain('rel="tag"')
})

test.each([[''], [[]], [null], [false], [5], ['unknown']])('menu: %j shows nothing and is no fault', (menu) => {
  const own = makeNewsroom({ 'site.yaml': SITE, 'en/news/a.md': articleText({ menu }) })
  expect(sync(own).problems).toEqual([])
  const frame = getFrame(snapshotOf(own, '2026-04-01T00:00:00Z'), { lang: 'en', path: '/en/', kind: 'home' })
  expect([...frame.mainMenu, ...frame.footerMenu].map(({ name }) => name)).toEqual(['Own'])
})

test('menu: the same headline in the same menu twice is no fault', () => {
  const text = articleText({ title: 'Same', menu: 'footer' })
  const own = makeNewsroom({ 'site.yaml': SITE, 'en/news/a.md': text, 'en/news/b.md': text })
  expect(sync(own).problems).toEqual([])
  const frame = getFrame(snapshotOf(own, '2026-04-01T00:00:00Z'), { lang: 'en', path: '/en/', kind: 'home' })
  expect(frame.footerMenu.map(({ path }) => path)).toEqual(['/en/news/a/', '/en/news/b/'])
})

test.each([
  ['https://cdn.example/a b.png', 'https://cdn.example/a%20b.png'],
  ['//cdn.example/a.png', 'https://cdn.example/a.png'],
  ['img/x.png', '/img/x.png'],
  ['/img/x.png', '/img/x.png'],
  [{ src: 'img/x.png' }, '/img/x.png'],
])('thumbnail: %j is loaded from %s in page, list and preview', async (thumbnail, src) => {
  expect(viewOf({ thumbnail }).picture).toBe(src)
  expect(inList({ thumbnail }).thumbnail).toBe(src)
  expect(headOf({ thumbnail }).openGraph?.images).toEqual([new URL(src, 'https://news.example').href])
  expect(await pageHtml({ thumbnail })).toContain(`src="${src}"`)
})

test.each([
  [''],
  [false],
  [null],
  [{}],
  [{ visibility: ['list'] }],
  ['data:image/svg+xml;base64,AA'],
  ['javascript:alert(1)'],
  [5],
  [['a.png']],
])('thumbnail: %j is no picture, and the article stays', async (thumbnail) => {
  expect(viewOf({ thumbnail }).picture).toBe('')
  expect(inList({ thumbnail }).thumbnail).toBe('')
  expect(await pageHtml({ thumbnail })).not.toContain('<figure')
})

test.each([
  ['list', '', '/a.png'],
  [['post'], '/a.png', ''],
  [['list', 'post'], '/a.png', '/a.png'],
  [[], '/a.png', '/a.png'],
])('thumbnail: visibility %j shows %j on the page and %j in lists', (visibility, onPage, onList) => {
  const thumbnail = { src: '/a.png', visibility }
  expect([viewOf({ thumbnail }).picture, inList({ thumbnail }).thumbnail]).toEqual([onPage, onList])
})

test.each([
  ['A *lead* <b>', 'A *lead* &lt;b&gt;'],
  [2025, '2025'],
])('lead: %j stands below the headline and in lists, escaped', async (lead, shown) => {
  expect(await pageHtml({ lead })).toMatch(new RegExp(`</h1><p[^>]*>${shown.replaceAll('*', '\\*')}</p>`))
  const others = { 'en/news/b.md': articleText({ title: 'B' }), 'en/news/c.md': articleText({ title: 'C' }) }
  expect(await htmlAt(newsroom({ lead }, { more: others }), '/en/news/')).toContain(`>${shown}</p>`)
})

test.each([[''], [null]])('lead: %j is none', async (lead) => {
  expect(await pageHtml({ lead })).not.toMatch(/<\/h1><p class="[^"]*text-lead/)
})

test.each([
  [{}, true],
  [{ comments: true }, true],
  [{ comments: 'false' }, true],
  [{ comments: '' }, true],
  [{ comments: false }, false],
])('comments: %j on a site with a provider shows them: %s', async (fields, shown) => {
  const yaml = 'comments: { provider: disqus, shortname: paper }\n'
  expect((await pageHtml(fields, { yaml })).includes('class="comments"')).toBe(shown)
  expect(await pageHtml(fields)).not.toContain('class="comments"')
})

const SWITCHES: readonly (readonly [unknown, boolean, boolean])[] = [
  [undefined, true, true],
  [undefined, false, false],
  [true, false, true],
  ['true', false, true],
  ['false', false, true],
  [1, false, true],
  ['', true, false],
  [null, true, false],
  [0, true, false],
  [false, true, false],
]

const cases = (['authorbox', 'pager', 'toc'] as const).flatMap((name) =>
  SWITCHES.map(([page, site, is]) => [name, page, site, is] as const),
)

test.each(cases)('%s: %j on a site with %j is %s', async (name, page, site, is) => {
  const marks = { authorbox: 'class="author-box"', pager: 'class="pager', toc: 'aria-label="Page contents"' }
  const yaml = `${name}: ${site}\nauthor: { name: Desk }\n`
  const more = { 'en/news/b.md': articleText({ title: 'B', date: '2026-01-01' }) }
  const html = await pageHtml(page === undefined ? {} : { [name]: page }, { yaml, more, body: '## One\n\nText.' })
  expect(html.includes(marks[name])).toBe(is)
})

test('authorbox: name, bio in Markdown and picture of the site; none of them, no box and no warning', async () => {
  const yaml = 'author: { name: The desk, bio: "We **write**.", avatar: /desk.png }\n'
  const html = await pageHtml({ authorbox: true }, { yaml })
  expect(html).toMatch(/src="\/desk\.png"/)
  expect(html).toContain('About The desk')
  expect(html).toContain('We <strong>write</strong>.')
  expect(await pageHtml({ authorbox: true })).not.toMatch(/author-box|WARNING/)
})

test('pager: the older article first, on the left; without neighbours there is none', async () => {
  const more = {
    'en/news/old.md': articleText({ title: 'Older one', date: '2026-01-01' }),
    'en/news/new.md': articleText({ title: 'Newer one', date: '2026-03-20' }),
  }
  expect(wordsOf(await pageHtml({ pager: true }, { more }))).toMatch(/← Previous Older one Next → Newer one/)
  expect(await pageHtml({ pager: true })).not.toContain('class="pager')
})

test('pager: pages outside every section are neighbours of each other', () => {
  const snapshot = makeSnapshot({
    'en/about.md': articleText({ title: 'About', date: '2026-03-02', pager: true }),
    'en/imprint.md': articleText({ title: 'Imprint', date: '2026-03-01' }),
    'en/news/a.md': articleText({ title: 'News', date: '2026-03-01' }),
  })
  expect(getArticle(snapshot, '/en/about/')).toMatchObject({ older: { title: 'Imprint' }, newer: undefined })
})

test.each([
  ['## One\n\nText.', 'One'],
  ['## One\n\n### Two', 'One Two'],
  ['#### Four\n\n#### Five', 'Four Five'],
  ['# Only', 'Only'],
  ['Text.', undefined],
  ['###   \n\nText.', undefined],
])('toc: of %j it lists %j, and never an empty entry', async (body, listed) => {
  const html = await pageHtml({ toc: true, widgets: ['search'] }, { body })
  const [, box] = /<nav aria-label="Page contents"[^>]*>(.*?)<\/nav>/s.exec(html) ?? []
  expect(box === undefined ? undefined : wordsOf(box).replace('Page contents ', '')).toBe(listed)
  expect(html).not.toMatch(/<li><\/li>|<li><ul/)
})

test.each([
  [undefined, true, true],
  [undefined, false, false],
  [true, false, true],
  ['true', false, false],
  [1, false, false],
  [false, true, false],
  ['', true, false],
])('mathjax: %j on a site with %j makes formulas: %s', async (mathjax, site, is) => {
  const html = await pageHtml(mathjax === undefined ? {} : { mathjax }, {
    yaml: `mathjax: ${site}\n`,
    body: 'So $$a^2$$.',
  })
  expect(html.includes('<math')).toBe(is)
})

test.each(['mathjaxPath', 'mathjaxConfig'])('%s: means nothing here, and is no fault', async (key) => {
  expect(rulesOf({ [key]: 'https://cdn.example/x.js' })).toEqual([])
  expect(await pageHtml({ [key]: 'https://cdn.example/x.js', mathjax: true })).not.toContain('cdn.example')
})

test.each([
  ['left', 'left'],
  ['right', 'right'],
  ['LEFT', 'right'],
  ['none', 'right'],
  [true, 'right'],
  [['left'], 'right'],
  ['false', 'right'],
  ['', 'left'],
  [null, 'left'],
  [0, 'left'],
  [undefined, 'left'],
  [false, undefined],
])('sidebar: %j where articles have it on the left is %j', async (sidebar, side) => {
  const yaml = 'sidebar: { single: left }\n'
  const html = await pageHtml(sidebar === undefined ? {} : { sidebar }, { yaml })
  expect(html.includes('<aside')).toBe(side !== undefined)
  if (side !== undefined) expect(html).toContain(`data-sidebar="${side}"`)
})

test('sidebar: an _index.md decides for its own list', () => {
  const side = (sidebar: string) => {
    const snapshot = newsroom({}, { more: { 'en/news/_index.md': `---\ntitle: News\nsidebar: ${sidebar}\n---\n` } })
    return pageOf(snapshot, '/en/news/', 'section').frame.sidebar?.side
  }
  expect(['left', 'LEFT', 'false', '""'].map(side)).toEqual(['left', 'right', undefined, 'right'])
})

test.each([
  [
    ['taglist', 'search', 'search'],
    ['taglist', 'search', 'search'],
  ],
  [['Search', 'recent'], ['recent']],
  [['', 'recent'], ['recent']],
  ['recent', ['recent']],
  [false, []],
  [[], ['search', 'recent', 'categories', 'taglist']],
  [null, ['search', 'recent', 'categories', 'taglist']],
])('widgets: %j shows %j, in this order', (widgets, names) => {
  const snapshot = newsroom({ widgets })
  const view = getArticle(snapshot, '/en/news/a/')
  expect(view && getArticleFrame(snapshot, view).sidebar?.widgets.map(({ name }) => name)).toEqual(names)
})

test.each([
  [['author', 'date'], /By Ann 14 March 2026/],
  [['date', 'author'], /14 March 2026 09:00 By Ann/],
  [['date'], /14 March 2026 09:00(?! By)/],
])('post_meta: %j decides what stands with the headline, and in which order', async (post_meta, words) => {
  expect(wordsOf(await pageHtml({ post_meta, author: 'Ann', widgets: ['search'] }))).toMatch(words)
})

test('post_meta: false, and nothing at all, is no line', async () => {
  for (const post_meta of [false, []])
    expect(await pageHtml({ post_meta, author: 'Ann', widgets: ['search'] })).not.toMatch(/<time|By <b>/)
})

test.each(['lang', 'translations'])('%s: has no effect whatever it says', (key) => {
  const { article, problems } = read(articleText({ [key]: ['zh-CN'] }))
  expect(problems).toEqual([])
  expect(article).toEqual(readOk(articleText()))
})

/* Hugo's fields. */

test.each([
  ['lastmod', '2026-03-15 10:00:00', true],
  ['modified', '2026-03-15 10:00:00', true],
  ['lastmod', '2026-03-14 09:00:00', false],
  ['lastmod', '2026-03-13 00:00:00', false],
  ['lastmod', '', false],
  ['lastmod', 'yesterday', false],
])('lastmod: %s %j is told as a change: %s', async (key, value, told) => {
  expect(wordsOf(await pageHtml({ [key]: value })).includes('Updated 15 March 2026 10:00')).toBe(told)
  expect(viewOf({ [key]: value }).updated !== undefined).toBe(told)
})

const EARLIER = '2026-03-31 00:00:00'
const LATER = '2026-04-02 00:00:00'

test.each([
  [{ publishDate: EARLIER }, true],
  [{ publishDate: LATER }, false],
  [{ pubdate: LATER }, false],
  [{ published: LATER }, false],
  [{ published: true }, true],
  [{ published: false }, false],
  [{ date: LATER }, false],
  [{ date: LATER, publishDate: EARLIER }, true],
  [{ expiryDate: EARLIER }, false],
  [{ expiryDate: LATER }, true],
  [{ unpublishdate: EARLIER }, false],
  [{ draft: true }, false],
  [{ draft: 'true' }, false],
  [{ draft: 1 }, false],
  [{ draft: false }, true],
  [{ draft: '' }, true],
  [{ draft: 0 }, true],
])('publishDate, expiryDate, draft: an article with %j is published: %s', (fields, is) => {
  const snapshot = newsroom(fields)
  expect(getArticle(snapshot, '/en/news/a/') !== undefined).toBe(is)
  const list = listArticles(snapshot, { kind: 'section', lang: 'en', section: 'news' }, { path: '/x/', page: 1 })
  expect(list?.total).toBe(is ? 1 : 0)
})

test.each([
  ['my-slug', '/en/news/my-slug/'],
  ['-My Slug/x 中文-', '/en/news/my-slug/x-%E4%B8%AD%E6%96%87/'],
  ['', '/en/news/a/'],
  [null, '/en/news/a/'],
  [2025, '/en/news/2025/'],
  ['---', '/en/news/untitled-'],
  ['/', '/en/news/untitled-'],
])('slug: %j gives the address %s', (slug, path) => {
  const { wantedPath } = readOk(articleText({ slug }))
  expect(wantedPath.startsWith(path)).toBe(true)
})

test.each([
  ['/custom/Path/p2.html', '/custom/Path/p2.html'],
  ['custom/Path/', '/en/custom/Path/'],
  ['/en/关于/', '/en/%E5%85%B3%E4%BA%8E/'],
  ['/EN/about/', '/en/about/'],
  ['', '/en/news/a/'],
])('url: %j is the whole address %s, and wins over slug', (url, path) => {
  expect(readOk(articleText({ url, ...(url === '' ? {} : { slug: 'x' }) })).wantedPath).toBe(path)
})

test.each(['https://elsewhere.example/', '//elsewhere.example/', '/tags/x/', '/a?b', '/a#b', '/%zz/'])(
  'url: %j is reported and not followed',
  (url) => {
    const { article, problems } = read(articleText({ url }))
    expect(article?.wantedPath).toBe('/en/news/a/')
    expect(problems).toMatchObject([{ rule: 'url-path' }])
  },
)

test.each([
  [['/old/'], '/old'],
  ['/old/', '/old'],
  ['/old/page.html', '/old/page.html'],
  ['earlier', '/en/news/earlier'],
  ['/Old/Case/', '/Old/Case'],
  [['/旧/'], '/旧'],
  [['/one/', '', '/two/'], '/two'],
])('aliases: %j leads from %s to the article', (aliases, from) => {
  expect(getAliasTarget(newsroom({ aliases }), from.split('/').filter(Boolean))).toBe('/en/news/a/')
})

test.each(['https://elsewhere.example/x', '//x.example/', '/../../etc/', '/a?b'])(
  'aliases: %j is reported',
  (alias) => {
    expect(rulesOf({ aliases: [alias] })).toEqual(['alias'])
  },
)

test.each([
  [5, 5],
  ['7', 7],
  [-3, -3],
  [2.9, 2],
  [0, 0],
  ['heavy', 0],
  ['', 0],
  [null, 0],
])('weight: %j weighs %d', (weight, weighs) => {
  const { article, problems } = read(articleText({ weight }))
  expect(article?.weight).toBe(weighs)
  expect(problems).toEqual([])
})

test('weight: 0 stands among those without one, a negative before the positive ones', () => {
  const more = Object.fromEntries(
    [3, -1, 1].map((weight) => [`en/news/w${weight}.md`, articleText({ title: `${weight}`, weight })]),
  )
  const snapshot = newsroom({ title: 'zero', weight: 0, date: '2026-03-31' }, { yaml: 'pageSize: 9\n', more })
  const { items } = pageOf(snapshot, '/en/news/', 'section').list
  expect(items.map(({ title }) => title)).toEqual(['-1', '1', '3', 'zero'])
})

test('linkTitle: names the entry of a menu and sorts; pages and lists show the title', async () => {
  const more = { 'en/news/b.md': articleText({ title: 'Beta' }) }
  const snapshot = newsroom({ title: 'Zeta', linkTitle: 'Aaa', menu: 'main' }, { more })
  const page = pageOf(snapshot, '/en/news/', 'section')
  expect(page.list.items.map(({ title }) => title)).toEqual(['Zeta', 'Beta'])
  expect(page.frame.mainMenu.map(({ name }) => name)).toContain('Aaa')
  expect(await htmlAt(snapshot, '/en/news/a/')).toMatch(/<h1[^>]*>Zeta</)
})

test.each([
  ['news', ['typed']],
  ['NEWS', ['typed']],
  ['whatever', []],
  ['', []],
])('type: %j of an article elsewhere puts %j on a front page of news', (type, titles) => {
  const snapshot = makeSnapshot({
    'site.yaml': 'mainSections: [news]\nlanguages: { en: {} }\n',
    'en/other/a.md': articleText({ title: 'typed', type }),
  })
  expect(pageOf(snapshot, '/en/', 'front').list.items.map(({ title }) => title)).toEqual(titles)
  expect(pageOf(snapshot, '/en/other/', 'section').list.total).toBe(1)
})

test('translationKey: of another path is a translation; of the same language is none', () => {
  const snapshot = newsroom(
    { translationKey: 'k' },
    {
      more: {
        'en/news/b.md': articleText({ translationKey: 'k' }),
        'zh-CN/other/c.md': articleText({ title: '中', translationKey: 'k' }),
      },
    },
  )
  expect(getArticle(snapshot, '/en/news/a/')?.translations).toMatchObject([{ lang: 'zh-CN', title: '中' }])
})

test.each([
  [
    ['a.png', 'https://cdn.example/b.png'],
    ['https://news.example/a.png', 'https://cdn.example/b.png'],
  ],
  [['/x/a.png', ''], ['https://news.example/x/a.png']],
])('images: %j are the pictures of link previews', (images, urls) => {
  expect(headOf({ images }).openGraph?.images).toEqual(urls)
})

test.each([
  ['keywords', ['a', 'b']],
  ['keywords', 'a'],
  ['audio', ['/a.mp3']],
  ['videos', ['/a.mp4']],
  ['series', ['One']],
  ['layout', 'special'],
  ['isCJKLanguage', true],
  ['outputs', ['html', 'json']],
  ['sitemap', { priority: 0.5 }],
  ['resources', [{ src: 'a.png' }]],
  ['markup', 'goldmark'],
  ['cascade', { lead: 'x' }],
  ['params', { own: 'x' }],
])('%s: %j is no fault, and the article is the article', (key, value) => {
  const { article, problems } = read(articleText({ [key]: value }))
  expect(problems).toEqual([])
  expect(article).toMatchObject({ title: 'A headline', wantedPath: '/en/news/a/', body: 'Text.' })
})

test('params: below them a field counts as at the top, which wins over it', () => {
  const fields = { params: { Lead: 'Below', toc: true, authorbox: true }, authorbox: false }
  expect(readOk(articleText(fields))).toMatchObject({ lead: 'Below', toc: true, authorbox: false })
})

test.each([
  [{ build: { render: 'always', list: 'always' } }, true],
  [{ build: { render: 'link' } }, true],
  [{ _build: { render: false } }, false],
  [{ Build: { Render: 'never' } }, false],
  [{ build: { render: 'false' } }, false],
  [{ headless: false }, true],
])('build, headless: %j leaves a page: %s', (fields, has) => {
  expect(getArticle(newsroom(fields), '/en/news/a/') !== undefined).toBe(has)
})

test('cascade: fills every kind of field, from the front page too, and terms with them', () => {
  const snapshot = newsroom(
    { title: 'A' },
    {
      more: {
        'en/_index.md': '---\ntitle: Front\ncascade: { tags: [all], sidebar: left, weight: 4, author: Ann }\n---\n',
      },
    },
  )
  expect(getArticle(snapshot, '/en/news/a/')?.article).toMatchObject({ sidebar: 'left', weight: 4, authors: ['Ann'] })
  expect(listTerms(snapshot, 'en', 'tags').map(({ name }) => name)).toEqual(['all'])
})

test.each([
  ['---\ntitle: A\nTAGS: [x]\nThumbnail: /t.png\nSideBar: left\n---\n\nText.\n', 'yaml'],
  ['+++\ntitle = "A"\nTAGS = ["x"]\nThumbnail = "/t.png"\nSideBar = "left"\n+++\n\nText.\n', 'toml'],
  ['{ "title": "A", "TAGS": ["x"], "Thumbnail": "/t.png", "SideBar": "left" }\n\nText.\n', 'json'],
])('front matter: keys count whatever their case in %j', (text) => {
  expect(readOk(text)).toMatchObject({
    title: 'A',
    tags: ['x'],
    thumbnail: { src: '/t.png' },
    sidebar: 'left',
    body: 'Text.',
  })
})

test.each([
  ['date = 2025-02-08T14:31:19Z', '2025-02-08T14:31:19Z'],
  ['date = 2025-02-08 14:31:19', '2025-02-08T06:31:19Z'],
  ['date = 2025-02-08', '2025-02-07T16:00:00Z'],
])('front matter: the TOML date %j is %s in a site of Shanghai', (line, iso) => {
  expect(readOk(`+++\ntitle = "A"\n${line}\n+++\nText.\n`, { site: makeSite() }).date?.time).toBe(Date.parse(iso))
})
