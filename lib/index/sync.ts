import { createHash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { listContentFiles, listWidgetFiles, type FileStat } from '@/lib/content/list-files'
import type { ContentProblem } from '@/lib/site/problem'
import { readSynonyms, SYNONYMS_FILE } from '@/lib/content/read-synonyms'
import { readSite, type Site } from '@/lib/site/read-site'
import { pathOfNames } from '@/lib/content/place-of-file'
import { frontPath } from '@/lib/urls/paths'
import { addFiles } from './add-files'
import { assignPaths } from './assign-paths'
import { filesUnderChangedCascades, readCascades } from './cascade'
import { findAliasCollisions } from './alias-collisions'
import { settleSections } from './settle-sections'
import { checkMenuParents } from './check-menu-parents'
import { inTransaction, openForWriting } from './database'
import { getMeta, prepareSchema, setMeta } from './meta'
import { INDEX_VERSION } from './schema'
import { removeFile, storeProblems } from './store-content'
import { reportPictures, syncPictures } from './sync-pictures'
import { filesToDate, noteHistory } from './undated-files'

export interface SyncResult {
  readonly added: number
  readonly changed: number
  readonly removed: number
  /** Articles in the index, whether or not readers may see them now. */
  readonly articles: number
  readonly problems: readonly ContentProblem[]
  /** Changes whenever anything that readers could see does. */
  readonly fingerprint: string
}

export interface SyncOptions {
  readonly contentRoot: string
  readonly indexFile?: string
  /** Called while files are read. */
  readonly onProgress?: (done: number, total: number) => void
}

/**
 * Brings the index up to date with the content folder: only files whose size or time of change differs are read.
 * One transaction: readers see the old state or the new one, and of two syncs at once the second finds nothing to do.
 */
export function syncIndex({ contentRoot, indexFile, onProgress }: SyncOptions): SyncResult {
  const db = openForWriting(indexFile)
  try {
    return inTransaction(db, () => syncInTransaction(db, contentRoot, onProgress))
  } finally {
    db.close()
  }
}

function syncInTransaction(db: DatabaseSync, contentRoot: string, onProgress: SyncOptions['onProgress']): SyncResult {
  const { site, problems } = readSite(contentRoot)
  prepareSchema(db, `${INDEX_VERSION} ${contentRoot} ${JSON.stringify(site)}`)
  setMeta(db, 'site', JSON.stringify(site))
  const synonyms = readSynonyms(contentRoot)
  setMeta(db, 'synonyms', JSON.stringify(synonyms.groups))
  const known = new Map(
    (db.prepare('SELECT file, mtime, size FROM file').all() as unknown as FileStat[]).map((stat) => [stat.file, stat]),
  )
  const articles = listContentFiles(contentRoot).filter(({ file }) => site.mdx || !file.endsWith('.mdx'))
  const present = [...articles, ...listWidgetFiles(contentRoot)]
  const undated = filesToDate(db, contentRoot)
  const outdated = present.filter((stat) => !isSame(known.get(stat.file), stat) || undated.has(stat.file))
  const names = new Set(present.map(({ file }) => file))
  const removed = [...known.keys()].filter((file) => !names.has(file))
  const cascades = readCascades(db)
  for (const file of [...removed, ...outdated.map(({ file }) => file)]) removeFile(db, file)
  addFiles(db, { contentRoot, site, files: outdated.filter(isSectionFile), onProgress })
  const reached = new Set<string>(filesUnderChangedCascades([...names], site, cascades, readCascades(db)))
  for (const { file } of outdated) reached.add(file)
  const rest = present.filter((stat) => !isSectionFile(stat) && reached.has(stat.file))
  for (const { file } of rest) removeFile(db, file)
  addFiles(db, { contentRoot, site, files: rest, onProgress })
  if (removed.length + outdated.length > 0) settle(db, site)
  if (outdated.length > 0) noteHistory(db, contentRoot)
  const havePicturesChanged = syncPictures(db, contentRoot, site)
  if (havePicturesChanged || removed.length + outdated.length > 0) storeProblems(db, reportPictures(db))
  db.exec(`DELETE FROM problem WHERE file IN ('site.yaml', '${SYNONYMS_FILE}') OR rule = 'menu-parent'`)
  storeProblems(db, [...problems, ...synonyms.problems, ...checkMenuParents(db, site)])
  const added = outdated.filter(({ file }) => !known.has(file)).length
  return { added, changed: outdated.length - added, removed: removed.length, ...summarise(db) }
}

/** What depends on more than one file. */
function settle(db: DatabaseSync, site: Site): void {
  settleSections(db)
  db.exec("DELETE FROM problem WHERE rule IN ('path-collision', 'alias-collision')")
  storeProblems(db, assignPaths(db, takenPaths(db, site)))
  storeProblems(db, findAliasCollisions(db))
}

/** Paths of front pages and sections, which no article may take. */
function takenPaths(db: DatabaseSync, site: Site): ReadonlySet<string> {
  const sections = db.prepare('SELECT lang, section FROM article UNION SELECT lang, section FROM section').all()
  return new Set([
    ...site.languages.map(({ tag }) => frontPath(tag)),
    ...sections
      .filter(({ section }) => section !== '')
      .map(({ lang, section }) => pathOfNames(String(lang), String(section).split('/')).path),
  ])
}

function summarise(db: DatabaseSync): Pick<SyncResult, 'articles' | 'problems' | 'fingerprint'> {
  const articles = Number(db.prepare('SELECT count(*) AS n FROM article').get()?.n)
  const problems = db
    .prepare(
      'SELECT file, line, col AS "column", rule, severity, message, remedy FROM problem ORDER BY file, line, col',
    )
    .all()
  const hash = createHash('sha256').update(`${getMeta(db, 'basis')} ${getMeta(db, 'synonyms')}`)
  const files = 'SELECT file, mtime, size FROM file UNION ALL SELECT file, mtime, size FROM picture ORDER BY file'
  for (const { file, mtime, size } of db.prepare(files).iterate()) hash.update(`${file} ${mtime} ${size}\n`)
  return { articles, problems: problems as unknown as ContentProblem[], fingerprint: hash.digest('hex') }
}

/** `_index.md` of a folder: read before the articles, which may inherit from it. */
function isSectionFile({ file }: FileStat): boolean {
  return /(^|\/)_index\.([\w-]+\.)?mdx?$/.test(file)
}

function isSame(a: FileStat | undefined, b: FileStat): boolean {
  return a !== undefined && a.mtime === b.mtime && a.size === b.size
}
