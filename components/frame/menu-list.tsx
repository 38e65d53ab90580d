import type { MenuLink } from '@/lib/queries/frame'
import { MenuName } from './menu-name'

interface MenuListProps {
  readonly entries: readonly MenuLink[]
  /** Of the page that shows the menu. */
  readonly path: string
  /** Looks: of the list, of lists within it (the same unless given) and of links. */
  readonly className: string
  readonly innerClassName?: string
  readonly linkClassName: string
}

/** Entries of a menu, those below them in lists of their own. */
export function MenuList({ entries, path, className, innerClassName = className, linkClassName }: MenuListProps) {
  return (
    <ul className={className}>
      {entries.map((entry) => (
        <li key={`${entry.name} ${entry.path}`}>
          <MenuAnchor entry={entry} path={path} className={linkClassName} />
          {entry.children.length > 0 ? (
            <MenuList entries={entry.children} path={path} className={innerClassName} linkClassName={linkClassName} />
          ) : null}
        </li>
      ))}
    </ul>
  )
}

/** The link of an entry; tells which page is shown. */
export function MenuAnchor({ entry, path, className }: { entry: MenuLink; path: string; className: string }) {
  return (
    <a
      className={className}
      href={entry.path}
      data-active={entry.isActive ? '' : undefined}
      aria-current={entry.path === path ? 'page' : undefined}
    >
      <MenuName entry={entry} />
    </a>
  )
}
