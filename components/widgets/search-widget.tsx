import { SearchForm } from '@/components/search/search-form'
import { messagesFor } from '@/lib/i18n/messages-for'
import type { WidgetProps } from './registry'

/** The search field of the sidebar. */
export function SearchWidget({ data, lang }: WidgetProps<'search'> | WidgetProps<'ddg-search'>) {
  return (
    <section data-widget={data.name}>
      <SearchForm searchPath={data.searchPath} lang={lang} label={messagesFor(lang).search} />
    </section>
  )
}
