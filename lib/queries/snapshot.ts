import { statSync } from 'node:fs'
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import { indexFile, openForReading } from '@/lib/index/database'
import type { Site } from '@/lib/site/read-site'

/**
 * The published newsroom at one moment. What readers may see changes only when the index does or when an article's time
 * comes or runs out, so everything computed from a snapshot is kept until one of the two happens.
 */
export interface Snapshot {
  readonly site: Site
  /** The moment that decides what is published, milliseconds. */
  readonly now: number
  /** All rows of a query. */
  all<Row>(sql: string, ...values: SQLInputValue[]): readonly Row[]
  /** The value of `compute`, computed once for this snapshot and `key`. */
  remember<T>(key: string, compute: () => T): T
  /** Whether all that was read since the snapshot was taken is of one state of the index: queries see what others write meanwhile. */
  isCurrent(): boolean
}

/** SQL for "readers may see it"; takes the snapshot's `now` twice. The only place that decides so. */
export const IS_PUBLISHED = 'visible_from <= ? AND visible_until > ?'

/** The same for what lists, counts and search may show. */
export const IS_LISTED = `${IS_PUBLISHED} AND listed = 1`

/** The same of an article that is in memory. */
export function isListedAt(
  { from, until, isListed }: { from: number; until: number; isListed: boolean },
  now: number,
): boolean {
  return isListed && from <= now && until > now
}

/** Names the index: one that is made anew has another, and numbers of the one before mean nothing in it. */
export function indexIdOf({ all }: Snapshot): string {
  return all<{ value: string }>("SELECT value FROM meta WHERE key = 'id'")[0]?.value ?? ''
}

interface OpenIndex {
  readonly file: string
  readonly inode: number
  readonly db: DatabaseSync
  /** Asked with every request, so prepared once. */
  readonly version: StatementSync
  readonly turn: StatementSync
  state: string
  remembered: Map<string, unknown>
}

// Next bundles pages and route handlers apart; only `globalThis` is one for the process.
const holder = globalThis as { broadsheetIndex?: OpenIndex }

/**
 * The newsroom as readers may see it at `now` (milliseconds).
 * @throws {Error} when there is no index yet
 */
export function takeSnapshot(now: number, file = indexFile()): Snapshot {
  const index = openIndex(file)
  const { db } = index
  const state = stateAt(index, now)
  if (index.state !== state) {
    index.state = state
    index.remembered = new Map()
  }
  const { remembered } = index
  const remember = <T>(key: string, compute: () => T): T => {
    if (!remembered.has(key)) remembered.set(key, compute())
    return remembered.get(key) as T
  }
  const all = <Row>(sql: string, ...values: SQLInputValue[]) =>
    remember(`prepared ${sql}`, () => db.prepare(sql)).all(...values) as unknown as readonly Row[]
  const site = remember(
    'site',
    () => JSON.parse(String(db.prepare("SELECT value FROM meta WHERE key = 'site'").get()?.value)) as Site,
  )
  return { site, now, all, remember, isCurrent: () => state === stateAt(index, now) }
}

function openIndex(file: string): OpenIndex {
  // An index that was deleted and made anew is another file under the same name.
  const inode = statSync(/* turbopackIgnore: true */ file, { throwIfNoEntry: false })?.ino ?? 0
  const known = holder.broadsheetIndex
  if (known && known.file === file && known.inode === inode) return known
  const db = openForReading(file)
  const [version, turn] = [db.prepare('PRAGMA data_version'), db.prepare(LAST_TURN)]
  const opened = { file, inode, db, version, turn, state: '', remembered: new Map() }
  known?.db.close()
  holder.broadsheetIndex = opened
  return opened
}

/** Whose rows readers may see for a time. */
export const TIMED_TABLES = ['article', 'section', 'widget']

/** The last moment up to ?1 at which something came due or expired. */
const LAST_TURN = `SELECT max(${TIMED_TABLES.flatMap((table) => [
  `(SELECT coalesce(max(visible_from), 0) FROM ${table} WHERE visible_from <= ?1)`,
  `(SELECT coalesce(max(visible_until), 0) FROM ${table} WHERE visible_until <= ?1)`,
]).join(', ')}) AS turn`

/** Version of the file, and the last turn. */
function stateAt({ version, turn }: OpenIndex, now: number): string {
  return `${version.get()?.data_version} ${turn.get(now)?.turn}`
}
