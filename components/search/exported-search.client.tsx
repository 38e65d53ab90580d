'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { PageHeader } from '@/components/ui/page-header'
import type { DateStyle } from '@/lib/dates/format-date'
import { messagesFor } from '@/lib/i18n/messages-for'
import type { SearchAnswer } from '@/lib/queries/search'
import { answerFromHeadlines, type HeadlinesFile } from './answer-from-headlines'
import { resultsPath } from './results-path'
import { SearchForm } from './search-form'
import { SearchResults } from './search-results'
import { WithoutScript } from './without-script'

interface ExportedSearchProps {
  readonly lang: string
  readonly dates: DateStyle
  readonly searchPath: string
  readonly headlinesPath: string
  readonly pageSize: number
}

type Outcome = SearchAnswer | 'failed' | undefined

/** The search of an export, where no server can be asked: the browser loads the headlines and looks through them. */
export function ExportedSearch({ lang, dates, searchPath, headlinesPath, pageSize }: ExportedSearchProps) {
  const messages = messagesFor(lang)
  const parameters = new URLSearchParams(
    useSyncExternalStore(
      neverChanges,
      () => location.search,
      () => '',
    ),
  )
  const query = parameters.get('q')?.trim() ?? ''
  const page = Number(parameters.get('page')) || 1
  const outcome = useOutcome(headlinesPath, { query, page, pageSize, lang })
  return (
    <>
      <PageHeader title={messages.search} />
      <SearchForm searchPath={searchPath} lang={lang} query={query} />
      <WithoutScript lang={lang} />
      {query === '' ? <p className="mt-6 text-soft">{messages.searchHint}</p> : null}
      {query !== '' && typeof outcome !== 'object' ? (
        <p role="status" className="mt-6 text-soft">
          {outcome === 'failed' ? messages.searchFailed : messages.searchLoading}
        </p>
      ) : null}
      {typeof outcome === 'object' ? (
        <SearchResults
          answer={outcome}
          lang={lang}
          dates={dates}
          pagePath={(to) => resultsPath(searchPath, query, to)}
        />
      ) : null}
    </>
  )
}

/** Every search is a page load of its own, so the address never changes under the component. */
function neverChanges(): () => void {
  return () => undefined
}

function useOutcome(
  headlinesPath: string,
  question: { query: string; page: number; pageSize: number; lang: string },
): Outcome {
  const [outcome, setOutcome] = useState<Outcome>()
  const { query, page, pageSize, lang } = question
  useEffect(() => {
    if (query === '') return undefined
    const request = new AbortController()
    loadHeadlines(headlinesPath, request.signal)
      .then((file) => setOutcome(answerFromHeadlines(file, { query, page, pageSize, lang })))
      .catch(() => {
        if (!request.signal.aborted) setOutcome('failed')
      })
    return () => request.abort()
  }, [headlinesPath, query, page, pageSize, lang])
  return outcome
}

async function loadHeadlines(path: string, signal: AbortSignal): Promise<HeadlinesFile> {
  const response = await fetch(path, { signal })
  if (!response.ok) throw new Error(`${path} answered ${response.status}`)
  return (await response.json()) as HeadlinesFile
}
