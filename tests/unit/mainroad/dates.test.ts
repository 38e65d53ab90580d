import { expect, test } from 'vitest'
import { formatLayout } from '@/lib/dates/date-layout'
import { parseDate } from '@/lib/dates/parse-date'
import { articleText } from '@/tests/support/newsroom'
import { read, readOk } from '@/tests/support/read'
import { makeSite } from '@/tests/support/site'

/* Forms of dates (as Hugo and Mainroad have it) that `tests/unit/dates` does not list yet. */

test.each([
  ['2025-02-08T14:31:19.1', '2025-02-08T06:31:19.100Z'],
  ['2025-02-08T14:31:19.123456789Z', '2025-02-08T14:31:19.123Z'],
  ['2025-02-08 14:31:19Z', '2025-02-08T14:31:19.000Z'],
  ['2025-02-08 14:31:19+08:00', '2025-02-08T06:31:19.000Z'],
  ['2025-02-08T14:31:19+0800', '2025-02-08T06:31:19.000Z'],
  ['Sat, 08 Feb 2025 14:31:19 -0500', '2025-02-08T19:31:19.000Z'],
  [0, '1970-01-01T00:00:00.000Z'],
  [-86_400, '1969-12-31T00:00:00.000Z'],
])('accepted: %j', (written, iso) => {
  expect(new Date(parseDate(written, 'Asia/Shanghai')?.time ?? NaN).toISOString()).toBe(iso)
})

test.each([
  '8 February 2025',
  '2025-02-08 14:31:19 ',
  '2025-02-08T14:31',
  '2025-02',
  '2025',
  '2025-02-08 2:31:19',
  '2025-02-08 14:31:19 PM',
  'Sat, 8 Feb 2025 14:31:19 GMT',
  '08 Feb 2025 14:31:19 GMT',
  'Sat, 31 Feb 2025 14:31:19 GMT',
  'today',
  '1:30',
  1738996279.5,
  true,
  null,
])('rejected: %j', (written) => {
  expect(parseDate(written, 'Asia/Shanghai')).toBeUndefined()
})

test.each([
  ['2025-02-08 14:31:19', '2025-02-08T06:31:19Z'],
  ['2025-02-08T14:31:19+08:00', '2025-02-08T06:31:19Z'],
  ['2025-02-08', '2025-02-07T16:00:00Z'],
])('quotes: %s is the same with and without them', (written, iso) => {
  for (const value of [written, `"${written}"`, `'${written}'`])
    expect(readOk(`---\ntitle: A\ndate: ${value}\n---\n`).date?.time).toBe(Date.parse(iso))
})

test('quotes: seconds since 1970 are a date only without them', () => {
  expect(readOk('---\ntitle: A\ndate: 1738996279\n---\n').date?.time).toBe(1_738_996_279_000)
  expect(read('---\ntitle: A\ndate: "1738996279"\n---\n').problems).toMatchObject([{ rule: 'date', line: 3 }])
})

test.each([
  ['UTC', '2025-02-08T14:31:19Z', 0],
  ['Asia/Shanghai', '2025-02-08T06:31:19Z', 480],
  ['America/New_York', '2025-02-08T19:31:19Z', -300],
])('time zone: without one a date is meant in %s', (timeZone, iso, offset) => {
  const { date } = readOk(articleText({ date: '2025-02-08 14:31:19' }), { site: makeSite({ timeZone }) })
  expect(date).toEqual({ time: Date.parse(iso), offset })
})

test('time zone: an explicit offset is kept', () => {
  const { date } = readOk(articleText({ date: '2025-02-08T14:31:19-05:00' }))
  expect(date).toEqual({ time: Date.parse('2025-02-08T19:31:19Z'), offset: -300 })
})

test.each([
  ['zh-CN', '二月 08, 2025'],
  ['zh-TW', '2月 08, 2025'],
  ['zh-HK', '2月 08, 2025'],
  ['en', 'February 08, 2025'],
  ['en-US', 'February 08, 2025'],
])('dateformat: names of months in %s', (lang, text) => {
  const time = Date.parse('2025-02-08T06:31:19Z')
  expect(formatLayout('January 02, 2006', time, { lang, timeZone: 'Asia/Shanghai' })).toBe(text)
})
