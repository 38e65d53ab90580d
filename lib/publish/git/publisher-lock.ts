import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'

const PATIENCE_MS = 600_000

/**
 * Runs `work` while no other process does so in the same folder. The lock is that of a SQLite file: the system frees it when its
 * holder dies, however it dies.
 * @throws {Error} when another holds it for ten minutes
 */
export async function withPublisherLock<T>(home: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(home, { recursive: true })
  const db = new DatabaseSync(path.join(home, 'lock.sqlite'))
  try {
    const started = performance.now()
    while (!tryToLock(db)) {
      if (performance.now() - started > PATIENCE_MS)
        throw new Error('Another process has been publishing for ten minutes.')
      await setTimeout(50)
    }
    return await work()
  } finally {
    db.close()
  }
}

function tryToLock(db: DatabaseSync): boolean {
  try {
    db.exec('BEGIN EXCLUSIVE')
    return true
  } catch (error) {
    if (error instanceof Error && /locked|busy/i.test(error.message)) return false
    throw error
  }
}
