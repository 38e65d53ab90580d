import { fold, foldWithOffsets, type FoldTable } from './fold'

/** What the headline search looks through. */
export interface Headline {
  readonly title: string
  readonly summary: string
  readonly path: string
  readonly lang: string
  /** Milliseconds; 0 when undated. */
  readonly time: number
  readonly source: string
}

/** A piece of text that is part of a match, or not. */
export interface MarkedPart {
  readonly text: string
  readonly isMatch: boolean
}

/** One answer, with the matches in the article's own script. */
export interface SearchResult extends Headline {
  readonly titleParts: readonly MarkedPart[]
  readonly summaryParts: readonly MarkedPart[]
}

/** Longest query that is looked for; more is cut. */
export const MAX_QUERY_LENGTH = 200

/** The words of a query, folded: parts between blanks, all of which must occur. */
export function toNeedles(query: string, table: FoldTable): readonly string[] {
  const words = fold(query.slice(0, MAX_QUERY_LENGTH), table).split(/\s+/u)
  return [...new Set(words.filter((word) => word !== ''))]
}

/**
 * Orders matches: those in the reader's language first, then those with every word in the headline, then the newest.
 * @param folded title of each headline is folded here, so pass only matches
 */
export function orderMatches(
  matches: readonly Headline[],
  needles: readonly string[],
  lang: string,
  table: FoldTable,
): readonly Headline[] {
  const ranked = matches.map((headline) => {
    const title = fold(headline.title, table)
    const inTitle = needles.every((needle) => title.includes(needle))
    return { headline, rank: (headline.lang === lang ? 0 : 2) + (inTitle ? 0 : 1) }
  })
  ranked.sort(
    (a, b) => a.rank - b.rank || b.headline.time - a.headline.time || (a.headline.path < b.headline.path ? -1 : 1),
  )
  return ranked.map(({ headline }) => headline)
}

/** Splits `text` at the places that match any needle after folding. */
export function markMatches(text: string, needles: readonly string[], table: FoldTable): readonly MarkedPart[] {
  const { folded, offsets } = foldWithOffsets(text, table)
  const isMarked = new Uint8Array(text.length)
  for (const needle of needles) {
    for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + needle.length)) {
      isMarked.fill(1, offsets[at], offsets[at + needle.length])
    }
  }
  const parts: { text: string; isMatch: boolean }[] = []
  let from = 0
  for (let at = 1; at <= text.length; at += 1) {
    if (at < text.length && isMarked[at] === isMarked[from]) continue
    parts.push({ text: text.slice(from, at), isMatch: isMarked[from] === 1 })
    from = at
  }
  return parts.filter((part) => part.text !== '')
}

/** A headline with its matches marked. */
export function toSearchResult(headline: Headline, needles: readonly string[], table: FoldTable): SearchResult {
  return {
    ...headline,
    titleParts: markMatches(headline.title, needles, table),
    summaryParts: markMatches(headline.summary, needles, table),
  }
}
