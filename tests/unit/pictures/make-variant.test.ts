import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { expect, test, vi } from 'vitest'
import { getVariant } from '@/lib/pictures/make-variant'
import { hashContent } from '@/lib/pictures/variants'
import { drawPicture } from '@/tests/support/pictures'

function inFolder(bytes: Buffer): { file: string; hash: string; kept: () => string[] } {
  const folder = mkdtempSync(path.join(tmpdir(), 'pictures-'))
  vi.stubEnv('NEWS_CACHE_DIR', path.join(folder, 'cache'))
  const file = path.join(folder, 'picture')
  writeFileSync(file, bytes)
  return { file, hash: hashContent(bytes), kept: () => readdirSync(path.join(folder, 'cache', 'pictures')) }
}

test('a variant is WebP of the wanted width, the right way up, and kept', async () => {
  const { file, hash, kept } = inFolder(await drawPicture(800, 400).jpeg().withMetadata({ orientation: 6 }).toBuffer())
  const [first, second] = await Promise.all([getVariant(file, hash, 320), getVariant(file, hash, 320)])
  if (!('bytes' in first)) throw new Error(first.fault)
  expect(first).toBe(second)
  expect(await sharp(first.bytes).metadata()).toMatchObject({ format: 'webp', width: 320, height: 640 })
  expect(kept()).toEqual([`${hash}-320.webp`])
  writeFileSync(file, 'gone')
  expect(await getVariant(file, hash, 320)).toEqual({ bytes: first.bytes })
})

test('a picture that cannot be decoded is a fault, not a crash', async () => {
  const whole = await drawPicture(800, 400).png().toBuffer()
  const { file, hash } = inFolder(whole.subarray(0, 200))
  expect(await getVariant(file, hash, 640)).toEqual({ fault: expect.any(String) })
})

test('a file that has changed since it was read is never kept under its former name', async () => {
  const { file, hash } = inFolder(await drawPicture(800, 400).png().toBuffer())
  writeFileSync(file, await drawPicture(700, 400).png().toBuffer())
  expect(await getVariant(file, hash, 320)).toMatchObject({ fault: expect.stringContaining('changed') })
})

test('many at once are all made, in turn', async () => {
  const { file, hash, kept } = inFolder(await drawPicture(800, 400).png().toBuffer())
  const widths = Array.from({ length: 20 }, (_, i) => 100 + i)
  const variants = await Promise.all(widths.map((width) => getVariant(file, hash, width)))
  expect(variants.every((variant) => 'bytes' in variant)).toBe(true)
  expect(kept()).toHaveLength(20)
})
