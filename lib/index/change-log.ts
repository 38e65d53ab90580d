import type { DatabaseSync } from 'node:sqlite'
import { readFacts, type Facts, type Select } from './change-facts'

/** What became of a file: how it was before a sync and how it is since; neither for a file that was or is not there. */
export interface Change {
  readonly file: string
  readonly before?: Facts | undefined
  readonly after?: Facts | undefined
}

/** So many changes, and ids that went, are known; who has not asked for longer begins anew. */
const KEPT = 5_000

/** Notes what files are before a sync changes them, and writes down in the end what became of them. */
export class ChangeLog {
  readonly #db: DatabaseSync
  readonly #noted = new Set<string>()
  readonly #before = new Map<string, Facts>()

  /** To be made within the transaction, before anything changes. */
  constructor(db: DatabaseSync) {
    this.#db = db
    // An article may move although its file does not change: when it gets or loses an address to another one, or its section does.
    db.exec(/* sql */ `
      CREATE TEMP TABLE moved (file TEXT PRIMARY KEY, path TEXT NOT NULL, section TEXT NOT NULL);
      CREATE TEMP TRIGGER note_moved BEFORE UPDATE OF path, section ON main.article WHEN old.path IS NOT NULL
        BEGIN INSERT OR IGNORE INTO moved VALUES (old.file, old.path, old.section); END;`)
  }

  /** Says that these files are about to change. */
  readonly note = (files: readonly string[]): void => {
    const fresh = files.filter((file) => !this.#noted.has(file))
    for (const file of fresh) this.#noted.add(file)
    for (const [file, facts] of readFacts(this.#select, fresh)) this.#before.set(file, facts)
  }

  /** Writes a row for each file that is not what it was, and forgets what is known longest. */
  write(): void {
    const moved = this.#select<{ file: string; path: string; section: string }>('SELECT file, path, section FROM moved')
    const after = readFacts(this.#select, [...this.#noted, ...moved.map(({ file }) => file)])
    for (const { file, path, section } of moved) {
      const facts = after.get(file)
      if (!this.#noted.has(file) && facts?.kind === 'article') this.#before.set(file, { ...facts, path, section })
    }
    const insert = this.#db.prepare('INSERT INTO change (facts) VALUES (?)')
    for (const file of [...new Set([...this.#before.keys(), ...after.keys()])].sort()) {
      const change: Change = { file, before: this.#before.get(file), after: after.get(file) }
      if (JSON.stringify(change.before) !== JSON.stringify(change.after)) insert.run(JSON.stringify(change))
    }
    for (const table of ['change', 'gone'])
      this.#db.exec(`DELETE FROM ${table} WHERE number <= (SELECT max(number) FROM ${table}) - ${KEPT}`)
  }

  readonly #select: Select = <Row>(sql: string, ...values: Parameters<Select>[1][]) =>
    this.#db.prepare(sql).all(...values) as unknown as readonly Row[]
}

/** The changes after number `since`, oldest first; `undefined` when some of them are no longer known. */
export function readChanges(select: Select, since: number): readonly Change[] | undefined {
  const rows = select<{ number: number; facts: string }>(
    'SELECT number, facts FROM change WHERE number > ? ORDER BY number',
    since,
  )
  const isWhole = since === lastChange(select) || rows[0]?.number === since + 1
  return isWhole ? rows.map(({ facts }) => JSON.parse(facts) as Change) : undefined
}

/** Number of the last change; 0 for an index that was just made. */
export function lastChange(select: Select): number {
  return select<{ number: number }>('SELECT coalesce(max(number), 0) AS number FROM change')[0]?.number ?? 0
}
