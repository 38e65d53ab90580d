import { syncIndex, type SyncResult } from '@/lib/index/sync'
import { takeSnapshot, type Snapshot } from '@/lib/queries/snapshot'
import { makeNewsroom, type Newsroom } from './newsroom'

/** Syncs a newsroom into its own index. */
export function sync({ root, indexFile }: Newsroom): SyncResult {
  return syncIndex({ contentRoot: root, indexFile })
}

/** The newsroom as readers see it at `now`. */
export function snapshotOf({ indexFile }: Newsroom, now: string): Snapshot {
  return takeSnapshot(Date.parse(now), indexFile)
}

/** A synced newsroom with a snapshot of it, on 1 April 2026 unless said otherwise. */
export function makeSnapshot(files: Readonly<Record<string, string>>, now = '2026-04-01T00:00:00Z'): Snapshot {
  const newsroom = makeNewsroom({
    'site.yaml': 'timeZone: Asia/Shanghai\nlanguages: { zh-CN: {}, zh-HK: {}, en: {} }\npageSize: 2\n',
    ...files,
  })
  sync(newsroom)
  return snapshotOf(newsroom, now)
}
