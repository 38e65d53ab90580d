import { expect, test } from 'vitest'
import { isTruthy, lookupDefault, lookupOwn, lookupParam } from '@/lib/site/lookup'

test.each([false, 0, '', null, undefined, [], {}])('%j is false in the sense of Go', (value) => {
  expect(isTruthy(value)).toBe(false)
})

test.each([true, 1, -1, 'false', ' ', [false], { a: null }])('%j is true in the sense of Go', (value) => {
  expect(isTruthy(value)).toBe(true)
})

test.each([undefined, null, '', 0, [], {}])('`default`: %j on the page inherits from the site', (value) => {
  expect(lookupDefault(value, 'site')).toBe('site')
})

test('`default`: false on the page counts as set', () => {
  expect(lookupDefault(false, 'site')).toBe(false)
})

test.each(['', null, false, 0])('`.Param`: a key that is there wins over the site, even as %j', (value) => {
  expect(lookupParam({ toc: value }, 'toc', true)).toBe(value)
})

test('`.Param`: an absent key takes the value of the site', () => {
  expect(lookupParam({}, 'toc', true)).toBe(true)
})

test('`.Params`: only the page counts, and only when true', () => {
  expect(lookupOwn({ lead: 'A' }, 'lead')).toBe('A')
  expect(lookupOwn({ lead: '' }, 'lead')).toBeUndefined()
  expect(lookupOwn({}, 'lead')).toBeUndefined()
  expect(lookupOwn({}, 'toString')).toBeUndefined()
})
