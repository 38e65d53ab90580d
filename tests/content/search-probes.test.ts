import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { syncIndex } from '@/lib/index/sync'
import { makeNewsroom } from '@/tests/support/newsroom'
import { openEngines } from '@/tests/support/search-engines'
import { runProbes, toTable, type ProbeRow } from '@/tests/support/search-probes'
import { snapshotOf } from '@/tests/support/snapshot'

/* What readers type, beside what the articles really hold. The columns of the tables: truth, SQLite, Pagefind, Pagefind in volumes. */

const SHARED = path.resolve('../shared/corpus/content')

/** Nothing but marks, more than is looked for, and what attackers type. */
const ODD = ['xyzzy', '<script>', '"', '%', '*', '中'.repeat(200), 'NEAR(a b)', '　']

const DEMO = [
  ...['汐门', '汐門', '旧埠', '舊埠', '黄鹂', '颱風', '台风', '三灯岛'],
  ...['港口', '渡轮', '渡輪', '码头', '夜市', '潮汐', '图书馆'],
  ...['海', '灯', '風', '一'],
  ...['typhoon', 'Ｔｙｐｈｏｏｎ', 'Oriole', '3D', '1968年', '十九個小時'],
  ...['"night market"', '"market night"', 'night market', '旧埠 渡轮', '台风“黄鹂”'],
  ...ODD,
]

const CORPUS = [
  ...['软银', '軟銀', '英伟达', '輝達', '特朗普', '川普', '台积电', '黄仁勋', '马斯克'],
  ...['中国', '市场', '经济', '銀行', '芯片', '香港'],
  ...['中', '的', '美'],
  ...['AI', 'ＡＩ', 'OpenAI', 'Nvidia', 'AI芯片', 'AI 芯片', '2026年', 'Q2'],
  ...['"artificial intelligence"', '"intelligence artificial"', 'market growth', '美国 关税'],
  ...ODD,
]

async function probe(
  contentRoot: string,
  probes: readonly string[],
  articlesPerVolume: number,
): Promise<readonly ProbeRow[]> {
  const newsroom = makeNewsroom()
  syncIndex({ contentRoot, indexFile: newsroom.indexFile })
  const snapshot = snapshotOf(newsroom, '2026-11-26T00:00:00Z')
  const engines = await openEngines(snapshot, articlesPerVolume)
  const rows = await runProbes(snapshot, engines, probes)
  for (const engine of engines) engine.close()
  console.log(toTable(rows))
  return rows
}

test('both engines find exactly the articles of the demo newsroom that hold what was typed', async () => {
  const rows = await probe('content', DEMO, 10)
  expect(rows.length).toBeGreaterThanOrEqual(30)
  expect(rows.filter(({ truth }) => truth > 0).length).toBeGreaterThanOrEqual(20)
  expect(rows.filter(({ truth, found }) => found.some((count) => count !== truth))).toEqual([])
})

test.skipIf(!existsSync(SHARED))(
  'both engines find exactly the articles of a real newsroom that hold what was typed',
  async () => {
    const rows = await probe(SHARED, CORPUS, 300)
    expect(rows.filter(({ truth, found }) => found.some((count) => count !== truth))).toEqual([])
  },
  600_000,
)
