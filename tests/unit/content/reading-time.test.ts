import { expect, test } from 'vitest'
import { isHeadlineOnly, readableLength, readingMinutes } from '@/lib/content/reading-time'

test.each([
  ['港'.repeat(400), 1],
  ['港'.repeat(1200), 3],
  ['word '.repeat(460), 2],
  [`${'港'.repeat(400)} ${'word '.repeat(230)}`, 2],
  ['', 1],
  [`![${'word '.repeat(2000)}](https://a.example/x.jpg)`, 1],
])('reading takes the minutes that characters and words take', (text, minutes) => {
  expect(readingMinutes(text)).toBe(minutes)
})

test('addresses, tags and marks are no text', () => {
  expect(readableLength('**港口** [海](https://a.example/long) <b>船</b>')).toBe(4)
})

test('a teaser is only a headline, an article is not', () => {
  expect(isHeadlineOnly('港'.repeat(119))).toBe(true)
  expect(isHeadlineOnly('港'.repeat(120))).toBe(false)
  expect(isHeadlineOnly(`[x](https://a.example/${'y'.repeat(500)})`)).toBe(true)
})
