import { cpus, totalmem } from 'node:os'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { TEST_SITE_URL } from '@/tests/support/deployments'
import { STEPS, type Figures, type Occasion } from './bench-steps'
import { copyNewsroom, makeNewsroomOf, type MeasuredNewsroom } from './newsrooms'
import { weighPageKinds, type PageKindWeight } from './page-kinds'
import { soak, type SoakResult } from './soak'

/*
 * `npm run bench`: what the site costs to make, to keep and to load; see README.md. Wall times depend on what else the machine does, CPU
 * seconds less so, bytes and counts not at all. Figures are added to those that the file of results has, so that big newsrooms can
 * be measured in parts.
 */

const BASE = path.join('.cache', 'bench')
/** Reading the pages of larger exports to weigh them takes more memory than making them. */
const MAX_WEIGHED = 10_000

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: 'content' },
    articles: { type: 'string', default: '' },
    only: { type: 'string', default: Object.keys(STEPS).join(',') },
    soak: { type: 'string' },
    out: { type: 'string', default: path.join(BASE, 'bench.json') },
    port: { type: 'string', default: '4390' },
  },
})

interface Measured {
  readonly articles: number
  steps: Record<string, Figures>
  weights?: readonly PageKindWeight[]
  soak?: SoakResult
}

interface Results {
  readonly machine: string
  readonly newsrooms: Record<string, Measured>
}

const steps = values.only.split(',')
const unknown = steps.filter((step) => !Object.hasOwn(STEPS, step))
if (unknown.length > 0) throw new Error(`--only knows ${Object.keys(STEPS).join(', ')}; not ${unknown.join(', ')}.`)

// One build serves all newsrooms; under this name it is the one of the tests.
const common = { SITE_URL: TEST_SITE_URL, NEWS_BUILD_DIR: '.next-test' }
Object.assign(process.env, common)
const results: Results = { ...readResults(), machine: describeMachine() }
const sizes = values.articles.split(',').filter(Boolean).map(Number)
const newsrooms =
  sizes.length > 0 ? sizes.map((size) => makeNewsroomOf(size, BASE)) : [copyNewsroom(values.content, BASE)]
for (const newsroom of newsrooms) {
  await measure(newsroom)
  keepResults()
}
printResults()

async function measure(newsroom: MeasuredNewsroom): Promise<void> {
  const cache = path.join(BASE, newsroom.name)
  const occasion: Occasion = {
    newsroom,
    env: { ...common, CONTENT_DIR: newsroom.folder, NEWS_CACHE_DIR: cache },
    exported: path.join(cache, 'out'),
    port: Number(values.port),
  }
  const measured = (results.newsrooms[newsroom.name] ??= { articles: newsroom.files.length, steps: {} })
  if (values.soak !== undefined) {
    measured.soak = await soak(occasion, Number(values.soak))
    return
  }
  for (const step of steps) {
    console.error(`${newsroom.name}: ${step}`)
    measured.steps[step] = await STEPS[step]!(occasion)
    keepResults()
  }
  if (steps.includes('export') && newsroom.files.length <= MAX_WEIGHED)
    measured.weights = weighPageKinds(occasion.exported)
}

function readResults(): Pick<Results, 'newsrooms'> {
  return existsSync(values.out) ? (JSON.parse(readFileSync(values.out, 'utf8')) as Results) : { newsrooms: {} }
}

function keepResults(): void {
  mkdirSync(path.dirname(values.out), { recursive: true })
  writeFileSync(values.out, JSON.stringify(results, undefined, 2))
}

function describeMachine(): string {
  const [first] = cpus()
  return `${cpus().length} × ${first?.model.trim() || process.arch}, ${Math.round(totalmem() / 1e9)} GB, Node ${process.version}`
}

/** All that is known of the newsrooms of this run, side by side. */
function printResults(): void {
  const columns = newsrooms.map(({ name }) => results.newsrooms[name]!)
  const figures = columns.map(({ steps: of }) => Object.assign({}, ...Object.values(of)) as Figures)
  const order = Object.keys(STEPS).flatMap((step) => columns.flatMap(({ steps: of }) => Object.keys(of[step] ?? {})))
  const rows = [...new Set(order)].map((name) => [name, ...figures.map((of) => format(of[name]))])
  console.log(`\n${results.machine}\n`)
  if (rows.length > 0) printTable(['', ...newsrooms.map(({ name }) => name)], rows)
  for (const [at, { weights, soak: found }] of columns.entries()) {
    console.log(`\n${newsrooms[at]!.name}\n`)
    if (weights)
      printTable(['page', 'HTML gzip', 'CSS gzip', 'scripts gzip', 'in all', 'requests'], weights.map(weightColumns))
    if (found)
      console.log(
        `${found.publications} publications: ${found.samples[0]?.megabytes} MB at first, ${found.samples.at(-1)?.megabytes} MB at last; ` +
          `${found.slope.toFixed(1)} MB for each hundred after the first; last quarter : first quarter ${found.ratio.toFixed(2)}`,
      )
  }
}

function format(value: number | undefined): string {
  if (value === undefined) return ''
  return value >= 100 ? String(Math.round(value)) : value.toFixed(1)
}

function weightColumns({ kind, weight }: PageKindWeight): string[] {
  const { html, css, scripts, total, requests } = weight
  return [kind, ...[html, css, scripts, total].map(({ gzip }) => String(gzip)), String(requests)]
}

function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  console.log([line(head), line(head.map((_, at) => (at === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n'))
}
