import type { DatabaseSync } from 'node:sqlite'
import type { Article, SectionPage } from '@/lib/content/article'
import type { MenuPlacement } from '@/lib/content/menu-field'
import { pathOfNames } from '@/lib/content/place-of-file'
import { frontPath } from '@/lib/urls/paths'
import { visibleWindow } from './article-row'

/** What the index keeps of an entry beyond its columns, as JSON. */
export type MenuEntryData = Omit<MenuPlacement, 'menu' | 'weight'>

/** Keeps the places in menus that a page asks for. */
export function storeMenuEntries(db: DatabaseSync, page: Article | SectionPage): void {
  if (page.menus.length === 0) return
  const path = 'wantedPath' in page ? null : pathOfSection(page)
  // A folder inside a section has no page that a menu could lead to.
  if (path === undefined) return
  const insert = db.prepare(
    'INSERT INTO menu_entry (file, lang, menu, path, weight, entry, visible_from, visible_until) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  )
  for (const { menu, weight, ...data } of page.menus)
    insert.run(page.file, page.lang, menu, path, weight, JSON.stringify(data), ...visibleWindow(page))
}

function pathOfSection({ lang, section }: SectionPage): string | undefined {
  if (section === '') return frontPath(lang)
  return section.includes('/') ? undefined : pathOfNames(lang, [section]).path
}
