import { writeFileSync } from 'node:fs'
import { takeSnapshot, type Snapshot } from '@/lib/queries/snapshot'
import { IS_LISTED } from '@/lib/queries/snapshot'
import type { SearchEngine } from '@/lib/search/search-engine'
import { makeQuery } from './search-engines'

/** A phrase of a headline, and the path of the article that a reader who types it looks for. */
export interface KnownItem {
  readonly id: string
  readonly query: string
}

/** How well known items are found: mean of 1/rank, and the share that is among the first ten. */
export interface Relevance {
  readonly mrr: number
  readonly hitAt10: number
  readonly missed: readonly KnownItem[]
}

/** Looks every item up; another version of the same story is as good. */
export async function measureRelevance(engine: SearchEngine, items: readonly KnownItem[]): Promise<Relevance> {
  let sum = 0
  const missed: KnownItem[] = []
  for (const item of items) {
    const { results } = await engine.search(makeQuery(item.query))
    const rank = results.findIndex(({ path, versions }) =>
      [path, ...versions.map((each) => each.path)].includes(item.id),
    )
    if (rank < 0) missed.push(item)
    else sum += 1 / (rank + 1)
  }
  return { mrr: sum / items.length, hitAt10: 1 - missed.length / items.length, missed }
}

/** Draws articles and a phrase of each headline; the same for the same newsroom and seed. */
export function drawKnownItems({ all, now }: Snapshot, count: number, seed: number): readonly KnownItem[] {
  const random = makeRandom(seed)
  const rows = all<{ path: string; title: string }>(
    `SELECT path, title FROM article WHERE ${IS_LISTED} ORDER BY path`,
    now,
    now,
  )
  const pool = [...rows]
  const items: KnownItem[] = []
  while (items.length < count && pool.length > 0) {
    const [{ path, title } = { path: '', title: '' }] = pool.splice(Math.floor(random() * pool.length), 1)
    const query = drawPhrase(title, random)
    if (query !== '' && !items.some((item) => item.query === query)) items.push({ id: path, query })
  }
  return items
}

/** Four to six Han characters in a row, or two words in a row of which neither is short. */
function drawPhrase(title: string, random: () => number): string {
  const runs = title.match(/\p{Script=Han}{4,}/gu) ?? []
  if (runs.length > 0) {
    const run = runs[Math.floor(random() * runs.length)] ?? ''
    const length = Math.min(run.length, 4 + Math.floor(random() * 3))
    const from = Math.floor(random() * (run.length - length + 1))
    return run.slice(from, from + length)
  }
  const pairs = [...title.matchAll(/(?=\b([\p{L}\p{N}]{4,} [\p{L}\p{N}]{4,})\b)/gu)].map((match) => match[1] ?? '')
  return pairs[Math.floor(random() * pairs.length)] ?? ''
}

/** A generator of Lehmer's: numbers from 0 to 1, the same ones for the same seed. */
function makeRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

// `npx tsx tests/support/known-items.ts <index.sqlite> <count> <file.json>` draws a list; lists are kept, so that they never follow what search finds.
const [, script = '', index, count, target] = process.argv
if (script.endsWith('known-items.ts') && index !== undefined && target !== undefined) {
  const items = drawKnownItems(takeSnapshot(Date.parse('2026-11-26T00:00:00Z'), index), Number(count), 20_261_126)
  writeFileSync(target, `[\n${items.map((item) => `  ${JSON.stringify(item)}`).join(',\n')}\n]\n`)
}
