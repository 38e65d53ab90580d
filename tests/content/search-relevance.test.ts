import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { syncIndex } from '@/lib/index/sync'
import { makeNewsroom } from '@/tests/support/newsroom'
import { measureRelevance, type KnownItem } from '@/tests/support/known-items'
import { openEngines } from '@/tests/support/search-engines'
import { snapshotOf } from '@/tests/support/snapshot'

/*
 * Known items: of each article that was drawn a phrase of the headline, and where the article stands among the answers. Lists were
 * drawn once (tests/support/known-items.ts), before anything was measured.
 */

const SHARED = path.resolve('../shared/corpus/content')

async function measure(contentRoot: string, list: string) {
  const { indexFile } = makeNewsroom()
  syncIndex({ contentRoot, indexFile })
  const newsroom = { ...makeNewsroom(), indexFile }
  const engines = await openEngines(snapshotOf(newsroom, '2026-11-26T00:00:00Z'))
  const items = JSON.parse(readFileSync(`tests/fixtures/${list}`, 'utf8')) as readonly KnownItem[]
  const results = []
  for (const engine of engines) {
    const { mrr, hitAt10, missed } = await measureRelevance(engine, items)
    console.log(`${list}, ${engine.name}: MRR ${mrr.toFixed(3)}, hit@10 ${hitAt10.toFixed(3)}`, missed)
    results.push({ mrr, hitAt10 })
    engine.close()
  }
  return results
}

test('known items of the demo newsroom are found', async () => {
  for (const { mrr, hitAt10 } of await measure('content', 'known-items-demo.json')) {
    expect(mrr).toBeGreaterThan(0.9)
    expect(hitAt10).toBeGreaterThan(0.97)
  }
})

test.skipIf(!existsSync(SHARED))(
  'known items of a thousand real articles are found',
  async () => {
    for (const { mrr, hitAt10 } of await measure(SHARED, 'known-items-corpus.json')) {
      expect(mrr).toBeGreaterThan(0.84)
      expect(hitAt10).toBeGreaterThan(0.95)
    }
  },
  600_000,
)
