import { runGit } from './run-git'

/** A file of a commit, as git lists it. */
export interface TreeEntry {
  /** `100644`, `100755`, `120000` (a link), `160000` (a submodule). */
  readonly mode: string
  readonly oid: string
  /** Bytes; 0 for what is no file. */
  readonly size: number
  /** Path from the top of the tree. */
  readonly file: string
}

/** What differs between two trees. */
export interface TreeDifference {
  readonly written: readonly TreeEntry[]
  /** Those among the written that were not there before. */
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

/** Every file of a tree. */
export async function listTree(gitDir: string, tree: string): Promise<readonly TreeEntry[]> {
  const output = await runGit(['ls-tree', '-r', '-l', '-z', '--full-tree', tree], { gitDir })
  return splitNul(output).map((line) => {
    const tab = line.indexOf('\t')
    const [mode = '', , oid = '', size = ''] = line.slice(0, tab).split(/ +/)
    return { mode, oid, size: Number(size) || 0, file: line.slice(tab + 1) }
  })
}

/** What has to be done to `from` to make it `to`; costs what differs, not what is there. */
export async function diffTrees(gitDir: string, from: string, to: string): Promise<TreeDifference> {
  // Alternating: `:oldmode newmode oldoid newoid status`, path.
  const fields = splitNul(await runGit(['diff-tree', '-r', '-z', '--raw', '--no-renames', from, to], { gitDir }))
  const changes = Array.from({ length: Math.floor(fields.length / 2) }, (_, at) => {
    const [, mode = '', , oid = '', status = ''] = fields[at * 2]?.split(' ') ?? []
    return { mode, oid, status, file: fields[at * 2 + 1] ?? '' }
  })
  const written = changes.filter(({ mode }) => mode !== '000000')
  const removed = changes.filter(({ mode }) => mode === '000000').map(({ file }) => file)
  const added = changes.filter(({ status }) => status === 'A').map(({ file }) => file)
  const sizes = await readSizes(
    gitDir,
    written.map(({ oid }) => oid),
  )
  return {
    written: written.map(({ mode, oid, file }, at) => ({ mode, oid, file, size: sizes[at] ?? 0 })),
    added,
    removed,
  }
}

/** Bytes of each object; 0 for those that are elsewhere, as the commits of submodules are. */
async function readSizes(gitDir: string, oids: readonly string[]): Promise<readonly number[]> {
  if (oids.length === 0) return []
  const input = oids.map((oid) => `${oid}\n`).join('')
  const output = await runGit(['cat-file', '--batch-check=%(objectsize)'], { gitDir, input })
  return output
    .toString()
    .split('\n')
    .map((line) => Number(line) || 0)
}

/** The contents of some files, in their order. */
export async function readBlobs(gitDir: string, entries: readonly TreeEntry[]): Promise<readonly Buffer[]> {
  if (entries.length === 0) return []
  const input = entries.map(({ oid }) => `${oid}\n`).join('')
  const output = await runGit(['cat-file', '--batch'], { gitDir, input })
  let at = 0
  return entries.map(({ oid }) => {
    const end = output.indexOf(10, at)
    const [id, type, size] = output.toString('latin1', at, end).split(' ')
    if (id !== oid || type !== 'blob') throw new Error(`The mirror lacks the object ${oid}.`)
    const start = end + 1
    at = start + Number(size) + 1
    return output.subarray(start, start + Number(size))
  })
}

function splitNul(output: Buffer): readonly string[] {
  return output.toString().split('\0').filter(Boolean)
}
