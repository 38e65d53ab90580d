import { PageLinks } from '@/components/list/pagination'
import { Moment } from '@/components/ui/moment'
import type { DateStyle } from '@/lib/dates/format-date'
import { messagesFor } from '@/lib/i18n/messages-for'
import type { SearchAnswer } from '@/lib/queries/search'
import type { MarkedPart, SearchResult } from '@/lib/search/search-headlines'

interface SearchResultsProps {
  readonly answer: SearchAnswer
  readonly lang: string
  readonly dates: DateStyle
  readonly pagePath: (page: number) => string
}

/** One page of answers to a query. */
export function SearchResults({ answer, lang, dates, pagePath }: SearchResultsProps) {
  const messages = messagesFor(lang)
  const { total, query, results, page, pageCount } = answer
  return (
    <>
      <p role="status" className="mt-6 text-soft">
        {messages.searchResults(total, query)}
      </p>
      {total === 0 ? <p className="mt-2">{messages.searchNothing}</p> : null}
      <ul className="mt-4 ruled">
        {results.map((result) => (
          <li key={result.path} className="py-5">
            <ResultEntry result={result} lang={lang} dates={dates} />
          </li>
        ))}
      </ul>
      <PageLinks page={page} pageCount={pageCount} lang={lang} pagePath={pagePath} />
    </>
  )
}

function ResultEntry({ result, lang, dates }: { result: SearchResult; lang: string; dates: DateStyle }) {
  const { time, source } = result
  const own = result.lang === lang ? undefined : result.lang
  return (
    <article className="story">
      <h2 className="headline text-headline wrap-anywhere" lang={own}>
        <a className="story-link" href={result.path} hrefLang={own}>
          <Marked parts={result.titleParts} />
        </a>
      </h2>
      <p className="mt-1 line-clamp-3 text-soft wrap-anywhere" lang={own}>
        <Marked parts={result.summaryParts} />
      </p>
      <p className="meta mt-2">
        {own ? <span className="badge">{new Intl.DisplayNames(lang, { type: 'language' }).of(own)}</span> : null}
        {time > 0 ? <Moment time={time} lang={lang} dates={dates} /> : null}
        {source === '' ? null : <span>{source}</span>}
      </p>
    </article>
  )
}

function Marked({ parts }: { parts: readonly MarkedPart[] }) {
  return parts.map(({ text, isMatch }, at) => (isMatch ? <mark key={at}>{text}</mark> : text))
}
