import type { SearchAnswer, SearchQuery, SearchResult } from '@/lib/search/search-engine'
import { toSearchQuery } from '@/lib/search/search-address'
import { noAnswer } from '@/lib/search/no-answer'

/** The search of an address such as `q=ferry&sort=newest`, asked on an English page. */
export function makeQuery(search: string, lang = 'en'): SearchQuery {
  return toSearchQuery(new URLSearchParams(search), lang)
}

export function makeResult(changes: Partial<SearchResult> = {}): SearchResult {
  return {
    path: '/en/news/ferry/',
    titleParts: [
      { text: 'The ', isMatch: false },
      { text: 'ferry', isMatch: true },
      { text: ' & the “tide” <late>', isMatch: false },
    ],
    snippetParts: [
      { text: 'One more ', isMatch: false },
      { text: 'ferry', isMatch: true },
      { text: ' leaves.', isMatch: false },
    ],
    lang: 'en',
    time: Date.UTC(2026, 2, 15, 8, 30),
    source: 'Delta Wire',
    versions: [],
    ...changes,
  }
}

/** An answer with everything that a page of answers can show. */
export function makeAnswer(changes: Partial<SearchAnswer> = {}): SearchAnswer {
  const query = changes.query ?? makeQuery('q=ferry')
  const version = { path: '/zh-hk/news/ferry/', title: '渡輪', lang: 'zh-HK', time: 0, source: '' }
  return {
    ...noAnswer(query),
    total: 42,
    page: 2,
    pageCount: 3,
    results: [makeResult({ versions: [version] }), makeResult({ path: '/zh-cn/news/du-lun/', lang: 'zh-CN', time: 0 })],
    facets: {
      language: [
        { value: 'zh-CN', name: '简体中文', count: 30 },
        { value: 'en', name: 'English', count: 12 },
      ],
      category: Array.from({ length: 9 }, (_, at) => ({ value: `c${at}`, name: `Category ${at}`, count: 9 - at })),
      tag: [{ value: 'only', name: 'Only', count: 42 }],
      source: [
        { value: 'Delta Wire', name: 'Delta Wire', count: 41 },
        { value: 'A & B', name: 'A & B', count: 1 },
      ],
    },
    synonyms: [{ word: 'ferry', also: ['渡轮', '船'] }],
    ...changes,
  }
}
