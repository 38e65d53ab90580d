import { createHash } from 'node:crypto'
import path from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import type { Article, CustomWidget, SectionPage } from '@/lib/content/article'
import { listContentFiles, listWidgetFiles, type FileStat } from '@/lib/content/list-files'
import { readArticle } from '@/lib/content/read-article'
import { isWidgetFile, readWidget } from '@/lib/content/read-widget'
import { readCurrentCommit, readFirstCommitDates } from '@/lib/history/first-commit-dates'
import { readIfPresent } from '@/lib/site/read-if-present'
import type { ContentProblem } from '@/lib/site/problem'
import { readSite, type Site } from '@/lib/site/read-site'
import { pathOfNames } from '@/lib/content/place-of-file'
import { settingsFor } from '@/lib/site/settings-for'
import { frontPath } from '@/lib/urls/paths'
import { toTermSlug } from '@/lib/urls/slug'
import { offsetAt } from '@/lib/dates/zone'
import { INSERT_ARTICLE, toRow, visibleWindow } from './article-row'
import { assignPaths } from './assign-paths'
import { cascadeFor, filesUnderChangedCascades, readCascades } from './cascade'
import { findAliasCollisions } from './alias-collisions'
import { settleSections } from './settle-sections'
import { checkMenuParents } from './check-menu-parents'
import { storeMenuEntries } from './menu-row'
import { inTransaction, openForWriting } from './database'
import { INDEX_VERSION, SCHEMA } from './schema'
import { reportPictures, storeReferences, syncPictures } from './sync-pictures'

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
  db.exec("DELETE FROM problem WHERE file = 'site.yaml' OR rule = 'menu-parent'")
  storeProblems(db, [...problems, ...checkMenuParents(db, site)])
  const added = outdated.filter(({ file }) => !known.has(file)).length
  return { added, changed: outdated.length - added, removed: removed.length, ...summarise(db) }
}

/** Makes the tables anew when they are of another version, another newsroom or another configuration. */
function prepareSchema(db: DatabaseSync, basis: string): void {
  const hash = createHash('sha256').update(basis).digest('hex')
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").all()
  const isCurrent =
    tables.length > 0 &&
    tables.some(({ name }) => name === 'meta') &&
    db.prepare("SELECT value FROM meta WHERE key = 'basis'").get()?.value === hash
  if (isCurrent) return
  // Children first: dropping a table deletes its rows, which foreign keys would check.
  for (const name of [...tables.map((table) => String(table.name))].sort((a, b) => b.length - a.length))
    db.exec(`DROP TABLE "${name}"`)
  db.exec(SCHEMA)
  setMeta(db, 'basis', hash)
}

interface Batch {
  readonly contentRoot: string
  readonly site: Site
  readonly files: readonly FileStat[]
  readonly onProgress: SyncOptions['onProgress']
}

function addFiles(db: DatabaseSync, { contentRoot, site, files, onProgress }: Batch): void {
  const cascades = readCascades(db)
  let firstCommits: ReadonlyMap<string, number> | undefined
  const statement = db.prepare('INSERT INTO file (file, mtime, size) VALUES (?, ?, ?)')
  files.forEach(({ file, mtime, size }, at) => {
    const bytes = readIfPresent(path.join(contentRoot, file))
    if (!bytes) return
    if (isWidgetFile(file)) {
      const { widget, problems } = readWidget(file, bytes, site)
      statement.run(file, mtime, size)
      storeProblems(db, problems)
      if (widget) storeWidget(db, widget)
      return
    }
    const { article, sectionPage, pictures, problems } = readArticle(
      file,
      bytes,
      site,
      cascadeFor(file, site, cascades),
    )
    statement.run(file, mtime, size)
    storeProblems(db, problems)
    if (sectionPage) storeSection(db, sectionPage)
    if (article && pictures) storeReferences(db, file, pictures)
    if (article?.date) storeArticle(db, article, site)
    else if (article) {
      firstCommits ??= readFirstCommitDates(contentRoot)
      storeArticle(db, withDate(article, firstCommits.get(file), site), site)
    }
    onProgress?.(at + 1, files.length)
  })
}

/** Files of undated articles, if the history has grown since they were read: it may date them now. */
function filesToDate(db: DatabaseSync, contentRoot: string): ReadonlySet<string> {
  const files = db
    .prepare('SELECT file FROM article WHERE time IS NULL')
    .all()
    .map(({ file }) => String(file))
  if (files.length === 0) return new Set()
  const isSameHistory = db.prepare("SELECT value FROM meta WHERE key = 'commit'").get()?.value === commitOf(contentRoot)
  return new Set(isSameHistory ? [] : files)
}

/** Notes the history that undated articles were read with. */
function noteHistory(db: DatabaseSync, contentRoot: string): void {
  const hasUndated = db.prepare('SELECT 1 FROM article WHERE time IS NULL LIMIT 1').get() !== undefined
  if (hasUndated) setMeta(db, 'commit', commitOf(contentRoot))
}

function commitOf(contentRoot: string): string {
  return readCurrentCommit(contentRoot) ?? ''
}

/** An article without a date of its own counts as of its first commit. */
function withDate(article: Article, time: number | undefined, site: Site): Article {
  return time === undefined
    ? article
    : { ...article, date: { time, offset: offsetAt(time, settingsFor(site, article.lang).timeZone) } }
}

function storeArticle(db: DatabaseSync, article: Article, site: Site): void {
  const id = db.prepare(INSERT_ARTICLE).run(...toRow(article, site.summaryLength)).lastInsertRowid
  db.prepare('INSERT INTO article_text (article_id, article) VALUES (?, ?)').run(id, JSON.stringify(article))
  const insert = db.prepare(
    'INSERT OR IGNORE INTO article_term (lang, taxonomy, slug, article_id, name) VALUES (?, ?, ?, ?, ?)',
  )
  const insertAlias = db.prepare('INSERT INTO alias (path, article_id) VALUES (?, ?)')
  for (const alias of article.aliases) insertAlias.run(alias, id)
  for (const taxonomy of ['categories', 'tags'] as const) {
    for (const name of article[taxonomy]) insert.run(article.lang, taxonomy, toTermSlug(name), id, name)
  }
  storeMenuEntries(db, article)
}

function storeSection(db: DatabaseSync, page: SectionPage): void {
  const insert = db.prepare(
    'INSERT INTO section (file, lang, section, title, description, sidebar, body, cascade, visible_from, visible_until) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const { file, lang, section, title, description, sidebar, widgets, body } = page
  insert.run(
    file,
    lang,
    section,
    title,
    description,
    JSON.stringify({ sidebar, widgets }),
    body,
    JSON.stringify(page.cascade),
    ...visibleWindow(page),
  )
  storeMenuEntries(db, page)
}

function storeWidget(db: DatabaseSync, widget: CustomWidget): void {
  const insert = db.prepare(
    'INSERT INTO widget (file, name, lang, title, body, visible_from, visible_until) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  insert.run(widget.file, widget.name, widget.lang, widget.title, widget.body, ...visibleWindow(widget))
}

function storeProblems(db: DatabaseSync, problems: readonly ContentProblem[]): void {
  const insert = db.prepare(
    'INSERT INTO problem (file, line, col, rule, severity, message, remedy) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  for (const { file, line, column, rule, severity, message, remedy } of problems)
    insert.run(file, line, column, rule, severity, message, remedy)
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

function removeFile(db: DatabaseSync, file: string): void {
  for (const table of ['article', 'section', 'widget', 'menu_entry', 'problem', 'picture_reference', 'file'])
    db.prepare(`DELETE FROM ${table} WHERE file = ?`).run(file)
}

function summarise(db: DatabaseSync): Pick<SyncResult, 'articles' | 'problems' | 'fingerprint'> {
  const articles = Number(db.prepare('SELECT count(*) AS n FROM article').get()?.n)
  const problems = db
    .prepare(
      'SELECT file, line, col AS "column", rule, severity, message, remedy FROM problem ORDER BY file, line, col',
    )
    .all()
  const hash = createHash('sha256').update(
    String(db.prepare("SELECT value FROM meta WHERE key = 'basis'").get()?.value),
  )
  const files = 'SELECT file, mtime, size FROM file UNION ALL SELECT file, mtime, size FROM picture ORDER BY file'
  for (const { file, mtime, size } of db.prepare(files).iterate()) hash.update(`${file} ${mtime} ${size}\n`)
  return { articles, problems: problems as unknown as ContentProblem[], fingerprint: hash.digest('hex') }
}

function setMeta(db: DatabaseSync, key: string, value: string): void {
  db.prepare('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value').run(
    key,
    value,
  )
}

/** `_index.md` of a folder: read before the articles, which may inherit from it. */
function isSectionFile({ file }: FileStat): boolean {
  return /(^|\/)_index\.([\w-]+\.)?mdx?$/.test(file)
}

function isSame(a: FileStat | undefined, b: FileStat): boolean {
  return a !== undefined && a.mtime === b.mtime && a.size === b.size
}
