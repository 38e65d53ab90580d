import { PageLinks } from '@/components/list/pagination'
import { messagesFor } from '@/lib/i18n/messages-for'
import { hasFilters, searchAddress } from '@/lib/search/search-address'
import type { SearchAnswer } from '@/lib/search/search-engine'
import { ActiveFilters } from './active-filters'
import { NoResults } from './no-results'
import { ResultEntry } from './result-entry'
import { SearchFilters } from './search-filters'
import type { SearchView } from './search-view'
import { WaysToBrowse } from './ways-to-browse'

/** How many answers there are, in words; nothing before anything was asked. */
export function statusOf({ query, total }: SearchAnswer, lang: string): string {
  return query.text === '' ? '' : messagesFor(lang).searchResults(total, query.text)
}

/** One page of answers with everything that changes what is shown. All of it is links and forms, so that it works by itself. */
export function SearchAnswerView({ answer, view }: { answer: SearchAnswer; view: SearchView }) {
  const { query, total, results, page, pageCount } = answer
  const { lang, searchPath } = view
  if (query.text === '')
    return (
      <div className="notice flex flex-col gap-5">
        <p>{messagesFor(lang).searchHint}</p>
        <WaysToBrowse lang={lang} title={messagesFor(lang).searchElsewhere} />
      </div>
    )
  return (
    <div className="search-columns">
      {total > 0 || hasFilters(query) ? <SearchFilters answer={answer} view={view} /> : null}
      <div className="min-w-0">
        <ActiveFilters answer={answer} view={view} />
        {total === 0 ? (
          <NoResults answer={answer} view={view} />
        ) : (
          <ol className="ruled">
            {results.map((result) => (
              <li key={result.path} className="py-5 first:pt-0">
                <ResultEntry result={result} view={view} languages={answer.facets.language} />
              </li>
            ))}
          </ol>
        )}
        <PageLinks
          page={page}
          pageCount={pageCount}
          lang={lang}
          pagePath={(to) => searchAddress(searchPath, { ...query, page: to })}
        />
      </div>
    </div>
  )
}
