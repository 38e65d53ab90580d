import path from 'node:path'
import { readIfPresent } from '@/lib/site/read-if-present'
import { readPictureHeader, type PictureHeader } from './picture-header'
import { hasVariants, hashContent } from './variants'

/** What a picture file is; `fault` says what is wrong with it. */
export interface PictureFacts {
  readonly width?: number
  readonly height?: number
  /** Of the content; only for pictures that are also offered in other sizes. */
  readonly hash?: string
  readonly fault?: string
}

const FORMATS: Readonly<Record<string, PictureHeader['format']>> = {
  '.avif': 'avif',
  '.gif': 'gif',
  '.jpeg': 'jpeg',
  '.jpg': 'jpeg',
  '.png': 'png',
  '.svg': 'svg',
  '.webp': 'webp',
}

/** Larger files are shown as they are; reading them would hold up the sync. */
const MAX_BYTES = 50_000_000
const MAX_PIXELS = 100_000_000

/**
 * Size and content hash of a picture file. Sound and film have neither.
 * @param file absolute, as it was listed; `undefined` when it has gone since
 */
export function readPicture(file: string, size: number): PictureFacts | undefined {
  const format = FORMATS[path.extname(file).toLowerCase()]
  if (format === undefined) return {}
  if (size > MAX_BYTES) return { fault: `The picture has ${Math.round(size / 1e6)} MB.` }
  const bytes = readIfPresent(file)
  return bytes && factsOf(bytes, format)
}

function factsOf(bytes: Buffer, format: PictureHeader['format']): PictureFacts {
  if (bytes.toString('latin1', 0, 40).startsWith('version https://git-lfs.github.com/'))
    return { fault: 'The file is a Git LFS pointer, not the picture.' }
  const header = readPictureHeader(bytes)
  if (!header) return { fault: 'The file is not a picture that can be read.' }
  const { width, height } = header
  if (header.format !== format)
    return { width, height, fault: `The name says ${format}, the file is ${header.format}.` }
  if (isCut(bytes, format)) return { width, height, fault: 'The file ends before the picture does.' }
  if (!hasVariants(header) || width * height > MAX_PIXELS) return { width, height }
  return { width, height, hash: hashContent(bytes) }
}

/** Whether the end is missing, as after an upload that broke off. */
function isCut(bytes: Buffer, format: PictureHeader['format']): boolean {
  const end = bytes.subarray(-64_000)
  if (format === 'png') return !end.includes('IEND')
  // Within the data of a picture this pair never stands.
  if (format === 'jpeg') return !end.includes(Buffer.from([0xff, 0xd9]))
  return format === 'webp' && bytes.readUInt32LE(4) + 8 > bytes.length + 1
}
