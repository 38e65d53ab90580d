import type { Snapshot } from '@/lib/queries/snapshot'
import type { SearchEngine } from '@/lib/search/search-engine'
import { makeQuery } from './search-engines'
import { openTruth } from './search-truth'

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

function shorten(probe: string): string {
  return probe.length > 24 ? `${probe.slice(0, 20)}… (${probe.length})` : probe
}
