import { createHash, randomUUID } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { SCHEMA } from './schema'

/** Makes the tables anew when they are of another version, another newsroom or another configuration. */
export function prepareSchema(db: DatabaseSync, basis: string): void {
  const hash = createHash('sha256').update(basis).digest('hex')
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").all()
  const isCurrent =
    tables.length > 0 &&
    tables.some(({ name }) => name === 'meta') &&
    db.prepare("SELECT value FROM meta WHERE key = 'basis'").get()?.value === hash
  if (isCurrent) return
  // Children first: dropping a table deletes its rows, which foreign keys would check.
  for (const name of [...tables.map((table) => String(table.name))].sort((a, b) => b.length - a.length))
    db.exec(`DROP TABLE "${name}"`)
  db.exec(SCHEMA)
  setMeta(db, 'basis', hash)
  setMeta(db, 'index-id', randomUUID())
  setMeta(db, 'number', '0')
}

/** Counts a change of what readers could see; by the number those who keep pages know that they have become old. */
export function countChange(db: DatabaseSync): void {
  db.exec("UPDATE meta SET value = value + 1 WHERE key = 'number'")
}

/** What the index notes of itself. */
export function getMeta(db: DatabaseSync, key: string): string | undefined {
  const value = db.prepare('SELECT value FROM meta WHERE key = ?').get(key)?.value
  return value === undefined ? undefined : String(value)
}

/** Notes something of the index itself; what is noted already writes nothing, so that whoever reads the index keeps what it has computed. */
export function setMeta(db: DatabaseSync, key: string, value: string): void {
  db.prepare(
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value WHERE value IS NOT excluded.value',
  ).run(key, value)
}
