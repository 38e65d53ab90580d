import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import type { ExportedCatalogue } from '@/lib/search/exported-index'
import { pagefindEngine, type Pagefind } from '@/lib/search/pagefind-engine'
import { articleText } from '@/tests/support/newsroom'
import { findPaths, makeQuery, makeSearchFolder, serve } from '@/tests/support/search-engines'
import { makeSnapshot } from '@/tests/support/snapshot'

/* An export's index of many articles is spread over volumes, each made by Pagefind on its own. */

const LANTERNS = { 'en/news/a.md': articleText({ title: 'Lanterns of the harbour' }, 'They burn until dawn.') }
const FERRIES = { 'en/news/e.md': articleText({ title: 'Ferries of the harbour' }, 'They sail until dusk.') }

test('articles of different volumes that Pagefind gave the same name are told apart by their texts', async () => {
  const folder = await makeSearchFolder(makeSnapshot({ ...LANTERNS, ...FERRIES }), 1)
  const base = path.join(folder, '_search')
  const catalogue = JSON.parse(readFileSync(path.join(base, 'catalogue.json'), 'utf8')) as ExportedCatalogue
  expect(catalogue.articles.map((article) => article.at(-1)).sort()).toEqual([0, 1])
  for (const [at, name] of catalogue.names.split(' ').entries())
    cpSync(textFile(base, catalogue, at, name), textFile(base, catalogue, at, 'same'))
  writeFileSync(path.join(base, 'catalogue.json'), JSON.stringify({ ...catalogue, names: 'same same' }))
  const server = await serve(folder)
  const { port } = server.address() as AddressInfo
  const engine = pagefindEngine({
    base: `http://localhost:${port}/_search/`,
    now: () => Date.parse('2026-11-26T00:00:00Z'),
    importPagefind: () => importWithOneName(path.join(base, 'words/0/pagefind.js')),
  })
  const find = (text: string) => findPaths(engine, makeQuery(text, { lang: 'en' }))
  expect(await find('lanterns')).toEqual(['/en/news/a/'])
  expect(await find('dusk')).toEqual(['/en/news/e/'])
  expect([...(await find('harbour'))].sort()).toEqual(['/en/news/a/', '/en/news/e/'])
  server.close()
})

function textFile(base: string, { articles }: ExportedCatalogue, at: number, name: string): string {
  return path.join(base, 'text', String(articles[at]?.at(-1)), `${name}.json`)
}

async function importWithOneName(file: string): Promise<Pagefind> {
  const pagefind = (await import(pathToFileURL(file).href)) as Pagefind
  return {
    ...pagefind,
    async search(query) {
      const { results } = await pagefind.search(query)
      return { results: results.map((result) => ({ ...result, id: 'unknown_same' })) }
    },
  }
}
