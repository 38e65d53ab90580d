import type { DatabaseSync } from 'node:sqlite'
import type { Article } from '@/lib/content/article'
import { foldText } from '@/lib/search/fold-table'
import { toSearchText } from '@/lib/search/search-text'
import { toTokenText } from '@/lib/search/tokens'

/** Keeps the tokens of an article under its id. */
export function storeTokens(db: DatabaseSync, id: number | bigint, article: Article, summary: string): void {
  const { title, summary: both, body } = toTokenFields(article, summary)
  db.prepare('INSERT INTO search (rowid, title, summary, body) VALUES (?, ?, ?, ?)').run(id, title, both, body)
}

/** The tokens of each part of an article. */
export function toTokenFields(
  { title, lead, body }: Pick<Article, 'title' | 'lead' | 'body'>,
  summary: string,
): { title: string; summary: string; body: string } {
  const tokens = (text: string) => toTokenText(foldText(text))
  return { title: tokens(title), summary: tokens(`${lead}\n${summary}`), body: tokens(toSearchText(body)) }
}

/** Forgets the tokens of a file's article; the article itself must still be there. */
export function removeTokens(db: DatabaseSync, file: string): void {
  db.prepare('DELETE FROM search WHERE rowid = (SELECT id FROM article WHERE file = ?)').run(file)
}
