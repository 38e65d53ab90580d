import type { TreeEntry } from './tree-entry'

/** What of a commit may be put on the disk. */
export interface VerifiedTree {
  /** By path. */
  readonly files: ReadonlyMap<string, TreeEntry>
  /** What was left out, and what people should know; one sentence each. */
  readonly problems: readonly string[]
}

/** Far above any newsroom, far below what fills a disk unnoticed. */
const LIMITS = { files: 2_000_000, fileBytes: 100_000_000, totalBytes: 20_000_000_000, nameBytes: 200, pathBytes: 1000 }

/**
 * Decides which files of a commit are taken: plain files with harmless names. A single bad one is left out and told, so that it
 * does not hold up the others.
 * @throws {Error} when the whole is too large to be a newsroom
 */
export function verifyTree(entries: readonly TreeEntry[], limits = LIMITS): VerifiedTree {
  const files = new Map<string, TreeEntry>()
  const problems: string[] = []
  const folded = new Map<string, string>()
  let total = 0
  for (const entry of entries) {
    // Names with a dot (`.github/`, `.gitignore`) are never part of a newsroom.
    if (/(^|\/)\./.test(entry.file)) continue
    const fault = faultOf(entry, limits)
    if (fault !== undefined) {
      problems.push(`${entry.file}: left out, ${fault}.`)
      continue
    }
    const fold = entry.file.normalize('NFC').toLowerCase()
    const other = folded.get(fold)
    if (other !== undefined) problems.push(`${entry.file}: only case or Unicode form tells it from ${other}.`)
    folded.set(fold, entry.file)
    files.set(entry.file, entry)
    total += entry.size
  }
  if (files.size > limits.files)
    throw new Error(`The commit has ${files.size} files; ${limits.files} are taken at most.`)
  if (total > limits.totalBytes)
    throw new Error(`The commit has ${total} bytes; ${limits.totalBytes} are taken at most.`)
  return { files, problems }
}

function faultOf({ mode, size, file }: TreeEntry, limits: typeof LIMITS): string | undefined {
  if (mode === '120000') return 'it is a link'
  if (mode === '160000') return 'it is a submodule'
  if (!/^100(644|755|664)$/.test(mode)) return `its mode is ${mode}`
  if (size > limits.fileBytes) return `it has ${size} bytes`
  if (file.includes('\uFFFD')) return 'its name is not UTF-8'
  if (/[\u0000-\u001f\u007f\\]/.test(file)) return 'its name holds a control character or a backslash'
  if (Buffer.byteLength(file) > limits.pathBytes) return 'its path is too long'
  if (file.split('/').some((name) => Buffer.byteLength(name) > limits.nameBytes)) return 'its name is too long'
  return undefined
}

/** How many articles a commit has. */
export function countArticles(files: Iterable<string>): number {
  let count = 0
  for (const file of files) if (/\.mdx?$/.test(file)) count += 1
  return count
}
