import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readBlobs, type TreeEntry } from './tree-entry'

/*
 * The checkout is changed in place, file by file: at 100,000 files a second copy takes 23 s as links alone (measured), and
 * unchanged files keep their time of change, by which the index knows them. Each file is whole at any moment; a checkout that was
 * being changed when its process died is known by `pending` in the state and is compared with its commit by content.
 */

/** What has to be written and removed. */
export interface Work {
  readonly written: readonly TreeEntry[]
  readonly removed: readonly string[]
}

/** Files read from the mirror at once. */
const BATCH_FILES = 500
const BATCH_BYTES = 50_000_000

/** Writes and removes files; doing so again, after it was broken off, does no harm. */
export async function applyWork(root: string, gitDir: string, { written, removed }: Work): Promise<void> {
  // What goes makes room: a file may become a folder and the other way round.
  for (const file of removed) removeFile(root, file)
  for (const batch of cutBatches(written)) {
    const blobs = await readBlobs(gitDir, batch)
    batch.forEach(({ file }, at) => writeWhole(root, file, blobs[at] ?? Buffer.alloc(0)))
  }
}

/** What has to be done to make the folder hold these files and no others, whatever is in it. */
export function compareWithTree(root: string, files: ReadonlyMap<string, TreeEntry>): Work {
  const present = new Set<string>()
  const removed: string[] = []
  for (const file of listFolder(root, '')) {
    if (files.has(file)) present.add(file)
    else removed.push(file)
  }
  const written = [...files.values()].filter((entry) => !present.has(entry.file) || !isSame(root, entry))
  return { written, removed }
}

/** Makes the folder, with a note that leads git from inside it to the mirror: undated articles are dated by the history. */
export function openCheckout(root: string, gitDir: string): void {
  mkdirSync(root, { recursive: true })
  writeFileSync(path.join(root, '.git'), `gitdir: ${gitDir}\n`)
}

function isSame(root: string, { file, size, oid }: TreeEntry): boolean {
  const place = path.join(root, file)
  const stat = lstatSync(place)
  if (!stat.isFile() || stat.size !== size) return false
  const hash = createHash(oid.length === 40 ? 'sha1' : 'sha256')
  return hash.update(`blob ${size}\0`).update(readFileSync(place)).digest('hex') === oid
}

/** All that is no folder; the note at the top that leads to the mirror is no file of the commit. */
function* listFolder(root: string, folder: string): Generator<string> {
  for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const file = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) yield* listFolder(root, file)
    else if (file !== '.git') yield file
  }
}

function writeWhole(root: string, file: string, bytes: Buffer): void {
  const place = path.join(root, file)
  const folder = path.dirname(place)
  makeFolder(root, path.dirname(file))
  // A dot keeps it from being taken for a file of the newsroom.
  const temporary = path.join(folder, '.publishing')
  writeFileSync(temporary, bytes)
  if (lstatSync(place, { throwIfNoEntry: false })?.isDirectory()) rmSync(place, { recursive: true })
  renameSync(temporary, place)
}

/** Makes a folder; whatever is no folder on the way has to go, links above all. */
function makeFolder(root: string, folder: string): void {
  if (folder === '.') return
  const place = path.join(root, folder)
  const stat = lstatSync(place, { throwIfNoEntry: false })
  if (stat?.isDirectory()) return
  makeFolder(root, path.dirname(folder))
  if (stat) rmSync(place)
  mkdirSync(place, { recursive: true })
}

/** Removes a file and the folders that it leaves empty. */
function removeFile(root: string, file: string): void {
  rmSync(path.join(root, file), { force: true, recursive: true })
  for (let folder = path.dirname(file); folder !== '.'; folder = path.dirname(folder)) {
    try {
      rmdirSync(path.join(root, folder))
    } catch {
      return
    }
  }
}

function* cutBatches(entries: readonly TreeEntry[]): Generator<readonly TreeEntry[]> {
  let batch: TreeEntry[] = []
  let bytes = 0
  for (const entry of entries) {
    if (batch.length === BATCH_FILES || (batch.length > 0 && bytes + entry.size > BATCH_BYTES)) {
      yield batch
      batch = []
      bytes = 0
    }
    batch.push(entry)
    bytes += entry.size
  }
  yield batch
}
