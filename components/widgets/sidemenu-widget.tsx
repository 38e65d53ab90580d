import { MenuName } from '@/components/frame/menu-name'
import { messagesFor } from '@/lib/i18n/messages-for'
import type { MenuLink } from '@/lib/queries/frame'
import { WidgetBox } from './widget-box'
import type { WidgetProps } from './registry'

/** The menu of the sidebar, nested entries below their parents. */
export function SidemenuWidget({ data, lang }: WidgetProps<'sidemenu'>) {
  if (data.entries.length === 0) return null
  const title = messagesFor(lang).menu
  return (
    <WidgetBox name="sidemenu" title={title}>
      <nav aria-label={title}>
        <SideEntries entries={data.entries} path={data.path} className="divide-y divide-rule" />
      </nav>
    </WidgetBox>
  )
}

interface SideEntriesProps {
  readonly entries: readonly MenuLink[]
  readonly path: string
  readonly className: string
}

function SideEntries({ entries, path, className }: SideEntriesProps) {
  return (
    <ul className={className}>
      {entries.map((entry) => (
        <li key={`${entry.name} ${entry.path}`}>
          <a
            className="side-entry block py-2 text-small wrap-anywhere"
            href={entry.path}
            data-active={entry.isActive ? '' : undefined}
            aria-current={entry.path === path ? 'page' : undefined}
          >
            <MenuName entry={entry} />
          </a>
          {entry.children.length > 0 ? (
            <SideEntries entries={entry.children} path={path} className="mb-2 border-s-3 border-rule ps-4" />
          ) : null}
        </li>
      ))}
    </ul>
  )
}
