import { createHash } from 'node:crypto'
import { linkSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/*
 * Files of the next state of the site are put into a folder beside it, and only those that differ from what is there: nobody sees them
 * before all of them are complete.
 */

/** Where the next state of the site is gathered. */
export interface Staging {
  /** Folder of the files that are new. */
  readonly folder: string
  /** The site as it is; files that stay the same are taken over from it when `folder` takes its place as a whole. */
  readonly takeOverFrom?: string | undefined
  /** Whether texts get compressed siblings. */
  readonly compress: boolean
}

const TEXT = /\.(?:html?|xml|txt|json|js|css|svg|webmanifest)$/
/** Below this, headers weigh more than what compressing saves. */
const WORTH_COMPRESSING = 512
/** About a millisecond for a page. The best levels save an eighth more and take thirty times as long. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }

/** Short name of some content. */
export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 20)
}

/** Puts a file there, unless `known`, the hash of what the site has, is its own. Gives its hash. */
export function stageFile(staging: Staging, file: string, content: string | Uint8Array, known?: string): string {
  const hash = hashOf(content)
  if (hash === known) takeOver(staging, file)
  else {
    const target = targetOf(staging, file)
    writeFileSync(target, content)
    for (const [suffix, bytes] of siblingsOf(staging, file, content)) writeFileSync(`${target}${suffix}`, bytes)
  }
  return hash
}

/** Takes over what the site has, with its compressed siblings. Nothing is to be done where the site is only amended. */
export function takeOver({ folder, takeOverFrom }: Staging, file: string): void {
  if (takeOverFrom === undefined) return
  const target = targetOf({ folder }, file)
  linkSync(path.join(takeOverFrom, file), target)
  for (const suffix of COMPRESSED) linkIfPresent(path.join(takeOverFrom, `${file}${suffix}`), `${target}${suffix}`)
}

/** Ends of the names of compressed siblings. */
export const COMPRESSED = ['.br', '.gz'] as const

function siblingsOf({ compress }: Staging, file: string, content: string | Uint8Array): readonly [string, Buffer][] {
  const bytes = Buffer.from(content)
  if (!compress || !TEXT.test(file) || bytes.length < WORTH_COMPRESSING) return []
  return [
    ['.br', brotliCompressSync(bytes, BROTLI)],
    ['.gz', gzipSync(bytes, { level: 9 })],
  ]
}

function targetOf({ folder }: Pick<Staging, 'folder'>, file: string): string {
  const target = path.join(folder, file)
  mkdirSync(path.dirname(target), { recursive: true })
  return target
}

function linkIfPresent(source: string, target: string): void {
  try {
    linkSync(source, target)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}
