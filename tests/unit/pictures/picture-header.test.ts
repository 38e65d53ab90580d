import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPictureHeader } from '@/lib/pictures/picture-header'
import { drawPicture } from '@/tests/support/pictures'

test.each(['avif', 'gif', 'jpeg', 'png', 'webp'] as const)(
  'the size of a picture is read from its header: %s',
  async (format) => {
    const bytes = await drawPicture(413, 97).toFormat(format).toBuffer()
    expect(readPictureHeader(bytes)).toMatchObject({ format, width: 413, height: 97, isAnimated: format === 'gif' })
  },
)

test('WebP is understood in all three forms', async () => {
  const lossless = await drawPicture(413, 97).webp({ lossless: true }).toBuffer()
  const extended = await drawPicture(413, 97).withMetadata().webp().toBuffer()
  for (const bytes of [lossless, extended]) expect(readPictureHeader(bytes)).toMatchObject({ width: 413, height: 97 })
})

test.each([1, 3, 6, 8])(
  'a photograph has the size in which it is shown, whichever way the camera was held (%i)',
  async (orientation) => {
    const bytes = await drawPicture(400, 100).jpeg().withMetadata({ orientation }).toBuffer()
    const [width, height] = orientation >= 5 ? [100, 400] : [400, 100]
    expect(readPictureHeader(bytes)).toMatchObject({ width, height })
  },
)

test.each([
  ['width="960" height="540"', 960, 540],
  ["width='10cm' height='5cm'", 378, 189],
  ['viewBox="0 0 24 12"', 1280, 640],
  ['width="100%" height="100%" viewBox="0 0 400 100"', 1280, 320],
  ['height="50" viewBox="0 0 400 100"', 200, 50],
])('a drawing has the size that it names, or fills the measure: %s', (attributes, width, height) => {
  const svg = `<?xml version="1.0"?>\n<!-- drawn -->\n<svg xmlns="http://www.w3.org/2000/svg" ${attributes}><path d="M0 0"/></svg>`
  expect(readPictureHeader(Buffer.from(svg))).toEqual({ format: 'svg', width, height, isAnimated: false })
})

test('a drawing without any size, a text and nothing at all are no pictures', () => {
  for (const text of [
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'title: A',
    '',
    '<svg width="-1" height="0">',
    '<html>',
  ])
    expect(readPictureHeader(Buffer.from(text))).toBeUndefined()
})

test('damaged headers are no pictures, never a crash', async () => {
  const whole = await Promise.all(
    (['avif', 'gif', 'jpeg', 'png', 'webp'] as const).map((each) => drawPicture(40, 30).toFormat(each).toBuffer()),
  )
  fc.assert(
    fc.property(fc.constantFrom(...whole), fc.nat(400), fc.nat(400), fc.nat(255), (bytes, cut, at, value) => {
      const damaged = Buffer.from(bytes.subarray(0, cut))
      if (at < damaged.length) damaged[at] = value
      const header = readPictureHeader(damaged)
      expect(header === undefined || (header.width > 0 && header.height > 0)).toBe(true)
    }),
    { numRuns: 2000 },
  )
})
