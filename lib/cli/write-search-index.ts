import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { close, createIndex, type PagefindIndex } from 'pagefind'
import { readGroups } from '@/lib/queries/host-search'
import { listFoundArticles } from '@/lib/queries/search-articles'
import { getCatalogue, type HostCatalogue } from '@/lib/queries/search-catalogue'
import type { Snapshot } from '@/lib/queries/snapshot'
import { listNewestHeadlines, listTermNames } from '@/lib/queries/suggestions'
import type { FoundArticle } from '@/lib/search/answer-search'
import {
  FIELD_BORDER,
  packArticle,
  type ExportedCatalogue,
  type FieldEnds,
  type PackedSuggestion,
  type SuggestionsFile,
} from '@/lib/search/exported-index'
import { toFoldPairs } from '@/lib/search/fold'
import { foldTable, foldText } from '@/lib/search/fold-table'
import type { Suggestion } from '@/lib/search/suggest'
import { toTokens } from '@/lib/search/tokens'
import { SEARCH_SEGMENT } from '@/lib/urls/paths'

/** Snippets are made of the beginning of a text; what is longer is searched all the same. */
const MAX_TEXT = 20_000

/**
 * Writes what searches in the browser load into the export at `folder`, below `_search/` (see `exported-index.ts`).
 * Pagefind needs about 250 MB of memory for each thousand articles.
 * @throws {Error} when Pagefind fails
 */
export async function writeSearchIndex(snapshot: Snapshot, folder: string): Promise<void> {
  const target = path.join(folder, SEARCH_SEGMENT)
  rmSync(target, { recursive: true, force: true })
  mkdirSync(path.join(target, 'text'), { recursive: true })
  const catalogue = getCatalogue(snapshot)
  const articles = listFoundArticles(snapshot, catalogue.ids)
  const ends = await writeWords(articles, path.join(target, 'pagefind'))
  const names = takeNames(path.join(target, 'pagefind'), articles.length)
  articles.forEach((article, at) =>
    writeJson(path.join(target, 'text', `${names[at]}.json`), { ...article, text: article.text.slice(0, MAX_TEXT) }),
  )
  writeJson(path.join(target, 'catalogue.json'), toExported(catalogue, { ends, names, synonyms: readGroups(snapshot) }))
  writeJson(path.join(target, 'suggestions.json'), toSuggestionsFile(snapshot))
  writeFileSync(path.join(target, 'fold.txt'), toFoldPairs(foldTable()))
}

/** Gives Pagefind our tokens, and tells where in them each field ends. */
async function writeWords(articles: readonly FoundArticle[], outputPath: string): Promise<readonly FieldEnds[]> {
  const { index, errors } = await createIndex({})
  if (!index) throw new Error(`Pagefind does not start: ${errors.join(', ')}`)
  try {
    const ends: FieldEnds[] = []
    for (const [at, article] of articles.entries()) ends.push(await addArticle(index, at, article))
    const written = await index.writeFiles({ outputPath })
    if (written.errors.length > 0) throw new Error(`Pagefind cannot write: ${written.errors.join(', ')}`)
    return ends
  } finally {
    await close()
  }
}

async function addArticle(
  index: PagefindIndex,
  at: number,
  { title, summary, text }: FoundArticle,
): Promise<FieldEnds> {
  const [titleTokens = [], summaryTokens = [], textTokens = []] = [title, summary, text].map((field) =>
    toTokens(foldText(field)).map((token) => token.text),
  )
  const fields = [...titleTokens, FIELD_BORDER, ...summaryTokens, FIELD_BORDER, ...textTokens]
  const { errors } = await index.addCustomRecord({
    url: String(at),
    // No language at all: Pagefind neither cuts our tokens nor takes their endings off.
    language: 'unknown',
    content: [...fields, FIELD_BORDER, ...singlesWithout(fields)].join(' '),
  })
  if (errors.length > 0) throw new Error(`Pagefind refuses an article: ${errors.join(', ')}`)
  return { title: titleTokens.length, summary: titleTokens.length + 1 + summaryTokens.length }
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
function takeNames(folder: string, count: number): readonly string[] {
  const names = new Array<string>(count).fill('')
  for (const file of readdirSync(path.join(folder, 'fragment'))) {
    const json = gunzipSync(readFileSync(path.join(folder, 'fragment', file))).toString('utf8')
    const { url } = JSON.parse(json.slice(json.indexOf('{'))) as { url: string }
    names[Number(url)] = file.replace(/^unknown_|\.pf_fragment$/g, '')
  }
  if (names.includes('')) throw new Error('Pagefind has lost an article.')
  rmSync(path.join(folder, 'fragment'), { recursive: true })
  for (const file of readdirSync(folder))
    if (/-ui\.(js|css)$|^pagefind-(highlight|worker)\.js$/.test(file)) rmSync(path.join(folder, file))
  return names
}

function toExported(
  catalogue: HostCatalogue,
  own: { ends: readonly FieldEnds[]; names: readonly string[]; synonyms: ExportedCatalogue['synonyms'] },
): ExportedCatalogue {
  const { languages, categories, tags, sources } = catalogue
  return {
    languages,
    categories,
    tags,
    sources,
    synonyms: own.synonyms,
    ids: own.names.join(' '),
    articles: catalogue.articles.map((article, at) => packArticle(article, own.ends[at] ?? { title: 0, summary: 0 })),
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

function writeJson(file: string, value: unknown): void {
  writeFileSync(file, JSON.stringify(value))
}
