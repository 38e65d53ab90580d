import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import sirv from 'sirv'
import { writeSearchIndex, type SearchFiles } from '@/lib/cli/write-search-index'
import { sqliteEngine } from '@/lib/queries/host-search'
import type { Snapshot } from '@/lib/queries/snapshot'
import { pagefindEngine, type Pagefind } from '@/lib/search/pagefind-engine'
import type { SearchAnswer, SearchEngine, SearchQuery } from '@/lib/search/search-engine'

/** An engine under test, and what it has fetched. */
export interface TestEngine extends SearchEngine {
  readonly name: string
  close(): void
}

/**
 * Both engines over one newsroom: SQLite, and the Pagefind of an export, its own script run in Node over HTTP; the latter also with
 * so few articles to a volume that there are several.
 */
export async function openEngines(snapshot: Snapshot, articlesPerVolume?: number): Promise<readonly TestEngine[]> {
  const sqlite = { name: 'sqlite', ...sqliteEngine(snapshot), close: () => undefined }
  const pagefind = await openPagefind(snapshot)
  if (articlesPerVolume === undefined) return [sqlite, pagefind]
  return [sqlite, pagefind, { ...(await openPagefind(snapshot, articlesPerVolume)), name: 'pagefind in volumes' }]
}

/** @param articlesPerVolume less than usual, to have several volumes of few articles */
export async function openPagefind(snapshot: Snapshot, articlesPerVolume?: number): Promise<TestEngine> {
  const folder = await makeSearchFolder(snapshot, articlesPerVolume)
  const server = await serve(folder)
  const base = `http://localhost:${(server.address() as AddressInfo).port}/_search/`
  const script = pathToFileURL(path.join(folder, '_search', 'words', '0', 'pagefind.js')).href
  const engine = pagefindEngine({
    base,
    now: () => snapshot.now,
    importPagefind: () => import(script) as Promise<Pagefind>,
  })
  return { name: 'pagefind', ...engine, close: () => server.close() }
}

/** A folder with what an export holds for searches. */
export async function makeSearchFolder(snapshot: Snapshot, articlesPerVolume?: number): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'export-'))
  await writeSearchIndex(snapshot, filesIn(folder), articlesPerVolume)
  return folder
}

/** Puts files into a folder that has none yet. */
export function filesIn(folder: string): SearchFiles {
  return {
    add(file, content) {
      const target = path.join(folder, file)
      mkdirSync(path.dirname(target), { recursive: true })
      writeFileSync(target, content)
    },
    read: () => undefined,
    keepFolder: () => false,
  }
}

/** Serves the files of a folder as plain file servers do. */
export function serve(folder: string): Promise<Server> {
  const files = sirv(folder, { dev: true })
  const server = createServer((request, response) =>
    files(request, response, () => {
      response.statusCode = 404
      response.end()
    }),
  )
  return new Promise((resolve) => server.listen(0, () => resolve(server)))
}

/** A search with everything left out but what is said. */
export function makeQuery(text: string, changes: Partial<SearchQuery> = {}): SearchQuery {
  return { text, lang: 'zh-CN', filters: {}, sort: 'relevance', page: 1, without: [], ...changes }
}

/** The paths of all answers, versions of one story included, over all pages, in order. */
export async function findPaths(engine: SearchEngine, query: SearchQuery): Promise<readonly string[]> {
  const paths: string[] = []
  for (let page = 1; ; page += 1) {
    const answer = await engine.search({ ...query, page })
    paths.push(...answer.results.flatMap((result) => [result.path, ...result.versions.map((version) => version.path)]))
    if (page >= answer.pageCount) return paths
  }
}

/** The marked parts of an answer's first result as text, `[match]` in brackets. */
export function readMarks({ results: [first] }: SearchAnswer): { title: string; snippet: string } {
  const read = (parts: readonly { text: string; isMatch: boolean }[] = []) =>
    parts.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('')
  return { title: read(first?.titleParts), snippet: read(first?.snippetParts) }
}
