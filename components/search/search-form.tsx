import { Icon } from '@/components/ui/icon'
import { messagesFor } from '@/lib/i18n/messages-for'
import { MAX_QUERY_LENGTH } from '@/lib/search/search-headlines'

interface SearchFormProps {
  readonly searchPath: string
  readonly lang: string
  readonly query: string
  /** Tells the form from another one on the page. */
  readonly label?: string
}

/** The search field; it works as a plain form. */
export function SearchForm({ searchPath, lang, query, label }: SearchFormProps) {
  const messages = messagesFor(lang)
  return (
    <form role="search" method="get" action={searchPath} aria-label={label} className="flex max-w-notice">
      <input
        className="field min-w-0 grow"
        type="search"
        name="q"
        // A new query makes a new field, so that the browser shows it although the field is uncontrolled.
        key={query}
        defaultValue={query}
        maxLength={MAX_QUERY_LENGTH}
        placeholder={messages.searchPlaceholder}
        aria-label={messages.search}
        enterKeyHint="search"
      />
      <button className="button on-bar" type="submit" aria-label={messages.search}>
        <Icon name="search" />
      </button>
    </form>
  )
}
