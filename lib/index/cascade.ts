import type { DatabaseSync } from 'node:sqlite'
import { placeOfFile } from '@/lib/content/place-of-file'
import type { Site } from '@/lib/site/read-site'
import { toPathSegment } from '@/lib/urls/slug'

/** Fields that an `_index.md` hands down, by language and folder (`en news/harbour`). */
export type Cascades = ReadonlyMap<string, Readonly<Record<string, unknown>>>

export function readCascades(db: DatabaseSync): Cascades {
  const rows = db.prepare("SELECT lang, section, cascade FROM section WHERE cascade <> '{}'").all()
  return new Map(
    rows.map((row) => [`${row.lang} ${row.section}`, JSON.parse(String(row.cascade)) as Record<string, unknown>]),
  )
}

/** What a file inherits: the fields of all folders above it, the nearest winning. */
export function cascadeFor(file: string, site: Site, cascades: Cascades): Readonly<Record<string, unknown>> {
  if (cascades.size === 0) return {}
  return foldersAbove(file, site).reduce((fields, folder) => ({ ...fields, ...cascades.get(folder) }), {})
}

/** Files that inherit something else than before. */
export function filesUnderChangedCascades(
  files: readonly string[],
  site: Site,
  before: Cascades,
  after: Cascades,
): readonly string[] {
  const keys = new Set([...before.keys(), ...after.keys()])
  const changed = new Set([...keys].filter((key) => JSON.stringify(before.get(key)) !== JSON.stringify(after.get(key))))
  return changed.size === 0
    ? []
    : files.filter((file) => foldersAbove(file, site).some((folder) => changed.has(folder)))
}

/** From the language's own folder down to the file's. */
function foldersAbove(file: string, site: Site): readonly string[] {
  const { lang, folders } = placeOfFile(file, site)
  const names = folders.map(toPathSegment)
  return [...names.keys(), names.length].map((depth) => `${lang} ${names.slice(0, depth).join('/')}`)
}
