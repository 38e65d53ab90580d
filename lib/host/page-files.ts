import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readIfPresent } from '@/lib/site/read-if-present'
import { ELEMENTS_SEGMENT, toFilePath, toPath, toSegments } from '@/lib/urls/paths'
import type { Encoding } from './negotiate'

/** A page in every form in which it is sent. */
export type PageBodies = Readonly<Record<Encoding, Buffer>>

/** The plain file is the last to come and the first to go: a file server that finds it finds the others. */
const SUFFIXES: readonly (readonly [Encoding, string])[] = [
  ['br', '.br'],
  ['gzip', '.gz'],
  ['identity', ''],
]

/**
 * Where the page, script or stylesheet at `path` lies below the store, as a file server looks for it; `undefined` for what has no
 * address of the form that these have.
 */
export function pageFile(path: string): string | undefined {
  const segments = toSegments(path)
  if (!segments || segments.some((segment) => segment.startsWith('.') || /[/\\\0]/.test(segment))) return undefined
  if (path === toPath(segments)) return [...segments, 'index.html'].join('/')
  const isFile = segments[0] === ELEMENTS_SEGMENT ? segments.length === 2 : /\.html?$/.test(path)
  // That is the file of the folder's page, under another address.
  if (segments.at(-1) === 'index.html') return undefined
  return isFile && path === toFilePath(segments) ? segments.join('/') : undefined
}

/** The page numbers of the list at `path` that are stored. */
export function listStoredNumbers(folder: string, path: string): readonly number[] {
  const list = path.slice(1).split('/').map(decodeURIComponent).join('/')
  try {
    return readdirSync(`${folder}/${list}page`).map(Number).filter(Number.isInteger)
  } catch {
    return []
  }
}

/** The page in a file of the store; `undefined` when it is not all there. */
export function readPageFile(folder: string, file: string): PageBodies | undefined {
  const [br, gzip, identity] = SUFFIXES.map(([, suffix]) => readOrNothing(path.join(folder, file + suffix)))
  return br && gzip && identity ? { br, gzip, identity } : undefined
}

/** Writes a page; a reader of the files finds the old one, none or the new one. */
export function writePageFile(folder: string, file: string, bodies: PageBodies): void {
  const place = path.join(folder, file)
  mkdirSync(path.dirname(place), { recursive: true })
  // It may replace one: then its plain file must not lead to the compressed ones of the other.
  rmSync(place, { force: true })
  for (const [encoding, suffix] of SUFFIXES) {
    writeFileSync(`${place}${suffix}.tmp`, bodies[encoding])
    renameSync(`${place}${suffix}.tmp`, place + suffix)
  }
}

export function removePageFile(folder: string, file: string): void {
  for (const [, suffix] of SUFFIXES.toReversed()) rmSync(path.join(folder, file + suffix), { force: true })
}

function readOrNothing(file: string): Buffer | undefined {
  try {
    return readIfPresent(file)
  } catch {
    // A folder where a file is asked for, or a file where a folder is.
    return undefined
  }
}
