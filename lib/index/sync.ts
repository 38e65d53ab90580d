import type { DatabaseSync } from 'node:sqlite'
import type { FileStat } from '@/lib/content/list-files'
import type { ContentProblem } from '@/lib/site/problem'
import { readSynonyms, SYNONYMS_FILE } from '@/lib/content/read-synonyms'
import { readSite, type Site } from '@/lib/site/read-site'
import { pathOfNames } from '@/lib/content/place-of-file'
import { frontPath } from '@/lib/urls/paths'
import { addFiles } from './add-files'
import { assignPaths } from './assign-paths'
import { filesUnderChangedCascades, readCascades } from './cascade'
import { findAliasCollisions } from './alias-collisions'
import { compareAll, compareSome, isEnough } from './find-changes'
import { settleSections } from './settle-sections'
import { ChangeLog, lastChange } from './change-log'
import { checkMenuParents } from './check-menu-parents'
import { inTransaction, openForWriting } from './database'
import { getMeta, prepareSchema, setMeta } from './meta'
import { INDEX_VERSION, SECTIONS_WITH_ARTICLES } from './schema'
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
  /** Changes whenever anything that readers could see does, or the index is made anew. */
  readonly fingerprint: string
}

export interface SyncOptions {
  readonly contentRoot: string
  readonly indexFile?: string
  /** Called while files are read. */
  readonly onProgress?: (done: number, total: number) => void
  /** The only files that may have changed, relative to the folder: the sync then costs what they do. */
  readonly files?: readonly string[] | undefined
}

/**
 * Brings the index up to date with the content folder: only files whose size or time of change differs are read.
 * One transaction: readers see the old state or the new one, and of two syncs at once the second finds nothing to do.
 */
export function syncIndex({ indexFile, ...options }: SyncOptions): SyncResult {
  const db = openForWriting(indexFile)
  try {
    return inTransaction(db, () => syncInTransaction(db, options))
  } finally {
    db.close()
  }
}

function syncInTransaction(db: DatabaseSync, { contentRoot, onProgress, files }: SyncOptions): SyncResult {
  const { site, problems } = readSite(contentRoot)
  const isNew = prepareSchema(db, `${INDEX_VERSION} ${contentRoot} ${JSON.stringify(site)}`)
  const log = isNew ? undefined : new ChangeLog(db)
  setMeta(db, 'site', JSON.stringify(site))
  const synonyms = readSynonyms(contentRoot)
  setMeta(db, 'synonyms', JSON.stringify(synonyms.groups))
  const undated = filesToDate(db, contentRoot)
  const some = files && isEnough(db, files) ? [...new Set([...files, ...undated])] : undefined
  const { present, known } = some ? compareSome(db, contentRoot, site, some) : compareAll(db, contentRoot, site)
  const outdated = present.filter((stat) => !isSame(known.get(stat.file), stat) || undated.has(stat.file))
  const names = new Set(present.map(({ file }) => file))
  const removed = [...known.keys()].filter((file) => !names.has(file))
  const cascades = readCascades(db)
  const gone = [...removed, ...outdated.map(({ file }) => file)]
  log?.note(gone)
  for (const file of gone) removeFile(db, file)
  addFiles(db, { contentRoot, site, files: outdated.filter(isSectionFile), onProgress })
  const reached = new Set<string>(filesUnderChangedCascades([...names], site, cascades, readCascades(db)))
  for (const { file } of outdated) reached.add(file)
  const rest = present.filter((stat) => !isSectionFile(stat) && reached.has(stat.file))
  log?.note(rest.map(({ file }) => file))
  for (const { file } of rest) removeFile(db, file)
  addFiles(db, { contentRoot, site, files: rest, onProgress })
  if (removed.length + outdated.length > 0) settle(db, site, some)
  if (outdated.length > 0) noteHistory(db, contentRoot)
  const havePicturesChanged = syncPictures(db, contentRoot, site, { files: some, note: log?.note })
  log?.write()
  if (havePicturesChanged || removed.length + outdated.length > 0) storeProblems(db, reportPictures(db))
  storeGeneralProblems(db, [...problems, ...synonyms.problems, ...checkMenuParents(db, site)])
  const added = outdated.filter(({ file }) => !known.has(file)).length
  return { added, changed: outdated.length - added, removed: removed.length, ...summarise(db) }
}

/** Problems of no single file. Those that are known are not written again: an idle sync leaves the index untouched. */
function storeGeneralProblems(db: DatabaseSync, problems: readonly ContentProblem[]): void {
  const which = `WHERE file IN ('site.yaml', '${SYNONYMS_FILE}') OR rule = 'menu-parent'`
  const columns = 'file, line, col AS "column", rule, severity, message, remedy'
  const toText = (rows: readonly object[]) =>
    rows
      .map((row) => JSON.stringify(Object.entries(row).sort()))
      .sort()
      .join()
  if (toText(db.prepare(`SELECT ${columns} FROM problem ${which}`).all()) === toText(problems)) return
  db.exec(`DELETE FROM problem ${which}`)
  storeProblems(db, problems)
}

/** What depends on more than one file. */
function settle(db: DatabaseSync, site: Site, files: readonly string[] | undefined): void {
  settleSections(db, files)
  db.exec("DELETE FROM problem WHERE rule IN ('path-collision', 'alias-collision')")
  storeProblems(db, assignPaths(db, takenPaths(db, site)))
  storeProblems(db, findAliasCollisions(db))
}

/** Paths of front pages and sections, which no article may take. */
function takenPaths(db: DatabaseSync, site: Site): ReadonlySet<string> {
  const select = db.prepare(
    `${SECTIONS_WITH_ARTICLES} UNION SELECT section FROM section WHERE lang = ?1 AND section > ''`,
  )
  return new Set([
    ...site.languages.map(({ tag }) => frontPath(tag)),
    ...site.languages.flatMap(({ tag }) =>
      select.all(tag).map(({ section }) => pathOfNames(tag, String(section).split('/')).path),
    ),
  ])
}

function summarise(db: DatabaseSync): Pick<SyncResult, 'articles' | 'problems' | 'fingerprint'> {
  const articles = Number(db.prepare('SELECT count(*) AS n FROM article').get()?.n)
  const problems = db
    .prepare(
      'SELECT file, line, col AS "column", rule, severity, message, remedy FROM problem ORDER BY file, line, col',
    )
    .all()
  const fingerprint = `${getMeta(db, 'id')}-${lastChange((sql) => db.prepare(sql).all() as never)}`
  return { articles, problems: problems as unknown as ContentProblem[], fingerprint }
}

/** `_index.md` of a folder: read before the articles, which may inherit from it. */
function isSectionFile({ file }: FileStat): boolean {
  return /(^|\/)_index\.([\w-]+\.)?mdx?$/.test(file)
}

function isSame(a: FileStat | undefined, b: FileStat): boolean {
  return a !== undefined && a.mtime === b.mtime && a.size === b.size
}
