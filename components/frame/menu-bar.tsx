import { Icon } from '@/components/ui/icon'
import { messagesFor } from '@/lib/i18n/messages-for'
import type { Frame, MenuLink } from '@/lib/queries/frame'

/** The dark bar with the main menu and the way to the search. */
export function MenuBar({ frame }: { frame: Frame }) {
  const { lang, path, mainMenu, searchPath } = frame
  const messages = messagesFor(lang)
  return (
    <div className="menu-bar on-bar">
      {mainMenu.length === 0 ? null : (
        <nav aria-label={messages.siteNavigation} className="grow">
          <details className="toggle">
            <summary className="menu-entry">
              <Icon name="menu" />
              {messages.menu}
            </summary>
          </details>
          <ul className="toggled flex-wrap">
            {mainMenu.map((entry) => (
              <MenuEntry key={`${entry.name} ${entry.path}`} entry={entry} path={path} />
            ))}
          </ul>
        </nav>
      )}
      <a className="menu-entry menu-search" href={searchPath} aria-current={path === searchPath ? 'page' : undefined}>
        <Icon name="search" />
        {messages.search}
      </a>
    </div>
  )
}

function MenuEntry({ entry, path }: { entry: MenuLink; path: string }) {
  return (
    <li>
      <a
        className="menu-entry"
        href={entry.path}
        data-active={entry.isActive ? '' : undefined}
        aria-current={entry.path === path ? 'page' : undefined}
      >
        {entry.name}
      </a>
    </li>
  )
}
