import { answerSearch, type FoundArticle, type SearchSource } from './answer-search'
import { unpackArticle, type ExportedCatalogue, type FieldEnds } from './exported-index'
import { fold, fromFoldPairs, type FoldTable } from './fold'
import type { Hit } from './rank-hits'
import type { SearchEngine } from './search-engine'
import type { Phrase, SearchWord } from './search-words'
import { prepareSynonyms } from './synonyms'
import { isSingleCharacter, toTokenText } from './tokens'

/*
 * Searches an export in the browser: Pagefind finds the words, everything else is done as on a Node host. Nothing is loaded before
 * the first search.
 */

/** What we use of `pagefind.js`. */
export interface Pagefind {
  options(options: { basePath: string; noWorker: boolean }): Promise<void>
  init(): Promise<void>
  mergeIndex(path: string, options: { language: string }): Promise<void>
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
    importPagefind(`${base}words/0/pagefind.js`).then((loaded) => start(loaded, `${base}words/0/`)),
    load(`${base}catalogue.json`).then((response) => response.json() as Promise<ExportedCatalogue>),
    load(`${base}fold.txt`).then((response) => response.text()),
  ])
  const others = Array.from({ length: exported.volumes - 1 }, (_, at) => `${base}words/${at + 1}/`)
  await Promise.all(others.map((path) => pagefind.mergeIndex(path, { language: 'unknown' })))
  const table = fromFoldPairs(pairs)
  const articles = exported.articles.map(unpackArticle)
  const names = exported.names.split(' ')
  const shown = new Map<number, Promise<FoundArticle>>()
  const show = (at: number) => {
    const known = shown.get(at)
    if (known) return known
    const address = `${base}text/${articles[at]?.volume}/${names[at]}.json`
    const loaded = load(address).then((response) => response.json() as Promise<FoundArticle>)
    shown.set(at, loaded)
    loaded.catch(() => shown.delete(at))
    return loaded
  }
  const library: Library = { pagefind, articles, places: placesOf(names), show, table }
  return {
    catalogue: { ...exported, articles },
    table,
    synonyms: prepareSynonyms(exported.synonyms, table),
    match: (words) => matchWords(words, library),
    show: (wanted) => Promise.all(wanted.map(show)),
  }
}

/** Where Pagefind's names stand in the catalogue. */
function placesOf(names: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  for (const [at, name] of names.entries()) {
    const id = `unknown_${name}`
    const known = places.get(id)
    if (known) known.push(at)
    else places.set(id, [at])
  }
  return places
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

interface Library {
  readonly pagefind: Pagefind
  readonly articles: readonly FieldEnds[]
  readonly places: ReadonlyMap<string, readonly number[]>
  show(at: number): Promise<FoundArticle>
  readonly table: FoldTable
}

type Scores = ReadonlyMap<number, number>

/** Articles that hold every word: what was typed, or another name for it. */
async function matchWords(words: readonly SearchWord[], library: Library): Promise<readonly Hit[]> {
  let hits: ReadonlyMap<number, Hit> | undefined
  for (const { typed, others } of words) {
    const own = await matchAll(typed, library)
    const found = new Map([...own].map(([at, score]) => [at, { at, score, isTyped: true }]))
    for (const phrase of others)
      for (const [at, score] of await matchPhrase(phrase, library))
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

async function matchAll(phrases: readonly Phrase[], library: Library): Promise<Scores> {
  let scores: Scores | undefined
  for (const phrase of phrases) {
    const found = await matchPhrase(phrase, library)
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
async function matchPhrase(phrase: Phrase, library: Library): Promise<Scores> {
  const { pagefind, articles } = library
  const words = phrase.join(' ')
  const exact = await pagefind.search(`"${words}"`)
  const loose = exact.results.length > 1 ? (await pagefind.search(words)).results : []
  const fits = new Map(loose.map(({ id, score }) => [id, score]))
  const scores = new Map<number, number>()
  for (const { id, words: at } of exact.results) {
    const first = at[0] ?? Infinity
    for (const place of await placesWith(phrase, id, library)) {
      const ends = articles[place]
      if (!ends) continue
      const weight = first < ends.title ? TITLE : first < ends.summary ? SUMMARY : 1
      scores.set(place, weight * (fits.get(id) ?? 1))
    }
  }
  return scores
}

/** Which article a name stands for. Where volumes have the same name, the texts tell which of them hold the phrase. */
async function placesWith(phrase: Phrase, id: string, { places, show, table }: Library): Promise<readonly number[]> {
  const candidates = places.get(id) ?? []
  if (candidates.length < 2) return candidates
  const isHolding = await Promise.all(candidates.map(async (at) => holds(await show(at), phrase, table)))
  return candidates.filter((_, at) => isHolding[at])
}

function holds({ title, summary, text }: FoundArticle, phrase: Phrase, table: FoldTable): boolean {
  const wanted = isSingleCharacter(phrase) ? ` ${phrase.join('')}` : ` ${phrase.join(' ')} `
  return [title, summary, text].some((field) => ` ${toTokenText(fold(field, table))} `.includes(wanted))
}
