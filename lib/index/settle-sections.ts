import type { DatabaseSync } from 'node:sqlite'

/**
 * Puts every article into its section: the deepest folder above it that has an `_index.md` in its language, else the
 * first folder (as Hugo and Mainroad have it). Depends on other files than the article's own, so it is done after all are read.
 * @param files the only articles that may have changed while no section did; without it, all are looked at
 */
export function settleSections(db: DatabaseSync, files?: readonly string[]): void {
  const named = db.prepare('SELECT lang, section FROM section WHERE visible_from < visible_until').all()
  const sections = new Set(named.map(({ lang, section }) => `${lang} ${section}`))
  const select = 'SELECT DISTINCT lang, folders, section FROM article'
  const rows = files
    ? files.flatMap((file) => db.prepare(`${select} WHERE file = ?`).all(file))
    : db.prepare(select).all()
  const folders = rows as unknown as Folder[]
  const update = db.prepare('UPDATE article SET section = ? WHERE lang = ? AND folders = ?')
  for (const { lang, folders: own, section } of folders) {
    const settled = deepest(own, (folder) => sections.has(`${lang} ${folder}`))
    if (settled !== section) update.run(settled, lang, own)
  }
}

interface Folder {
  readonly lang: string
  readonly folders: string
  readonly section: string
}

function deepest(folders: string, isSection: (folder: string) => boolean): string {
  const names = folders.split('/')
  for (let depth = names.length; depth > 1; depth -= 1) {
    const folder = names.slice(0, depth).join('/')
    if (isSection(folder)) return folder
  }
  return names[0] ?? ''
}
