import { listFoundArticles } from '@/lib/queries/search-articles'
import { getCatalogue } from '@/lib/queries/search-catalogue'
import type { Snapshot } from '@/lib/queries/snapshot'
import { foldText } from '@/lib/search/fold-table'
import type { SearchEngine } from '@/lib/search/search-engine'
import { makeQuery } from './search-engines'

/*
 * Searches beside the truth: how many articles really hold what was typed, found by looking at all of them without tokens or an
 * index. Han counts wherever it stands, other words where they stand whole; from three
 * letters on, in the plural, too.
 */

/** A search, what the articles really hold and what each engine finds. */
export interface ProbeRow {
  readonly probe: string
  readonly truth: number
  readonly found: readonly number[]
}

/** Asks every engine every probe; other names of what was typed are left out. */
export async function runProbes(
  snapshot: Snapshot,
  engines: readonly SearchEngine[],
  probes: readonly string[],
): Promise<readonly ProbeRow[]> {
  const countContaining = openTruth(snapshot)
  const rows: ProbeRow[] = []
  for (const probe of probes) {
    const found: number[] = []
    for (const engine of engines) {
      const { synonyms } = await engine.search(makeQuery(probe))
      const without = synonyms.flatMap(({ also }) => also)
      found.push((await engine.search(makeQuery(probe, { without }))).total)
    }
    rows.push({ probe, truth: countContaining(probe), found })
  }
  return rows
}

/** The rows as lines to read. */
export function toTable(rows: readonly ProbeRow[]): string {
  return rows
    .map(
      ({ probe, truth, found }) =>
        `${[truth, ...found].map((each) => String(each).padStart(5)).join('')}  ${shorten(probe)}`,
    )
    .join('\n')
}

/** Gives a function that counts the articles which hold all parts of a query. */
export function openTruth(snapshot: Snapshot): (query: string) => number {
  const articles = listFoundArticles(snapshot, getCatalogue(snapshot).ids).map(({ title, summary, text }) =>
    [title, summary, text].map((field) => joinScripts(foldText(field))),
  )
  return (query) => {
    const parts = toParts(query)
    if (parts.length === 0) return 0
    return articles.filter((fields) => parts.every((part) => fields.some((field) => part.test(field)))).length
  }
}

/** What is quoted, else what is between blanks. */
function toParts(query: string): readonly RegExp[] {
  const parts = foldText(query).match(/"[^"]*"|[^\s"]+/gu) ?? []
  return parts.flatMap((part) => {
    const words = part.match(/[\p{L}\p{N}]+/gu) ?? []
    return words.length === 0 ? [] : new RegExp(words.map(toWhole).join('[^\\p{L}\\p{N}]+'), 'v')
  })
}

const HAN = /\p{Script=Han}/u
const OTHER = String.raw`[[\p{L}\p{N}]--\p{Script=Han}]`

function toWhole(word: string): string {
  const before = HAN.test(word[0] ?? '') ? '' : `(?<!${OTHER})`
  const plural = word.length > 2 ? 's?' : ''
  const after = HAN.test(word.at(-1) ?? '') ? '' : `${plural}(?!${OTHER})`
  return `${before}${word}${after}`
}

/** Some write a blank between Han and other words. */
function joinScripts(text: string): string {
  return text.replace(BETWEEN_SCRIPTS, '')
}

const BETWEEN_SCRIPTS = new RegExp(
  String.raw`(?<=\p{Script=Han})[ \t]+(?=${OTHER})|(?<=${OTHER})[ \t]+(?=\p{Script=Han})`,
  'gv',
)

function shorten(probe: string): string {
  return probe.length > 24 ? `${probe.slice(0, 20)}… (${probe.length})` : probe
}
