import type { ListPlace } from '@/lib/queries/lists'

/** Where articles of this weight and time begin in a list, and where they have ended; how equals are ordered is left open. */
export function extentOf(
  places: readonly ListPlace[],
  place: Omit<ListPlace, 'id'>,
): { readonly first: number; readonly last: number } {
  const first = countBefore(places, (other) => compare(other, place) < 0)
  return { first, last: countBefore(places, (other) => compare(other, place) <= 0) }
}

function countBefore(places: readonly ListPlace[], isBefore: (place: ListPlace) => boolean): number {
  let [from, to] = [0, places.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (isBefore(places[middle]!)) from = middle + 1
    else to = middle
  }
  return from
}

function compare(a: Omit<ListPlace, 'id'>, b: Omit<ListPlace, 'id'>): number {
  // Undated articles come last.
  return a.weight - b.weight || (b.time ?? -Number.MAX_VALUE) - (a.time ?? -Number.MAX_VALUE)
}
