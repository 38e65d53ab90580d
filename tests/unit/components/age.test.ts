import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { AGE_SCRIPT } from '@/components/article/age-script'

/** What the script says on an article of `then`, read at `now`. */
function noticeAt(then: string, now: string): string | undefined {
  const said: { textContent: string }[] = []
  const place = {
    dataset: { time: String(Date.parse(then)), text: '{years} ago' },
    closest: () => ({ lang: 'en' }),
    append: (notice: { textContent: string }) => said.push(notice),
  }
  class Today extends Date {
    constructor(time: number = Date.parse(now)) {
      super(time)
    }
  }
  const document = { currentScript: { parentElement: place }, createElement: () => ({}) }
  runInNewContext(AGE_SCRIPT, { document, Date: Today, Intl })
  return said[0]?.textContent
}

test.each([
  ['2025-11-24', '2026-11-23', undefined],
  ['2025-11-24', '2026-11-24', '1 year ago'],
  ['2024-02-29', '2026-02-28', '1 year ago'],
  ['2024-02-29', '2026-03-01', '2 years ago'],
  ['2027-01-01', '2026-01-01', undefined],
])('an article of %s that is read on %s: %s', (then, now, said) => {
  expect(noticeAt(then, now)).toBe(said)
})
