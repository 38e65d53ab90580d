import type { Snapshot } from './snapshot'

/** Tells states of the newsroom apart, also between processes: which index, and how often it has changed. */
export interface NewsroomVersion {
  readonly indexId: string
  readonly number: number
}

/** The version that a snapshot shows. */
export function versionOf({ all }: Snapshot): NewsroomVersion {
  const rows = all<{ key: string; value: string }>("SELECT key, value FROM meta WHERE key IN ('index-id', 'number')")
  const values = new Map(rows.map(({ key, value }) => [key, value]))
  return { indexId: values.get('index-id') ?? '', number: Number(values.get('number') ?? 0) }
}
