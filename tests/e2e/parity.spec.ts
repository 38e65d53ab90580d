import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { finishPage } from '@/lib/publish/finish-page'
import { listFrameworkModules } from '@/lib/publish/framework-modules'
import { EXPORT_DIR, HOST_PORT, hostEnvironment } from '@/tests/support/deployments'
import { startPlainNext } from '@/tests/support/plain-next'
import { toComparable } from '@/tests/support/same-page'

/*
 * The press has no Next in it, and its pages are those that Next serves: every page of the demo newsroom is compared, byte for byte. The
 * host presses its pages too, so Next is started alone; what it serves is finished as by the host where that has to ask it.
 */

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

/** Next says twice that a page is not to be found. */
function toExpected(html: string, file: string): string {
  const comparable = toComparable(html)
  return /404\.html$/.test(file) ? comparable.replace('<meta name="robots" content="noindex"/>', '') : comparable
}

const has = (sign: string) => (file: string) => textOf(file).includes(sign)
const is = (pattern: RegExp) => (file: string) => pattern.test(file)

test.describe('the demo newsroom has every kind of page:', () => {
  for (const [kind, isOfKind] of [
    ['the entry', is(/^index\.html$/)],
    ['a front page', is(/^[^/]+\/index\.html$/)],
    ['a further page of a list', is(/\/page\/2\/index\.html$/)],
    ['a section', is(/^en\/news\/index\.html$/)],
    ['a section in a section', is(/^en\/culture\/back-page\/index\.html$/)],
    ['a tag', is(/^en\/tags\/c\+\+\/index\.html$/)],
    ['an overview of tags', is(/^en\/tags\/index\.html$/)],
    ['the archives', is(/^en\/archives\/index\.html$/)],
    ['the archive of a month', is(/^en\/archives\/\d+\/\d+\/index\.html$/)],
    ['what is not found', is(/^en\/404\.html$/)],
    ['an article at an address of its own', is(/^(?!404|index|en|zh-)/)],
    ['formulas', has('<math')],
    ['code', has('class="code-keyword')],
    ['a table of contents', has('no-print mb-7 max-w-measure border')],
    ['a translation', has('hrefLang="zh-CN"')],
    ['a picture in several widths', has('srcSet="')],
  ] as const) {
    test(kind, () => expect(pages.filter(isOfKind).length).toBeGreaterThan(0))
  }
})

test('every pressed page but the search, which the export answers in the browser, is the page that Next serves', async ({
  request,
}) => {
  test.setTimeout(600_000)
  expect(pages.length).toBeGreaterThan(300)
  const plumbing = listFrameworkModules(hostEnvironment.NEWS_BUILD_DIR ?? '')
  const { url, stop } = await startPlainNext(HOST_PORT + 30)
  try {
    const different: string[] = []
    for (const file of pages.filter((page) => !isSearch(page) && !isGlobal(page))) {
      const response = await request.get(url + addressOf(file), { maxRedirects: 0 })
      expect(response.status(), file).toBe(/404\.html$/.test(file) ? 404 : 200)
      const served = finishPage(await response.text(), plumbing)
      expect(served.kind, file).toBe('finished')
      if (toExpected(served.html, file) !== toComparable(textOf(file))) different.push(file)
    }
    expect(different).toEqual([])
  } finally {
    await stop()
  }
})

test('the host serves the pages that the export has', async ({ request }) => {
  const different: string[] = []
  for (const file of pages.filter((page) => !isSearch(page) && !isGlobal(page))) {
    const response = await request.get(addressOf(file), { maxRedirects: 0 })
    if ((await response.text()) !== textOf(file)) different.push(file)
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
  expect(toComparable(textOf('404.html'))).toBe(toExpected(finished.html, '404.html'))
})
