import { existsSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listAffectedPages } from '@/lib/publish/affected-pages'
import { markOf } from '@/lib/publish/difference'
import { listAffectedPaths } from '@/lib/publish/site-paths'
import { articleText, makeNewsroom, type Newsroom } from '@/tests/support/newsroom'
import { renderPaths, renderSite, searchDataOf } from '@/tests/support/rendered-site'
import { snapshotOf, sync } from '@/tests/support/snapshot'

const LANGUAGES = 'languages: { en: {}, zh-CN: {} }\npageSize: 2\n'

const SITES = [
  `${LANGUAGES}widgets: { recent: { limit: 2 } }\n`,
  `${LANGUAGES}widgets: { recent: { limit: 3 }, taglist: { limit: 2 }, categories: { counter: true } }\nfront: list\n`,
  `${LANGUAGES}mainSections: [news]\npager: true\nmenus: { main: [{ name: News, url: /news/ }] }\nsidebar: { list: false }\n`,
]

const MOMENTS = ['2026-03-01', '2026-03-02', '2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2027-01-01']
const moment = fc.constantFrom(...MOMENTS)
const some = <Value>(value: fc.Arbitrary<Value>) => fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, value)

const fields = fc.record({
  title: fc.constantFrom('Tug at sea', 'Tug in port', 'Night market', '夜市开张', 'Zebra'),
  date: fc.oneof({ weight: 5, arbitrary: moment }, fc.constant('')),
  tags: fc.subarray(['Sea', 'sea', 'Tea', 'C#']),
  categories: fc.subarray(['City', 'Port']),
  publishDate: some(moment),
  expiryDate: some(moment),
  weight: some(fc.constantFrom(1, 2)),
  slug: some(fc.constantFrom('a', 'news')),
  aliases: some(fc.constantFrom(['/en/old/'], ['/en/old/', '/en/news/a/'])),
  draft: some(fc.boolean()),
  pager: some(fc.boolean()),
  menu: some(fc.constant('main')),
  sidebar: some(fc.constantFrom('left', false)),
  widgets: some(fc.subarray(['recent', 'taglist', 'sidemenu'])),
  translationKey: some(fc.constantFrom('x', 'y')),
  thumbnail: some(fc.constantFrom('/p.svg', 'b.svg')),
  lastmod: some(moment),
  build: some(fc.constantFrom({ list: 'never' }, { render: 'never' })),
  type: some(fc.constantFrom('news', 'other')),
})

const BODIES = [
  'Text.',
  'Another text.',
  '[to a]({{< ref "a" >}}) and {{< relref path="news/b.md" >}}',
  '![a picture](b.svg)',
  '![a picture](/p.svg)\n\nText.',
]

const FILES = [
  'en/news/a.md',
  'en/news/b.md',
  'en/news/A.en.md',
  'en/news/c/index.md',
  'en/sport/a.md',
  'en/about.md',
  'zh-CN/news/a.md',
  'zh-CN/sport/b.md',
]

type Edit = { readonly file: string; readonly text: string | undefined }

const article: fc.Arbitrary<Edit> = fc.record({
  file: fc.constantFrom(...FILES),
  text: fc.oneof(
    {
      weight: 5,
      arbitrary: fc
        .tuple(fields, fc.constantFrom(...BODIES))
        .map(([own, body]) => articleText(withoutHoles(own), body)),
    },
    fc.constant(undefined),
  ),
})

const section: fc.Arbitrary<Edit> = fc.record({
  file: fc.constantFrom('en/news/_index.md', 'en/_index.md', 'en/news/c/_index.md', 'en/empty/_index.md'),
  text: fc.oneof(
    fc
      .record({
        title: fc.constantFrom('News', 'Newest'),
        publishDate: some(moment),
        menu: some(fc.constant('main')),
        sidebar: some(fc.constant(false)),
        cascade: some(fc.constant({ pager: true, tags: ['Sea'] })),
      })
      .map((own) => articleText(withoutHoles(own), 'Intro.')),
    fc.constant(undefined),
  ),
})

const svg = (width: number) => `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="10"/>`

const other: fc.Arbitrary<Edit> = fc.record({
  file: fc.constantFrom('static/p.svg', 'en/news/b.svg', 'en/news/c/b.svg'),
  text: fc.option(fc.constantFrom(svg(10), svg(20)), { nil: undefined }),
})

const edit = fc.oneof(
  { weight: 8, arbitrary: article },
  { weight: 2, arbitrary: section },
  { weight: 1, arbitrary: other },
)

function withoutHoles(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

let stamp = 0

function apply(newsroom: Newsroom, { file, text }: Edit): void {
  // A file that is written twice within a millisecond, to the same length, would look untouched.
  if (text !== undefined)
    newsroom.write({ [file]: text.endsWith('>') ? text : `${text}${' '.repeat((stamp += 1) % 97)}\n` })
  else if (existsSync(path.join(newsroom.root, file))) newsroom.remove(file)
}

test('rendering what is affected gives the same site as rendering all', async () => {
  const steps = fc.array(fc.record({ edits: fc.array(edit, { maxLength: 3 }), days: fc.nat({ max: 2 }) }), {
    minLength: 1,
    maxLength: 3,
  })
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...SITES),
      fc.array(edit, { minLength: 3, maxLength: 14 }),
      steps,
      async (site, first, changes) => {
        const newsroom = makeNewsroom({ 'site.yaml': site, 'en/news/first.md': articleText({ date: '2026-03-01' }) })
        for (const each of first) apply(newsroom, each)
        sync(newsroom)
        let now = Date.parse('2026-03-03T12:00:00Z')
        let snapshot = snapshotOf(newsroom, new Date(now).toISOString())
        let mark = markOf(snapshot)
        let before = await renderSite(snapshot)
        let search = searchDataOf(snapshot)
        for (const { edits, days } of changes) {
          for (const each of edits) apply(newsroom, each)
          now += days * 86_400_000
          sync(newsroom)
          snapshot = snapshotOf(newsroom, new Date(now).toISOString())
          const affected = listAffectedPages(snapshot, mark)
          const paths = listAffectedPaths(snapshot, affected)
          const after = await renderSite(snapshot)
          const differing = [...new Set([...before.keys(), ...after.keys()])].filter(
            (at) => before.get(at) !== after.get(at),
          )
          if (!affected.everything) expect(differing.filter((at) => !paths.includes(at))).toEqual([])
          const merged = new Map([...before].filter(([at]) => !affected.everything && !paths.includes(at)))
          for (const [at, text] of await renderPaths(snapshot, paths)) merged.set(at, text)
          expect([...merged].sort()).toEqual([...after].sort())
          const searchNow = searchDataOf(snapshot)
          if (searchNow !== search) expect(affected.search).toBe(true)
          ;[before, search, mark] = [after, searchNow, markOf(snapshot)]
        }
      },
    ),
    { numRuns: 15 },
  )
}, 600_000)
