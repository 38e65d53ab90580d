import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { cacheDir } from '@/lib/site/environment'

function keptFile(name: string): string {
  return path.join(/* turbopackIgnore: true */ cacheDir(), 'pictures', name)
}

/** A variant that was made before. */
export function readKept(name: string): Buffer | undefined {
  try {
    return readFileSync(/* turbopackIgnore: true */ keptFile(name))
  } catch {
    return undefined
  }
}

/** By renaming, so that nobody ever reads half a file. A cache that cannot be written costs time, not pictures. */
export function keep(name: string, bytes: Buffer): void {
  const file = keptFile(name)
  const draft = `${file}.${randomBytes(4).toString('hex')}`
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(draft, bytes)
    renameSync(draft, file)
  } catch (error) {
    console.warn(`${file} cannot be kept.`, error)
  }
}

/** A file that is being written is renamed within moments; one that is older was left behind by a process that ended. */
const DRAFT_MS = 3_600_000

/**
 * Removes the variants of contents that no picture has any more; gives their number. Files are whole or not there, and who
 * misses one makes it again, so processes that serve or export meanwhile are not disturbed.
 */
export function removeKept(hashes: ReadonlySet<string>, now: number): number {
  const stale = listKept().filter((name) => {
    const [, hash = '', draft] = /^([0-9a-f]{20})-\d+\.webp(\.[0-9a-f]+)?$/.exec(name) ?? []
    // What others put here is not ours to remove.
    if (hash === '') return false
    return draft === undefined ? !hashes.has(hash) : isOlder(name, now - DRAFT_MS)
  })
  for (const name of stale) rmSync(keptFile(name), { force: true })
  return stale.length
}

function listKept(): readonly string[] {
  try {
    return readdirSync(/* turbopackIgnore: true */ keptFile('.'))
  } catch {
    return []
  }
}

function isOlder(name: string, time: number): boolean {
  return (statSync(keptFile(name), { throwIfNoEntry: false })?.mtimeMs ?? time) < time
}
