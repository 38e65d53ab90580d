import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { AGE_SCRIPT } from '@/components/article/age-script'

/** What the script says on an article of `then`, read at `now`. */
function noticeAt(then: string, now: string): string | undefined {
  const place = {
    dataset: { time: String(Date.parse(then)), text: '{years} ago' },
    closest: () => ({ lang: 'en' }),
    textContent: undefined,
  }
  runInNewContext(AGE_SCRIPT, {
    document: { currentScript: { parentElement: place } },
    Date: { now: () => Date.parse(now) },
    Intl,
  })
  return place.textContent
}

test.each([
  ['2025-11-24', '2026-11-23', undefined],
  ['2025-11-24', '2026-11-25', '1 year ago'],
  ['2024-02-29', '2026-02-28', '1 year ago'],
  ['2024-02-29', '2026-03-02', '2 years ago'],
  ['2027-01-01', '2024-01-01', undefined],
])('an article of %s that is read on %s: %s', (then, now, said) => {
  expect(noticeAt(then, now)).toBe(said)
})
