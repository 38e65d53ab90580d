import { offsetAt } from '@/lib/dates/zone'
import { groupStories, type Catalogue, type CatalogueArticle, type CatalogueValue } from '@/lib/search/catalogue'
import { IS_LISTED, type Snapshot } from './snapshot'
import { listTerms } from './terms'

/** The catalogue of what may be found at the snapshot's moment, with the id of each article, newest first. */
export interface HostCatalogue extends Catalogue {
  readonly ids: readonly number[]
  readonly placeOf: ReadonlyMap<number, number>
}

interface Row {
  readonly id: number
  readonly lang: string
  readonly time: number | null
  readonly translationKey: string
  readonly title: string
  readonly source: string | null
}

/** What may be found, once for each state of the newsroom. */
export function getCatalogue(snapshot: Snapshot): HostCatalogue {
  return snapshot.remember('search catalogue', () => {
    const rows = selectRows(snapshot)
    const stories = groupStories(rows.map((row) => ({ ...row, time: row.time ?? 0 })))
    const languages = snapshot.site.languages.map(({ tag, name }) => ({ value: tag, name }))
    const sources = new Places()
    const ids = rows.map(({ id }) => id)
    const terms = selectTerms(snapshot, ids)
    const articles = rows.map(({ id, lang, time, source }, at): CatalogueArticle => {
      const own = terms.byArticle.get(id)
      return {
        language: languages.findIndex(({ value }) => value === lang),
        categories: own?.categories ?? [],
        tags: own?.tags ?? [],
        source: source === null || source === '' ? -1 : sources.of(source),
        time: time ?? 0,
        day: time === null ? -1 : dayOf(time, snapshot.site.timeZone),
        story: stories[at] ?? at,
      }
    })
    return {
      languages,
      categories: named(snapshot, 'categories', terms.categories),
      tags: named(snapshot, 'tags', terms.tags),
      sources: sources.values.map((value) => ({ value, name: value })),
      articles,
      ids,
      placeOf: new Map(ids.map((id, at) => [id, at])),
    }
  })
}

function selectRows({ all, now }: Snapshot): readonly Row[] {
  return all<Row>(
    /* sql */ `SELECT id, lang, time, translation_key AS translationKey, story_title AS title,
        json_extract(summary, '$.source.name') AS source
      FROM article WHERE ${IS_LISTED} ORDER BY time IS NULL, time DESC, path`,
    now,
    now,
  )
}

/** Values in the order of their first use. */
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

interface ArticleTerms {
  readonly categories: number[]
  readonly tags: number[]
}

/** The terms of these articles, and all of them in the order of their first use: nothing depends on ids, or shows what is not there yet. */
function selectTerms({ all }: Snapshot, ids: readonly number[]) {
  const slugs = new Map<number, { taxonomy: 'categories' | 'tags'; slug: string }[]>()
  for (const { id, ...term } of all<{ id: number; taxonomy: 'categories' | 'tags'; slug: string }>(
    'SELECT article_id AS id, taxonomy, slug FROM article_term ORDER BY taxonomy, slug',
  ))
    slugs.set(id, [...(slugs.get(id) ?? []), term])
  const places = { categories: new Places(), tags: new Places() }
  const byArticle = new Map<number, ArticleTerms>()
  for (const id of ids) {
    const own: ArticleTerms = { categories: [], tags: [] }
    for (const { taxonomy, slug } of slugs.get(id) ?? []) own[taxonomy].push(places[taxonomy].of(slug))
    byArticle.set(id, own)
  }
  return { byArticle, categories: places.categories.values, tags: places.tags.values }
}

/** Slugs with the names that readers see: those of the language that has most articles of it. */
function named(
  snapshot: Snapshot,
  taxonomy: 'categories' | 'tags',
  slugs: readonly string[],
): readonly CatalogueValue[] {
  const names = new Map<string, { name: string; count: number }>()
  for (const { tag } of snapshot.site.languages)
    for (const { slug, name, count } of listTerms(snapshot, tag, taxonomy))
      if (count > (names.get(slug)?.count ?? 0)) names.set(slug, { name, count })
  return slugs.map((value) => ({ value, name: names.get(value)?.name ?? value }))
}

/** Days since 1970 that calendars in `timeZone` show. */
function dayOf(time: number, timeZone: string): number {
  return Math.floor((time + offsetAt(time, timeZone) * 60_000) / 86_400_000)
}
