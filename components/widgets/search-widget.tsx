import { SearchForm } from '@/components/search/search-form'
import type { WidgetProps } from './registry'

/** The search field of the sidebar. */
export function SearchWidget({ data, lang }: WidgetProps<'search'>) {
  return <SearchForm searchPath={data.searchPath} lang={lang} query="" />
}
