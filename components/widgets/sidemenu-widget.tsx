import { MenuList } from '@/components/frame/menu-list'
import { messagesFor } from '@/lib/i18n/messages-for'
import { WidgetBox } from './widget-box'
import type { WidgetProps } from './registry'

/** The menu of the sidebar, nested entries below their parents. */
export function SidemenuWidget({ data, lang }: WidgetProps<'sidemenu'>) {
  if (data.entries.length === 0) return null
  const title = messagesFor(lang).menu
  return (
    <WidgetBox name="sidemenu" title={title}>
      <nav aria-label={title}>
        <MenuList
          entries={data.entries}
          path={data.path}
          className="ruled"
          innerClassName="mb-2 border-s-3 border-rule ps-4"
          linkClassName="side-entry block py-2 text-small wrap-anywhere"
        />
      </nav>
    </WidgetBox>
  )
}
