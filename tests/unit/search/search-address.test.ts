import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeQuery, hasFilters, searchAddress, toSearchQuery, withFilters } from '@/lib/search/search-address'
import { textFragment } from '@/lib/search/text-fragment'
import { makeQuery } from '@/tests/support/answer'

const day = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const word = fc.stringMatching(/^[a-z0-9特朗普銀&=+#%?"<>-]{1,20}$/)

test('a search written into an address is the same when it is read again', () => {
  const queries = fc.record({
    text: word,
    lang: fc.constant('en'),
    filters: fc.record(
      { language: word, category: word, tag: word, source: word, from: day, to: day },
      { requiredKeys: [] },
    ),
    sort: fc.constantFrom('relevance' as const, 'newest' as const),
    page: fc.integer({ min: 1, max: 500 }),
    without: fc.uniqueArray(word, { maxLength: 5 }),
  })
  fc.assert(
    fc.property(queries, (query) => {
      const { search } = new URL(searchAddress('/en/search/', query), 'https://news.example')
      expect(toSearchQuery(new URLSearchParams(search), 'en')).toEqual(query)
    }),
  )
})

test('what goes without saying is not in the address', () => {
  expect(searchAddress('/en/search/', makeQuery(''))).toBe('/en/search/')
  expect(searchAddress('/en/search/', makeQuery('q=tide&sort=relevance&page=1&lang='))).toBe('/en/search/?q=tide')
})

test('what has no meaning in an address is left out', () => {
  expect(makeQuery('q=+tide+&sort=size&page=-3&from=2026-02-30&to=yesterday&without=')).toEqual(makeQuery('q=tide'))
  expect(makeQuery('q=tide&page=99999999999').page).toBe(10_000)
  expect(makeQuery('q=tide&page=NaN').page).toBe(1)
})

test('a long query is cut, and never within a character', () => {
  expect(makeQuery(`q=${'潮'.repeat(300)}`).text).toHaveLength(200)
  expect(makeQuery(`q=${'a'.repeat(199)}%F0%9F%8C%8A`).text).toBe('a'.repeat(199))
})

test('a change leads back to the first page', () => {
  const query = makeQuery('q=tide&page=3&tag=moon')
  expect(changeQuery(query, { sort: 'newest' })).toEqual(makeQuery('q=tide&tag=moon&sort=newest'))
  expect(searchAddress('/', withFilters(query, { tag: undefined, category: 'sea' }))).toBe('/?q=tide&category=sea')
  expect([query, changeQuery(query, { filters: {} })].map(hasFilters)).toEqual([true, false])
})

test('a text fragment is the first match of the passage, safe in an address', () => {
  const parts = [
    { text: '本周在', isMatch: false },
    { text: '舊埠', isMatch: true },
    { text: 'later', isMatch: true },
  ]
  expect(textFragment(parts)).toBe('#:~:text=%E8%88%8A%E5%9F%A0')
  expect(textFragment([{ text: 'e-mail, me & you', isMatch: true }])).toBe('#:~:text=e%2Dmail%2C%20me%20%26%20you')
  expect(textFragment([{ text: 'nothing', isMatch: false }])).toBe('')
})
