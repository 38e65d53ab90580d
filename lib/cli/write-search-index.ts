import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { close, createIndex, type PagefindIndex } from 'pagefind'
import { hashOf } from '@/lib/press/stage-file'
import { readGroups } from '@/lib/queries/host-search'
import { listPathsById, readFoundArticles } from '@/lib/queries/search-articles'
import { getCatalogue, type HostCatalogue } from '@/lib/queries/search-catalogue'
import type { Snapshot } from '@/lib/queries/snapshot'
import { listNewestHeadlines, listTermNames } from '@/lib/queries/suggestions'
import type { FoundArticle } from '@/lib/search/answer-search'
import {
  FIELD_BORDER,
  packArticle,
  type ExportedArticle,
  type ExportedCatalogue,
  type ExportedPlace,
  type FieldEnds,
  type PackedSuggestion,
  type SuggestionsFile,
  type VolumeContents,
} from '@/lib/search/exported-index'
import { toFoldPairs } from '@/lib/search/fold'
import { foldTable, foldText } from '@/lib/search/fold-table'
import type { Suggestion } from '@/lib/search/suggest'
import { toTokens } from '@/lib/search/tokens'
import { SEARCH_SEGMENT } from '@/lib/urls/paths'

/** Snippets are made of the beginning of a text; what is longer is searched all the same. */
const MAX_TEXT = 20_000
/** Pagefind needs 250 MB of memory for each thousand articles. */
const ARTICLES_PER_VOLUME = 4000
/** Lies in each volume and says what it was made of. */
const CONTENTS = 'articles.json'

/** Where the files go, and what an earlier export has left there. */
export interface SearchFiles {
  add(file: string, content: string | Uint8Array): void
  /** A file of an earlier export that was made by the same code. */
  read(file: string): string | undefined
  /** Leaves all files below a folder as they are. */
  keepFolder(folder: string): boolean
}

/**
 * Writes what searches in the browser load, below `_search/` (see `exported-index.ts`). Articles are spread over volumes by their paths,
 * so that a change concerns one volume, and Pagefind never has more of them in memory than a volume holds.
 * @throws {Error} when Pagefind fails
 */
export async function writeSearchIndex(
  snapshot: Snapshot,
  files: SearchFiles,
  articlesPerVolume = ARTICLES_PER_VOLUME,
): Promise<void> {
  const catalogue = getCatalogue(snapshot)
  const volumes = toVolumes(listPathsById(snapshot, catalogue.ids), articlesPerVolume)
  const places = new Map<number, Place>()
  for (const [volume, ids] of volumes.entries()) {
    const articles = await writeVolume(snapshot, { volume, ids }, files)
    articles.forEach((article, at) => places.set(ids[at] ?? 0, { ...article, volume }))
  }
  const ordered = catalogue.ids.flatMap((id) => places.get(id) ?? [])
  const addJson = (name: string, value: unknown) => files.add(`${SEARCH_SEGMENT}/${name}`, JSON.stringify(value))
  addJson('catalogue.json', {
    ...toExported(catalogue, ordered),
    synonyms: readGroups(snapshot),
    volumes: volumes.length,
  } satisfies ExportedCatalogue)
  addJson('suggestions.json', toSuggestionsFile(snapshot))
  files.add(`${SEARCH_SEGMENT}/fold.txt`, toFoldPairs(foldTable()))
}

/** Which volume an article belongs to depends on its address alone, as long as their number, a power of two, stays the same. */
function toVolumes(articles: readonly { id: number; path: string }[], most: number): readonly (readonly number[])[] {
  const count = 2 ** Math.ceil(Math.log2(Math.max(1, articles.length / most)))
  const volumes = Array.from({ length: count }, (): number[] => [])
  for (const { id, path: address } of articles) volumes[parseInt(hashOf(address).slice(0, 8), 16) % count]?.push(id)
  return volumes
}

interface Volume {
  readonly volume: number
  readonly ids: readonly number[]
}

/** Writes one volume, unless it is there already; gives where its articles are, in their order. */
async function writeVolume(
  snapshot: Snapshot,
  { volume, ids }: Volume,
  files: SearchFiles,
): Promise<readonly ExportedArticle[]> {
  const [words, texts] = [`${SEARCH_SEGMENT}/words/${volume}`, `${SEARCH_SEGMENT}/text/${volume}`]
  const { state, read } = readFoundArticles(snapshot, ids)
  const former = files.read(`${words}/${CONTENTS}`)
  const known = former === undefined ? undefined : (JSON.parse(former) as VolumeContents)
  if (known?.state === state && files.keepFolder(words) && (ids.length === 0 || files.keepFolder(texts)))
    return known.articles
  const articles = read()
  const folder = mkdtempSync(path.join(tmpdir(), 'words-'))
  try {
    const ends = await writeWords(articles, folder)
    const names = takeNames(folder, articles)
    for (const file of listFiles(folder, volume)) files.add(`${words}/${file}`, readFileSync(path.join(folder, file)))
    for (const [at, article] of articles.entries())
      files.add(`${texts}/${names[at]}.json`, JSON.stringify({ ...article, text: article.text.slice(0, MAX_TEXT) }))
    const made = ends.map((end, at) => ({ ...end, name: names[at] ?? '' }))
    files.add(`${words}/${CONTENTS}`, JSON.stringify({ state, articles: made } satisfies VolumeContents))
    return made
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Gives Pagefind our tokens, and tells where in them each field ends. */
async function writeWords(articles: readonly FoundArticle[], outputPath: string): Promise<readonly FieldEnds[]> {
  const { index, errors } = await createIndex({})
  if (!index) throw new Error(`Pagefind does not start: ${errors.join(', ')}`)
  try {
    const ends: FieldEnds[] = []
    for (const article of articles) ends.push(await addArticle(index, article))
    const written = await index.writeFiles({ outputPath })
    if (written.errors.length > 0) throw new Error(`Pagefind cannot write: ${written.errors.join(', ')}`)
    return ends
  } finally {
    // Its process ends, and gives its memory back.
    await close()
  }
}

async function addArticle(index: PagefindIndex, article: FoundArticle): Promise<FieldEnds> {
  const { title, summary, text } = article
  const [titleTokens = [], summaryTokens = [], textTokens = []] = [title, summary, text].map((field) =>
    toTokens(foldText(field)).map((token) => token.text),
  )
  const fields = [...titleTokens, FIELD_BORDER, ...summaryTokens, FIELD_BORDER, ...textTokens]
  const { errors } = await index.addCustomRecord({
    url: urlOf(article),
    // No language at all: Pagefind neither cuts our tokens nor takes their endings off.
    language: 'unknown',
    content: [...fields, FIELD_BORDER, ...singlesWithout(fields)].join(' '),
  })
  if (errors.length > 0) throw new Error(`Pagefind refuses an article: ${errors.join(', ')}`)
  return { title: titleTokens.length, summary: titleTokens.length + 1 + summaryTokens.length }
}

/** Nobody opens it. The name that Pagefind gives depends on it, and shall differ when anything that is shown does. */
function urlOf(article: FoundArticle): string {
  return `${article.path}#${hashOf(JSON.stringify(article))}`
}

/** Characters that stand in pairs only: Pagefind finds whole tokens, and readers look for single characters too. */
function singlesWithout(tokens: readonly string[]): readonly string[] {
  const known = new Set(tokens)
  const pairs = [...known].filter(
    (token) => !/^[\p{L}\p{N}]$/u.test(token) && /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(token),
  )
  return [...new Set(pairs.flatMap((pair) => [...pair]))].filter((character) => !known.has(character))
}

/** The names that Pagefind gave the articles. Its pieces of text are read for that alone: tokens are nothing to show. */
function takeNames(folder: string, articles: readonly FoundArticle[]): readonly string[] {
  const names = new Map<string, string>()
  const pieces = path.join(folder, 'fragment')
  for (const file of existsSync(pieces) ? readdirSync(pieces) : []) {
    const json = gunzipSync(readFileSync(path.join(pieces, file))).toString('utf8')
    const { url } = JSON.parse(json.slice(json.indexOf('{'))) as { url: string }
    names.set(url, file.replace(/^unknown_|\.pf_fragment$/g, ''))
  }
  return articles.map((article) => {
    const name = names.get(urlOf(article))
    if (name === undefined) throw new Error(`Pagefind has lost ${article.path}.`)
    return name
  })
}

/** What the browser needs of what Pagefind has written; the first volume brings the code for all. */
function listFiles(folder: string, volume: number): readonly string[] {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const names = all.map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)))
  const isNeeded = (name: string) => /\.(pf_meta|pf_index)$|^pagefind-entry\.json$/.test(name)
  const isCode = (name: string) => /^(pagefind\.js|wasm\.unknown\.pagefind)$/.test(name)
  return names.filter((name) => isNeeded(name) || (volume === 0 && isCode(name))).sort()
}

type Place = ExportedArticle & ExportedPlace

/** @param places of the articles of the catalogue, in its order */
function toExported(
  { languages, categories, tags, sources, articles }: HostCatalogue,
  places: readonly Place[],
): Omit<ExportedCatalogue, 'synonyms' | 'volumes'> {
  return {
    languages,
    categories,
    tags,
    sources,
    names: places.map(({ name }) => name).join(' '),
    articles: places.flatMap((place, at) => (articles[at] ? [packArticle(articles[at], place)] : [])),
  }
}

function toSuggestionsFile(snapshot: Snapshot): SuggestionsFile {
  const languages = snapshot.site.languages.map(({ tag }) => tag)
  const pack = ({ name, path: address, lang }: Suggestion): PackedSuggestion => [name, address, languages.indexOf(lang)]
  return {
    languages,
    headlines: listNewestHeadlines(snapshot).map(pack),
    terms: languages.flatMap((lang) => listTermNames(snapshot, lang).map(pack)),
  }
}
