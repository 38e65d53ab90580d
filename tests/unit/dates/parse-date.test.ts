import { expect, test } from 'vitest'
import { parseDate } from '@/lib/dates/parse-date'

const SHANGHAI = 'Asia/Shanghai'

const ACCEPTED: readonly [string | number, string, number][] = [
  ['2025-02-08', '2025-02-07T16:00:00.000Z', 480],
  ['2025-02-08 14:31:19', '2025-02-08T06:31:19.000Z', 480],
  ['2025-02-08T14:31:19', '2025-02-08T06:31:19.000Z', 480],
  ['2025-02-08T14:31:19.123', '2025-02-08T06:31:19.123Z', 480],
  ['2025-02-08T14:31:19Z', '2025-02-08T14:31:19.000Z', 0],
  ['2025-02-08T14:31:19+08:00', '2025-02-08T06:31:19.000Z', 480],
  ['2025-02-08 14:31:19 +0800', '2025-02-08T06:31:19.000Z', 480],
  ['2025-02-08T14:31:19-05:30', '2025-02-08T20:01:19.000Z', -330],
  ['Sat, 08 Feb 2025 14:31:19 GMT', '2025-02-08T14:31:19.000Z', 0],
  ['Sat, 08 Feb 2025 14:31:19 +0800', '2025-02-08T06:31:19.000Z', 480],
  [1738996279, '2025-02-08T06:31:19.000Z', 480],
]

test.each(ACCEPTED)('%s is a date', (written, iso, offset) => {
  const date = parseDate(written, SHANGHAI)
  expect(date && { iso: new Date(date.time).toISOString(), offset: date.offset }).toEqual({ iso, offset })
})

test.each([
  '2025/02/08',
  '2025-02-08 14:31',
  '2025-2-8',
  '20250208',
  'Feb 8, 2025',
  '8 Feb 2025',
  '02/08/2025',
  '2025-02-08 14:31:19 CST',
  ' 2025-02-08',
  '2025-02-08 ',
  '1738996279',
  '2025年02月08日',
  '',
  '2026-02-31',
  '2025-13-01',
  '2025-02-08 24:00:00',
  '2025-02-08 14:60:00',
  '2025-02-08T14:31:19+25:00',
])('%j is no date', (written) => {
  expect(parseDate(written, SHANGHAI)).toBeUndefined()
})

test('a date without a zone is meant in the zone of the site, whatever the machine says', () => {
  expect(parseDate('2025-07-01 12:00:00', 'America/New_York')).toEqual({
    time: Date.parse('2025-07-01T16:00:00Z'),
    offset: -240,
  })
  expect(parseDate('2025-01-01 12:00:00', 'America/New_York')).toEqual({
    time: Date.parse('2025-01-01T17:00:00Z'),
    offset: -300,
  })
})

test('a time that a clock change skips is taken with the offset before it', () => {
  expect(parseDate('2025-03-09 02:30:00', 'America/New_York')?.time).toBe(Date.parse('2025-03-09T07:30:00Z'))
})

test('a time that occurs twice is the first of the two', () => {
  expect(parseDate('2025-11-02 01:30:00', 'America/New_York')?.time).toBe(Date.parse('2025-11-02T05:30:00Z'))
})
