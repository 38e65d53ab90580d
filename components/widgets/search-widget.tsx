import { QuickSearch } from '@/components/search/quick-search'
import { messagesFor } from '@/lib/i18n/messages-for'
import type { WidgetProps } from './registry'

/** The search field of the sidebar. */
export function SearchWidget({ data, lang }: WidgetProps<'search'> | WidgetProps<'ddg-search'>) {
  return (
    <section data-widget={data.name}>
      <QuickSearch searchPath={data.searchPath} lang={lang} label={messagesFor(lang).search} />
    </section>
  )
}
