import { answerSearch, type FoundArticle, type SearchSource } from './answer-search'
import { unpackArticle, type ExportedCatalogue, type FieldEnds } from './exported-index'
import { fromFoldPairs } from './fold'
import type { Hit } from './rank-hits'
import type { SearchEngine } from './search-engine'
import type { Phrase, SearchWord } from './search-words'
import { prepareSynonyms } from './synonyms'

/*
 * Searches an export in the browser: Pagefind finds the words, everything else is done as on a Node host. Nothing is loaded before
 * the first search.
 */

/** What we use of `pagefind.js`. */
export interface Pagefind {
  options(options: { basePath: string; noWorker: boolean }): Promise<void>
  init(): Promise<void>
  search(query: string): Promise<{ results: readonly PagefindResult[] }>
}

interface PagefindResult {
  readonly id: string
  readonly score: number
  /** Where the first match stands, counted in tokens. */
  readonly words: readonly number[]
}

interface Loading {
  /** Address of the folder that holds the index, with a slash at its end. */
  readonly base: string
  /** Milliseconds. */
  now(): number
  /** Loads Pagefind; for tests outside a browser. */
  readonly importPagefind?: (url: string) => Promise<Pagefind>
}

/** The engine of an export. */
export function pagefindEngine(loading: Loading): SearchEngine {
  let opened: Promise<Omit<SearchSource, 'now'>> | undefined
  return {
    async search(query) {
      opened ??= openSource(loading).catch((error: unknown) => {
        // The next search tries again: the network may be back.
        opened = undefined
        throw error
      })
      return answerSearch({ ...(await opened), now: loading.now() }, query)
    },
  }
}

async function openSource({ base, importPagefind = importModule }: Loading): Promise<Omit<SearchSource, 'now'>> {
  const [pagefind, exported, pairs] = await Promise.all([
    importPagefind(`${base}pagefind/pagefind.js`).then((loaded) => start(loaded, `${base}pagefind/`)),
    load(`${base}catalogue.json`).then((response) => response.json() as Promise<ExportedCatalogue>),
    load(`${base}fold.txt`).then((response) => response.text()),
  ])
  const table = fromFoldPairs(pairs)
  const articles = exported.articles.map(unpackArticle)
  const ids = exported.ids.split(' ')
  const places = new Map(ids.map((id, at) => [`unknown_${id}`, at]))
  const shown = new Map<number, Promise<FoundArticle>>()
  const show = (at: number) => {
    const known = shown.get(at)
    if (known) return known
    const loaded = load(`${base}text/${ids[at]}.json`).then((response) => response.json() as Promise<FoundArticle>)
    shown.set(at, loaded)
    loaded.catch(() => shown.delete(at))
    return loaded
  }
  return {
    catalogue: { ...exported, articles },
    table,
    synonyms: prepareSynonyms(exported.synonyms, table),
    match: (words) => matchWords(pagefind, words, { articles, places }),
    show: (wanted) => Promise.all(wanted.map(show)),
  }
}

function importModule(url: string): Promise<Pagefind> {
  return import(/* webpackIgnore: true */ /* turbopackIgnore: true */ url) as Promise<Pagefind>
}

/**
 * Pagefind takes the language of the page for that of the query and would cut our pairs into words of Chinese. It looks when it is
 * started, at once, so the page has no language for that moment; nothing is drawn or read out in between.
 */
async function start(pagefind: Pagefind, basePath: string): Promise<Pagefind> {
  await pagefind.options({ basePath, noWorker: true })
  const root = (globalThis as { document?: Document }).document?.documentElement
  const lang = root?.getAttribute('lang') ?? null
  root?.removeAttribute('lang')
  const ready = pagefind.init()
  if (lang !== null) root?.setAttribute('lang', lang)
  await ready
  return pagefind
}

async function load(url: string): Promise<Response> {
  // Its name stays when it changes with the next export.
  const response = await fetch(url, { cache: url.includes('/text/') ? 'default' : 'no-cache' })
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  return response
}

interface Places {
  readonly articles: readonly FieldEnds[]
  readonly places: ReadonlyMap<string, number>
}

type Scores = ReadonlyMap<number, number>

/** Articles that hold every word: what was typed, or another name for it. */
async function matchWords(pagefind: Pagefind, words: readonly SearchWord[], places: Places): Promise<readonly Hit[]> {
  let hits: ReadonlyMap<number, Hit> | undefined
  for (const { typed, others } of words) {
    const own = await matchAll(pagefind, typed, places)
    const found = new Map([...own].map(([at, score]) => [at, { at, score, isTyped: true }]))
    for (const phrase of others)
      for (const [at, score] of await matchPhrase(pagefind, phrase, places))
        found.set(at, { at, score: score + (found.get(at)?.score ?? 0), isTyped: found.get(at)?.isTyped ?? false })
    hits = hits ? both(hits, found) : found
  }
  return [...(hits ?? new Map<number, Hit>()).values()]
}

function both(a: ReadonlyMap<number, Hit>, b: ReadonlyMap<number, Hit>): ReadonlyMap<number, Hit> {
  const kept = new Map<number, Hit>()
  for (const [at, hit] of a) {
    const other = b.get(at)
    if (other) kept.set(at, { at, score: hit.score + other.score, isTyped: hit.isTyped && other.isTyped })
  }
  return kept
}

async function matchAll(pagefind: Pagefind, phrases: readonly Phrase[], places: Places): Promise<Scores> {
  let scores: Scores | undefined
  for (const phrase of phrases) {
    const found = await matchPhrase(pagefind, phrase, places)
    scores = scores ? new Map([...scores].flatMap(([at, score]) => joined(at, score, found))) : found
  }
  return scores ?? new Map()
}

function joined(at: number, score: number, others: Scores): readonly [number, number][] {
  const other = others.get(at)
  return other === undefined ? [] : [[at, score + other]]
}

/** As much as SQLite gives them: a match in the headline counts ten times one in the text, in the summary four times. */
const TITLE = 10
const SUMMARY = 4

/**
 * The quoted phrase tells which articles hold it and where first; the same words without quotation marks, how well they fit.
 */
async function matchPhrase(pagefind: Pagefind, phrase: Phrase, { articles, places }: Places): Promise<Scores> {
  const words = phrase.join(' ')
  const exact = await pagefind.search(`"${words}"`)
  const loose = exact.results.length > 1 ? (await pagefind.search(words)).results : []
  const fits = new Map(loose.map(({ id, score }) => [id, score]))
  return new Map(
    exact.results.flatMap(({ id, words: at }) => {
      const place = places.get(id)
      const ends = place === undefined ? undefined : articles[place]
      if (place === undefined || !ends) return []
      const first = at[0] ?? Infinity
      const weight = first < ends.title ? TITLE : first < ends.summary ? SUMMARY : 1
      return [[place, weight * (fits.get(id) ?? 1)]]
    }),
  )
}
