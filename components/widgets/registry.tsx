import type { ReactNode } from 'react'
import type { WidgetData } from '@/lib/queries/frame'
import type { WidgetName } from '@/lib/site/widget-names'
import { CategoriesWidget } from './categories-widget'
import { CustomWidget } from './custom-widget'
import { LanguagesWidget } from './languages-widget'
import { RecentWidget } from './recent-widget'
import { SearchWidget } from './search-widget'
import { SidemenuWidget } from './sidemenu-widget'
import { SocialWidget } from './social-widget'
import { TaglistWidget } from './taglist-widget'

type AnyName = WidgetName | 'custom'

/** What the widget `Name` is given. */
export interface WidgetProps<Name extends AnyName> {
  readonly data: Extract<WidgetData, { name: Name }>
  readonly lang: string
}

/** Every widget of the sidebar, by the name that newsrooms use; `custom` shows those that they have written. */
export const widgetComponents: { readonly [Name in AnyName]: (props: WidgetProps<Name>) => ReactNode } = {
  search: SearchWidget,
  'ddg-search': SearchWidget,
  recent: RecentWidget,
  categories: CategoriesWidget,
  taglist: TaglistWidget,
  social: SocialWidget,
  languages: LanguagesWidget,
  sidemenu: SidemenuWidget,
  custom: CustomWidget,
}

/** The widget that shows `data`. */
export function Widget({ data, lang }: { data: WidgetData; lang: string }) {
  // TypeScript cannot see that a name and its data belong together; the type of the registry guarantees it.
  const Chosen = widgetComponents[data.name] as (props: { data: WidgetData; lang: string }) => ReactNode
  return <Chosen data={data} lang={lang} />
}
