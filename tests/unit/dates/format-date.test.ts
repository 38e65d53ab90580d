import { expect, test } from 'vitest'
import { formatDay, formatMinute, formatMonth, toIsoWithOffset, yearAndMonth } from '@/lib/dates/format-date'

const TIME = Date.parse('2025-02-28T18:05:00Z')

test('a day is written as the language writes it, in the zone of the site', () => {
  expect(formatDay(TIME, 'zh-CN', 'Asia/Shanghai')).toBe('2025年3月1日')
  expect(formatDay(TIME, 'en', 'Asia/Shanghai')).toBe('1 March 2025')
  expect(formatDay(TIME, 'en-US', 'UTC')).toBe('February 28, 2025')
})

test('minutes are shown on the 24-hour clock', () => {
  expect(
    ['zh-CN', 'zh-HK', 'zh-TW', 'en'].map((lang) => formatMinute(TIME, { lang, timeZone: 'Asia/Shanghai' })),
  ).toEqual(['2025年3月1日 02:05', '2025年3月1日 02:05', '2025年3月1日 02:05', '1 March 2025 02:05'])
})

test('in narrow places months have short names where the language has them', () => {
  const short = (lang: string) => formatMinute(TIME, { lang, timeZone: 'Asia/Shanghai', dateStyle: 'medium' })
  expect(['zh-CN', 'zh-HK', 'zh-TW', 'en'].map(short)).toEqual([
    '2025年3月1日 02:05',
    '2025年3月1日 02:05',
    '2025年3月1日 02:05',
    '1 Mar 2025 02:05',
  ])
})

test('the month of an archive follows the zone of the site', () => {
  expect(yearAndMonth(TIME, 'Asia/Shanghai')).toEqual({ year: 2025, month: 3 })
  expect(yearAndMonth(TIME, 'UTC')).toEqual({ year: 2025, month: 2 })
  expect(formatMonth(2025, 3, 'zh-TW')).toBe('2025年3月')
})

test('the machine-readable form carries the offset of the zone', () => {
  expect(toIsoWithOffset(TIME, 'Asia/Shanghai')).toBe('2025-03-01T02:05:00+08:00')
  expect(toIsoWithOffset(TIME, 'UTC')).toBe('2025-02-28T18:05:00Z')
  expect(toIsoWithOffset(TIME, 'America/St_Johns')).toBe('2025-02-28T14:35:00-03:30')
})
