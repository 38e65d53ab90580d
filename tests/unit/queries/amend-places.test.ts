import { rmSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listArchiveMonths, listPlaces, type ListScope } from '@/lib/queries/lists'
import { getCatalogue } from '@/lib/queries/search-catalogue'
import type { Snapshot } from '@/lib/queries/snapshot'
import { listTerms } from '@/lib/queries/terms'
import { articleText, makeNewsroom } from '@/tests/support/newsroom'
import { snapshotOf, sync } from '@/tests/support/snapshot'

/* Lists that are kept from one publication to the next end where lists read anew do. */

const SITE = 'languages: { en: {}, zh-CN: {} }\nmainSections: [news]\n'
const FILES = ['en/news/a.md', 'en/news/b.md', 'en/news/c.md', 'en/sport/a.md', 'en/news/deep/d.md', 'zh-CN/news/a.md']
const MOMENTS = ['2026-03-01', '2026-03-02', '2026-03-02 08:00', '2026-04-03', '2026-05-04', '2026-06-05']

const some = <Value>(value: fc.Arbitrary<Value>) => fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, value)
const moment = fc.constantFrom(...MOMENTS)
const article = fc.record({
  title: fc.constantFrom('Tug at sea', 'Night market', 'Zebra'),
  date: fc.oneof({ weight: 6, arbitrary: moment }, fc.constant('')),
  tags: fc.subarray(['Sea', 'sea', 'Tea']),
  categories: fc.subarray(['City', 'Port']),
  weight: some(fc.constantFrom(1, 2)),
  publishDate: some(moment),
  expiryDate: some(moment),
  slug: some(fc.constant('a')),
  draft: some(fc.boolean()),
})

const step = fc.record({
  file: fc.constantFrom(...FILES),
  fields: fc.oneof({ weight: 4, arbitrary: article }, fc.constant(undefined)),
  /** Days that have gone by. */
  days: fc.constantFrom(0, 0, 0, 20),
  hasSection: fc.oneof({ weight: 6, arbitrary: fc.constant(undefined) }, fc.boolean()),
})

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

/** What the newsroom holds and what time it is after each step. */
function statesOf(steps: readonly Step[]): readonly { files: Readonly<Record<string, string>>; now: string }[] {
  const files: Record<string, string> = { 'site.yaml': SITE }
  let day = Date.parse('2026-03-10T00:00:00Z')
  return steps.map(({ file, fields, days, hasSection }) => {
    if (fields) files[file] = articleText(JSON.parse(JSON.stringify(fields)) as Record<string, unknown>)
    else Reflect.deleteProperty(files, file)
    if (hasSection) files['en/news/deep/_index.md'] = '---\ntitle: Deep\n---\n'
    if (hasSection === false) Reflect.deleteProperty(files, 'en/news/deep/_index.md')
    day += days * 86_400_000
    return { files: { ...files }, now: new Date(day).toISOString() }
  })
}

const SCOPES: readonly ListScope[] = [
  { kind: 'main', lang: 'en' },
  { kind: 'section', lang: 'en', section: 'news' },
  { kind: 'section', lang: 'en', section: 'news/deep' },
  { kind: 'term', lang: 'en', taxonomy: 'tags', slug: 'sea' },
  { kind: 'archive', lang: 'en', year: 2026 },
]

/** All lists, with addresses in place of ids. */
function listsIn(snapshot: Snapshot): unknown {
  const rows = snapshot.all<{ id: number; path: string }>('SELECT id, path FROM article')
  const paths = new Map(rows.map(({ id, path }) => [id, path]))
  const { ids, placeOf, ...catalogue } = getCatalogue(snapshot)
  return {
    places: SCOPES.map((scope) => listPlaces(snapshot, scope).map(({ id, ...place }) => [paths.get(id), place])),
    months: listArchiveMonths(snapshot, 'en').map(({ year, month, places }) => [year, month, places.length]),
    terms: (['tags', 'categories'] as const).map((taxonomy) => listTerms(snapshot, 'en', taxonomy)),
    catalogue: { ...catalogue, paths: ids.map((id) => paths.get(id)), places: placeOf.size },
  }
}

test('whatever is published, and whenever, amended lists are those read anew', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 10 }), (steps) => {
      const states = statesOf(steps)
      const lasting = makeNewsroom()
      // Reading another index forgets what was known of this one, so it is read to the end first.
      const amended = states.map(({ files, now }, at) => {
        const before = states[at - 1]?.files ?? {}
        for (const file of Object.keys(before))
          if (!(file in files)) rmSync(path.join(lasting.root, file), { force: true })
        lasting.write(Object.fromEntries(Object.entries(files).filter(([file, text]) => before[file] !== text)))
        sync(lasting)
        return listsIn(snapshotOf(lasting, now))
      })
      const anew = states.map(({ files, now }) => {
        const newsroom = makeNewsroom(files)
        sync(newsroom)
        return listsIn(snapshotOf(newsroom, now))
      })
      expect(amended).toEqual(anew)
    }),
    { numRuns: 25 },
  )
})

test('lists are read anew when it is no longer noted which articles went', () => {
  const files = {
    'site.yaml': SITE,
    'en/news/a.md': articleText({ title: 'A' }),
    'en/news/b.md': articleText({ title: 'B' }),
  }
  const newsroom = makeNewsroom(files)
  sync(newsroom)
  const before = listsIn(snapshotOf(newsroom, '2026-04-01'))
  newsroom.remove('en/news/a.md')
  sync(newsroom)
  forgetGone(newsroom.indexFile)
  const amended = listsIn(snapshotOf(newsroom, '2026-04-01'))
  const other = makeNewsroom({ 'site.yaml': SITE, 'en/news/b.md': files['en/news/b.md'] })
  sync(other)
  expect(amended).toEqual(listsIn(snapshotOf(other, '2026-04-01')))
  expect(amended).not.toEqual(before)
})

test('what is read while something is published is not kept', () => {
  const files = { 'site.yaml': SITE, 'en/news/a.md': articleText({ title: 'A', tags: ['Sea'] }) }
  const newsroom = makeNewsroom(files)
  sync(newsroom)
  const reading = snapshotOf(newsroom, '2026-04-01')
  listPlaces(reading, { kind: 'main', lang: 'en' })
  newsroom.write({ 'en/news/b.md': articleText({ title: 'B', date: '2026-03-02', tags: ['Sea'] }) })
  sync(newsroom)
  listsIn(reading)
  newsroom.remove('en/news/b.md')
  newsroom.write({ 'en/news/c.md': articleText({ title: 'C', date: '2026-03-04', tags: ['Sea'] }) })
  sync(newsroom)
  const amended = listsIn(snapshotOf(newsroom, '2026-04-01'))
  const other = makeNewsroom({
    ...files,
    'en/news/c.md': articleText({ title: 'C', date: '2026-03-04', tags: ['Sea'] }),
  })
  sync(other)
  expect(amended).toEqual(listsIn(snapshotOf(other, '2026-04-01')))
})

function forgetGone(indexFile: string): void {
  const db = new DatabaseSync(indexFile)
  db.exec('DELETE FROM gone')
  db.close()
}
