import { expect, test } from 'vitest'
import { yearsSince } from '@/components/article/age'

test.each([
  ['2025-11-24', '2026-11-23', 0],
  ['2025-11-24', '2026-11-24', 1],
  ['2024-02-29', '2026-02-28', 1],
  ['2024-02-29', '2026-03-01', 2],
  ['2027-01-01', '2026-01-01', 0],
])('from %s to %s it is %i years', (then, now, years) => {
  expect(yearsSince(Date.parse(then), Date.parse(now))).toBe(years)
})
