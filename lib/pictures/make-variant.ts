import { readFileSync } from 'node:fs'
import { keep, readKept } from './kept-variants'
import { hashContent } from './variants'

/** A picture in another width, or the reason why there is none: the picture is damaged, or the machine lacks sharp. */
export type Variant = { readonly bytes: Buffer } | { readonly fault: string }

/** More at once would only take the processor from pages. */
const AT_ONCE = 2
/** Requests beyond this are better sent away than kept waiting. */
const MAX_WAITING = 200
const LIMIT_PIXELS = 100_000_000

interface Workshop {
  running: number
  readonly waiting: (() => void)[]
  readonly underWay: Map<string, Promise<Variant>>
}

// Next bundles route handlers apart; only `globalThis` is one for the process.
const holder = globalThis as { broadsheetWorkshop?: Workshop }
const workshop = (holder.broadsheetWorkshop ??= { running: 0, waiting: [], underWay: new Map() })

/**
 * The picture `file` as WebP of this width: from the cache, else made and kept there. Asked for twice at once it is made once.
 * @throws {Error} when too many are being waited for
 */
export async function getVariant(file: string, hash: string, width: number): Promise<Variant> {
  const name = `${hash}-${width}.webp`
  const known = workshop.underWay.get(name)
  if (known) return known
  const kept = readKept(name)
  if (kept) return { bytes: kept }
  if (workshop.waiting.length >= MAX_WAITING) throw new Error('Too many pictures are being made.')
  const made = inTurn(() => makeVariant(file, hash, width))
    .then((variant) => {
      if ('bytes' in variant) keep(name, variant.bytes)
      return variant
    })
    .finally(() => workshop.underWay.delete(name))
  workshop.underWay.set(name, made)
  return made
}

/**
 * WebP only: over a photograph AVIF at the same processor time was no smaller (1280 wide: 52 kB in 0.37 s against 48 kB in
 * 0.11 s), and where it was, by a tenth, it took thirty times as long.
 */
async function makeVariant(file: string, hash: string, width: number): Promise<Variant> {
  try {
    const { default: sharp } = await import('sharp')
    sharp.concurrency(1)
    const input = readFileSync(/* turbopackIgnore: true */ file)
    // Kept under this name for good, another content would never go away again.
    if (hashContent(input) !== hash) return { fault: 'The file has changed since the last sync.' }
    // A picture with small damage is still shown by browsers, so only what cannot be decoded fails.
    const picture = sharp(input, { limitInputPixels: LIMIT_PIXELS, failOn: 'error' }).timeout({ seconds: 30 })
    return {
      bytes: await picture.autoOrient().resize({ width, withoutEnlargement: true }).webp({ quality: 78 }).toBuffer(),
    }
  } catch (error) {
    return { fault: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) }
  }
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (workshop.running >= AT_ONCE) await new Promise<void>((resolve) => workshop.waiting.push(resolve))
  else workshop.running += 1
  try {
    return await work()
  } finally {
    // The place goes on to the next in line.
    const next = workshop.waiting.shift()
    if (next) next()
    else workshop.running -= 1
  }
}
