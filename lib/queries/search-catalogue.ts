import { offsetAt } from '@/lib/dates/zone'
import {
  groupStories,
  type Catalogue,
  type CatalogueArticle,
  type CatalogueValue,
  type StoryFacts,
} from '@/lib/search/catalogue'
import { stateOf } from './amend-places'
import { articleIdsOf, indexIdOf, isListedAt, type Snapshot } from './snapshot'
import { mergeTerm } from './terms'

/** The catalogue of what may be found at the snapshot's moment, with the id of each article, newest first. */
export interface HostCatalogue extends Catalogue {
  readonly ids: readonly number[]
  readonly placeOf: ReadonlyMap<number, number>
}

/** What may be found, once for each state of the newsroom. */
export function getCatalogue(snapshot: Snapshot): HostCatalogue {
  return snapshot.remember('search catalogue', () => {
    const languages = snapshot.site.languages.map(({ tag, name }) => ({ value: tag, name }))
    const sources = new Places()
    const terms = { categories: new CountedTerms(), tags: new CountedTerms() }
    const languagePlaces = new Map(languages.map(({ value }, at) => [value, at]))
    const facts = listFacts(snapshot)
    const stories = groupStories(facts)
    const articles = facts.map(({ lang, source, time, day, categories, tags }, at): CatalogueArticle => ({
      language: languagePlaces.get(lang) ?? -1,
      categories: categories.map((term) => terms.categories.count(term)),
      tags: tags.map((term) => terms.tags.count(term)),
      source: source === '' ? -1 : sources.of(source),
      time,
      day,
      story: stories[at] ?? at,
    }))
    const ids = facts.map(({ id }) => id)
    return {
      languages,
      categories: terms.categories.named(languages),
      tags: terms.tags.named(languages),
      sources: sources.values.map((value) => ({ value, name: value })),
      articles,
      ids,
      placeOf: new Map(ids.map((id, at) => [id, at])),
    }
  })
}

/** Values in the order of their first use: nothing depends on ids, or shows what is not there yet. */
class Places {
  readonly values: string[] = []
  readonly #places = new Map<string, number>()

  of(value: string): number {
    const known = this.#places.get(value)
    if (known !== undefined) return known
    this.#places.set(value, this.values.length)
    return this.values.push(value) - 1
  }
}

/** A category or tag as articles of one language spell it; one object for all of them. */
interface SpelledTerm {
  readonly lang: string
  readonly slug: string
  readonly name: string
}

/** Terms in the order of their first use, and how many articles spell each how. */
class CountedTerms {
  readonly #places = new Places()
  readonly #counts = new Map<SpelledTerm, number>()

  /** Counts one article; gives the place of the term. */
  count(term: SpelledTerm): number {
    this.#counts.set(term, (this.#counts.get(term) ?? 0) + 1)
    return this.#places.of(term.slug)
  }

  /** Slugs with the names that readers see: those of the language that has most articles of it. */
  named(languages: readonly CatalogueValue[]): readonly CatalogueValue[] {
    const bySlug = Map.groupBy(this.#counts, ([{ slug }]) => slug)
    return this.#places.values.map((slug) => {
      const counts = bySlug.get(slug) ?? []
      const inLanguages = languages.flatMap(({ value: lang }) => {
        const spellings = counts.flatMap(([term, count]) =>
          term.lang === lang ? [{ name: term.name, count, newest: null, earliest: null }] : [],
        )
        return mergeTerm(spellings, { slug, path: '' }) ?? []
      })
      // The first language of equals: sorting keeps their order.
      return { value: slug, name: inLanguages.sort((a, b) => b.count - a.count)[0]?.name ?? slug }
    })
  }
}

/** What the catalogue has to know of one article. */
interface Facts extends StoryFacts {
  readonly id: number
  readonly file: string
  readonly path: string
  readonly lang: string
  /** When readers may see it, and whether lists show it. */
  readonly from: number
  readonly until: number
  readonly isListed: boolean
  /** Empty for none. */
  readonly source: string
  readonly day: number
  /** By slug. */
  readonly categories: readonly SpelledTerm[]
  readonly tags: readonly SpelledTerm[]
}

/** What is known of all articles of an index, published or not, newest first. */
interface KnownFacts {
  /** Which index, and the zone that days are reckoned in. */
  readonly of: string
  readonly terms: Map<string, SpelledTerm>
  articles: readonly Facts[]
}

let known: KnownFacts = { of: '', terms: new Map(), articles: [] }

/**
 * Of every article that may be found, newest first. An article that changes gets another id, higher than all before, so only those
 * have to be read that are new since the last time.
 */
function listFacts(snapshot: Snapshot): readonly Facts[] {
  const { now, site } = snapshot
  const of = `${indexIdOf(snapshot)} ${site.timeZone}`
  if (known.of !== of) known = { of, terms: new Map(), articles: [] }
  const last = known.articles.reduce((most, { id }) => Math.max(most, id), 0)
  const fresh = readFacts(snapshot, last)
  const replaced = new Set(fresh.map(({ file }) => file))
  let articles = known.articles.filter(({ file }) => !replaced.has(file))
  const { articles: count } = stateOf(snapshot)
  if (articles.length + fresh.length > count) {
    const there = articleIdsOf(snapshot)
    articles = articles.filter(({ id }) => there.has(id))
  }
  // What is in order already is not ordered again.
  if (fresh.length > 0) articles = [...articles, ...fresh].sort(byTime)
  known.articles = articles
  return articles.filter((article) => isListedAt(article, now))
}

/** Newest first, undated last; those of one moment by address. */
function byTime(a: Facts, b: Facts): number {
  if (a.time !== b.time) return (b.time || -Infinity) - (a.time || -Infinity)
  return a.path < b.path ? -1 : 1
}

type Row = Omit<Facts, 'time' | 'day' | 'source' | 'isListed' | 'categories' | 'tags'> & {
  readonly time: number | null
  readonly source: string | null
  readonly listed: number
}

/** Articles with higher ids than this one. */
function readFacts({ all, site }: Snapshot, last: number): readonly Facts[] {
  const terms = new Map<number, Record<'categories' | 'tags', SpelledTerm[]>>()
  for (const { id, taxonomy, ...term } of all<SpelledTerm & { id: number; taxonomy: 'categories' | 'tags' }>(
    /* sql */ `SELECT article_id AS id, lang, taxonomy, slug, name FROM article_term
      WHERE article_id > ? ORDER BY article_id, taxonomy, slug`,
    last,
  )) {
    const own = terms.get(id) ?? { categories: [], tags: [] }
    terms.set(id, own)
    own[taxonomy].push(theSame(term))
  }
  const dayOf = daysIn(site.timeZone)
  const rows = all<Row>(
    /* sql */ `SELECT id, file, path, lang, time, visible_from AS "from", visible_until AS until, listed,
        translation_key AS translationKey, story_title AS title, json_extract(summary, '$.source.name') AS source
      FROM article WHERE id > ?`,
    last,
  )
  return rows.map(({ listed, ...row }) => ({
    ...row,
    isListed: listed === 1,
    time: row.time ?? 0,
    day: row.time === null ? -1 : dayOf(row.time),
    source: row.source ?? '',
    ...(terms.get(row.id) ?? { categories: [], tags: [] }),
  }))
}

function theSame(term: SpelledTerm): SpelledTerm {
  const key = `${term.lang} ${term.slug} ${term.name}`
  const one = known.terms.get(key) ?? term
  known.terms.set(key, one)
  return one
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
