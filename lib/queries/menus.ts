import type { MenuEntryData } from '@/lib/index/menu-row'
import type { LocalText, MenuEntry, MenuName } from '@/lib/site/config-schema'
import { nestEntries, type MenuNode, type Placed } from '@/lib/site/menu-tree'
import { settingsFor, textFor } from '@/lib/site/settings-for'
import { messagesFor } from '@/lib/i18n/messages-for'
import { TAXONOMIES } from '@/lib/urls/address'
import { archivePath, decodeSegments, frontPath, taxonomyPath, toLangKey } from '@/lib/urls/paths'
import { listSections } from './sections'
import type { Site } from '@/lib/site/read-site'
import { IS_PUBLISHED, type Snapshot } from './snapshot'

/** An entry of a menu as a page shows it. */
export interface MenuLink {
  readonly name: string
  readonly pre: string
  readonly post: string
  readonly path: string
  /** The entry leads to this page, or to one above it, or one of its own entries does. */
  readonly isActive: boolean
  readonly children: readonly MenuLink[]
}

/** A menu in `lang` for the page at `path`. */
export function getMenu(snapshot: Snapshot, menu: MenuName, { lang, path }: { lang: string; path: string }) {
  const nodes = snapshot.remember(`menu ${menu} ${lang}`, () => {
    const entries = listEntries(snapshot, menu, lang)
    return nestEntries(menu === 'main' && entries.length === 0 ? listDefaultEntries(snapshot, lang) : entries)
  })
  return nodes.map((node) => toLink(node, { lang, path }))
}

/** Whether the main menu of a language is made of its sections, because the newsroom has none of its own. */
export function hasDefaultMenu(snapshot: Snapshot, lang: string): boolean {
  return listEntries(snapshot, 'main', lang).length === 0
}

/** Without a main menu of its own a paper leads to its sections and overviews. */
function listDefaultEntries(snapshot: Snapshot, lang: string): readonly Entry[] {
  const messages = messagesFor(lang)
  const topSections = listSections(snapshot, lang).filter(({ section }) => !section.includes('/'))
  const links = [
    ...topSections.map(({ title, path }) => ({ name: title, path })),
    ...TAXONOMIES.map((taxonomy) => ({ name: messages[taxonomy], path: taxonomyPath(lang, taxonomy) })),
    { name: messages.archives, path: archivePath(lang) },
  ]
  return links.map((link) => ({
    ...link,
    names: [link.name],
    identifier: '',
    parent: '',
    pre: '',
    post: '',
    weight: 0,
  }))
}

interface Entry extends Placed {
  readonly name: string
  readonly pre: string
  readonly post: string
  readonly path: string
  readonly weight: number
}

/** By weight (0 last); among equals those of the settings as written, then those of pages by name (Mainroad's menus). */
function listEntries(snapshot: Snapshot, menu: MenuName, lang: string): readonly Entry[] {
  const { site } = snapshot
  const collator = new Intl.Collator(lang)
  const configured = settingsFor(site, lang).menus[menu].map((entry) => fromSettings(entry, lang, site))
  const ofPages = listPageEntries(snapshot, menu, lang).toSorted((a, b) => collator.compare(a.name, b.name))
  const rank = ({ weight }: Entry) => (weight === 0 ? Number.MAX_SAFE_INTEGER : weight)
  return [...configured, ...ofPages].filter(({ name }) => name !== '').toSorted((a, b) => rank(a) - rank(b))
}

function fromSettings({ name, url, weight, ...more }: MenuEntry, lang: string, site: Site): Entry {
  const { identifier = '', parent = '', pre = '', post = '' } = more
  const path = toTarget(url, lang, site)
  return { name: textFor(name, lang), names: allTexts(name), identifier, parent, pre, post, path, weight }
}

function allTexts(text: LocalText): readonly string[] {
  return typeof text === 'string' ? [text] : Object.values(text)
}

interface EntryRow {
  readonly path: string | null
  readonly weight: number
  readonly entry: string
}

/** What pages ask for in their front matter; only of pages that readers may see. */
function listPageEntries({ all, now, site }: Snapshot, menu: MenuName, lang: string): readonly Entry[] {
  const rows = all<EntryRow>(
    /* sql */ `SELECT coalesce(path, (SELECT article.path FROM article WHERE article.file = menu_entry.file)) AS path, weight, entry
      FROM menu_entry WHERE lang = ? AND menu = ? AND ${IS_PUBLISHED} ORDER BY file`,
    lang,
    menu,
    now,
    now,
  )
  return rows.map((row) => {
    const { url, ...data } = JSON.parse(row.entry) as MenuEntryData
    const path = url === '' ? (row.path ?? frontPath(lang)) : toTarget(url, lang, site)
    return { ...data, names: [data.name], weight: row.weight, path }
  })
}

/** A path of the site gets the language in front, unless it names one; it is encoded as paths of pages are. */
function toTarget(url: string, lang: string, site: Site): string {
  if (!url.startsWith('/')) return url
  const { pathname, search, hash } = new URL(url, 'http://site')
  const [first] = decodeSegments([pathname.split('/')[1] ?? '']) ?? []
  const hasLanguage = site.languages.some(({ tag }) => toLangKey(tag) === first)
  return `${hasLanguage ? pathname : `${frontPath(lang)}${pathname.slice(1)}`}${search}${hash}`
}

function toLink({ entry, children }: MenuNode<Entry>, page: { lang: string; path: string }): MenuLink {
  const { name, pre, post, path } = entry
  const below = children.map((child) => toLink(child, page))
  const isAbove = path !== frontPath(page.lang) && path.endsWith('/') && page.path.startsWith(path)
  return {
    name,
    pre,
    post,
    path,
    children: below,
    isActive: path === page.path || isAbove || below.some((child) => child.isActive),
  }
}
