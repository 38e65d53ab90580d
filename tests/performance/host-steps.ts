import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { isBuildCurrent } from '@/lib/cli/build'
import { startHost, type OwnHost } from '@/tests/support/own-host'
import type { BenchStep, Figures, Occasion } from './bench-steps'
import { freshArticle } from './fresh-article'
import { loadHost, percentile } from './load'
import { measureCommand } from './measure-command'
import type { MeasuredNewsroom } from './newsrooms'

/* What readers and editors wait for, on a running Node host. */

const LOAD_MS = 4_000
const HITS = 40
const PUBLICATIONS = 20
/** Between publications, so that each is measured by itself. */
const PUBLISH_PAUSE = 1_500
const QUERIES = 60
/** A client may search eight times a second. */
const SEARCH_PAUSE = 140

/** Builds the Node host anew; a build is of the code alone. */
export const build: BenchStep = async ({ env }) => {
  const { cpuSeconds, wallSeconds } = await measureCommand('npm', ['run', 'build', '--silent'], env)
  return { 'build of the host, CPU s': cpuSeconds, 'build of the host, wall s': wallSeconds }
}

/** Starting, first and later hits, throughput. */
export const host: BenchStep = async (occasion) => {
  const started = performance.now()
  const own = await openHost(occasion)
  const ready = performance.now() - started
  try {
    const pages = await pagesOf(own.url, HITS)
    const first = await timeEach(pages)
    const later = await timeEach(pages)
    const stored = await loadHost(() => pages[0] ?? own.url, LOAD_MS)
    const unknown = await loadHost((at) => `${own.url}/en/news/unknown-${at}/`, LOAD_MS)
    return {
      'host, ready after s': ready / 1000,
      'first hit p50 ms': percentile(first, 50),
      'first hit p95 ms': percentile(first, 95),
      'later hit p50 ms': percentile(later, 50),
      'stored page, answers a second': stored.perSecond,
      'stored page p99 ms': stored.p99,
      'unknown addresses, answers a second': unknown.perSecond,
    }
  } finally {
    await own.kill()
  }
}

/** From the change of a file to the page, to the front page that leads there, and to the search that finds it. */
export const publish: BenchStep = async (occasion) => {
  const own = await openHost(occasion)
  const times: Record<'page' | 'front page' | 'search', number[]> = { page: [], 'front page': [], search: [] }
  try {
    for (let number = 0; number < PUBLICATIONS; number++) {
      const article = freshArticle(occasion.newsroom, number, Date.now())
      try {
        const started = performance.now()
        article.write(`Fresh ${article.word}`)
        const note = (kind: keyof typeof times) => () => times[kind].push(performance.now() - started)
        await Promise.all([
          own.waitFor(article.path, (status) => status === 200).then(note('page')),
          own.waitFor(article.front, (_, text) => text.includes(article.path)).then(note('front page')),
          waitForSearch(own.url, article.word).then(note('search')),
        ])
      } finally {
        article.remove()
      }
      await own.waitFor(article.path, (status) => status === 404)
      await setTimeout(PUBLISH_PAUSE)
    }
  } finally {
    await own.kill()
  }
  const figures = Object.entries(times).flatMap(([kind, of]) =>
    [50, 95].map((part) => [`file to ${kind}, p${part} ms`, percentile(of, part)]),
  )
  return Object.fromEntries(figures) as Figures
}

/** Words of headlines all over the newsroom. */
export const search: BenchStep = async (occasion) => {
  const own = await openHost(occasion)
  try {
    const times: number[] = []
    for (const query of queriesFor(occasion.newsroom)) {
      const started = performance.now()
      const response = await fetch(`${own.url}/api/search?q=${encodeURIComponent(query)}`)
      await response.text()
      if (!response.ok) throw new Error(`The search for ${query} was answered with ${response.status}.`)
      times.push(performance.now() - started)
      await setTimeout(SEARCH_PAUSE)
    }
    return { 'search, p50 ms': percentile(times, 50), 'search, p99 ms': percentile(times, 99) }
  } finally {
    await own.kill()
  }
}

/** A host on the newsroom, built before when the code has changed. */
export async function openHost({ env, port }: Pick<Occasion, 'env' | 'port'>): Promise<OwnHost> {
  if (!isBuildCurrent()) await measureCommand('npm', ['run', 'build', '--silent'], env)
  return startHost(port, env, env['NEWS_CACHE_DIR'])
}

export async function waitForSearch(origin: string, word: string): Promise<void> {
  for (;;) {
    const response = await fetch(`${origin}/api/search?q=${word}`)
    const { total } = response.ok ? ((await response.json()) as { total: number }) : { total: 0 }
    if (total > 0) return
    await setTimeout(SEARCH_PAUSE)
  }
}

async function timeEach(addresses: readonly string[]): Promise<number[]> {
  const times: number[] = []
  for (const address of addresses) {
    const started = performance.now()
    await (await fetch(address)).text()
    times.push(performance.now() - started)
  }
  return times
}

/** Addresses of articles, spread over a sitemap. */
async function pagesOf(origin: string, count: number): Promise<readonly string[]> {
  const index = await (await fetch(`${origin}/sitemap.xml`)).text()
  const [map = ''] = locationsIn(index)
  const pages = locationsIn(await (await fetch(origin + new URL(map).pathname)).text())
  const every = Math.max(1, Math.floor(pages.length / count))
  return pages
    .filter((_, at) => at % every === 0)
    .slice(0, count)
    .map((page) => origin + new URL(page).pathname)
}

function locationsIn(xml: string): string[] {
  return Array.from(xml.matchAll(/<loc>([^<]+)<\/loc>/g), ([, location = '']) => location)
}

function queriesFor({ folder, files }: MeasuredNewsroom): readonly string[] {
  const every = Math.max(1, Math.floor(files.length / QUERIES))
  return files
    .filter((_, at) => at % every === 0)
    .slice(0, QUERIES)
    .map((file) => {
      const title = /^title: *"?(.*?)"?$/m.exec(readFileSync(path.join(folder, file), 'utf8'))?.[1] ?? ''
      return /\p{Script=Han}{2,4}/u.exec(title)?.[0] ?? /[A-Za-z]{4,}/.exec(title)?.[0] ?? 'news'
    })
}
