import { Icon } from '@/components/ui/icon'
import { messagesFor } from '@/lib/i18n/messages-for'
import { changeQuery, searchAddress } from '@/lib/search/search-address'
import type { SearchQuery } from '@/lib/search/search-engine'
import { MAX_QUERY_LENGTH } from '@/lib/search/search-engine'

interface SearchFormProps {
  readonly searchPath: string
  readonly lang: string
  /** The search that the reader may change; its filters stay. */
  readonly query?: SearchQuery | undefined
  /** Tells the form from another one on the page. */
  readonly label?: string
}

/** The search field; it works as a plain form. */
export function SearchForm({ searchPath, lang, query, label }: SearchFormProps) {
  const messages = messagesFor(lang)
  return (
    <form role="search" method="get" action={searchPath} aria-label={label} className="search-form">
      <input
        className="field min-w-0 grow"
        type="search"
        name="q"
        defaultValue={query?.text}
        maxLength={MAX_QUERY_LENGTH}
        placeholder={messages.searchPlaceholder}
        aria-label={messages.search}
        enterKeyHint="search"
        autoComplete="off"
      />
      {query ? <HiddenFields query={changeQuery(query, { text: '', without: [] })} /> : null}
      <button className="button on-bar" type="submit" aria-label={messages.search}>
        <Icon name="search" />
      </button>
    </form>
  )
}

/** What else the search holds, for a form to send along. */
export function HiddenFields({ query }: { query: SearchQuery }) {
  const [, search = ''] = searchAddress('', query).split('?')
  return [...new URLSearchParams(search)].map(([name, value], at) => (
    <input key={at} type="hidden" name={name} value={value} />
  ))
}
