import { execFile, execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listStaticFiles } from '@/lib/content/list-files'
import { findStaticFile } from '@/lib/content/read-static-file'
import { getArticle } from '@/lib/queries/articles'
import { listArticles } from '@/lib/queries/lists'
import { articleText, makeNewsroom, type Newsroom } from '@/tests/support/newsroom'
import { snapshotOf, sync } from '@/tests/support/snapshot'

const NOW = '2026-04-01T00:00:00Z'

function pathsOf(newsroom: ReturnType<typeof makeNewsroom>): string[] {
  const list = listArticles(
    snapshotOf(newsroom, NOW),
    { kind: 'section', lang: 'en', section: 'news' },
    { path: '/en/news/', page: 1 },
  )
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
    {
      file: 'en/news/a,b.md',
      rule: 'path-collision',
      severity: 'warning',
      message: 'The address /en/news/ab/ is already that of en/news/a&b.md.',
    },
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
  const newsroom = makeNewsroom({
    'README.md': '# Read me',
    'static/a.md': 'x',
    'widgets/ad.md': 'x',
    'en/news/readme.md': articleText(),
  })
  expect(sync(newsroom)).toMatchObject({ articles: 1 })
})

test('two processes that sync at once do not disturb each other', async () => {
  const files = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`en/news/a${i}.md`, articleText()]))
  const newsroom = makeNewsroom(files)
  const env = { ...process.env, CONTENT_DIR: newsroom.root, NEWS_CACHE_DIR: path.dirname(newsroom.indexFile) }
  const run = () => promisify(execFile)('npm', ['run', '--silent', 'index', '--', '--json'], { env })
  const results = (await Promise.all([run(), run(), run()])).map(
    ({ stdout }) => JSON.parse(stdout) as { added: number; articles: number },
  )
  expect(results.map(({ added }) => added).sort()).toEqual([0, 0, 200])
  expect(results.every(({ articles }) => articles === 200)).toBe(true)
})

test('an article never takes the address of a front page or a section', () => {
  const newsroom = makeNewsroom({
    'en/news/a.md': articleText(),
    'en/news.md': articleText({ title: 'Like the section' }),
  })
  const { problems } = sync(newsroom)
  expect(problems).toMatchObject([{ file: 'en/news.md', rule: 'path-collision' }])
  expect(getArticle(snapshotOf(newsroom, NOW), '/en/news-2/')?.article.title).toBe('Like the section')
  newsroom.remove('en/news/a.md')
  expect(sync(newsroom).problems).toEqual([])
  expect(getArticle(snapshotOf(newsroom, NOW), '/en/news/')?.article.title).toBe('Like the section')
})

test('folders that differ in case are one section', () => {
  const newsroom = makeNewsroom({
    'en/News/b.md': articleText({ title: 'b' }),
    'en/news/a.md': articleText({ title: 'a' }),
  })
  sync(newsroom)
  expect(pathsOf(newsroom)).toEqual(['/en/news/a/', '/en/news/b/'])
})

test('an index that is deleted and made anew is noticed by who has it open', () => {
  const newsroom = makeNewsroom({ 'en/news/a.md': articleText(), 'en/news/b.md': articleText() })
  sync(newsroom)
  expect(pathsOf(newsroom)).toHaveLength(2)
  rmSync(path.dirname(newsroom.indexFile), { recursive: true })
  newsroom.remove('en/news/a.md')
  sync(newsroom)
  expect(pathsOf(newsroom)).toEqual(['/en/news/b/'])
})

test('a damaged index is made anew', () => {
  const newsroom = makeNewsroom({ 'en/news/a.md': articleText() })
  mkdirSync(path.dirname(newsroom.indexFile))
  writeFileSync(newsroom.indexFile, 'no database at all, only text '.repeat(100))
  expect(sync(newsroom)).toMatchObject({ articles: 1 })
})

test('an undated article takes the date of its first commit, also when it is committed later', () => {
  const newsroom = makeNewsroom({ 'en/news/a.md': articleText({ date: '' }) })
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], {
      cwd: newsroom.root,
      env: { ...process.env, GIT_COMMITTER_DATE: '2026-02-03T04:05:06Z' },
    })
  git('init', '--quiet')
  sync(newsroom)
  const time = () => getArticle(snapshotOf(newsroom, NOW), '/en/news/a/')?.time
  expect(time()).toBeUndefined()
  expect(sync(newsroom)).toMatchObject({ changed: 0 })
  git('add', '.')
  git('commit', '--quiet', '--message', 'First')
  sync(newsroom)
  expect(time()).toBe(Date.parse('2026-02-03T04:05:06Z'))
  expect(sync(newsroom)).toMatchObject({ changed: 0 })
})

test('a linked static folder is not served', () => {
  const newsroom = makeNewsroom({ 'en/news/a.md': articleText() })
  symlinkSync('/etc', path.join(newsroom.root, 'static'))
  expect(listStaticFiles(newsroom.root)).toEqual([])
  expect(findStaticFile(newsroom.root, ['passwd'])).toBeUndefined()
})

test('whatever comes and goes, syncing in steps ends where syncing at once does', () => {
  const names = ['a,b', 'a&b', 'ab', 'news', 'x', 'ab-2']
  const step = fc.record({
    name: fc.constantFrom(...names),
    folder: fc.constantFrom('en', 'en/news', 'en/News'),
    text: fc.constantFrom('', 'one', 'two'),
    slug: fc.constantFrom('', 'ab', 'x'),
  })
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
      const newsroom = makeNewsroom({ 'en/keep.md': articleText() })
      steps.forEach(({ name, folder, text, slug }, at) => {
        const file = `${folder}/${name}.md`
        if (text !== '') newsroom.write({ [file]: articleText({ title: `${text} ${at}`, slug }) })
        else if (existsSync(path.join(newsroom.root, file))) newsroom.remove(file)
        sync(newsroom)
      })
      const fresh = { ...newsroom, indexFile: `${newsroom.indexFile}.fresh` }
      expect(sync(newsroom).problems).toEqual(sync(fresh).problems)
      expect(allPaths(newsroom)).toEqual(allPaths(fresh))
    }),
    { numRuns: 40 },
  )
})

function allPaths({ indexFile }: Newsroom): unknown[] {
  const db = new DatabaseSync(indexFile, { readOnly: true })
  const rows = db.prepare('SELECT file, path FROM article ORDER BY file').all()
  db.close()
  return rows
}
