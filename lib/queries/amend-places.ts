import type { ListPlace } from './lists'
import { lastChange, readChanges } from '@/lib/index/change-log'
import type { TermFact } from '@/lib/index/change-facts'
import { indexIdOf, TIMED_TABLES, type Snapshot } from './snapshot'

/*
 * Lists of a hundred thousand articles are sorted once. After a publication only what came and went is looked for: an article that
 * changes gets another id, higher than all before, so what is new can be told by its id; ids that went are written down.
 */

/** A list as it was in an earlier snapshot. */
interface KnownList {
  readonly state: ListState
  readonly places: readonly ListPlace[]
}

/** By what it can be told which articles came and went. */
export interface IdState {
  readonly articles: number
  readonly lastId: number
  /** Number of the last id that went. */
  readonly gone: number
}

/** What lists depend on, beside the articles themselves. */
export interface ListState extends IdState {
  /** Which index it is, and its sections: they decide where articles belong. */
  readonly basis: string
  readonly now: number
  /** Number of the last change of the index. */
  readonly change: number
}

/** Before there was anything. */
export const NO_IDS: IdState = { articles: 0, lastId: 0, gone: 0 }

const known = new Map<string, KnownList>()
/** Of terms there are many more, and few are asked for again. */
const MOST_KNOWN = 2000

/** How to read a list from the index; both in its order. */
interface ListReading {
  readonly all: () => readonly ListPlace[]
  /** Only articles with an id above this one. */
  readonly since: (id: number) => readonly ListPlace[]
}

/** The list called `key`: amended where an earlier snapshot had it, else read as a whole. */
export function amendPlaces(snapshot: Snapshot, key: string, read: ListReading): readonly ListPlace[] {
  const state = stateOf(snapshot)
  const former = known.get(key)
  const places = (former && amend(snapshot, former, read)) ?? read.all()
  // A list of another moment than its state could never be amended rightly.
  if (!snapshot.isCurrent()) return places
  known.delete(key)
  known.set(key, { state, places })
  for (const oldest of known.keys()) {
    if (known.size <= MOST_KNOWN) break
    known.delete(oldest)
  }
  return places
}

/** What is to be kept of a snapshot to tell later what has come since. */
export function stateOf(snapshot: Snapshot): ListState {
  return snapshot.remember('state of lists', () => {
    const { all, now } = snapshot
    const sections = all('SELECT lang, section, visible_from, visible_until FROM section ORDER BY lang, section')
    const [ids = NO_IDS] = all<IdState>(/* sql */ `SELECT coalesce(max(id), 0) AS lastId, count(*) AS articles,
        (SELECT coalesce(max(number), 0) FROM gone) AS gone FROM article`)
    return {
      basis: JSON.stringify([indexIdOf(snapshot), snapshot.site, sections]),
      now,
      ...ids,
      change: lastChange(all),
    }
  })
}

/** Whether nothing but new articles, those with higher ids than all before, has made a difference since then. */
export function hasOnlyGrown(snapshot: Snapshot, former: ListState): boolean {
  return changeSince(snapshot, former)?.gone.size === 0
}

/** The terms of a language that changed articles had or have; `undefined` when more has made a difference, or too much. */
export function listChangedTerms(snapshot: Snapshot, former: ListState, lang: string): readonly TermFact[] | undefined {
  if (!changeSince(snapshot, former)) return undefined
  const changes = snapshot.remember(`changes since ${former.change}`, () => readChanges(snapshot.all, former.change))
  return changes?.flatMap(({ before, after }) =>
    [before, after].flatMap((facts) => (facts?.kind === 'article' && facts.lang === lang ? facts.terms : [])),
  )
}

/** What became of articles, where nothing else made a difference. */
interface Change {
  readonly hasCome: boolean
  /** Ids of articles that were there and are no more. */
  readonly gone: ReadonlySet<number>
}

/** What became of the index since an earlier state; `undefined` when that cannot be told. Most lists share one, so it is asked for once. */
function changeSince(snapshot: Snapshot, former: ListState): Change | undefined {
  const changes = snapshot.remember('changes since states', () => new Map<ListState, Change | undefined>())
  if (!changes.has(former)) changes.set(former, readChange(snapshot, former))
  return changes.get(former)
}

function readChange(snapshot: Snapshot, former: ListState): Change | undefined {
  const state = stateOf(snapshot)
  if (state.basis !== former.basis || hasTurned(snapshot, former.now)) return undefined
  const came = snapshot.all<{ count: number }>('SELECT count(*) AS count FROM article WHERE id > ?', former.lastId)
  const count = came[0]?.count ?? 0
  const gone = readGone(snapshot, former, count)
  return gone && { hasCome: count > 0, gone }
}

/**
 * The articles of an earlier state that are no more; `undefined` when the notes of them do not go back so far.
 * @param came how many articles have come since
 */
export function readGone(
  snapshot: Snapshot,
  { articles, lastId, gone }: IdState,
  came: number,
): ReadonlySet<number> | undefined {
  const sql = 'SELECT article_id AS id FROM gone WHERE number > ? AND article_id <= ?'
  const ids = new Set(snapshot.all<{ id: number }>(sql, gone, lastId).map(({ id }) => id))
  return ids.size === articles + came - stateOf(snapshot).articles ? ids : undefined
}

function amend(snapshot: Snapshot, { state, places }: KnownList, read: ListReading): readonly ListPlace[] | undefined {
  const change = changeSince(snapshot, state)
  if (!change) return undefined
  const { hasCome, gone } = change
  const kept = places.some(({ id }) => gone.has(id)) ? places.filter(({ id }) => !gone.has(id)) : places
  const fresh = hasCome ? read.since(state.lastId) : []
  return fresh.length === 0 ? kept : merge(kept, fresh)
}

/** Whether the time of anything came or ran out since then; then who is listed cannot be told by ids. */
function hasTurned({ all, now }: Snapshot, since: number): boolean {
  if (now < since) return true
  return TIMED_TABLES.some((table) =>
    ['visible_from', 'visible_until'].some(
      (column) => all(`SELECT 1 FROM ${table} WHERE ${column} > ? AND ${column} <= ? LIMIT 1`, since, now).length > 0,
    ),
  )
}

/** Puts the fresh ones in; `undefined` where one has equals, whose order needs more than is known here. */
function merge(places: readonly ListPlace[], fresh: readonly ListPlace[]): readonly ListPlace[] | undefined {
  const merged: ListPlace[] = []
  let at = 0
  for (const place of fresh) {
    for (; at < places.length && compare(places[at]!, place) < 0; at += 1) merged.push(places[at]!)
    const next = places[at]
    if (next && compare(next, place) === 0) return undefined
    merged.push(place)
  }
  for (; at < places.length; at += 1) merged.push(places[at]!)
  return merged
}

function compare(a: ListPlace, b: ListPlace): number {
  if (a.weight !== b.weight) return a.weight - b.weight
  return a.time === b.time ? 0 : (b.time ?? -Infinity) - (a.time ?? -Infinity)
}
