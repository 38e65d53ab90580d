import { Icon } from '@/components/ui/icon'
import { messagesFor } from '@/lib/i18n/messages-for'
import { changeQuery, searchAddress, withFilters } from '@/lib/search/search-address'
import type { FacetCount, SearchAnswer, SearchFacets, SearchQuery } from '@/lib/search/search-engine'
import { DateFilter } from './date-filter'
import { FilterLink } from './filter-link'
import type { SearchView } from './search-view'

const KINDS = ['language', 'category', 'tag', 'source'] as const satisfies readonly (keyof SearchFacets)[]

/** Values that are shown of one filter before the reader asks for more. */
const SHOWN = 6

interface SearchFiltersProps {
  readonly answer: SearchAnswer
  readonly view: SearchView
}

/** Order and filters. On phones they open on request. */
export function SearchFilters({ answer: { query, facets }, view }: SearchFiltersProps) {
  const messages = messagesFor(view.lang)
  return (
    <section className="search-side" aria-label={messages.searchRefine}>
      <details className="filters-toggle" data-key="filters">
        <summary className="button">
          {messages.searchRefine}
          <Icon name="down" />
        </summary>
      </details>
      <div className="filters">
        <SortLinks query={query} view={view} />
        {KINDS.map((kind) => (
          <FacetLinks key={kind} kind={kind} values={facets[kind]} query={query} view={view} />
        ))}
        <DateFilter query={query} view={view} />
      </div>
    </section>
  )
}

function SortLinks({ query, view }: { query: SearchQuery; view: SearchView }) {
  const messages = messagesFor(view.lang)
  const orders = [
    ['relevance', messages.sortRelevance],
    ['newest', messages.sortNewest],
  ] as const
  return (
    <div>
      <h2 className="filter-title">{messages.searchSort}</h2>
      <ul>
        {orders.map(([sort, name]) => (
          <FilterLink
            key={sort}
            id={`sort-${sort}`}
            name={name}
            isOn={query.sort === sort}
            path={searchAddress(view.searchPath, changeQuery(query, { sort }))}
          />
        ))}
      </ul>
    </div>
  )
}

interface FacetLinksProps {
  readonly kind: keyof SearchFacets
  readonly values: readonly FacetCount[]
  readonly query: SearchQuery
  readonly view: SearchView
}

/** The values of one filter. One that would change nothing is not offered. */
function FacetLinks({ kind, values, query, view }: FacetLinksProps) {
  const messages = messagesFor(view.lang)
  const chosen = query.filters[kind]
  if (values.length === 0 || (values.length === 1 && chosen === undefined)) return null
  const ordered = kind === 'language' ? ownFirst(values, view.lang) : values
  const links = ordered.map(({ value, name, count }) => (
    <FilterLink
      key={value}
      id={`${kind}-${value}`}
      name={name}
      lang={kind === 'language' ? value : undefined}
      count={count}
      isOn={value === chosen}
      path={searchAddress(view.searchPath, withFilters(query, { [kind]: value === chosen ? undefined : value }))}
    />
  ))
  const rest = links.slice(SHOWN)
  return (
    <div>
      <h2 className="filter-title">{messages[kind]}</h2>
      <ul>{links.slice(0, SHOWN)}</ul>
      {rest.length === 0 ? null : (
        <details
          className="more-values"
          data-key={`more ${kind}`}
          open={ordered.slice(SHOWN).some(({ value }) => value === chosen)}
        >
          <summary>{messages.moreValues(rest.length)}</summary>
          <ul>{rest}</ul>
        </details>
      )}
    </div>
  )
}

function ownFirst(values: readonly FacetCount[], lang: string): readonly FacetCount[] {
  return [...values].sort((a, b) => Number(b.value === lang) - Number(a.value === lang))
}
