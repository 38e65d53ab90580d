import { languageName } from '@/components/ui/language-name'
import { formatDay } from '@/lib/dates/format-date'
import { messagesFor } from '@/lib/i18n/messages-for'
import { changeQuery, searchAddress, withFilters } from '@/lib/search/search-address'
import type { SearchAnswer, SearchFacets, SearchQuery } from '@/lib/search/search-engine'
import type { SearchView } from './search-view'

interface ActiveFiltersProps {
  readonly answer: SearchAnswer
  readonly view: SearchView
}

/** What the answers are narrowed to and widened by, each a link that takes it away. */
export function ActiveFilters({ answer, view }: ActiveFiltersProps) {
  const { query, synonyms } = answer
  const { lang, searchPath } = view
  const messages = messagesFor(lang)
  const filters = listActive(answer, view)
  if (filters.length === 0 && synonyms.length === 0) return null
  return (
    <div className="search-active" role="group" aria-label={messages.searchActive}>
      {filters.length === 0 ? null : (
        <ul>
          {filters.map(({ label, without }) => (
            <li key={label}>
              <RemoveLink text={label} label={messages.filterRemove(label)} path={searchAddress(searchPath, without)} />
            </li>
          ))}
        </ul>
      )}
      {synonyms.map(({ word, also }) => (
        <div key={word} className="flex flex-wrap items-center gap-2">
          <span>{messages.synonymsOf(word)}</span>
          <ul>
            {also.map((name) => (
              <li key={name}>
                <RemoveLink
                  text={name}
                  label={messages.synonymRemove(name)}
                  path={searchAddress(searchPath, changeQuery(query, { without: [...query.without, name] }))}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}

function RemoveLink({ text, label, path }: { text: string; label: string; path: string }) {
  return (
    <a className="chip removable" href={path} aria-label={label}>
      {text}
    </a>
  )
}

/** The filters that are on, each with the search without it. */
function listActive(
  { query, facets }: SearchAnswer,
  { lang }: SearchView,
): readonly { label: string; without: SearchQuery }[] {
  const messages = messagesFor(lang)
  const { from, to } = query.filters
  const kinds = (['language', 'category', 'tag', 'source'] as const).flatMap((kind) => {
    const value = query.filters[kind]
    const without = withFilters(query, { [kind]: undefined })
    return value === undefined ? [] : [{ label: `${messages[kind]}: ${nameOf(facets, kind, value)}`, without }]
  })
  if (from === undefined && to === undefined) return kinds
  const dayOf = (day: string) => formatDay(Date.parse(`${day}T00:00:00Z`), lang, 'UTC')
  const period =
    from !== undefined && to !== undefined
      ? messages.dateBetween(dayOf(from), dayOf(to))
      : from !== undefined
        ? messages.dateSince(dayOf(from))
        : messages.dateUntil(dayOf(to ?? ''))
  return [
    ...kinds,
    { label: `${messages.searchDate}: ${period}`, without: withFilters(query, { from: undefined, to: undefined }) },
  ]
}

/** A value that nothing matches any more has no count, and with it no name of the site's. */
function nameOf(facets: SearchFacets, kind: keyof SearchFacets, value: string): string {
  return (
    facets[kind].find((each) => each.value === value)?.name ?? (kind === 'language' ? languageOrValue(value) : value)
  )
}

/** The address may name a language that there is not. */
function languageOrValue(value: string): string {
  try {
    return languageName(value)
  } catch {
    return value
  }
}
