import { mkdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { syncIndex } from '@/lib/index/sync'
import { articleText, makeNewsroom, type Newsroom } from '@/tests/support/newsroom'
import { sync } from '@/tests/support/snapshot'

function syncFiles({ root, indexFile }: Newsroom, files: readonly string[]) {
  return syncIndex({ contentRoot: root, indexFile, files })
}

function rowsOf({ indexFile }: Newsroom): unknown {
  const db = new DatabaseSync(indexFile, { readOnly: true })
  const tables = ['file', 'article', 'picture', 'problem', 'widget']
  const columns = ['file', 'file, section, path, title', 'file, path', 'file, rule, message', 'file, body']
  const rows = tables.map((table, at) =>
    db.prepare(`SELECT ${columns[at]} FROM ${table} ORDER BY ${columns[at]}`).all(),
  )
  db.close()
  return rows
}

test('only the files that are named are looked at', () => {
  const newsroom = makeNewsroom({ 'en/news/a.md': articleText() })
  sync(newsroom)
  newsroom.write({ 'en/news/b.md': articleText(), 'en/news/c.md': articleText() })
  expect(syncFiles(newsroom, ['en/news/b.md'])).toMatchObject({ added: 1, articles: 2 })
  newsroom.remove('en/news/b.md')
  expect(syncFiles(newsroom, ['en/news/b.md'])).toMatchObject({ removed: 1, articles: 1 })
  expect(sync(newsroom)).toMatchObject({ added: 1, articles: 2 })
})

test('articles that wait for the history to date them do not make it look at all files', () => {
  const newsroom = makeNewsroom({ 'en/news/a.md': articleText({ date: '' }) })
  sync(newsroom)
  newsroom.write({ 'en/news/b.md': articleText(), 'en/news/c.md': articleText() })
  expect(syncFiles(newsroom, ['en/news/b.md'])).toMatchObject({ added: 1, articles: 2 })
})

test('what is no file of the newsroom is passed over', () => {
  const newsroom = makeNewsroom({ 'en/news/a.md': articleText() })
  sync(newsroom)
  mkdirSync(path.join(newsroom.root, 'static'))
  symlinkSync('/etc', path.join(newsroom.root, 'en/link'))
  newsroom.write({ 'README.md': 'x', 'static/a.md': 'x', 'en/.draft.md': 'x', 'node_modules/a.md': 'x', 'a.txt': 'x' })
  const files = [
    'README.md',
    'static/a.md',
    'en/.draft.md',
    'node_modules/a.md',
    'a.txt',
    'en/link/a.md',
    '../a.md',
    'en',
  ]
  expect(syncFiles(newsroom, files)).toMatchObject({ added: 0, changed: 0, removed: 0 })
})

test('whatever changes, naming the files ends where looking at all does', () => {
  const names = [
    'site.yaml',
    'en/news/_index.md',
    'en/news/a,b.md',
    'en/news/ab.md',
    'en/a.md',
    'widgets/ad.md',
    'en/news/a.svg',
  ]
  const step = fc.record({ file: fc.constantFrom(...names), number: fc.integer({ min: 0, max: 3 }) })
  const textOf = (file: string, number: number) => {
    if (file === 'site.yaml') return `timeZone: ${number === 1 ? 'Asia/Tokyo' : 'UTC'}\n`
    if (file.endsWith('.svg')) return `<svg xmlns="http://www.w3.org/2000/svg" width="${number}0" height="10"></svg>`
    return articleText({ title: `Title ${number}` }, '![picture](a.svg)')
  }
  fc.assert(
    fc.property(fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 }), (rounds) => {
      const newsroom = makeNewsroom({ 'en/news/keep.md': articleText() })
      sync(newsroom)
      const present = new Set<string>()
      for (const round of rounds) {
        for (const { file, number } of round) {
          if (number > 0) newsroom.write({ [file]: textOf(file, number) })
          else if (present.has(file)) newsroom.remove(file)
          if (number > 0) present.add(file)
          else present.delete(file)
        }
        syncFiles(
          newsroom,
          round.map(({ file }) => file),
        )
      }
      const fresh = { ...newsroom, indexFile: `${newsroom.indexFile}.fresh` }
      sync(fresh)
      expect(rowsOf(newsroom)).toEqual(rowsOf(fresh))
    }),
    { numRuns: 30 },
  )
})
