import { ThemeChoice } from '@/components/theme/theme-choice'
import { messagesFor } from '@/lib/i18n/messages-for'
import type { Frame, MenuLink } from '@/lib/queries/frame'
import { KeyShortcuts } from './key-shortcuts'
import { MenuName } from './menu-name'

/** The foot of every page: its menu and who holds the rights. */
export function PageFoot({ frame }: { frame: Frame }) {
  const { lang, path, homePath, searchPath, title, footerMenu, copyright } = frame
  return (
    <footer className="on-bar gutter flex flex-wrap items-baseline justify-between gap-x-8 gap-y-3 py-8 text-small">
      <p className="headline text-headline">
        <a href={homePath}>{title}</a>
      </p>
      {footerMenu.length === 0 ? null : (
        <nav aria-label={messagesFor(lang).footerMenu}>
          <ul className="flex flex-wrap gap-x-6">
            {footerMenu.map((entry) => (
              <FootEntry key={`${entry.name} ${entry.path}`} entry={entry} path={path} />
            ))}
          </ul>
        </nav>
      )}
      <div className="flex w-full flex-wrap items-center justify-between gap-x-8 gap-y-3">
        <p className="text-on-bar-soft">© {copyright}</p>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <KeyShortcuts lang={lang} searchPath={searchPath} />
          <ThemeChoice lang={lang} />
        </div>
      </div>
    </footer>
  )
}

/** An entry with those below it in a column. */
function FootEntry({ entry, path }: { entry: MenuLink; path: string }) {
  return (
    <li>
      <a className="inline-block py-1" href={entry.path} aria-current={entry.path === path ? 'page' : undefined}>
        <MenuName entry={entry} />
      </a>
      {entry.children.length === 0 ? null : (
        <ul className="ps-4 text-on-bar-soft">
          {entry.children.map((child) => (
            <FootEntry key={`${child.name} ${child.path}`} entry={child} path={path} />
          ))}
        </ul>
      )}
    </li>
  )
}
