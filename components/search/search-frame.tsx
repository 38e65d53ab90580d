import type { ComponentProps, ReactNode } from 'react'
import { messagesFor } from '@/lib/i18n/messages-for'
import { SearchForm } from './search-form'
import type { SearchQuery } from '@/lib/search/search-engine'

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace JSX {
    interface IntrinsicElements {
      'live-search': ComponentProps<'div'>
    }
  }
}

interface SearchFrameProps {
  readonly lang: string
  readonly searchPath: string
  /** What was asked for; `undefined` when nothing was, or when only the browser knows. */
  readonly query: SearchQuery | undefined
  /** How many there are, in words. */
  readonly status: string
  /** What the browser needs to answer by itself, as JSON (see `SearchSetup`); without it the server answers. */
  readonly setup?: string
  readonly children: ReactNode
}

/**
 * The field of the search page and the answers below it. Where scripts run, `live-search` puts new answers in their place; the
 * line that counts them stays, so that it is read out.
 */
export function SearchFrame({ lang, searchPath, query, status, setup, children }: SearchFrameProps) {
  return (
    <live-search data-setup={setup} data-failed={messagesFor(lang).searchFailed}>
      <SearchForm searchPath={searchPath} lang={lang} query={query} />
      <p role="status" className="search-status" tabIndex={-1}>
        {status}
      </p>
      <div data-answer="">{children}</div>
    </live-search>
  )
}
