import { MAX_QUERY_LENGTH, type SearchFilters, type SearchQuery, type SearchSort } from './search-engine'

/*
 * A search as it stands in an address: `?q=&lang=&category=&tag=&source=&from=&to=&sort=&page=&without=`. The address holds all of
 * it, for pages, for their links and for machines alike.
 */

/** What each filter is called in an address. */
export const FILTER_PARAMETERS = {
  language: 'lang',
  category: 'category',
  tag: 'tag',
  source: 'source',
  from: 'from',
  to: 'to',
} as const satisfies Record<keyof SearchFilters, string>

const FILTERS = Object.keys(FILTER_PARAMETERS) as (keyof SearchFilters)[]

/** Longest value of a filter, most names that `without` may hold, last page that is asked for. */
const MAX_VALUE_LENGTH = 200
const MAX_WITHOUT = 20
const MAX_PAGE = 10_000

/** Reads a search out of an address; what has no meaning there is left out. `lang` is the language of the page. */
export function toSearchQuery(parameters: URLSearchParams, lang: string): SearchQuery {
  const filters: Partial<Record<keyof SearchFilters, string>> = {}
  for (const filter of FILTERS) {
    const value = textOf(parameters.get(FILTER_PARAMETERS[filter]), MAX_VALUE_LENGTH)
    if (value !== '' && (!isDay(filter) || isCalendarDay(value))) filters[filter] = value
  }
  const without = parameters.getAll('without').map((name) => textOf(name, MAX_VALUE_LENGTH))
  return {
    text: textOf(parameters.get('q'), MAX_QUERY_LENGTH),
    lang,
    filters,
    sort: parameters.get('sort') === 'newest' ? 'newest' : 'relevance',
    page: Math.min(Math.max(1, Math.trunc(Number(parameters.get('page'))) || 1), MAX_PAGE),
    without: [...new Set(without.filter((name) => name !== ''))].slice(0, MAX_WITHOUT),
  }
}

/** The address of a search on the search page (or route) at `path`; what goes without saying is left out. */
export function searchAddress(path: string, { text, filters, sort, page, without }: SearchQuery): string {
  const parameters = new URLSearchParams()
  if (text !== '') parameters.set('q', text)
  for (const filter of FILTERS) {
    const value = filters[filter]
    if (value !== undefined) parameters.set(FILTER_PARAMETERS[filter], value)
  }
  if (sort !== 'relevance') parameters.set('sort', sort)
  if (page > 1) parameters.set('page', String(page))
  for (const name of without) parameters.append('without', name)
  return parameters.size === 0 ? path : `${path}?${parameters}`
}

interface QueryChanges {
  readonly text?: string
  readonly filters?: SearchFilters
  readonly sort?: SearchSort
  readonly page?: number
  readonly without?: readonly string[]
}

/** The same search, changed; it starts from its first page again. */
export function changeQuery(query: SearchQuery, changes: QueryChanges): SearchQuery {
  return { ...query, page: 1, ...changes }
}

/** The same search with `value` for one filter; `undefined` takes it away. */
export function withFilters(query: SearchQuery, changes: SearchFilters): SearchQuery {
  return changeQuery(query, { filters: { ...query.filters, ...changes } })
}

/** Whether the search is narrowed to anything. */
export function hasFilters({ filters }: SearchQuery): boolean {
  return FILTERS.some((filter) => filters[filter] !== undefined)
}

function textOf(value: string | null, length: number): string {
  return (value ?? '')
    .toWellFormed()
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim()
}

function isDay(filter: keyof SearchFilters): boolean {
  return filter === 'from' || filter === 'to'
}

/** `2026-02-29` is none. */
function isCalendarDay(value: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}
