import type { DatabaseSync } from 'node:sqlite'
import { listContentFiles, listWidgetFiles, statContentFiles, type FileStat } from '@/lib/content/list-files'
import type { Site } from '@/lib/site/read-site'

/** What a sync compares: files as they are now, and as they were when they were read. */
export interface Comparison {
  readonly present: readonly FileStat[]
  readonly known: ReadonlyMap<string, FileStat>
}

/** All files of the newsroom. */
export function compareAll(db: DatabaseSync, contentRoot: string, site: Site): Comparison {
  const rows = db.prepare('SELECT file, mtime, size FROM file').all() as unknown as FileStat[]
  const articles = listContentFiles(contentRoot).filter(({ file }) => site.mdx || !file.endsWith('.mdx'))
  return { present: [...articles, ...listWidgetFiles(contentRoot)], known: byFile(rows) }
}

/** Only these files; costs what they do, however large the newsroom is. */
export function compareSome(db: DatabaseSync, contentRoot: string, site: Site, files: readonly string[]): Comparison {
  const select = db.prepare('SELECT file, mtime, size FROM file WHERE file = ?')
  const rows = files.flatMap((file) => (select.get(file) as unknown as FileStat | undefined) ?? [])
  const present = statContentFiles(contentRoot, files).filter(({ file }) => site.mdx || !file.endsWith('.mdx'))
  return { present, known: byFile(rows) }
}

/**
 * Whether a change of these files can be told by looking at them alone: not when nothing is known yet, or when the configuration or
 * something that hands fields down has changed.
 */
export function isEnough(db: DatabaseSync, files: readonly string[]): boolean {
  const isLocal = (file: string) => file !== 'site.yaml' && !/(^|\/)_index\.([\w-]+\.)?mdx?$/.test(file)
  const isAnyKnown = db.prepare('SELECT 1 FROM file LIMIT 1').get() !== undefined
  return isAnyKnown && files.every(isLocal)
}

function byFile(rows: readonly FileStat[]): ReadonlyMap<string, FileStat> {
  return new Map(rows.map((row) => [row.file, row]))
}
