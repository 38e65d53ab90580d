import { toIsoWithOffset } from '@/lib/dates/format-date'
import { fold, type FoldTable } from './fold'
import type { FiledHeadline, HeadlinesFile } from './headlines-file'
import type { FacetCount, SearchAnswer, SearchEngine, SearchFilters, SearchQuery, SearchResult } from './search-engine'
import { markMatches, orderMatches, toNeedles } from './search-headlines'

/** Answers on one page of results. */
const RESULTS_PER_PAGE = 20

/** A search over the headlines alone: every word has to stand in the headline or the summary. */
export function headlineEngine(file: HeadlinesFile, timeZone: string): SearchEngine {
  const table: FoldTable = new Map(file.table)
  const folded = new Map(file.headlines.map((each) => [each, fold(`${each.title}\n${each.summary}`, table)]))
  const find = (text: string, filters: SearchFilters) => {
    const needles = toNeedles(text, table)
    return needles.length === 0
      ? []
      : file.headlines.filter(
          (each) => needles.every((needle) => folded.get(each)?.includes(needle)) && passes(each, filters, timeZone),
        )
  }
  const answer = (query: SearchQuery): SearchAnswer => {
    const { text, filters, sort, lang } = query
    const needles = toNeedles(text, table)
    const matches = find(text, filters)
    const ordered =
      sort === 'newest' ? [...matches].sort((a, b) => b.time - a.time) : orderMatches(matches, needles, lang, table)
    const stories = groupVersions(ordered as readonly FiledHeadline[], table)
    const pageCount = Math.max(1, Math.ceil(stories.length / RESULTS_PER_PAGE))
    const page = Math.min(query.page, pageCount)
    return {
      query,
      total: matches.length,
      page,
      pageCount,
      results: stories
        .slice((page - 1) * RESULTS_PER_PAGE, page * RESULTS_PER_PAGE)
        .map((versions) => toResult(versions, needles, table)),
      facets: {
        language: count(find(text, { ...filters, language: undefined }), ({ lang }) => [lang], nameLanguage(file)),
        category: count(find(text, { ...filters, category: undefined }), (each) => each.categories, nameTerm(file)),
        tag: count(find(text, { ...filters, tag: undefined }), (each) => each.tags, nameTerm(file)),
        source: count(
          find(text, { ...filters, source: undefined }),
          ({ source }) => (source === '' ? [] : [source]),
          (value) => value,
        ),
      },
      synonyms: [],
      words: matches.length > 0 ? [] : needles.map((word) => ({ word, total: find(word, filters).length })),
    }
  }
  return { search: (query) => Promise.resolve(answer(query)) }
}

function passes(headline: FiledHeadline, filters: SearchFilters, timeZone: string): boolean {
  const { language, category, tag, source, from, to } = filters
  const day = headline.time > 0 ? toIsoWithOffset(headline.time, timeZone).slice(0, 10) : ''
  return (
    (language === undefined || headline.lang === language) &&
    (category === undefined || headline.categories.includes(category)) &&
    (tag === undefined || headline.tags.includes(tag)) &&
    (source === undefined || headline.source === source) &&
    (from === undefined || day >= from) &&
    (to === undefined || (day !== '' && day <= to))
  )
}

function groupVersions(ordered: readonly FiledHeadline[], table: FoldTable): readonly (readonly FiledHeadline[])[] {
  const stories = new Map<string, FiledHeadline[]>()
  for (const headline of ordered) {
    const key = fold(headline.title, table)
    stories.set(key, [...(stories.get(key) ?? []), headline])
  }
  return [...stories.values()]
}

function toResult(
  [first, ...versions]: readonly FiledHeadline[],
  needles: readonly string[],
  table: FoldTable,
): SearchResult {
  if (!first) throw new Error('A story has no version.')
  return {
    path: first.path,
    titleParts: markMatches(first.title, needles, table),
    snippetParts: markMatches(first.summary, needles, table),
    lang: first.lang,
    time: first.time,
    source: first.source,
    versions,
  }
}

function count(
  matches: readonly FiledHeadline[],
  valuesOf: (headline: FiledHeadline) => readonly string[],
  nameOf: (value: string) => string,
): readonly FacetCount[] {
  const counts = new Map<string, number>()
  for (const value of matches.flatMap(valuesOf)) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .map(([value, count]) => ({ value, name: nameOf(value), count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}

function nameLanguage({ languages }: HeadlinesFile): (value: string) => string {
  return (value) => languages.find(({ tag }) => tag === value)?.name ?? value
}

function nameTerm({ terms }: HeadlinesFile): (value: string) => string {
  return (value) => terms.find(({ slug }) => slug === value)?.name ?? value
}
