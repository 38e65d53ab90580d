import { QuickSearch } from '@/components/search/quick-search'
import { Icon } from '@/components/ui/icon'
import { messagesFor } from '@/lib/i18n/messages-for'
import type { Frame, MenuLink } from '@/lib/queries/frame'
import { MenuAnchor, MenuList } from './menu-list'

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
              <MenuEntry key={`${entry.name} ${entry.path}`} entry={entry} path={path} lang={lang} />
            ))}
          </ul>
        </nav>
      )}
      {path === searchPath ? (
        // The page has a field of its own.
        <SearchLink path={searchPath} lang={lang} isCurrent />
      ) : (
        <QuickSearch searchPath={searchPath} lang={lang} label={messages.searchSite}>
          <SearchLink path={searchPath} lang={lang} />
        </QuickSearch>
      )}
    </div>
  )
}

function SearchLink({ path, lang, isCurrent }: { path: string; lang: string; isCurrent?: true }) {
  return (
    <a className="menu-entry menu-search" href={path} aria-current={isCurrent ? 'page' : undefined}>
      <Icon name="search" />
      {messagesFor(lang).search}
    </a>
  )
}

/** An entry of the bar. Those below it open on request, by mouse, finger and keyboard alike; one opened closes the others. */
function MenuEntry({ entry, path, lang }: { entry: MenuLink; path: string; lang: string }) {
  if (entry.children.length === 0)
    return (
      <li>
        <MenuAnchor entry={entry} path={path} className="menu-entry" />
      </li>
    )
  return (
    <li className="menu-group" data-active={entry.isActive ? '' : undefined}>
      <MenuAnchor entry={entry} path={path} className="menu-entry" />
      <details className="submenu" name="submenu">
        <summary aria-label={messagesFor(lang).submenuOf(entry.name)}>
          <Icon name="down" />
        </summary>
        <MenuList entries={entry.children} path={path} className="submenu-list on-bar" linkClassName="menu-entry" />
      </details>
    </li>
  )
}
