import {
  groupStories,
  NO_KEY,
  type Catalogue,
  type CatalogueArticle,
  type CatalogueValue,
} from '@/lib/search/catalogue'
import { listSearchFacts, type KnownFacts } from './search-facts'
import type { Snapshot } from './snapshot'
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
    const { facts, meanings } = listSearchFacts(snapshot)
    const languagePlaces = languages.reduce<number[]>((places, { value }, at) => {
      places[meanings.languages.numberOf(value)] = at
      return places
    }, [])
    const sources = new Places()
    const terms = { categories: new CountedTerms(meanings), tags: new CountedTerms(meanings) }
    const stories = groupStories(facts)
    const articles = facts.map(({ language, source, time, day, categories, tags }, at): CatalogueArticle => ({
      language: languagePlaces[language] ?? -1,
      categories: terms.categories.count(categories),
      tags: terms.tags.count(tags),
      source: source === NO_KEY ? -1 : sources.of(source),
      time,
      day,
      story: stories[at] ?? at,
    }))
    const ids = facts.map(({ id }) => id)
    return {
      languages,
      categories: terms.categories.named(languages),
      tags: terms.tags.named(languages),
      sources: sources.values.map((source) => {
        const name = meanings.sources.textOf(source)
        return { value: name, name }
      }),
      articles,
      ids,
      placeOf: new Map(ids.map((id, at) => [id, at])),
    }
  })
}

/** Numbers in the order of their first use: nothing depends on what was known before, or shows what is not there yet. */
class Places {
  readonly values: number[] = []
  readonly #places: number[] = []

  of(value: number): number {
    return (this.#places[value] ??= this.values.push(value) - 1)
  }
}

/** Terms in the order of their first use, and how many articles spell each how. */
class CountedTerms {
  readonly #known: KnownFacts
  readonly #slugs = new Places()
  readonly #counts: Uint32Array

  constructor(known: KnownFacts) {
    this.#known = known
    this.#counts = new Uint32Array(known.terms.length)
  }

  /** Counts the terms of one article; gives their places. */
  count(terms: readonly number[]): readonly number[] {
    const places: number[] = []
    for (const term of terms) {
      this.#counts[term]! += 1
      places.push(this.#slugs.of(this.#known.slugOf[term]!))
    }
    return places
  }

  /** Slugs with the names that readers see: those of the language that has most articles of it. */
  named(languages: readonly CatalogueValue[]): readonly CatalogueValue[] {
    const counted = this.#known.terms.map((term, at) => ({ ...term, count: this.#counts[at] ?? 0 }))
    const bySlug = Map.groupBy(
      counted.filter(({ count }) => count > 0),
      ({ slug }) => slug,
    )
    return this.#slugs.values.map((number) => {
      const slug = this.#known.slugs.textOf(number)
      const inLanguages = languages.flatMap(({ value: lang }) => {
        const spellings = (bySlug.get(slug) ?? []).flatMap(({ name, count, lang: own }) =>
          own === lang ? [{ name, count, newest: null, earliest: null }] : [],
        )
        return mergeTerm(spellings, { slug, path: '' }) ?? []
      })
      // The first language of equals: sorting keeps their order.
      return { value: slug, name: inLanguages.sort((a, b) => b.count - a.count)[0]?.name ?? slug }
    })
  }
}
