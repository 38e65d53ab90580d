import type { Catalogue, CatalogueArticle, CatalogueValue } from './catalogue'
import type { Hit } from './rank-hits'
import type { FacetCount, SearchFacets, SearchFilters } from './search-engine'

const KINDS = ['language', 'category', 'tag', 'source'] as const
type Kind = (typeof KINDS)[number]

/** The hits that pass all filters, and for each filter how many pass the others, by value. */
export function filterHits(
  hits: readonly Hit[],
  catalogue: Catalogue,
  filters: SearchFilters,
): { passed: readonly Hit[]; facets: SearchFacets } {
  const values = valuesBy(catalogue)
  const wanted = Object.fromEntries(
    KINDS.map((kind) => [kind, filters[kind] === undefined ? undefined : placeOf(values[kind], filters[kind])]),
  ) as Record<Kind, number | undefined>
  const isInPeriod = periodOf(filters)
  const counts: Record<Kind, Map<number, number>> = {
    language: new Map(),
    category: new Map(),
    tag: new Map(),
    source: new Map(),
  }
  const passed: Hit[] = []
  for (const hit of hits) {
    const article = catalogue.articles[hit.at]
    if (!article || !isInPeriod(article.day)) continue
    const failed = KINDS.filter((kind) => wanted[kind] !== undefined && !placesOf(article, kind).includes(wanted[kind]))
    if (failed.length === 0) passed.push(hit)
    for (const kind of KINDS)
      if (failed.length === 0 || (failed.length === 1 && failed[0] === kind))
        for (const place of placesOf(article, kind)) counts[kind].set(place, (counts[kind].get(place) ?? 0) + 1)
  }
  const facets = Object.fromEntries(KINDS.map((kind) => [kind, toFacet(counts[kind], values[kind])]))
  return { passed, facets: facets as unknown as SearchFacets }
}

function valuesBy({ languages, categories, tags, sources }: Catalogue): Record<Kind, readonly CatalogueValue[]> {
  return { language: languages, category: categories, tag: tags, source: sources }
}

/** A value that no article has is looked for in vain. */
function placeOf(values: readonly CatalogueValue[], value: string): number {
  const place = values.findIndex((each) => each.value === value)
  return place < 0 ? NOWHERE : place
}

const NOWHERE = -2

function placesOf({ language, categories, tags, source }: CatalogueArticle, kind: Kind): readonly number[] {
  if (kind === 'category') return categories
  if (kind === 'tag') return tags
  if (kind === 'language') return [language]
  return source < 0 ? [] : [source]
}

function toFacet(counts: ReadonlyMap<number, number>, values: readonly CatalogueValue[]): readonly FacetCount[] {
  return [...counts]
    .flatMap(([place, count]) => {
      const value = values[place]
      return value ? [{ ...value, count }] : []
    })
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}

function periodOf({ from, to }: SearchFilters): (day: number) => boolean {
  if (from === undefined && to === undefined) return () => true
  const [first, last] = [from === undefined ? 0 : toDay(from), to === undefined ? Infinity : toDay(to)]
  return (day) => day >= 0 && day >= first && day <= last
}

function toDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000
}
