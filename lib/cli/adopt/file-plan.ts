import { createHash } from 'node:crypto'
import {
  closeSync,
  copyFileSync,
  lstatSync,
  mkdirSync,
  openSync,
  readSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'

/** What a file of the newsroom is made of: a file of the Hugo site, or a text. */
type Origin = { readonly source: string } | { readonly text: string }

/** How the folder of the newsroom differs from the plan. */
export interface Differences {
  readonly missing: readonly string[]
  readonly different: readonly string[]
  /** Files that are not in the plan. */
  readonly foreign: readonly string[]
}

/** The files that a newsroom shall hold, before anything is written. */
export class FilePlan {
  private readonly origins = new Map<string, Origin>()

  /** Plans a copy; `false` when another file has that place. */
  add(target: string, source: string): boolean {
    if (this.origins.has(target)) return false
    this.origins.set(target, { source })
    return true
  }

  addText(target: string, text: string): void {
    this.origins.set(target, { text })
  }

  count(isCounted: (target: string) => boolean): number {
    return [...this.origins.keys()].filter(isCounted).length
  }

  /**
   * Compares the plan with what the folder holds. Hidden files and README.md are not ours to mind.
   * @throws {Error} when a link stands in the way: writing through it could change any file
   */
  compare(root: string): Differences {
    const present = new Set(listFiles(root, ''))
    const targets = [...this.origins.keys()]
    return {
      missing: targets.filter((target) => !present.has(target)),
      different: targets.filter((target) => present.has(target) && !this.isSame(root, target)),
      foreign: [...present].filter((file) => !this.origins.has(file) && !/^readme\.md$/i.test(file)),
    }
  }

  /** Writes files of the plan. Each appears whole or not at all, so that an aborted run can be run again. */
  write(root: string, targets: readonly string[]): void {
    // Texts (`site.yaml`) last: a folder with it holds the whole newsroom.
    for (const target of [...targets].sort(
      (a, b) => Number('text' in this.originOf(a)) - Number('text' in this.originOf(b)),
    )) {
      const file = path.join(root, target)
      mkdirSync(path.dirname(file), { recursive: true })
      const draft = path.join(
        path.dirname(file),
        `.adopt-${createHash('sha256').update(target).digest('hex').slice(0, 16)}`,
      )
      const origin = this.originOf(target)
      rmSync(draft, { force: true })
      if ('text' in origin) writeFileSync(draft, origin.text)
      else copyFileSync(origin.source, draft)
      renameSync(draft, file)
    }
  }

  private originOf(target: string): Origin {
    const origin = this.origins.get(target)
    if (!origin) throw new Error(`${target} is not in the plan.`)
    return origin
  }

  private isSame(root: string, target: string): boolean {
    const origin = this.originOf(target)
    const file = path.join(root, target)
    if ('source' in origin) return hasSameBytes(origin.source, file)
    const bytes = Buffer.from(origin.text)
    return lstatSync(file).size === bytes.length && digestOf(file) === createHash('sha256').update(bytes).digest('hex')
  }
}

function listFiles(root: string, folder: string): readonly string[] {
  const stat = lstatSync(path.join(root, folder), { throwIfNoEntry: false })
  if (!stat) return []
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .flatMap((entry) => {
      const name = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isSymbolicLink())
        throw new Error(`${path.join(root, name)} is a link; nothing is written through links. Remove it first.`)
      return entry.isDirectory() ? listFiles(root, name) : [name]
    })
}

function hasSameBytes(a: string, b: string): boolean {
  return lstatSync(a).size === lstatSync(b).size && digestOf(a) === digestOf(b)
}

const CHUNK = 1 << 20

/** Read in pieces: a newsroom may hold films. */
function digestOf(file: string): string {
  const hash = createHash('sha256')
  const descriptor = openSync(file, 'r')
  try {
    const chunk = Buffer.allocUnsafe(CHUNK)
    for (let read = readSync(descriptor, chunk); read > 0; read = readSync(descriptor, chunk))
      hash.update(chunk.subarray(0, read))
  } finally {
    closeSync(descriptor)
  }
  return hash.digest('hex')
}
