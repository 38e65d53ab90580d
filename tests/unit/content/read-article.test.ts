import { expect, test } from 'vitest'
import { readArticle } from '@/lib/content/read-article'
import { cpuCost } from '@/tests/support/cpu-cost'
import { articleText } from '@/tests/support/newsroom'
import { read, readOk } from '@/tests/support/read'
import { makeSite } from '@/tests/support/site'

function rulesOf(fields: Record<string, unknown>): string[] {
  return read(articleText(fields)).problems.map(({ severity, rule }) => `${severity} ${rule}`)
}

test('the language is that of the suffix, else of the folder, else the default', () => {
  const at = (file: string) => readOk(articleText(), { file }).wantedPath
  expect(at('zh-HK/news/qq/a.en.md')).toBe('/en/news/qq/a/')
  expect(at('zh-HK/news/qq/a.md')).toBe('/zh-hk/news/qq/a/')
  expect(at('news/a.md')).toBe('/zh-cn/news/a/')
  expect(at('zh-cn/news/20250208A04P3H00.zh-CN.md')).toBe('/zh-cn/news/20250208a04p3h00/')
  expect(at('en/news/a.fr.md')).toBe('/en/news/a.fr/')
  expect(at('en/news/tagreuters.com,2026-08-21newsml_ACS3.en.md')).toBe('/en/news/tagreuters.com2026-08-21newsml_acs3/')
})

test('slug and url change the address', () => {
  const at = (fields: Record<string, unknown>) => readOk(articleText(fields)).wantedPath
  expect(at({ slug: '-My Slug/x 中文-' })).toBe('/en/news/my-slug/x-%E4%B8%AD%E6%96%87/')
  expect(at({ url: '/en/about/Team.html' })).toBe('/en/about/Team.html')
  expect(at({ url: '/about/' })).toBe('/about/')
  expect(at({ url: 'about/' })).toBe('/en/about/')
  expect(at({ url: '/custom/Path/p2.html' })).toBe('/custom/Path/p2.html')
  expect(at({ url: '/tags/x/' })).toBe('/en/news/a/')
  expect(at({ url: '/api/x/' })).toBe('/en/news/a/')
  expect(at({ url: '/robots.txt' })).toBe('/en/news/a/')
  expect(at({ url: 'https://elsewhere.example/' })).toBe('/en/news/a/')
  expect(at({ url: '/../../etc/' })).toBe('/en/news/a/')
  expect(at({ slug: '../../etc' })).toBe('/en/news/etc/')
})

test('an address that is one of our own gives way and is reported', () => {
  const { article, problems } = read(articleText(), { file: 'en/news/page.md' })
  expect(article?.wantedPath).toBe('/en/news/page-1/')
  expect(problems).toMatchObject([{ rule: 'reserved-path', severity: 'warning' }])
})

test('index.md stands for its folder', () => {
  expect(readOk(articleText(), { file: 'en/news/harbour/index.en.md' }).wantedPath).toBe('/en/news/harbour/')
})

test('a trailing source paragraph becomes the source, and leaves the body', () => {
  const article = readOk(articleText({}, 'First.\n\nLast.\n\n[qq](https://example.com/a_(1))\n'))
  expect(article.source).toEqual({ name: 'qq', url: 'https://example.com/a_(1)' })
  expect(article.body).toBe('First.\n\nLast.')
})

test('a body of nothing but the source is empty', () => {
  expect(readOk(articleText({}, '[qq](https://example.com/a)')).body).toBe('')
})

test.each([
  'Text\n[qq](https://example.com/a)',
  'Text.\n\nSee [qq](https://example.com/a)',
  'Text.\n\n[qq](https://example.com/a) and more',
  'Text.\n\n[qq](javascript:alert)',
  'Text.\n\n![qq](https://example.com/a.png)',
])('%j ends with no source line', (body) => {
  const article = readOk(articleText({}, body))
  expect(article.source).toBeUndefined()
  expect(article.body).toBe(body)
})

test('a source field wins over a trailing line, which then stays text', () => {
  const article = readOk(articleText({ source: 'https://www.paper.example/x' }, 'Text.\n\n[qq](https://example.com/a)'))
  expect(article.source).toEqual({ name: 'paper.example', url: 'https://www.paper.example/x' })
  expect(article.body).toContain('[qq]')
})

test('keys count whatever their case, and a params map counts as written at the top', () => {
  const article = readOk('---\nTitle: A\nLEAD: B\nparams:\n  AuthorBox: true\n---\nText')
  expect(article).toMatchObject({ title: 'A', lead: 'B', authorbox: true })
})

test.each([
  ['title', 2025, { title: '2025' }],
  ['tags', 'one', { tags: ['one'] }],
  ['tags', ['a', '', null, 7, true, 'a'], { tags: ['a', '7', 'true'] }],
  ['categories', [''], { categories: [] }],
  ['weight', '7', { weight: 7 }],
  ['weight', 'x', { weight: 0 }],
  ['thumbnail', '', { thumbnail: undefined }],
  ['thumbnail', false, { thumbnail: undefined }],
  ['thumbnail', 'data:image/svg+xml,x', { thumbnail: undefined }],
  ['thumbnail', '//cdn.example/a b.png', { thumbnail: { src: 'https://cdn.example/a%20b.png' } }],
  ['thumbnail', { src: '/a.png', visibility: 'list' }, { thumbnail: { src: '/a.png', visibility: ['list'] } }],
  ['toc', 'false', { toc: true }],
  ['toc', '', { toc: false }],
  ['mathjax', 'true', { mathjax: false }],
  ['mathjax', true, { mathjax: true }],
  ['sidebar', 'left', { sidebar: 'left' }],
  ['sidebar', 'LEFT', { sidebar: 'right' }],
  ['sidebar', '', { sidebar: 'right' }],
  ['sidebar', false, { sidebar: false }],
  ['widgets', ['taglist', 'search'], { widgets: ['taglist', 'search'] }],
  ['widgets', [], { widgets: ['search', 'recent', 'categories', 'taglist'] }],
  ['widgets', 'search', { widgets: ['search'] }],
  ['comments', false, { comments: false }],
  ['comments', 'false', { comments: true }],
  ['author', 'Li Wei', { authors: ['Li Wei'] }],
  ['draft', 'true', { draft: true }],
  ['draft', 1, { draft: true }],
  ['published', false, { draft: true }],
])('`%s: %j` is understood without a complaint', (key, value, expected) => {
  const { article, problems } = read(articleText({ [key]: value }))
  expect(article).toMatchObject(expected)
  expect(problems).toEqual([])
})

test.each([
  ['title', ['a'], 'warning field-value'],
  ['thumbnail', 'javascript:alert(1)', 'warning field-value'],
  ['thumbnail', 'https://user:pw@evil.example/a.png', 'warning field-value'],
  ['tags', Array.from({ length: 60 }, (_, i) => `t${i}`), 'warning field-value'],
  ['tags', ['x'.repeat(101)], 'warning field-value'],
  ['widgets', ['search', 'weather'], 'warning unknown-widget'],
  ['widgets', ['Search'], 'warning unknown-widget'],
  ['source', 'javascript:alert(1)', 'warning field-value'],
  ['date', '2026/03/14', 'warning date'],
  ['tag', ['a'], 'warning unknown-field'],
  ['weight', 9007199254740992, 'warning field-value'],
  ['thumbnail', 'https://[x', 'warning field-value'],
  ['thumbnail', '\\\\evil.example/x.png', 'warning field-value'],
  ['date', 20250208, 'warning date'],
  ['date', '0001-01-01', 'warning date'],
  ['publishDate', 20270101, 'error date'],
  ['Title', 'again', 'warning duplicate-field'],
  ['draft', 'maybe', 'error field-value'],
  ['publishDate', 'tomorrow', 'error date'],
  ['expiryDate', '2026-02-31', 'error date'],
])('`%s: %j` is a %s', (key, value, expected) => {
  expect(rulesOf({ [key]: value })).toContain(expected)
})

test('a problem names the line and the column of its field, and the field that was meant', () => {
  const { problems } = read('---\ntitle: A\n\ntag: [a]\n---\nText', { file: 'en/news/x.md' })
  expect(problems).toMatchObject([
    { file: 'en/news/x.md', line: 4, column: 1, message: '`tag` is not a field. Did you mean `tags`?' },
  ])
})

test('an article without a title is called after its first heading, and that is reported', () => {
  const { article, problems } = read('---\ndate: 2026-03-14\n---\n\n## The heading ##\n\nText')
  expect(article?.title).toBe('The heading')
  expect(problems).toMatchObject([{ rule: 'missing-title', severity: 'warning' }])
})

test('control characters and bidi overrides do not reach readers', () => {
  expect(readOk(articleText({ title: 'a\u202egpj.exe\u0007\u008f b' })).title).toBe('agpj.exe b')
})

test('the moment of publication is publishDate, else the date', () => {
  const publishAt = (fields: Record<string, unknown>) => readOk(articleText(fields)).publishAt
  expect(publishAt({ date: '2026-03-14T00:00:00Z' })).toBe(Date.parse('2026-03-14T00:00:00Z'))
  expect(publishAt({ date: '2026-03-14', publishDate: '2030-01-01T00:00:00Z' })).toBe(
    Date.parse('2030-01-01T00:00:00Z'),
  )
})

test('bytes that are no UTF-8 keep the article back', () => {
  const { article, problems } = readArticle('en/a.md', new Uint8Array([0x2d, 0xff, 0xfe]), makeSite())
  expect(article).toBeUndefined()
  expect(problems).toMatchObject([{ rule: 'encoding', severity: 'error' }])
})

test('a byte-order mark and Windows line breaks are fine', () => {
  expect(readOk('\uFEFF---\r\ntitle: A\r\n---\r\nText\r\n')).toMatchObject({ title: 'A', body: 'Text' })
})

test('a setting that the page leaves out is that of the site', () => {
  const site = { ...makeSite(), pager: true, toc: true, sidebar: { ...makeSite().sidebar, single: 'left' as const } }
  expect(readOk(articleText(), { site })).toMatchObject({ pager: true, toc: true, sidebar: 'left' })
  expect(readOk(articleText({ pager: '', toc: false }), { site })).toMatchObject({ pager: false, toc: false })
})

test('_index.md names a section and is no article', () => {
  const { article, sectionPage } = read('---\ntitle: Nachrichten\ndescription: All of it\n---\n', {
    file: 'en/news/_index.en.md',
  })
  expect(article).toBeUndefined()
  expect(sectionPage).toMatchObject({ lang: 'en', section: 'news', title: 'Nachrichten', description: 'All of it' })
})

test.each([
  '---\ntitle: A\ndraft: true\npublished: true\n---\n',
  '---\ntitle: A\ndraft: true\nDraft: false\n---\n',
  '---\ntitle: A\npublishDate: 2030-01-01\npubdate: 2020-01-01\n---\n',
])('%j contradicts itself about being public, and is kept back', (text) => {
  const { article, problems } = read(text)
  expect(article).toBeUndefined()
  expect(problems).toMatchObject([{ rule: 'duplicate-field', severity: 'error' }])
})

test('a problem of a field that has another name is told under the name that was written', () => {
  const { problems } = read('---\ntitle: A\n\npubdate: tomorrow\n---\n')
  expect(problems).toMatchObject([{ line: 4, rule: 'date' }])
})

test('a picture address with control characters in it stays on this site', () => {
  const src = (thumbnail: string) => readOk(articleText({ thumbnail })).thumbnail?.src
  expect(src('/\t/evil.example/x.png')).toBe('/%20/evil.example/x.png')
  expect(src('java\tscript:alert(1)')).toBe('java%20script:alert(1)')
})

test('`widgets: false` is a sidebar without widgets', () => {
  expect(read(articleText({ widgets: false }))).toMatchObject({ article: { widgets: [] }, problems: [] })
})

test('a name of which nothing remains gets an address of its own', () => {
  expect(readOk(articleText(), { file: 'en/news/！！！.md' }).wantedPath).toMatch(
    /^\/en\/news\/untitled-[0-9a-f]{8}\/$/,
  )
  expect(readOk(articleText(), { file: 'en/index.md' }).wantedPath).toBe('/en/index-1/')
  expect(readOk(articleText({ url: '/en/news/page/2/' })).wantedPath).toBe('/en/news/a/')
  expect(readOk(articleText({ url: '/x\ud800/' })).wantedPath).toMatch(/^\/x/)
})

test('long lines of blanks take time in proportion to their length, not to its square', () => {
  const readAll = (length: number) => () => {
    const blanks = ' '.repeat(length)
    read(`---\ndate: 2026-01-01\n---\n# a${blanks}b\n`)
    read(`---\n{\n"a${blanks}\n---\n`)
    read(`{\n"a"${blanks}: 1\n}\n`)
    read(articleText({ slug: `x${'-'.repeat(length)}x` }))
    read(`---\na: |\n  x${'\u2028'.repeat(length / 2)}\n---\n`)
  }
  cpuCost(readAll(10_000))
  // In proportion it would be 4, by the square 16; a few milliseconds say nothing.
  expect(cpuCost(readAll(40_000)) / Math.max(20, cpuCost(readAll(10_000)))).toBeLessThan(10)
})
