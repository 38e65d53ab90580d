import { createHash } from 'node:crypto'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { readIfPresent } from '@/lib/site/read-if-present'
import { pagedPath } from '@/lib/urls/paths'
import type { PageRange } from '@/lib/publish/affected-set'
import type { OldPages } from '@/lib/publish/find-old-pages'
import type { Encoding } from './negotiate'
import { listStoredNumbers, pageFile, readPageFile, removePageFile, writePageFile, type PageBodies } from './page-files'

/** A finished page. */
export interface StoredPage {
  readonly etag: string
  readonly bodies: PageBodies
}

/** The state of the newsroom that a store shows. */
export interface StoreMark {
  /** What pages depend on besides the newsroom: code and settings. */
  readonly basis: string
  readonly indexId: string
  readonly number: number
  /** Up to when articles that come due or expire are taken into account, milliseconds. */
  readonly time: number
}

/** Pages kept in memory, all encodings together. */
const MAX_BYTES = 64_000_000
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

/**
 * Finished pages on disk, laid out like an export so that a file server can send them, the ones asked for last in memory. Its mark,
 * written after old pages are gone, says how far it can be trusted; a process that finds an older one takes away what has
 * changed since.
 */
export class PageStore {
  readonly #memory = new Map<string, StoredPage>()
  #bytes = 0
  #mark: StoreMark | undefined
  hits = 0
  misses = 0

  /** @param folder holds the mark, and the pages in `pages/` */
  constructor(private readonly folder: string) {
    const text = readIfPresent(this.#markFile)?.toString()
    this.#mark = parseMark(text)
    mkdirSync(this.#pages, { recursive: true })
  }

  /** How far the pages can be trusted; `undefined` when not at all. */
  get mark(): StoreMark | undefined {
    return this.#mark
  }

  /** The finished page at `path`, if it is there. */
  get(path: string): StoredPage | undefined {
    const page = this.#memory.get(path) ?? this.#read(path)
    if (page) this.#keep(path, page)
    if (page) this.hits += 1
    else this.misses += 1
    return page
  }

  /** Keeps the page at `path`. */
  put(path: string, page: StoredPage): void {
    this.#keep(path, page)
    const file = pageFile(path)
    if (file === undefined) return
    try {
      writePageFile(this.#pages, file, page.bodies)
    } catch (error) {
      // A full disk makes the host slower, not silent.
      console.warn(`${path} could not be stored.`, error)
    }
  }

  /** Takes pages away, in this order, and notes up to where the rest can be trusted. */
  invalidate(old: OldPages | 'everything', mark: StoreMark): void {
    if (old === 'everything') this.#clear()
    else {
      for (const range of old.ranges) this.#removeRange(range)
      for (const path of old.paths) this.#remove(path)
    }
    this.#mark = mark
    mkdirSync(this.folder, { recursive: true })
    writeFileSync(`${this.#markFile}.tmp`, JSON.stringify(mark))
    renameSync(`${this.#markFile}.tmp`, this.#markFile)
  }

  #read(path: string): StoredPage | undefined {
    const file = pageFile(path)
    const bodies = file === undefined ? undefined : readPageFile(this.#pages, file)
    return bodies && { etag: etagOf(bodies.identity), bodies }
  }

  #remove(path: string): void {
    this.#forget(path)
    const file = pageFile(path)
    if (file !== undefined) removePageFile(this.#pages, file)
  }

  /** Lists have thousands of pages, of which few are stored. */
  #removeRange({ path, from, to }: PageRange): void {
    const stored = listStoredNumbers(this.#pages, path)
    for (const number of stored) if (number >= from && number <= to) this.#remove(pagedPath(path, number))
  }

  /** At once, however many there are: the folder goes aside under another name. */
  #clear(): void {
    this.#memory.clear()
    this.#bytes = 0
    const old = path.join(this.folder, 'old')
    rmSync(old, { recursive: true, force: true })
    mkdirSync(this.#pages, { recursive: true })
    renameSync(this.#pages, old)
    mkdirSync(this.#pages)
    rmSync(old, { recursive: true, force: true })
  }

  #keep(path: string, page: StoredPage): void {
    this.#forget(path)
    this.#memory.set(path, page)
    this.#bytes += sizeOf(page)
    // The last one used is the last one to go.
    for (const oldest of this.#memory.keys()) {
      if (this.#bytes <= MAX_BYTES) return
      this.#forget(oldest)
    }
  }

  #forget(path: string): void {
    const page = this.#memory.get(path)
    if (!page) return
    this.#memory.delete(path)
    this.#bytes -= sizeOf(page)
  }

  get #pages(): string {
    return path.join(this.folder, 'pages')
  }

  get #markFile(): string {
    return path.join(this.folder, 'mark.json')
  }
}

/** A mark that cannot be read is none: everything is made anew. */
function parseMark(text: string | undefined): StoreMark | undefined {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as StoreMark)
  } catch {
    return undefined
  }
}

/** Makes the forms in which a page is sent. */
export async function preparePage(html: string): Promise<StoredPage> {
  const identity = Buffer.from(html)
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(identity, BROTLI),
    promisify<Buffer, Buffer>(gzip)(identity),
  ])
  return { etag: etagOf(identity), bodies: { identity, br, gzip: gz } satisfies Record<Encoding, Buffer> }
}

/** Weak: the same page in another encoding has other bytes. */
function etagOf(identity: Buffer): string {
  return `W/"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`
}

function sizeOf({ bodies }: StoredPage): number {
  return bodies.identity.length + bodies.br.length + bodies.gzip.length
}
