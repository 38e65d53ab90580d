import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import type { IndexMark } from '@/lib/publish/difference'
import { COMPRESSED, hashOf, stageFile, takeOver, type Staging } from './stage-file'

/*
 * One state of the exported site takes the place of another. What is new is gathered in a folder beside the site. Made anew, the folder
 * takes the site's place as a whole; amended, its files take the places of those they replace, one by one, each complete at any moment.
 * A note in the site says what it holds, so that the next export knows what stays. While files are being replaced there is no
 * such note: an export that was killed then is followed by one that makes everything anew.
 */

const NOTE = '.broadsheet-export.json'

/** What a note says of the site it lies in. */
export interface Manifest {
  /** Code and settings that it was made with. */
  readonly stamp: string
  /** State of the newsroom that it shows. */
  readonly mark: IndexMark
  /** Whether its texts have compressed siblings. */
  readonly compress: boolean
  /** Every file, with the hash of its content; of a copied file also size and time of the original. */
  readonly files: Readonly<Record<string, string>>
}

/** Files that came, changed and went, relative to the site's folder. */
export interface Changes {
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly removed: readonly string[]
}

interface ReleaseOptions extends Omit<Manifest, 'files'> {
  /** Folder of the site. */
  readonly site: string
  /** Take nothing that is there for granted. */
  readonly full: boolean
  /** Whether a file's name says what it holds: such files stay, because pages that name them may be in somebody's cache. */
  readonly isLasting: (file: string) => boolean
}

export class Release {
  readonly staging: Staging
  /** The site as it is, if it was made by an export that came to its end. */
  readonly previous: Manifest | undefined
  /** Whether what is there stays and is amended. */
  readonly isAmending: boolean
  readonly #isTrusted: boolean
  readonly #files = new Map<string, string>()
  readonly #folders = new Set<string>()

  constructor(private readonly options: ReleaseOptions) {
    const { site, stamp, full, compress } = options
    tidy(site)
    this.previous = readManifest(site)
    this.#isTrusted = !full && this.previous?.compress === compress
    this.isAmending = this.#isTrusted && this.previous?.stamp === stamp
    const folder = `${site}.next-${process.pid}`
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    const takeOverFrom = this.#isTrusted && !this.isAmending ? site : undefined
    this.staging = { folder, takeOverFrom, compress }
  }

  /** Hash of what the site has under this name, if that may stay. */
  known(file: string): string | undefined {
    return this.#isTrusted ? this.previous?.files[file] : undefined
  }

  /** What the site has in this file, if it may stay. */
  read(file: string): string | undefined {
    if (this.known(file) === undefined) return undefined
    return readFileSync(path.join(this.options.site, file), 'utf8')
  }

  /** Says that the next state has this file: it has been staged or taken over. */
  note(file: string, hash: string): void {
    this.#files.set(file, hash)
    for (let folder = path.posix.dirname(file); folder !== '.'; folder = path.posix.dirname(folder))
      this.#folders.add(folder)
  }

  /** Takes back what `note` has said. */
  forget(file: string): void {
    this.#files.delete(file)
  }

  /** Whether there can be no other file of this name. */
  isTaken(file: string): boolean {
    if (this.#files.has(file) || this.#folders.has(file)) return true
    for (let folder = path.posix.dirname(file); folder !== '.'; folder = path.posix.dirname(folder))
      if (this.#files.has(folder)) return true
    return false
  }

  /** Adds a file with this content. */
  add(file: string, content: string | Uint8Array): void {
    this.note(file, stageFile(this.staging, file, content, this.known(file)))
  }

  /** Adds a copy of `source`. It is read only if its size or time has changed. */
  copy(file: string, source: string): void {
    const { size, mtimeMs } = statSync(source)
    const [hash, ...of] = this.known(file)?.split(' ') ?? []
    const stamp = [String(size), String(Math.round(mtimeMs))]
    if (hash !== undefined && of.join(' ') === stamp.join(' ')) {
      takeOver(this.staging, file)
      this.note(file, [hash, ...stamp].join(' '))
    } else this.note(file, [stageFile(this.staging, file, readFileSync(source), hash), ...stamp].join(' '))
  }

  /** Leaves a file as it is; `false` when there is none. */
  keep(file: string): boolean {
    const hash = this.previous?.files[file]
    if (hash === undefined || !existsSync(path.join(this.options.site, file))) return false
    takeOver({ ...this.staging, takeOverFrom: this.isAmending ? undefined : this.options.site }, file)
    this.note(file, hash)
    return true
  }

  /** Leaves all files below a folder as they are; `false` when there are none. */
  keepFolder(folder: string): boolean {
    const files = Object.keys(this.previous?.files ?? {}).filter((file) => file.startsWith(`${folder}/`))
    return files.length > 0 && files.every((file) => this.keep(file))
  }

  /** Makes the next state the current one. */
  commit(): Changes {
    for (const file of Object.keys(this.previous?.files ?? {}))
      if (this.options.isLasting(file) && !this.#files.has(file)) this.keep(file)
    const changes = this.#changes()
    const { stamp, mark, compress } = this.options
    const files = Object.fromEntries([...this.#files].sort(([a], [b]) => (a < b ? -1 : 1)))
    const manifest: Manifest = { stamp, mark, compress, files }
    writeFileSync(path.join(this.staging.folder, NOTE), JSON.stringify(manifest, undefined, 1))
    if (this.isAmending) amend(this.options.site, this.staging.folder, changes, this.options.isLasting)
    else replace(this.options.site, this.staging.folder)
    return changes
  }

  /** Leaves everything as it was. */
  abandon(): void {
    rmSync(this.staging.folder, { recursive: true, force: true })
  }

  #changes(): Changes {
    const before = this.previous?.files ?? {}
    const contentOf = (hash: string | undefined) => hash?.split(' ')[0]
    const names = [...this.#files.keys()].sort()
    return {
      added: names.filter((file) => before[file] === undefined),
      changed: names.filter(
        (file) => before[file] !== undefined && contentOf(before[file]) !== contentOf(this.#files.get(file)),
      ),
      removed: Object.keys(before)
        .filter((file) => !this.#files.has(file))
        .sort(),
    }
  }
}

function readManifest(site: string): Manifest | undefined {
  try {
    return JSON.parse(readFileSync(path.join(site, NOTE), 'utf8')) as Manifest
  } catch {
    return undefined
  }
}

/** Replaces and removes single files. What others name comes first. */
function amend(
  site: string,
  staged: string,
  { added, changed, removed }: Changes,
  isLasting: (file: string) => boolean,
): void {
  if (added.length + changed.length + removed.length > 0) rmSync(path.join(site, NOTE), { force: true })
  const place = (file: string) => {
    mkdirSync(path.dirname(path.join(site, file)), { recursive: true })
    for (const suffix of COMPRESSED) {
      const sibling = `${file}${suffix}`
      if (existsSync(path.join(staged, sibling))) renameSync(path.join(staged, sibling), path.join(site, sibling))
      else rmSync(path.join(site, sibling), { force: true })
    }
    renameSync(path.join(staged, file), path.join(site, file))
  }
  const fresh = [...added, ...changed]
  fresh.filter(isLasting).forEach(place)
  for (const file of removed) removeFile(site, file)
  fresh.filter((file) => !isLasting(file)).forEach(place)
  renameSync(path.join(staged, NOTE), path.join(site, NOTE))
  rmSync(staged, { recursive: true, force: true })
}

/** Removes a file, its siblings, and the folders that it leaves empty. */
function removeFile(site: string, file: string): void {
  for (const suffix of ['', ...COMPRESSED]) rmSync(path.join(site, `${file}${suffix}`), { force: true })
  for (let folder = path.dirname(file); folder !== '.'; folder = path.dirname(folder)) {
    if (readdirSync(path.join(site, folder)).length > 0) return
    rmdirSync(path.join(site, folder))
  }
}

function replace(site: string, staged: string): void {
  const old = `${site}.old-${process.pid}`
  if (existsSync(site)) renameSync(site, old)
  renameSync(staged, site)
  rmSync(old, { recursive: true, force: true })
}

/** Puts right what an export that was killed has left. */
function tidy(site: string): void {
  const parent = path.dirname(path.resolve(site))
  if (!existsSync(parent)) return
  for (const name of readdirSync(parent)) {
    const [, kind, pid] = new RegExp(`^${escapeRegExp(path.basename(site))}\\.(next|old)-(\\d+)$`).exec(name) ?? []
    if (kind === undefined || isRunning(Number(pid))) continue
    // It was killed between the two renames.
    if (kind === 'old' && !existsSync(site)) renameSync(path.join(parent, name), site)
    else rmSync(path.join(parent, name), { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    return pid !== process.pid && process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** A name for code, settings and assets: what makes all pages differ when it does. */
export function stampOf(parts: readonly string[]): string {
  return hashOf(parts.join('\n'))
}
