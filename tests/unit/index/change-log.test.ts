import { utimesSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { readChanges, type Change } from '@/lib/index/change-log'
import type { Select } from '@/lib/index/change-facts'
import { articleText, makeNewsroom, type Newsroom } from '@/tests/support/newsroom'
import { sync } from '@/tests/support/snapshot'

function logOf({ indexFile }: Newsroom, since = 0): readonly Change[] | undefined {
  const db = new DatabaseSync(indexFile, { readOnly: true })
  const select: Select = <Row>(sql: string, ...values: Parameters<Select>[1][]) =>
    db.prepare(sql).all(...values) as unknown as readonly Row[]
  const changes = readChanges(select, since)
  db.close()
  return changes
}

/** `file: path before → path after`, for articles. */
function movesOf(newsroom: Newsroom): string[] | undefined {
  const pathOf = (facts: Change['before']) => (facts && 'path' in facts ? facts.path : '')
  return logOf(newsroom)?.map(({ file, before, after }) => `${file}: ${pathOf(before)} → ${pathOf(after)}`)
}

test('a new index knows no changes; from then on each file that comes, changes or goes is one', () => {
  const newsroom = makeNewsroom({ 'en/news/a.md': articleText(), 'en/news/b.md': articleText() })
  sync(newsroom)
  expect(logOf(newsroom)).toEqual([])
  newsroom.write({ 'en/news/a.md': articleText({ title: 'Another' }), 'en/news/c.md': articleText({ slug: 'd' }) })
  newsroom.remove('en/news/b.md')
  sync(newsroom)
  expect(movesOf(newsroom)).toEqual([
    'en/news/a.md: /en/news/a/ → /en/news/a/',
    'en/news/b.md: /en/news/b/ → ',
    'en/news/c.md:  → /en/news/d/',
  ])
  expect(logOf(newsroom)?.[0]).toMatchObject({ before: { title: 'A headline' }, after: { title: 'Another' } })
  expect(logOf(newsroom, 2)).toHaveLength(1)
})

test('a file that was only touched is no change', () => {
  const newsroom = makeNewsroom({ 'en/news/a.md': articleText() })
  sync(newsroom)
  utimesSync(path.join(newsroom.root, 'en/news/a.md'), new Date(0), new Date(1))
  expect(sync(newsroom)).toMatchObject({ changed: 1 })
  expect(logOf(newsroom)).toEqual([])
})

test('articles that move because of another file are changes too', () => {
  const newsroom = makeNewsroom({ 'en/news/a,b.md': articleText(), 'en/news/deep/x.md': articleText() })
  sync(newsroom)
  newsroom.write({ 'en/news/a&b.md': articleText(), 'en/news/deep/_index.md': articleText({ title: 'Deep' }) })
  sync(newsroom)
  expect(movesOf(newsroom)).toEqual([
    'en/news/a&b.md:  → /en/news/ab/',
    'en/news/a,b.md: /en/news/ab/ → /en/news/ab-2/',
    'en/news/deep/_index.md:  → ',
    'en/news/deep/x.md: /en/news/deep/x/ → /en/news/deep/x/',
  ])
  expect(logOf(newsroom)?.at(-1)).toMatchObject({ before: { section: 'news' }, after: { section: 'news/deep' } })
})

test('articles that inherit something else are changes, others below the folder are not', () => {
  const newsroom = makeNewsroom({
    'en/news/_index.md': articleText({ cascade: { tags: ['Sea'] } }),
    'en/news/a.md': articleText(),
    'en/news/own.md': articleText({ tags: ['Own'] }),
  })
  sync(newsroom)
  newsroom.write({ 'en/news/_index.md': articleText({ cascade: { tags: ['Land'] } }) })
  sync(newsroom)
  expect(logOf(newsroom)?.map(({ file }) => file)).toEqual(['en/news/a.md'])
})

test('widgets, pictures and files that cannot be read are noted', () => {
  const svg = (width: number) => `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="10"/>`
  const newsroom = makeNewsroom({ 'widgets/ad.md': 'One.', 'static/a.svg': svg(10), 'en/a/index.md': articleText() })
  sync(newsroom)
  newsroom.write({ 'widgets/ad.md': 'Another.', 'static/a.svg': svg(2000), 'en/a/index.md': '---\ntitle: [\n---\n' })
  sync(newsroom)
  expect(logOf(newsroom)?.map(({ before, after }) => `${before?.kind} → ${after?.kind}`)).toEqual([
    'article → faulty',
    'picture → picture',
    'widget → widget',
  ])
})

test('who knows a number from before the log begins is told that it is too old', () => {
  const newsroom = makeNewsroom({ 'en/news/a.md': articleText() })
  sync(newsroom)
  newsroom.write({ 'en/news/a.md': articleText({ title: 'Second' }), 'en/news/b.md': articleText() })
  sync(newsroom)
  const db = new DatabaseSync(newsroom.indexFile)
  db.exec('DELETE FROM change WHERE number = 1')
  db.close()
  expect(logOf(newsroom, 0)).toBeUndefined()
  expect(logOf(newsroom, 1)).toHaveLength(1)
  expect(logOf(newsroom, 2)).toEqual([])
  expect(logOf(newsroom, 3)).toBeUndefined()
})
