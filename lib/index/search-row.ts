import type { DatabaseSync } from 'node:sqlite'
import type { Article } from '@/lib/content/article'
import { foldText } from '@/lib/search/fold-table'
import { toSearchText } from '@/lib/search/search-text'
import { toTokenText } from '@/lib/search/tokens'

/** Keeps the tokens of an article under its id. */
export function storeTokens(db: DatabaseSync, id: number | bigint, article: Article, summary: string): void {
  const columns = [article.title, `${article.lead}\n${summary}`, toSearchText(article.body)]
  db.prepare('INSERT INTO search (rowid, title, summary, body) VALUES (?, ?, ?, ?)').run(
    id,
    ...columns.map((text) => toTokenText(foldText(text))),
  )
}

/** Forgets the tokens of a file's article; the article itself must still be there. */
export function removeTokens(db: DatabaseSync, file: string): void {
  db.prepare('DELETE FROM search WHERE rowid = (SELECT id FROM article WHERE file = ?)').run(file)
}
