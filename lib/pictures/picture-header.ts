/** What the first bytes of a picture file tell. */
export interface PictureHeader {
  readonly format: 'avif' | 'gif' | 'jpeg' | 'png' | 'svg' | 'webp'
  /** As it is shown, turned the way its camera was held. */
  readonly width: number
  readonly height: number
  /** More than one frame. */
  readonly isAnimated: boolean
}

type Size = Pick<PictureHeader, 'width' | 'height'>

const MAX_SIDE = 100_000

/**
 * Format and size of a picture from its first bytes, whatever its name; `undefined` for what is none or is damaged.
 * Nothing is decoded, and no loop runs longer than the bytes: files are as untrusted as texts.
 */
export function readPictureHeader(bytes: Buffer): PictureHeader | undefined {
  try {
    for (const read of readers) {
      const header = read(bytes)
      if (header) return isSide(header.width) && isSide(header.height) ? header : undefined
    }
    return undefined
  } catch (error) {
    // The file ends in the middle of its header.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function isSide(side: number): boolean {
  return Number.isInteger(side) && side > 0 && side <= MAX_SIDE
}

const readers: readonly ((bytes: Buffer) => PictureHeader | undefined)[] = [
  readJpeg,
  readPng,
  readWebp,
  readGif,
  readAvif,
  readSvg,
]

function readPng(bytes: Buffer): PictureHeader | undefined {
  if (bytes.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n' || bytes.toString('latin1', 12, 16) !== 'IHDR')
    return undefined
  // `acTL` stands before the first data of an animated PNG.
  const head = bytes.toString('latin1', 0, 64_000)
  const isAnimated = head.slice(0, head.indexOf('IDAT') >>> 0).includes('acTL')
  return { format: 'png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), isAnimated }
}

function readGif(bytes: Buffer): PictureHeader | undefined {
  if (!/^GIF8[79]a/.test(bytes.toString('latin1', 0, 6))) return undefined
  // Still ones are rare, and gain little: a GIF stays as it is.
  return { format: 'gif', width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8), isAnimated: true }
}

function readWebp(bytes: Buffer): PictureHeader | undefined {
  if (bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WEBP') return undefined
  const size = webpSize(bytes, bytes.toString('latin1', 12, 16))
  const isAnimated = bytes.toString('latin1', 12, 16) === 'VP8X' && (bytes.readUInt8(20) & 2) !== 0
  return size && { format: 'webp', ...size, isAnimated }
}

function webpSize(bytes: Buffer, chunk: string): Size | undefined {
  if (chunk === 'VP8X') return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 }
  if (chunk === 'VP8L') {
    const bits = bytes.readUInt32LE(21)
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  if (chunk !== 'VP8 ') return undefined
  return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff }
}

/** The largest of the sizes it tells: a picture may be made of tiles. */
function readAvif(bytes: Buffer): PictureHeader | undefined {
  const brand = bytes.toString('latin1', 4, 12)
  if (brand !== 'ftypavif' && brand !== 'ftypavis' && brand !== 'ftypmif1') return undefined
  const head = bytes.subarray(0, 64_000)
  const sizes: Size[] = []
  for (let at = head.indexOf('ispe'); at !== -1; at = head.indexOf('ispe', at + 4))
    sizes.push({ width: head.readUInt32BE(at + 8), height: head.readUInt32BE(at + 12) })
  const size = sizes.sort((a, b) => b.width * b.height - a.width * a.height)[0]
  const turn = head.indexOf('irot')
  const isTurned = turn !== -1 && head.readUInt8(turn + 4) % 2 === 1
  return size && { format: 'avif', ...(isTurned ? turned(size) : size), isAnimated: brand === 'ftypavis' }
}

function readJpeg(bytes: Buffer): PictureHeader | undefined {
  if (bytes.readUInt16BE(0) !== 0xffd8) return undefined
  let orientation = 1
  for (let at = 2; at < bytes.length;) {
    if (bytes.readUInt8(at) !== 0xff) return undefined
    const marker = bytes.readUInt8(at + 1)
    const length = bytes.readUInt16BE(at + 2)
    // Frame headers are C0 to CF, but for three that are tables.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      const size = { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) }
      return { format: 'jpeg', ...(orientation >= 5 ? turned(size) : size), isAnimated: false }
    }
    if (marker === 0xe1) orientation = orientationOf(bytes.subarray(at + 4, at + 2 + length)) ?? orientation
    // Fill bytes may stand before a marker.
    at += marker === 0xff ? 1 : 2 + Math.max(2, length)
  }
  return undefined
}

/** The orientation that a camera notes in its EXIF block. */
function orientationOf(block: Buffer): number | undefined {
  if (block.length < 14 || block.toString('latin1', 0, 6) !== 'Exif\0\0') return undefined
  const tiff = block.subarray(6)
  const isLittle = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  for (let entry = directory + 2, left = Math.min(short(directory), 200); left > 0; entry += 12, left -= 1)
    if (short(entry) === 0x0112) return short(entry + 8)
  return undefined
}

/** A drawing without a size of its own is told to be this wide, so that it fills the measure. */
const DRAWING_WIDTH = 1280

const PIXELS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 9.6 / 2.54,
}

function readSvg(bytes: Buffer): PictureHeader | undefined {
  const head = bytes.toString('utf8', 0, 64_000)
  const start = head.search(/<svg[\s>]/)
  if (start === -1 || !/^\uFEFF?\s*</.test(head)) return undefined
  const tag = head.slice(start, head.indexOf('>', start) >>> 0)
  const [width, height] = [lengthOf(tag, 'width'), lengthOf(tag, 'height')]
  const [, , boxWidth = 0, boxHeight = 0] = (attributeOf(tag, 'viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const ratio = boxHeight > 0 && boxWidth > 0 ? boxWidth / boxHeight : undefined
  const size = drawingSize(width, height, ratio)
  return size && { format: 'svg', width: Math.round(size.width), height: Math.round(size.height), isAnimated: false }
}

function drawingSize(width?: number, height?: number, ratio?: number): Size | undefined {
  if (width && height) return { width, height }
  if (!ratio) return undefined
  if (height) return { width: height * ratio, height }
  return { width: width ?? DRAWING_WIDTH, height: (width ?? DRAWING_WIDTH) / ratio }
}

function lengthOf(tag: string, name: string): number | undefined {
  const [, number, unit = ''] = /^\s*([\d.]{1,12})\s*([a-z]{0,2})\s*$/.exec(attributeOf(tag, name) ?? '') ?? []
  const pixels = Number(number) * (PIXELS[unit] ?? NaN)
  return pixels > 0 ? pixels : undefined
}

function attributeOf(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s{0,9}=\\s{0,9}(?:"([^"]{0,200})"|'([^']{0,200})')`).exec(tag)
  return match?.[1] ?? match?.[2]
}

function turned({ width, height }: Size): Size {
  return { width: height, height: width }
}
