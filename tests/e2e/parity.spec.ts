import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { finishPage } from '@/lib/publish/finish-page'
import { listFrameworkModules } from '@/lib/publish/framework-modules'
import { EXPORT_DIR, hostEnvironment } from '@/tests/support/deployments'
import { toComparable } from '@/tests/support/same-page'

/* The press has no Next in it, and its pages are those that Next serves: every page of the demo newsroom is compared, byte for byte. */

test.beforeEach(({}, { project }) => {
  test.skip(project.name !== 'host', 'the files of the export are compared with the host')
})

const textOf = (file: string) => readFileSync(path.join(EXPORT_DIR, file), 'utf8')
const pages = readdirSync(EXPORT_DIR, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html') && !textOf(file).includes('http-equiv="refresh"'))
  .sort()

/** The address at which the host has what the export has in `file`. */
function addressOf(file: string): string {
  const folder = file.replace(/(^|\/)index\.html$/, '$1')
  return `/${folder
    .replace(/404\.html$/, 'no/such/page/')
    .split('/')
    .map(encodeURIComponent)
    .join('/')}`
}

const isSearch = (file: string) => /^[^/]+\/search\/index\.html$/.test(file)
const isGlobal = (file: string) => file === '404.html'

for (const [kind, file, sign] of [
  ['the entry', 'index.html', '<main id="content" class="entry'],
  ['a front page', 'zh-cn/index.html', 'front-'],
  ['a further page of a list', 'zh-cn/page/2/index.html', 'page/3/'],
  ['a section', 'en/news/index.html', '<h1'],
  ['a tag', 'en/tags/c++/index.html', '<h1'],
  ['an overview of tags', 'en/tags/index.html', '<h1'],
  ['the archives', 'en/archives/index.html', '<h1'],
  ['an article with formulas', '', '<math'],
  ['an article with code', '', 'class="code-keyword'],
  ['an article with a table of contents', '', 'class="outline'],
  ['an article with comments', '', '<news-comments'],
  ['a translated article', '', 'hrefLang="zh-CN"'],
  ['an article at an address of its own', '', ''],
  ['what is not found', 'en/404.html', 'noindex'],
] as const) {
  test(`the demo newsroom has ${kind}`, () => {
    const found =
      file === '' ? pages.filter((page) => textOf(page).includes(sign)) : pages.filter((page) => page === file)
    expect(found.length).toBeGreaterThan(0)
    expect(textOf(found[0] ?? '')).toContain(sign)
  })
}

test('every pressed page is the page that Next serves', async ({ request }) => {
  test.setTimeout(300_000)
  expect(pages.length).toBeGreaterThan(300)
  const different: string[] = []
  for (const file of pages.filter((page) => !isSearch(page) && !isGlobal(page))) {
    const response = await request.get(addressOf(file), { maxRedirects: 0 })
    expect(response.status(), file).toBe(/404\.html$/.test(file) ? 404 : 200)
    if (toComparable(await response.text()) !== toComparable(textOf(file))) different.push(file)
  }
  expect(different).toEqual([])
})

test('the search differs in what it can do, and not in its head', async ({ request }) => {
  const searches = pages.filter(isSearch)
  expect(searches).toHaveLength(4)
  const headOf = (html: string) => toComparable(html).split('</head>')[0]
  for (const file of searches)
    expect(headOf(textOf(file)), file).toBe(headOf(await (await request.get(addressOf(file))).text()))
})

test('the page for addresses outside every language is that of Next, which says twice that it is not to be found', () => {
  const build = hostEnvironment.NEWS_BUILD_DIR ?? ''
  const html = readFileSync(path.join(build, 'server/app/_not-found.html'), 'utf8')
  const finished = finishPage(html, listFrameworkModules(build))
  expect(finished.kind).toBe('finished')
  const once = toComparable(finished.html).replace('<meta name="robots" content="noindex"/>', '')
  expect(toComparable(textOf('404.html'))).toBe(once)
})
