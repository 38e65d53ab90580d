import { expect, test } from 'vitest'
import { formatLayout, isDateLayout } from '@/lib/dates/date-layout'

const TIME = Date.parse('2025-02-08T06:05:09Z')

test.each([
  ['January 02, 2006', 'en', 'February 08, 2025'],
  ['Jan 2, 2006', 'de', 'Feb 8, 2025'],
  ['January 02, 2006', 'zh-CN', '二月 08, 2025'],
  ['2006年1月2日', 'zh-TW', '2025年2月8日'],
  ['Monday, 02.01.06', 'de', 'Samstag, 08.02.25'],
  ['2006-01-02T15:04:05-07:00', 'en', '2025-02-08T14:05:09+08:00'],
  ['3:04 PM', 'en', '2:05 PM'],
  [':date_full', 'zh-CN', '2025年2月8日星期六'],
  [':date_long', 'en', '8 February 2025'],
  [':date_medium', 'en', '8 Feb 2025'],
  [':date_short', 'en', '08/02/2025'],
])('%s in %s gives %s', (layout, lang, text) => {
  expect(formatLayout(layout, TIME, { lang, timeZone: 'Asia/Shanghai' })).toBe(text)
})

test.each([
  ['January 02, 2006', true],
  [':date_short', true],
  [':date_tiny', false],
  ['', false],
  ['someday', false],
])('%j is a layout: %s', (layout, is) => {
  expect(isDateLayout(layout)).toBe(is)
})
