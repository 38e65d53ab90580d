import type { DatabaseSync } from 'node:sqlite'
import type { Article, CustomWidget, SectionPage } from '@/lib/content/article'
import { listRefNames } from '@/lib/content/ref-names'
import type { ContentProblem } from '@/lib/site/problem'
import type { Site } from '@/lib/site/read-site'
import { toTermSlug } from '@/lib/urls/slug'
import { INSERT_ARTICLE, toRow, visibleWindow } from './article-row'
import { storeMenuEntries } from './menu-row'
import { removeTokens, storeTokens } from './search-row'

/** An article, with what is looked up by other ways than its address. */
export function storeArticle(db: DatabaseSync, article: Article, site: Site): void {
  const { columns, summary } = toRow(article, site.summaryLength)
  const id = db.prepare(INSERT_ARTICLE).run(...columns).lastInsertRowid
  storeTokens(db, id, article, summary)
  db.prepare('INSERT INTO article_text (article_id, article) VALUES (?, ?)').run(id, JSON.stringify(article))
  const insert = db.prepare(
    'INSERT OR IGNORE INTO article_term (lang, taxonomy, slug, article_id, name) VALUES (?, ?, ?, ?, ?)',
  )
  const insertAlias = db.prepare('INSERT INTO alias (path, article_id) VALUES (?, ?)')
  for (const alias of article.aliases) insertAlias.run(alias, id)
  const insertRef = db.prepare('INSERT INTO article_ref (lang, name, article_id) VALUES (?, ?, ?)')
  for (const name of listRefNames(article.body)) insertRef.run(article.lang, name, id)
  for (const taxonomy of ['categories', 'tags'] as const) {
    for (const name of article[taxonomy]) insert.run(article.lang, taxonomy, toTermSlug(name), id, name)
  }
  storeMenuEntries(db, article)
}

/** The page of a section. */
export function storeSection(db: DatabaseSync, page: SectionPage): void {
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

/** A widget of the newsroom's own. */
export function storeWidget(db: DatabaseSync, widget: CustomWidget): void {
  const insert = db.prepare(
    'INSERT INTO widget (file, name, lang, title, body, visible_from, visible_until) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  insert.run(widget.file, widget.name, widget.lang, widget.title, widget.body, ...visibleWindow(widget))
}

/** What is wrong in the newsroom. */
export function storeProblems(db: DatabaseSync, problems: readonly ContentProblem[]): void {
  const insert = db.prepare(
    'INSERT INTO problem (file, line, col, rule, severity, message, remedy) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  for (const { file, line, column, rule, severity, message, remedy } of problems)
    insert.run(file, line, column, rule, severity, message, remedy)
}

/** Forgets a file and all that came of it. */
export function removeFile(db: DatabaseSync, file: string): void {
  removeTokens(db, file)
  for (const table of ['article', 'section', 'widget', 'menu_entry', 'problem', 'picture_reference', 'file'])
    db.prepare(`DELETE FROM ${table} WHERE file = ?`).run(file)
}
