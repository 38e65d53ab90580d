import { createHash, randomUUID } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { SCHEMA } from './schema'

/**
 * Makes the tables anew when they are of another version, another newsroom or another configuration. Such an index has another id:
 * numbers of changes in the one before mean nothing in it. Tells whether it did.
 */
export function prepareSchema(db: DatabaseSync, basis: string): boolean {
  const hash = createHash('sha256').update(basis).digest('hex')
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").all()
  const isCurrent =
    tables.length > 0 &&
    tables.some(({ name }) => name === 'meta') &&
    db.prepare("SELECT value FROM meta WHERE key = 'basis'").get()?.value === hash
  if (isCurrent) return false
  // Children first: dropping a table deletes its rows, which foreign keys would check.
  for (const name of [...tables.map((table) => String(table.name))].sort((a, b) => b.length - a.length))
    db.exec(`DROP TABLE "${name}"`)
  db.exec(SCHEMA)
  setMeta(db, 'basis', hash)
  setMeta(db, 'id', randomUUID())
  return true
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
