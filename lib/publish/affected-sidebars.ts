import { readFacts, type ArticleFacts } from '@/lib/index/change-facts'
import { UNWEIGHTED } from '@/lib/index/article-row'
import { listPlaces } from '@/lib/queries/lists'
import { firstNotAfter, mainTimeline, recentLimit } from '@/lib/queries/recent'
import { listSections } from '@/lib/queries/sections'
import { IS_PUBLISHED } from '@/lib/queries/snapshot'
import { TERMS_PER_PAGE } from '@/lib/queries/pages'
import { isTimelessTerms } from '@/lib/queries/widgets'
import { listTerms } from '@/lib/queries/terms'
import { TAXONOMIES } from '@/lib/urls/address'
import { archivePath, frontPath, notFoundPath, recentPath, searchPath, taxonomyPath, termsPath } from '@/lib/urls/paths'
import type { AffectedSet } from './affected-set'
import type { ChangedTerm } from './affected-terms'
import type { Difference } from './difference'
import { isInMain, listsOf } from './list-scopes'

/** Pages of a moment from `from` to just before `to` (milliseconds) show another sidebar. */
interface Interval {
  readonly from: number
  readonly to: number
}

/** With more pages than so many in the intervals it costs less to take the whole language. */
const MOST_PAGES = 2_000

/** Pages whose recent posts, categories or tags are others: those of the moments concerned, and those of the present. */
export function addSidebars(
  affected: AffectedSet,
  difference: Difference,
  lang: string,
  terms: readonly ChangedTerm[],
): void {
  const recent = listRecentIntervals(difference, lang)
  const shown = terms.flatMap((term) => toIntervals(difference, term))
  const isNamedAnew = terms.some(({ before, after }) => before?.name !== after?.name)
  const intervals = joinIntervals([...recent.intervals, ...shown])
  if (intervals.length > 0) addMoments(affected, difference, lang, intervals)
  if (!recent.isPresent && !isNamedAnew) return
  affected.add(recentPath(lang))
  if (isNamedAnew) affected.add(termsPath(lang))
  addPresent(affected, difference, lang)
}

/** When changed articles were or are among the recent posts, and whether they were or are so at present. */
function listRecentIntervals(
  difference: Difference,
  lang: string,
): { intervals: readonly Interval[]; isPresent: boolean } {
  const { snapshot, articles } = difference
  const facts = articles
    .filter(({ before, after }) => linkOf(before) !== linkOf(after))
    .flatMap(({ before, after }) => [before, after])
    .filter((each) => each !== undefined)
    .filter((each) => each.lang === lang && each.listed && isInMain(snapshot, each))
  return {
    intervals: facts.flatMap((each) => recentInterval(difference, each) ?? []),
    isPresent: facts.some((each) => (recentInterval(difference, each)?.to ?? Infinity) === Infinity),
  }
}

/** What lists of headlines show of an article, and what puts it there. */
function linkOf(facts: ArticleFacts | undefined): string {
  if (!facts) return ''
  const { lang, path, title, textLang, linkTitle, time, weight, type, listed } = facts
  return JSON.stringify([lang, path, title, textLang, linkTitle, time, weight, type, listed])
}

/**
 * From its own time on an article is recent until so many newer ones have come; those that did not change suffice to tell.
 * Nothing for an undated one, which is recent only at present.
 */
function recentInterval(
  { snapshot, changedIds }: Difference,
  { lang, time, weight }: ArticleFacts,
): Interval | undefined {
  if (time === null) return undefined
  if (weight !== UNWEIGHTED) return { from: time, to: Infinity }
  const { dated } = mainTimeline(snapshot, lang)
  // Equals may stand on either side of it.
  let at = firstNotAfter(dated, time) - 1
  for (let newer = 0; at >= 0; at -= 1) {
    if (!changedIds.has(dated[at]!.id)) newer += 1
    if (newer === recentLimit(snapshot)) return { from: time, to: dated[at]!.time }
  }
  return { from: time, to: Infinity }
}

/** Lists of all terms at a moment hold those that had an article by then. */
function toIntervals({ snapshot }: Difference, { taxonomy, before, after }: ChangedTerm): readonly Interval[] {
  if (!isTimelessTerms(snapshot, taxonomy === 'tags' ? 'taglist' : 'categories')) return []
  const [was, is] = [before?.earliest ?? Infinity, after?.earliest ?? Infinity]
  const from = Math.min(was, is)
  if (before && after && before.name !== after.name) return [{ from, to: Infinity }]
  return was === is ? [] : [{ from, to: Math.max(was, is) }]
}

function joinIntervals(intervals: readonly Interval[]): readonly Interval[] {
  const joined: Interval[] = []
  for (const interval of [...intervals].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last && interval.from <= last.to) joined[joined.length - 1] = { ...last, to: Math.max(last.to, interval.to) }
    else joined.push(interval)
  }
  return joined
}

/** Articles of these moments, and the pages of lists that are of the moment of one of them. */
function addMoments(affected: AffectedSet, difference: Difference, lang: string, intervals: readonly Interval[]): void {
  const { all, now } = difference.snapshot
  const files: string[] = []
  for (const { from, to } of intervals) {
    const rows = all<{ file: string }>(
      `SELECT file FROM article WHERE lang = ? AND time >= ? AND time < ? AND ${IS_PUBLISHED} LIMIT ${MOST_PAGES + 1}`,
      lang,
      from,
      Math.min(to, Number.MAX_SAFE_INTEGER),
      now,
      now,
    )
    files.push(...rows.map(({ file }) => file))
    if (files.length > MOST_PAGES) return void affected.languages.add(lang)
  }
  addPagesShowing(affected, difference, files, (time) =>
    intervals.some(({ from, to }) => time !== null && time >= from && time < to),
  )
}

/** Articles whose sidebar shows the present, and lists; the list pages among them are those without a dated article. */
function addPresent(affected: AffectedSet, difference: Difference, lang: string): void {
  const { snapshot } = difference
  const { all, now } = snapshot
  affected.add(frontPath(lang), archivePath(lang), searchPath(lang), notFoundPath(lang))
  for (const taxonomy of TAXONOMIES) {
    const pages = Math.ceil(listTerms(snapshot, lang, taxonomy).length / TERMS_PER_PAGE)
    affected.addRange(taxonomyPath(lang, taxonomy), 1, Math.max(1, pages))
  }
  const sql = `SELECT file FROM article WHERE lang = ? AND time IS NULL AND ${IS_PUBLISHED} LIMIT ${MOST_PAGES + 1}`
  const files = all<{ file: string }>(sql, lang, now, now).map(({ file }) => file)
  if (files.length > MOST_PAGES) return void affected.languages.add(lang)
  addPagesShowing(affected, difference, files, (time) => time === null)
  for (const { path, section } of listSections(snapshot, lang))
    if (listPlaces(snapshot, { kind: 'section', lang, section }).length === 0) affected.add(path)
}

/** The pages of these articles with a sidebar, and all pages of lists with them whose newest article has a fitting time. */
function addPagesShowing(
  affected: AffectedSet,
  { snapshot }: Difference,
  files: readonly string[],
  fits: (time: number | null) => boolean,
): void {
  const { all, site } = snapshot
  const bare = all<{ file: string }>(
    /* sql */ `SELECT file FROM article JOIN article_text ON article_id = id WHERE file IN (SELECT value FROM json_each(?))
      AND (json_extract(article, '$.sidebar') = 0 OR NOT EXISTS (SELECT 1 FROM json_each(article, '$.widgets')
        WHERE value IN ('recent', 'categories', 'taglist')))`,
    JSON.stringify(files),
  )
  const withoutLists = new Set(bare.map(({ file }) => file))
  const articles = [...readFacts(all, files).values()].filter((facts) => facts.kind === 'article')
  affected.add(...articles.filter(({ file }) => !withoutLists.has(file)).map(({ path }) => path))
  const lists = new Map(articles.flatMap((facts) => listsOf(snapshot, facts)).map((list) => [list.key, list]))
  for (const { scope, path } of lists.values()) {
    const places = listPlaces(snapshot, scope)
    for (let page = 1; (page - 1) * site.pageSize < places.length; page += 1) {
      const times = places.slice((page - 1) * site.pageSize, page * site.pageSize).flatMap(({ time }) => time ?? [])
      if (fits(times.length === 0 ? null : Math.max(...times))) affected.addRange(path, page, page)
    }
  }
}
