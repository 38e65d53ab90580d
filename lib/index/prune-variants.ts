import { removeKept } from '@/lib/pictures/kept-variants'
import { inTransaction, openForWriting } from './database'

/**
 * Removes kept variants of pictures that are no longer in the index; gives their number. As a writer of the index, so that
 * no sync can bring a picture back meanwhile.
 */
export function pruneVariants(now: number, indexFile?: string): number {
  const db = openForWriting(indexFile)
  try {
    return inTransaction(db, () => {
      const rows = db.prepare('SELECT DISTINCT hash FROM picture WHERE hash IS NOT NULL').all()
      return removeKept(new Set(rows.map(({ hash }) => String(hash))), now)
    })
  } finally {
    db.close()
  }
}
