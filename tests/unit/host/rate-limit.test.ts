import { expect, test } from 'vitest'
import { clientOf, RateLimit } from '@/lib/host/rate-limit'

test('a client may ask in bursts, then as often as the rate allows; others are not kept waiting', () => {
  const limit = new RateLimit({ burst: 2, perSecond: 0.5 })
  expect([limit.take('a', 0), limit.take('a', 0), limit.take('a', 0), limit.take('b', 0)]).toEqual([0, 0, 2, 0])
  expect([limit.take('a', 1900), limit.take('a', 2000), limit.take('a', 2000)]).toEqual([1, 0, 2])
})

test('a client is told by the address that the nearest proxy added', () => {
  expect(clientOf(new Headers({ 'x-forwarded-for': '1.2.3.4, 10.0.0.1' }))).toBe('10.0.0.1')
  expect(clientOf(new Headers())).toBe('')
})
