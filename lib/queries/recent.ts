import { UNWEIGHTED } from '@/lib/index/article-row'
import { getLink } from './articles'
import type { ArticleLink } from './article-summary'
import { listPlaces, type ListPlace } from './lists'
import type { Snapshot } from './snapshot'

const DEFAULT_RECENT = 10

/** How many recent posts the newsroom wants. */
export function recentLimit({ site }: Snapshot): number {
  return site.widgets.recent?.limit ?? DEFAULT_RECENT
}

/**
 * The recent posts of a language: now, or as they were at `asOf` (milliseconds), of the articles that are published now. Undated
 * articles are recent only now: nobody knows since when.
 */
export function listRecent(snapshot: Snapshot, lang: string, asOf?: number): readonly ArticleLink[] {
  const limit = recentLimit(snapshot)
  const places =
    asOf === undefined ? listPlaces(snapshot, { kind: 'main', lang }) : placesAt(snapshot, lang, asOf, limit)
  return places.slice(0, limit).flatMap(({ id }) => getLink(snapshot, id) ?? [])
}

/** The articles of the main list by time. */
export interface Timeline {
  /** Those with a weight, which come first whatever their time. */
  readonly pinned: readonly ListPlace[]
  /** The others, newest first. */
  readonly dated: readonly DatedPlace[]
}

type DatedPlace = ListPlace & { readonly time: number }

/** The dated articles among which the recent posts of a language are chosen. */
export function mainTimeline(snapshot: Snapshot, lang: string): Timeline {
  return snapshot.remember(`timeline ${lang}`, () => {
    const places = listPlaces(snapshot, { kind: 'main', lang }).filter(
      (place): place is DatedPlace => place.time !== null,
    )
    return {
      pinned: places.filter(({ weight }) => weight !== UNWEIGHTED),
      dated: places.filter(({ weight }) => weight === UNWEIGHTED),
    }
  })
}

function placesAt(snapshot: Snapshot, lang: string, asOf: number, limit: number): readonly ListPlace[] {
  const { pinned, dated } = mainTimeline(snapshot, lang)
  const first = firstNotAfter(dated, asOf)
  return [...pinned.filter(({ time }) => (time ?? Infinity) <= asOf), ...dated.slice(first, first + limit)]
}

/** Index of the first article that is not newer than `time`; `places` are newest first. */
export function firstNotAfter(places: readonly { readonly time: number }[], time: number): number {
  let [from, to] = [0, places.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((places[middle]?.time ?? -Infinity) <= time) to = middle
    else from = middle + 1
  }
  return from
}
