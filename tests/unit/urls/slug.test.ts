import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toPathSegment, toTermSlug } from '@/lib/urls/slug'

test.each([
  ['20250208A04P3H00', '20250208a04p3h00'],
  ['tagreuters.com,2026-08-21newsml_ACS3', 'tagreuters.com2026-08-21newsml_acs3'],
  ['a & b (c)', 'a--b-c'],
  ['海港　新闻', '海港-新闻'],
  ['C#', 'c'],
  ['100%', '100'],
  ['..', ''],
])('the file name %j becomes the path segment %j', (name, segment) => {
  expect(toPathSegment(name)).toBe(segment)
})

test.each([
  ['A股', 'a股'],
  ['Dow Jones Newswires', 'dow-jones-newswires'],
  ['C#', 'csharp'],
  ['C++', 'c++'],
  ['Foo & Bar', 'foo--bar'],
  ['人工智能（AI）', '人工智能ai'],
  ['a/b', 'a-b'],
  ['page', 'page-term'],
])('the term %j has the slug %j', (name, slug) => {
  expect(toTermSlug(name)).toBe(slug)
})

test('spellings that differ in case or Unicode form are one term', () => {
  expect(toTermSlug('Café')).toBe(toTermSlug('cafe\u0301'))
  expect(toTermSlug('Benzinga')).toBe(toTermSlug('BENZINGA'))
})

test('a term without a letter or digit still has an address of its own', () => {
  expect(toTermSlug('🎉')).toMatch(/^term-[0-9a-f]{8}$/)
  expect(toTermSlug('🎉')).not.toBe(toTermSlug('🚀'))
})

test('a segment never outgrows a file name, and cut names stay apart', () => {
  const long = '长'.repeat(200)
  expect(Buffer.byteLength(toPathSegment(long))).toBeLessThanOrEqual(150)
  expect(toPathSegment(`${long}甲`)).not.toBe(toPathSegment(`${long}乙`))
})

test.each(['\u0130\u{1D165}', 'a!\u0301'])('marks of %j end in one order, so that its slug stays the same', (name) => {
  expect(toTermSlug(toTermSlug(name))).toBe(toTermSlug(name))
})

test('whatever a term is called, its slug is safe as a file name and stays the same when made again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (name) => {
      const slug = toTermSlug(name)
      expect(slug).not.toMatch(/[/\\#?%\s\0]|^\.+$|^$/)
      expect(Buffer.byteLength(slug)).toBeLessThanOrEqual(160)
      expect(toTermSlug(slug)).toBe(slug)
    }),
    { numRuns: 2000 },
  )
})
