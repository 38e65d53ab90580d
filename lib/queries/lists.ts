import type { Taxonomy } from '@/lib/urls/address'
import { yearAndMonth } from '@/lib/dates/format-date'
import { instantOfWallTime } from '@/lib/dates/zone'
import { UNWEIGHTED } from '@/lib/index/article-row'
import { settingsFor } from '@/lib/site/settings-for'
import { pagedPath } from '@/lib/urls/paths'
import { amendPlaces } from './amend-places'
import { getSummaries, type ArticleSummary } from './article-summary'
import { IS_LISTED, type Snapshot } from './snapshot'

/** Which articles a list holds. */
export type ListScope =
  | { readonly kind: 'main'; readonly lang: string }
  | { readonly kind: 'section'; readonly lang: string; readonly section: string }
  | { readonly kind: 'term'; readonly lang: string; readonly taxonomy: Taxonomy; readonly slug: string }
  | { readonly kind: 'archive'; readonly lang: string; readonly year: number; readonly month?: number | undefined }

/** One page of a list. */
export interface ListPage<Item> {
  readonly items: readonly Item[]
  readonly page: number
  readonly pageCount: number
  readonly total: number
  /** Address of the list's first page. */
  readonly path: string
}

/** One page of a list of articles; `undefined` when the list has no such page. An empty list has one, empty page. */
export function listArticles(
  snapshot: Snapshot,
  scope: ListScope,
  at: { path: string; page: number },
): ListPage<ArticleSummary> | undefined {
  const ids = listIds(snapshot, scope)
  const cut = cutPage(ids, at, snapshot.site.pageSize)
  return cut && { ...cut, items: getSummaries(snapshot, cut.items) }
}

/** Page `page` of `items`; `undefined` past the end. */
export function cutPage<Item>(
  items: readonly Item[],
  { path, page }: { path: string; page: number },
  size: number,
): ListPage<Item> | undefined {
  const pageCount = Math.max(1, Math.ceil(items.length / size))
  if (page > pageCount) return undefined
  return { items: items.slice((page - 1) * size, page * size), page, pageCount, total: items.length, path }
}

/** Addresses of all pages of a list after the first. */
export function furtherPages(path: string, total: number, size: number): readonly string[] {
  return Array.from({ length: Math.max(0, Math.ceil(total / size) - 1) }, (_, at) => pagedPath(path, at + 2))
}

interface OrderRow {
  readonly id: number
  readonly weight: number
  readonly time: number | null
  readonly link_title: string
  readonly path: string
}

/** An article's place in a list, with what put it there. */
export interface ListPlace {
  readonly id: number
  /** `UNWEIGHTED` for articles that name none. */
  readonly weight: number
  /** Milliseconds; `null` for an undated article. */
  readonly time: number | null
}

/**
 * The articles of a list in the default order (as Hugo and Mainroad have it): weight, newest first, short headline, path; undated last.
 * Computed once for each list and snapshot, so a deep page costs as little as the first.
 */
export function listPlaces(snapshot: Snapshot, scope: ListScope): readonly ListPlace[] {
  const key = `places ${JSON.stringify(scope)}`
  return snapshot.remember(key, () => {
    if (scope.kind === 'archive') return archivePlaces(snapshot, scope)
    // Only the default order among equals needs the language's collation; SQLite has sorted the rest.
    const collator = new Intl.Collator(scope.lang, { numeric: false })
    const read = (since: number) =>
      [...selectRows(snapshot, scope, since)]
        .sort((a, b) => compareRows(a, b, collator))
        .map(({ id, weight, time }) => ({ id, weight, time }))
    // Which articles are the main ones may depend on whether there are any in sections.
    const isMain = scope.kind === 'main'
    return isMain && snapshot.site.mainSections.length === 0
      ? read(0)
      : amendPlaces(snapshot, key, { all: () => read(0), since: read })
  })
}

/** The same, only which articles. */
export function listIds(snapshot: Snapshot, scope: ListScope): readonly number[] {
  return snapshot.remember(`ids ${JSON.stringify(scope)}`, () => listPlaces(snapshot, scope).map(({ id }) => id))
}

const COLUMNS = 'id, weight, time, link_title, path'
const ORDER = 'ORDER BY weight, time IS NULL, time DESC'

/** Condition and values for all articles of a language, or those with ids above `since`: they are few, and found by their ids alone. */
function inLanguage(lang: string, since: number): readonly [string, ...(string | number)[]] {
  return since === 0 ? ['lang = ?', lang] : ['id > ? AND +lang = ?', since, lang]
}

/** @param since only articles with an id above this one */
function selectRows(
  { all, now, site }: Snapshot,
  scope: Exclude<ListScope, { kind: 'archive' }>,
  since: number,
): readonly OrderRow[] {
  const [ofLanguage, ...values] = inLanguage(scope.lang, since)
  const base = `SELECT ${COLUMNS} FROM article WHERE ${ofLanguage} AND ${IS_LISTED}`
  if (scope.kind === 'section') return all(`${base} AND section = ? ${ORDER}`, ...values, now, now, scope.section)
  if (scope.kind === 'term') {
    const terms = 'SELECT article_id FROM article_term WHERE lang = ? AND taxonomy = ? AND slug = ?'
    const ofTerm = since === 0 ? `id IN (${terms})` : `EXISTS (${terms} AND article_id = id)`
    return all(`${base} AND ${ofTerm} ${ORDER}`, ...values, now, now, scope.lang, scope.taxonomy, scope.slug)
  }
  const types = site.mainSections.map((name) => name.toLowerCase())
  if (types.length > 0) {
    return all(
      `${base} AND type IN (SELECT value FROM json_each(?)) ${ORDER}`,
      ...values,
      now,
      now,
      JSON.stringify(types),
    )
  }
  const inSections = all<OrderRow>(`${base} AND type <> '' ${ORDER}`, ...values, now, now)
  return inSections.length > 0 ? inSections : all(`${base} ${ORDER}`, ...values, now, now)
}

function compareRows(a: OrderRow, b: OrderRow, collator: Intl.Collator): number {
  if (a.weight !== b.weight) return a.weight - b.weight
  if (a.time !== b.time) return (b.time ?? -Infinity) - (a.time ?? -Infinity)
  return collator.compare(a.link_title, b.link_title) || (a.path < b.path ? -1 : 1)
}

/** How many articles a month has. */
export interface MonthCount {
  readonly year: number
  readonly month: number
  readonly count: number
}

/** A month of the archive. */
export interface ArchiveMonth {
  readonly year: number
  readonly month: number
  readonly places: readonly ListPlace[]
}

/** All months with dated articles, newest first; within a month newest first. */
export function listArchiveMonths(snapshot: Snapshot, lang: string): readonly ArchiveMonth[] {
  return snapshot.remember(`archive ${lang}`, () => {
    const { now, site } = snapshot
    const { timeZone } = settingsFor(site, lang)
    const read = (since: number) => {
      const [ofLanguage, ...values] = inLanguage(lang, since)
      const sql = /* sql */ `SELECT id, time FROM article WHERE ${ofLanguage} AND ${IS_LISTED}
        AND time IS NOT NULL ORDER BY time DESC, path`
      const rows = snapshot.all<{ id: number; time: number }>(sql, ...values, now, now)
      return rows.map((place) => ({ ...place, weight: UNWEIGHTED }))
    }
    const places = amendPlaces(snapshot, `archive ${lang}`, { all: () => read(0), since: read })
    const months: { year: number; month: number; places: readonly ListPlace[] }[] = []
    for (let at = 0; at < places.length;) {
      const when = yearAndMonth(places[at]!.time ?? 0, timeZone)
      const begin = instantOfWallTime(Date.UTC(when.year, when.month - 1), timeZone)
      let end = at + 1
      while (end < places.length && (places[end]!.time ?? 0) >= begin) end += 1
      months.push({ ...when, places: places.slice(at, end) })
      at = end
    }
    return months
  })
}

/** The same months, only how many articles each has. */
export function countArchiveMonths(snapshot: Snapshot, lang: string): readonly MonthCount[] {
  return listArchiveMonths(snapshot, lang).map(({ year, month, places }) => ({ year, month, count: places.length }))
}

/** Weights say nothing in an archive. */
function archivePlaces(
  snapshot: Snapshot,
  { lang, year, month }: { lang: string; year: number; month?: number | undefined },
): readonly ListPlace[] {
  return listArchiveMonths(snapshot, lang)
    .filter((each) => each.year === year && (month === undefined || each.month === month))
    .flatMap(({ places }) => places)
}
