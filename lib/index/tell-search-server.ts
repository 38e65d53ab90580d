import type { DatabaseSync } from 'node:sqlite'
import type { Article } from '@/lib/content/article'
import { SearchServerError, type OpenSearchIndex } from '@/lib/search/open-search-client'
import { INDEX_SETTINGS, toBulk } from '@/lib/search/open-search-requests'
import type { SummaryData } from './article-row'
import { inTransaction } from './database'
import { toTokenFields } from './search-row'

/** Articles in one request. */
const BATCH = 200

interface Row {
  readonly id: number
  readonly file: string
  readonly summary: string
  readonly article: string
}

/**
 * Tells a search server what changed since it was last told, and gives how many articles that were. What was taken note of is noted
 * batch by batch, so an aborted run goes on where it ended.
 * @throws {SearchServerError} when the server refuses something
 */
export async function tellSearchServer(
  db: DatabaseSync,
  server: OpenSearchIndex,
): Promise<{ put: number; removed: number }> {
  await ensureIndex(db, server)
  const gone = db.prepare('SELECT file FROM search_sent WHERE file NOT IN (SELECT file FROM article)').all()
  const removed = gone.map(({ file }) => String(file))
  if (removed.length > 0) await sendBulk(server, toBulk([], removed))
  const forget = db.prepare('DELETE FROM search_sent WHERE file = ?')
  // At once, as below: each time the index is written, whoever reads it begins anew.
  if (removed.length > 0) inTransaction(db, () => removed.forEach((file) => forget.run(file)))
  let put = 0
  for (;;) {
    const rows = selectUntold(db)
    if (rows.length === 0) break
    const documents = rows.map(({ file, summary, article }) => ({
      id: file,
      ...toTokenFields(JSON.parse(article) as Article, (JSON.parse(summary) as SummaryData).summary),
    }))
    await sendBulk(server, toBulk(documents, []))
    const note = db.prepare('INSERT OR REPLACE INTO search_sent (file, article_id) VALUES (?, ?)')
    inTransaction(db, () => rows.forEach(({ file, id }) => note.run(file, id)))
    put += rows.length
  }
  return { put, removed: removed.length }
}

function selectUntold(db: DatabaseSync): readonly Row[] {
  return db
    .prepare(
      /* sql */ `SELECT id, file, summary, article FROM article JOIN article_text ON article_text.article_id = id
        WHERE id NOT IN (SELECT article_id FROM search_sent) LIMIT ${BATCH}`,
    )
    .all() as unknown as readonly Row[]
}

/** Makes the index where it is not there; then the server has been told of nothing. */
async function ensureIndex(db: DatabaseSync, server: OpenSearchIndex): Promise<void> {
  try {
    await server.send('GET', '/_mapping')
  } catch (error) {
    if (!(error instanceof SearchServerError) || error.status !== 404) throw error
    await server.send('PUT', '', INDEX_SETTINGS)
    db.exec('DELETE FROM search_sent')
  }
}

interface BulkReply {
  readonly errors: boolean
  readonly items: readonly Readonly<
    Record<string, { readonly status: number; readonly error?: { readonly reason?: string } }>
  >[]
}

async function sendBulk(server: OpenSearchIndex, lines: string): Promise<void> {
  const { errors, items } = (await server.send('POST', '/_bulk', lines)) as BulkReply
  if (!errors) return
  const [refused] = items.flatMap((item) => Object.values(item)).filter(({ error }) => error)
  throw new SearchServerError(
    refused?.status ?? 500,
    `The search server refuses an article: ${refused?.error?.reason ?? ''}`,
  )
}
