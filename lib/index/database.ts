import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { cacheDir } from '@/lib/site/environment'

/** Where the index is; derived, may always be deleted. */
export function indexFile(): string {
  return path.join(cacheDir(), 'index.sqlite')
}

/** Opens the index for writing, making folder and file where needed. A second writer waits for the first. */
export function openForWriting(file = indexFile()): DatabaseSync {
  mkdirSync(path.dirname(file), { recursive: true })
  try {
    return open(file)
  } catch (error) {
    if (!(error instanceof Error) || !/not a database|malformed/.test(error.message)) throw error
    // Derived, so a damaged one is simply made anew.
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true })
    return open(file)
  }
}

function open(file: string): DatabaseSync {
  const db = new DatabaseSync(file, { timeout: 600_000 })
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;')
  return db
}

/**
 * Opens the index for reading.
 * @throws {Error} when there is none yet
 */
export function openForReading(file = indexFile()): DatabaseSync {
  try {
    return new DatabaseSync(file, { readOnly: true, timeout: 10_000 })
  } catch (error) {
    throw new Error(`There is no index at ${file}. Make it with \`npm run index\`.`, { cause: error })
  }
}

/** Runs `work` in one transaction that excludes other writers; on an error nothing of it remains. */
export function inTransaction<T>(db: DatabaseSync, work: () => T): T {
  db.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    db.exec('COMMIT')
    return result
  } catch (error) {
    db.exec('ROLLBACK')
    throw error
  }
}
