import type { DatabaseSync } from 'node:sqlite'
import type { MenuEntry, MenuName } from '@/lib/site/config-schema'
import { nestEntries, parentOf, type Placed } from '@/lib/site/menu-tree'
import type { ContentProblem } from '@/lib/site/problem'
import type { Site } from '@/lib/site/read-site'
import { settingsFor } from '@/lib/site/settings-for'
import type { MenuEntryData } from './menu-row'

interface Checked extends Placed {
  /** Where the entry is written. */
  readonly file: string
  /** What tells the same entry of several languages. */
  readonly key: string
}

/** Reports entries whose parent is in no language's menu, or is below them. Drafts count as there: they will appear. */
export function checkMenuParents(db: DatabaseSync, site: Site): readonly ContentProblem[] {
  const problems = new Map<string, ContentProblem | undefined>()
  for (const { tag } of site.languages) {
    for (const [menu, entries] of menusOf(db, site, tag)) {
      const top = new Set(nestEntries(entries).map(({ entry }) => entry))
      for (const entry of entries.filter(({ parent }) => parent !== '')) {
        const key = `${entry.file} ${menu} ${entry.key}`
        if (!top.has(entry)) problems.set(key, undefined)
        else if (!problems.has(key)) problems.set(key, faultOf(entry, menu, parentOf(entry, entries) !== undefined))
      }
    }
  }
  return [...problems.values()].filter((problem) => problem !== undefined)
}

function menusOf(db: DatabaseSync, site: Site, lang: string): readonly (readonly [MenuName, readonly Checked[]])[] {
  const configured = settingsFor(site, lang).menus
  const rows = db.prepare('SELECT file, entry FROM menu_entry WHERE lang = ? AND menu = ? ORDER BY file')
  return (['main', 'side', 'footer'] as const).map((menu) => [
    menu,
    [
      ...configured[menu].map(fromSettings),
      ...rows.all(lang, menu).map(({ file, entry }) => fromPage(String(file), JSON.parse(String(entry)))),
    ],
  ])
}

function fromSettings({ name, identifier = '', parent = '', url }: MenuEntry): Checked {
  const names = typeof name === 'string' ? [name] : Object.values(name)
  return { file: 'site.yaml', key: `${names.join(' ')} ${url}`, identifier, parent, names }
}

function fromPage(file: string, { name, identifier, parent }: MenuEntryData): Checked {
  return { file, key: name, identifier, parent, names: [name] }
}

function faultOf({ file, names, parent }: Checked, menu: MenuName, isCircle: boolean): ContentProblem {
  const what = isCircle
    ? `stands below itself by way of \`${parent}\``
    : `has the parent \`${parent}\`, which is not there`
  return {
    file,
    line: 1,
    column: 1,
    rule: 'menu-parent',
    severity: 'warning',
    message: `The entry “${names[0] ?? ''}” of the menu \`${menu}\` ${what}.`,
    remedy: 'Name the `identifier` or the name of another entry of that menu. Until then it stands at the top.',
  }
}
