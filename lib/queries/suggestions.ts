import { foldTable } from '@/lib/search/fold-table'
import { toNeedles } from '@/lib/search/search-headlines'
import { fold } from '@/lib/search/fold'
import { IS_LISTED, type Snapshot } from './snapshot'
import { listTerms } from './terms'

/** Something to go to. */
export interface Suggestion {
  readonly name: string
  readonly path: string
  readonly lang: string
}

/** What is offered while a reader types. */
export interface Suggestions {
  readonly headlines: readonly Suggestion[]
  /** Categories and tags of the reader's language. */
  readonly terms: readonly Suggestion[]
}

const MAX_HEADLINES = 6
const MAX_TERMS = 4
/** So many of the newest articles are looked through, so that a large newsroom answers as fast as a small one. */
const NEWEST = 5000

/** Headlines, categories and tags whose names hold every part of `text`: those of the reader's language first, then the newest. */
export function getSuggestions(snapshot: Snapshot, { text, lang }: { text: string; lang: string }): Suggestions {
  const needles = toNeedles(text, foldTable())
  if (needles.length === 0) return { headlines: [], terms: [] }
  const holdsAll = ({ folded }: { folded: string }) => needles.every((needle) => folded.includes(needle))
  const headlines = foldedHeadlines(snapshot).filter(holdsAll)
  const ownFirst = [
    ...headlines.filter((each) => each.lang === lang),
    ...headlines.filter((each) => each.lang !== lang),
  ]
  return {
    headlines: ownFirst.slice(0, MAX_HEADLINES).map(withoutFolded),
    terms: foldedTerms(snapshot, lang).filter(holdsAll).slice(0, MAX_TERMS).map(withoutFolded),
  }
}

interface Folded extends Suggestion {
  readonly folded: string
}

/** Newest first. */
function foldedHeadlines(snapshot: Snapshot): readonly Folded[] {
  return snapshot.remember('folded headlines', () => {
    const { all, now } = snapshot
    const rows = all<{ name: string; path: string; lang: string }>(
      `SELECT title AS name, path, lang FROM article WHERE ${IS_LISTED} ORDER BY time DESC, path LIMIT ${NEWEST}`,
      now,
      now,
    )
    return rows.map((row) => ({ ...row, folded: fold(row.name, foldTable()) }))
  })
}

/** Most used first. */
function foldedTerms(snapshot: Snapshot, lang: string): readonly Folded[] {
  return snapshot.remember(`folded terms ${lang}`, () =>
    [...listTerms(snapshot, lang, 'categories'), ...listTerms(snapshot, lang, 'tags')]
      .sort((a, b) => b.count - a.count)
      .map(({ name, path }) => ({ name, path, lang, folded: fold(name, foldTable()) })),
  )
}

function withoutFolded({ name, path, lang }: Folded): Suggestion {
  return { name, path, lang }
}
