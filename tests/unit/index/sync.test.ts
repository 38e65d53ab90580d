import { execFile } from 'node:child_process'
import { symlinkSync, utimesSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { listArticles } from '@/lib/queries/lists'
import { articleText, makeNewsroom } from '@/tests/support/newsroom'
import { snapshotOf, sync } from '@/tests/support/snapshot'

const NOW = '2026-04-01T00:00:00Z'

function pathsOf(newsroom: ReturnType<typeof makeNewsroom>): string[] {
  const list = listArticles(snapshotOf(newsroom, NOW), { kind: 'section', lang: 'en', section: 'news' }, { path: '/en/news/', page: 1 })
  return list?.items.map((item) => item.path) ?? []
}

test('only what changed is read again', () => {
  const newsroom = makeNewsroom({ 'en/news/a.md': articleText(), 'en/news/b.md': articleText() })
  expect(sync(newsroom)).toMatchObject({ added: 2, changed: 0, removed: 0, articles: 2 })
  expect(sync(newsroom)).toMatchObject({ added: 0, changed: 0, removed: 0, articles: 2 })
  newsroom.write({ 'en/news/a.md': articleText({ title: 'A longer headline' }), 'en/news/c.md': articleText() })
  newsroom.remove('en/news/b.md')
  expect(sync(newsroom)).toMatchObject({ added: 1, changed: 1, removed: 1, articles: 2 })
  expect(pathsOf(newsroom)).toEqual(['/en/news/c/', '/en/news/a/'])
})

test('a change of time alone is a change', () => {
  const newsroom = makeNewsroom({ 'en/news/a.md': articleText() })
  sync(newsroom)
  utimesSync(path.join(newsroom.root, 'en/news/a.md'), 1, 1)
  expect(sync(newsroom)).toMatchObject({ changed: 1 })
})

test('the fingerprint changes with the content and with nothing else', () => {
  const newsroom = makeNewsroom({ 'en/news/a.md': articleText() })
  const first = sync(newsroom).fingerprint
  expect(sync(newsroom).fingerprint).toBe(first)
  newsroom.write({ 'en/news/b.md': articleText() })
  expect(sync(newsroom).fingerprint).not.toBe(first)
})

test('two files for one address both stay reachable, whichever came first', () => {
  const newsroom = makeNewsroom({ 'en/news/a,b.md': articleText({ title: 'Second' }) })
  sync(newsroom)
  newsroom.write({ 'en/news/a&b.md': articleText({ title: 'First' }) })
  const { problems } = sync(newsroom)
  expect(pathsOf(newsroom).sort()).toEqual(['/en/news/ab-2/', '/en/news/ab/'])
  expect(problems).toMatchObject([
    { file: 'en/news/a,b.md', rule: 'path-collision', severity: 'warning', message: 'The address /en/news/ab/ is already that of en/news/a&b.md.' },
  ])
  newsroom.remove('en/news/a&b.md')
  expect(sync(newsroom).problems).toEqual([])
  expect(pathsOf(newsroom)).toEqual(['/en/news/ab/'])
})

test('one bad article is kept back and told; the others are there', () => {
  const newsroom = makeNewsroom({ 'en/news/good.md': articleText(), 'en/news/bad.md': '---\ntitle: [\n---\nText' })
  const { articles, problems } = sync(newsroom)
  expect(articles).toBe(1)
  expect(problems).toMatchObject([{ file: 'en/news/bad.md', severity: 'error', rule: 'yaml-syntax' }])
  expect(sync(newsroom).problems).toHaveLength(1)
  newsroom.write({ 'en/news/bad.md': articleText() })
  expect(sync(newsroom)).toMatchObject({ articles: 2, problems: [] })
})

test('a change of site.yaml reads everything again', () => {
  const newsroom = makeNewsroom({ 'en/news/a.md': articleText() })
  sync(newsroom)
  newsroom.write({ 'site.yaml': 'timeZone: Asia/Tokyo\n' })
  expect(sync(newsroom)).toMatchObject({ added: 1 })
})

test('an index of another version is made anew', () => {
  const newsroom = makeNewsroom({ 'en/news/a.md': articleText() })
  sync(newsroom)
  const db = new DatabaseSync(newsroom.indexFile)
  db.exec("UPDATE meta SET value = 'an older version' WHERE key = 'basis'; DROP TABLE article_term")
  db.close()
  expect(sync(newsroom)).toMatchObject({ added: 1, articles: 1 })
})

test('links are not followed, neither to files nor to folders', () => {
  const newsroom = makeNewsroom({ 'en/news/a.md': articleText() })
  symlinkSync('/etc/passwd', path.join(newsroom.root, 'en/news/leak.md'))
  symlinkSync(newsroom.root, path.join(newsroom.root, 'en/loop'))
  expect(sync(newsroom)).toMatchObject({ articles: 1 })
})

test('the README of a newsroom, its static files and its widgets are no articles', () => {
  const newsroom = makeNewsroom({ 'README.md': '# Read me', 'static/a.md': 'x', 'widgets/ad.md': 'x', 'en/news/readme.md': articleText() })
  expect(sync(newsroom)).toMatchObject({ articles: 1 })
})

test('two processes that sync at once do not disturb each other', async () => {
  const files = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`en/news/a${i}.md`, articleText()]))
  const newsroom = makeNewsroom(files)
  const env = { ...process.env, CONTENT_DIR: newsroom.root, NEWS_CACHE_DIR: path.dirname(newsroom.indexFile) }
  const run = () => promisify(execFile)('npm', ['run', '--silent', 'index', '--', '--json'], { env })
  const results = (await Promise.all([run(), run(), run()])).map(({ stdout }) => JSON.parse(stdout) as { added: number; articles: number })
  expect(results.map(({ added }) => added).sort()).toEqual([0, 0, 200])
  expect(results.every(({ articles }) => articles === 200)).toBe(true)
})
