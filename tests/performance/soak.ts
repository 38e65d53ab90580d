import { freshArticle } from './fresh-article'
import { openHost, waitForSearch } from './host-steps'
import type { Occasion } from './bench-steps'
import { treeMegabytes } from './measure-command'
import { loadHost } from './load'

/* Many publications on one host: what it holds must not grow with them. */

/** While caches fill. */
const WARM_UP = 100
const EVERY = 10
/** Files that come, change and go. */
const ARTICLES = 20

/** What a soak has found, megabytes. */
export interface SoakResult {
  readonly publications: number
  readonly samples: readonly { readonly publications: number; readonly megabytes: number }[]
  /** The growth of a hundred publications after the first hundred, by least squares. */
  readonly slope: number
  /** Mean of the last quarter over the mean of the quarter after warming up. */
  readonly ratio: number
}

/** Publishes so often, reads and searches in between, and watches the memory of the host. */
export async function soak(occasion: Occasion, publications: number): Promise<SoakResult> {
  const host = await openHost(occasion)
  const articles = Array.from({ length: ARTICLES }, (_, at) => freshArticle(occasion.newsroom, at, Date.now()))
  const samples: { publications: number; megabytes: number }[] = []
  try {
    for (let done = 1; done <= publications; done++) {
      const article = articles[done % ARTICLES]!
      const headline = `Edition ${done} of ${article.word}`
      article.write(headline)
      await host.waitFor(article.path, (status, text) => status === 200 && text.includes(headline))
      if (done % EVERY !== 0) continue
      await waitForSearch(host.url, article.word)
      await loadHost((at) => `${host.url}${articles[at % Math.min(ARTICLES, done)]!.path}?${at}`, 200)
      samples.push({ publications: done, megabytes: Math.round(treeMegabytes(host.pid)) })
      console.error(`${done} publications: ${samples.at(-1)?.megabytes} MB`)
    }
  } finally {
    await host.kill()
    for (const article of articles) article.remove()
  }
  const steady = samples.filter((sample) => sample.publications >= Math.min(WARM_UP, publications / 2))
  return { publications, samples, slope: slopeOf(steady) * 100, ratio: ratioOf(steady.map((each) => each.megabytes)) }
}

function slopeOf(samples: SoakResult['samples']): number {
  const x = mean(samples.map((sample) => sample.publications))
  const y = mean(samples.map((sample) => sample.megabytes))
  const spread = samples.reduce((sum, sample) => sum + (sample.publications - x) ** 2, 0)
  const common = samples.reduce((sum, sample) => sum + (sample.publications - x) * (sample.megabytes - y), 0)
  return spread === 0 ? 0 : common / spread
}

function ratioOf(values: readonly number[]): number {
  const quarter = Math.max(1, Math.floor(values.length / 4))
  return mean(values.slice(-quarter)) / mean(values.slice(0, quarter))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}
