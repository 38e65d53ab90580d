import { createHash, randomUUID } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { SCHEMA } from './schema'

/**
 * Makes the tables anew when they are of another version, another newsroom or another configuration. Such an index has another id:
 * numbers of changes in the one before mean nothing in it. Tells whether it did.
 */
export function prepareSchema(db: DatabaseSync, basis: string): boolean {
  const hash = createHash('sha256').update(basis).digest('hex')
  const tables = listTables(db)
  const isCurrent =
    tables.includes('meta') && db.prepare("SELECT value FROM meta WHERE key = 'basis'").get()?.value === hash
  if (isCurrent) return false
  for (const name of tables) db.exec(`DROP TABLE "${name}"`)
  db.exec(SCHEMA)
  setMeta(db, 'basis', hash)
  setMeta(db, 'id', randomUUID())
  return true
}

/** Tables in an order in which they can be dropped; those that SQLite keeps for a virtual one go with it. */
function listTables(db: DatabaseSync): readonly string[] {
  const tables = db
    .prepare("SELECT name, type FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'")
    .all() as unknown as { name: string; type: string }[]
  const virtual = tables.filter(({ type }) => type === 'virtual').map(({ name }) => name)
  const plain = tables.filter(({ type }) => type === 'table').map(({ name }) => name)
  // Children first: dropping a table deletes its rows, which foreign keys would check.
  return [...virtual, ...plain.sort((a, b) => b.length - a.length)]
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
