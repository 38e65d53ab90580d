import { expect, test } from 'vitest'
import { parseAddress } from '@/lib/urls/address'
import { pagedPath, toPath, toSegments } from '@/lib/urls/paths'

test.each([
  ['', { kind: 'front', page: 1 }],
  ['page/2', { kind: 'front', page: 2 }],
  ['news', { kind: 'content', segments: ['news'], page: 1 }],
  ['news/page/3', { kind: 'content', segments: ['news'], page: 3 }],
  ['news/qq/a', { kind: 'content', segments: ['news', 'qq', 'a'], page: 1 }],
  ['tags', { kind: 'taxonomy', taxonomy: 'tags', page: 1 }],
  ['tags/ai', { kind: 'term', taxonomy: 'tags', slug: 'ai', page: 1 }],
  ['categories/ai/page/4', { kind: 'term', taxonomy: 'categories', slug: 'ai', page: 4 }],
  ['archives/2025/02', { kind: 'archive', year: 2025, month: 2, page: 1 }],
  ['search', { kind: 'search' }],
])('%j is understood', (path, address) => {
  expect(parseAddress(path.split('/').filter(Boolean))).toEqual(address)
})

test.each([
  'page/1',
  'page/0',
  'page/x',
  'page/02',
  'page',
  'news/page/1',
  'tags/ai/page/99999999',
  'tags/a/b',
  'archives/25',
  'archives/2025/13',
  'archives/2025/2',
  'archives/page/2',
  'archives/2025/02/03',
  'search/x',
  'search/page/2',
])('%j is no address of a page', (path) => {
  const address = parseAddress(path.split('/'))
  expect(address === undefined || (address.kind === 'content' && path === 'page')).toBe(true)
})

test('Chinese is percent-encoded once, and comes back', () => {
  const path = toPath(['zh-cn', '文化', 'c++'])
  expect(path).toBe('/zh-cn/%E6%96%87%E5%8C%96/c++/')
  expect(toSegments(path)).toEqual(['zh-cn', '文化', 'c++'])
  expect(toSegments('/zh-cn/%zz/')).toBeUndefined()
})

test('page 1 of a list is the list itself', () => {
  expect(pagedPath('/en/', 1)).toBe('/en/')
  expect(pagedPath('/en/', 2)).toBe('/en/page/2/')
})
