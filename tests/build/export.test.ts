import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { listAliases } from '@/lib/queries/aliases'
import { listAllPaths } from '@/lib/queries/all-paths'
import { IS_PUBLISHED, takeSnapshot } from '@/lib/queries/snapshot'
import { EXPORT_DIR, TEST_SITE_URL, demoEnvironment } from '@/tests/support/deployments'

/* Checks on the export of the demo newsroom, as `npm test` has just made it. */

const snapshot = takeSnapshot(Date.now(), path.join(demoEnvironment.NEWS_CACHE_DIR ?? '', 'index.sqlite'))
const languages = snapshot.site.languages.map(({ tag }) => tag)

/** Where a path's page lies in the export. */
function fileOf(pathname: string): string {
  return path.join(EXPORT_DIR, decodeURIComponent(pathname), pathname.endsWith('/') ? 'index.html' : '')
}

function htmlFiles(folder = EXPORT_DIR): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'))
}

interface Page {
  readonly links: readonly string[]
  readonly ids: ReadonlySet<string>
  readonly title: string
}

function readPage(file: string): Page {
  const tree = fromHtml(readFileSync(path.join(EXPORT_DIR, file), 'utf8'))
  const links: string[] = []
  const ids = new Set<string>()
  let title = ''
  visit(tree, 'element', (element) => {
    const { href, src, id } = element.properties
    if (id) ids.add(String(id))
    if (['a', 'link', 'img', 'script'].includes(element.tagName) && (href ?? src)) links.push(String(href ?? src))
    const [text] = element.children
    if (element.tagName === 'title' && title === '' && text?.type === 'text') title = text.value
  })
  return { links, ids, title }
}

/** Pages that only lead elsewhere, apart from the pages of the site. */
const isRedirect = (file: string) => readFileSync(path.join(EXPORT_DIR, file), 'utf8').includes('http-equiv="refresh"')
const [redirects, pages] = [true, false].map(
  (wanted) =>
    new Map(
      htmlFiles()
        .filter((file) => isRedirect(file) === wanted)
        .map((file) => [file, readPage(file)]),
    ),
) as [Map<string, Page>, Map<string, Page>]

test('every page of the site has its file', () => {
  const missing = languages
    .flatMap((lang) => listAllPaths(snapshot, lang))
    .filter((each) => !each.endsWith('/404/') && !existsSync(fileOf(each)))
  expect(missing).toEqual([])
  expect(existsSync(path.join(EXPORT_DIR, 'index.html'))).toBe(true)
  expect(existsSync(path.join(EXPORT_DIR, '404.html'))).toBe(true)
})

test('there is exactly one page for each published article, and no other page than those of the site', () => {
  const expected = new Set(
    [...languages.flatMap((lang) => listAllPaths(snapshot, lang)).map(fileOf), fileOf('/')].map((file) =>
      path.relative(EXPORT_DIR, file),
    ),
  )
  const extra = [...pages.keys()].filter(
    (file) => !expected.has(file) && !file.endsWith('404.html') && !/^(_not-found|404)\//.test(file),
  )
  expect(extra).toEqual([])
  const articles = snapshot.all<{ path: string }>(
    `SELECT path FROM article WHERE ${IS_PUBLISHED}`,
    snapshot.now,
    snapshot.now,
  )
  expect(new Set(articles.map((article) => article.path)).size).toBe(articles.length)
  expect(articles.length).toBeGreaterThanOrEqual(40)
})

test('every internal link leads to a file, and every link within a page to its target', () => {
  const broken: string[] = []
  for (const [file, { links, ids }] of [...pages, ...redirects]) {
    for (const link of links) {
      if (link.startsWith('#')) {
        if (link !== '#' && !ids.has(decodeURIComponent(link.slice(1)))) broken.push(`${file}: ${link}`)
        continue
      }
      const own = link.startsWith(TEST_SITE_URL) ? link.slice(TEST_SITE_URL.length) : link
      if (!own.startsWith('/') || own.startsWith('//')) continue
      const target = own.split(/[?#]/)[0] ?? ''
      if (!existsSync(fileOf(target))) broken.push(`${file}: ${link}`)
    }
  }
  expect(broken).toEqual([])
})

test('no two pages have the same title', () => {
  const titles = new Map<string, string[]>()
  for (const [file, { title }] of pages) {
    if (/404\.html$|^_not-found\//.test(file)) continue
    const key = `${file.split('/')[0]} ${title}`
    titles.set(key, [...(titles.get(key) ?? []), file])
  }
  expect([...titles].filter(([, files]) => files.length > 1)).toEqual([])
})

test('what is not published stands nowhere in the export', () => {
  const hidden = snapshot.all<{ title: string }>(
    `SELECT title FROM article WHERE NOT (${IS_PUBLISHED})`,
    snapshot.now,
    snapshot.now,
  )
  expect(hidden.length).toBeGreaterThanOrEqual(3)
  const files = readdirSync(EXPORT_DIR, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(html|json|txt|xml)$/.test(file),
  )
  const leaks = files.filter((file) => {
    const text = readFileSync(path.join(EXPORT_DIR, file), 'utf8')
    return hidden.some(({ title }) => text.includes(title))
  })
  expect(leaks).toEqual([])
})

test('every address that leads elsewhere has a page that says so', () => {
  const aliases = [...listAliases(snapshot)]
  expect(aliases.length).toBeGreaterThan(100)
  const wrong = aliases.filter(([alias, target]) => {
    const file = path.relative(EXPORT_DIR, fileOf(alias))
    return !pages.has(file) && !redirects.get(file)?.links.includes(target)
  })
  expect(wrong).toEqual([])
})
