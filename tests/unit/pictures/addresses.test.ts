import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pathOfPicture } from '@/lib/content/place-of-file'
import { listPictureReferences } from '@/lib/content/picture-references'
import { pictureCandidates } from '@/lib/pictures/picture-candidates'
import { toSrcSet, variantWidths } from '@/lib/pictures/variants'
import { parseVariant, variantPath } from '@/lib/urls/paths'
import { makeSite } from '@/tests/support/site'

test.each([
  ['en/news/foo/photo.jpg', '/en/news/foo/photo.jpg'],
  ['zh-CN/news/Foo Bar/Photo 1.JPG', '/zh-cn/news/foo-bar/Photo%201.JPG'],
  ['news/foo/photo.jpg', '/zh-cn/news/foo/photo.jpg'],
  ['en/news/page/50%.png', '/en/news/page-1/50%25.png'],
  ['zh-CN/海/图.png', '/zh-cn/%E6%B5%B7/%E5%9B%BE.png'],
  ['static/images/A b#.png', '/images/A%20b%23.png'],
  ['static/logo.svg', '/logo.svg'],
])('%s is at %s', (file, path) => {
  expect(pathOfPicture(file, makeSite())).toBe(path)
})

const article = { file: 'en/news/bar.en.md', path: '/en/news/bar/' }

test.each([
  ['photo.jpg', [{ file: 'en/news/photo.jpg' }, { path: '/en/news/bar/photo.jpg' }, { path: '/photo.jpg' }]],
  ['./photo.jpg', [{ file: 'en/news/photo.jpg' }, { path: '/en/news/bar/photo.jpg' }]],
  ['../photo.jpg?v=2#x', [{ file: 'en/photo.jpg' }, { path: '/en/news/photo.jpg' }]],
  [
    'img/a%20b.png',
    [{ file: 'en/news/img/a b.png' }, { path: '/en/news/bar/img/a%20b.png' }, { path: '/img/a%20b.png' }],
  ],
  ['/img/x.png', [{ path: '/img/x.png' }]],
  ['/../../x.png', [{ path: '/x.png' }]],
  ['../../../x.png', [{ path: '/x.png' }]],
  ['../../..', [{ path: '' }]],
])('`%s` in an article is looked for in the right places', (src, candidates) => {
  expect(pictureCandidates(src, article)).toEqual(candidates)
})

test.each([
  '',
  'https://e.example/a.png',
  '//e.example/a.png',
  '\\\\e.example\\a.png',
  '/\\e.example/a.png',
  'data:image/png;base64,x',
  'a%2fb.png',
  'a%5cb.png',
  '#x',
  'a\0b.png',
])('`%s` is no picture of ours', (src) => {
  expect(pictureCandidates(src, article)).toEqual([])
})

test('whatever an article names, no candidate leaves the newsroom', () => {
  const piece = fc.constantFrom('..', '.', '/', '%2e%2e', '\\', 'a', '%2f', '~', ' ', '\0', 'static')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      for (const candidate of pictureCandidates(pieces.join('/'), article)) {
        const segments = ('file' in candidate ? candidate.file : candidate.path).split('/')
        expect(segments).not.toContain('..')
      }
    }),
  )
})

test('the widths of a picture never exceed its own', () => {
  expect([321, 640, 800, 1280, 4000].map(variantWidths)).toEqual([
    [320, 321],
    [320, 640],
    [320, 640, 800],
    [320, 640, 960, 1280],
    [320, 640, 960, 1280],
  ])
  const hash = '0123456789abcdef0123'
  expect(toSrcSet(hash, 640)).toBe(`/_pictures/${hash}-320.webp 320w, /_pictures/${hash}-640.webp 640w`)
  expect(parseVariant(variantPath(hash, 640).split('/').at(-1) ?? '')).toEqual({ hash, width: 640 })
})

test.each([
  'x',
  '0123456789abcdef0123-0640.webp',
  '0123456789abcdef0123-640.png',
  '0123456789ABCDEF0123-640.webp',
  '../0123456789abcdef0123-640.webp',
])('%s is no variant', (name) => {
  expect(parseVariant(name)).toBeUndefined()
})

test('the pictures that a text shows are found where they stand', () => {
  const body = 'One\n\n![a](x.jpg) ![b](图1.png)\n\n<img src="../y.png">\n\n![c][d]\n\n[d]: z.svg\n'
  expect(listPictureReferences(body, 5)).toEqual([
    { src: 'x.jpg', line: 7, column: 6 },
    { src: encodeURI('图1.png'), line: 7, column: 18 },
    { src: '../y.png', line: 9, column: 11 },
    { src: 'z.svg', line: 13, column: 6 },
  ])
})

test('pictures elsewhere, links and examples in code name no picture of ours', () => {
  const body =
    '![a](https://e.example/x.jpg) [b](/en/) `![c](c.png)`\n\n```\n![d](d.png)\n```\n\n![e](//e.example/e.png)\n'
  expect(listPictureReferences(body, 1)).toEqual([])
})
