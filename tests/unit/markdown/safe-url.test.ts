import { expect, test } from 'vitest'
import { toSafeLink, toSafePicture } from '@/lib/markdown/safe-url'

const BASE = { siteUrl: 'https://news.example/' }

test.each([
  ['https://news.example/a', false],
  ['https://news.example:444/a', true],
  ['http://news.example/a', true],
  ['https://news.example.evil.example/', true],
  ['//news.example/a', false],
  ['a:b@c', undefined],
  ['https://a b.example/', undefined],
  ['#x', false],
  ['?q=1', false],
])('%s is external: %s', (href, isExternal) => {
  expect(toSafeLink(href, BASE)?.isExternal).toBe(isExternal)
})

test('a site without a usable address has no internal absolute links', () => {
  expect(toSafeLink('https://a.example/', { siteUrl: '' })?.isExternal).toBe(true)
})

test('a picture never comes from another scheme', () => {
  expect(
    ['mailto:a@b.example', 'tel:1', 'blob:x', 'data:x', 'file:///x'].map((src) => toSafePicture(src, BASE)),
  ).toEqual(Array(5).fill(undefined))
})
