import type { Snapshot } from '@/lib/queries/snapshot'
import { END } from '@/lib/index/article-row'

/** When the next article, section or widget comes due or expires, milliseconds; `undefined` when nothing ever will. */
export function nextChange({ all, now }: Snapshot): number | undefined {
  const turns = ['article', 'section', 'widget'].flatMap((table) =>
    ['visible_from', 'visible_until'].map(
      (column) => `SELECT min(${column}) AS turn FROM ${table} WHERE ${column} > ?1 AND visible_from < visible_until`,
    ),
  )
  const [next] = all<{ turn: number | null }>(`SELECT min(turn) AS turn FROM (${turns.join(' UNION ALL ')})`, now)
  return next?.turn == null || next.turn >= END ? undefined : next.turn
}
