import { offsetAt } from '@/lib/dates/zone'
import { NO_KEY, type StoryFacts } from '@/lib/search/catalogue'
import { NumberedTexts } from '@/lib/search/numbered-texts'
import type { Taxonomy } from '@/lib/urls/address'
import { NO_IDS, readGone, stateOf, type IdState } from './amend-places'
import { indexIdOf, isListedAt, type Snapshot } from './snapshot'

/*
 * What the catalogue of the search has to know of all articles is kept from one publication to the next. An article that changes gets
 * another id, higher than all before, so only those have to be read that are new since the last time.
 */

/** What the catalogue has to know of one article; texts and terms by number. */
export interface SearchFacts extends StoryFacts {
  readonly id: number
  readonly path: string
  readonly language: number
  /** When readers may see it, and whether lists show it. */
  readonly from: number
  readonly until: number
  readonly isListed: boolean
  /** `NO_KEY` for none. */
  readonly source: number
  /** Days since 1970 in the site's time zone; -1 when undated. */
  readonly day: number
  /** By slug. */
  readonly categories: readonly number[]
  readonly tags: readonly number[]
}

/** A category or tag as articles of one language spell it. */
export interface SpelledTerm {
  readonly lang: string
  readonly slug: string
  readonly name: string
}

/** What is known of all articles of an index, published or not. */
export interface KnownFacts {
  /** Which index, and the zone that days are reckoned in. */
  readonly of: string
  /** Newest first. */
  articles: readonly SearchFacts[]
  /** Of which state they are. */
  state: IdState
  /** By number. */
  readonly terms: SpelledTerm[]
  /** The number of its slug, for each term. */
  readonly slugOf: number[]
  readonly languages: NumberedTexts
  readonly slugs: NumberedTexts
  readonly sources: NumberedTexts
  readonly spellings: NumberedTexts
  readonly translations: NumberedTexts
  readonly headlines: NumberedTexts
}

let known = nothingKnown('')

function nothingKnown(of: string): KnownFacts {
  return {
    of,
    articles: [],
    state: NO_IDS,
    terms: [],
    slugOf: [],
    languages: new NumberedTexts(),
    slugs: new NumberedTexts(),
    sources: new NumberedTexts(),
    spellings: new NumberedTexts(),
    translations: new NumberedTexts(),
    headlines: new NumberedTexts(),
  }
}

/** Facts of every article that may be found at the snapshot's moment, newest first, and what their numbers mean. */
export function listSearchFacts(snapshot: Snapshot): { facts: readonly SearchFacts[]; meanings: KnownFacts } {
  const { now, site } = snapshot
  const of = `${indexIdOf(snapshot)} ${site.timeZone}`
  if (known.of !== of) known = nothingKnown(of)
  const state = stateOf(snapshot)
  const came = readFacts(snapshot, known.state.lastId)
  const gone = readGone(snapshot, known.state, came.length)
  // Where it cannot be told what went, all is read.
  const kept = gone ? known.articles.filter(({ id }) => !gone.has(id)) : []
  const fresh = gone ? came : readFacts(snapshot, 0)
  const articles = fresh.length === 0 ? kept : mergeInOrder(kept, [...fresh].sort(compareTimes))
  // What was read while the index changed may belong to two states.
  if (snapshot.isCurrent()) Object.assign(known, { articles, state })
  return { facts: articles.filter((article) => isListedAt(article, now)), meanings: known }
}

/** Both in the order of `compareTimes`, and so is what is given. */
function mergeInOrder(articles: readonly SearchFacts[], fresh: readonly SearchFacts[]): readonly SearchFacts[] {
  const merged: SearchFacts[] = []
  let next = 0
  for (const article of articles) {
    for (; next < fresh.length && compareTimes(fresh[next]!, article) < 0; next += 1) merged.push(fresh[next]!)
    merged.push(article)
  }
  for (const article of fresh.slice(next)) merged.push(article)
  return merged
}

/** Newest first, undated last; those of one moment by address. */
function compareTimes(a: SearchFacts, b: SearchFacts): number {
  if (a.time !== b.time) return (b.time || -Infinity) - (a.time || -Infinity)
  return a.path < b.path ? -1 : 1
}

type Row = Pick<SearchFacts, 'id' | 'path' | 'from' | 'until'> & {
  readonly lang: string
  readonly time: number | null
  readonly listed: number
  readonly translationKey: string
  readonly storyTitle: string
  readonly source: string | null
}

/** Articles with higher ids than this one. */
function readFacts(snapshot: Snapshot, last: number): readonly SearchFacts[] {
  const terms = readTerms(snapshot, last)
  const dayOf = daysIn(snapshot.site.timeZone)
  const rows = snapshot.all<Row>(
    /* sql */ `SELECT id, path, lang, time, visible_from AS "from", visible_until AS until, listed,
        translation_key AS translationKey, story_title AS storyTitle, json_extract(summary, '$.source.name') AS source
      FROM article WHERE id > ?`,
    last,
  )
  // Written out, not spread: objects of one shape are gone through in half the time.
  return rows.map(({ id, path, lang, time, from, until, listed, translationKey, storyTitle, source }) => ({
    id,
    path,
    language: known.languages.numberOf(lang),
    from,
    until,
    isListed: listed === 1,
    time: time ?? 0,
    day: time === null ? -1 : dayOf(time),
    source: numberOf(known.sources, source),
    translation: numberOf(known.translations, translationKey),
    headline: numberOf(known.headlines, storyTitle),
    categories: terms.get(id)?.categories ?? [],
    tags: terms.get(id)?.tags ?? [],
  }))
}

function numberOf(texts: NumberedTexts, text: string | null): number {
  return text ? texts.numberOf(text) : NO_KEY
}

function readTerms({ all }: Snapshot, last: number): ReadonlyMap<number, Readonly<Record<Taxonomy, number[]>>> {
  const terms = new Map<number, Record<Taxonomy, number[]>>()
  for (const { id, taxonomy, ...term } of all<SpelledTerm & { id: number; taxonomy: Taxonomy }>(
    /* sql */ `SELECT article_id AS id, lang, taxonomy, slug, name FROM article_term
      WHERE article_id > ? ORDER BY article_id, taxonomy, slug`,
    last,
  )) {
    const own = terms.get(id) ?? { categories: [], tags: [] }
    terms.set(id, own)
    own[taxonomy].push(numberOfTerm(term))
  }
  return terms
}

function numberOfTerm(term: SpelledTerm): number {
  const number = known.spellings.numberOf(`${term.lang} ${term.slug} ${term.name}`)
  if (number === known.terms.length) {
    known.terms.push(term)
    known.slugOf.push(known.slugs.numberOf(term.slug))
  }
  return number
}

const DAY_MS = 86_400_000

/** Days since 1970 that calendars in `timeZone` show at a time. Most days have one offset from end to end, which is asked for once. */
function daysIn(timeZone: string): (time: number) => number {
  const offsets = new Map<number, number>()
  const offsetFrom = (day: number) => {
    const offset = offsets.get(day) ?? offsetAt(day * DAY_MS, timeZone)
    offsets.set(day, offset)
    return offset
  }
  return (time) => {
    const day = Math.floor(time / DAY_MS)
    const isEven = offsetFrom(day) === offsetFrom(day + 1)
    return Math.floor((time + (isEven ? offsetFrom(day) : offsetAt(time, timeZone)) * 60_000) / DAY_MS)
  }
}
