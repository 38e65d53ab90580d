import { TIMED_TABLES, type Snapshot } from './snapshot'

/** No clock shows a later instant; the index writes it for "never". */
const NEVER = 8.64e15

/** When, after the snapshot's moment, something next becomes due or expires, milliseconds; `undefined` for never. Drafts never do. */
export function nextChange({ all, now }: Snapshot): number | undefined {
  const turns = TIMED_TABLES.flatMap((table) => [
    `SELECT min(visible_from) AS turn FROM ${table} WHERE visible_from > ?1 AND visible_from < visible_until`,
    `SELECT min(visible_until) AS turn FROM ${table} WHERE visible_until > ?1 AND visible_from < visible_until`,
  ])
  const turn = all<{ turn: number | null }>(`SELECT min(turn) AS turn FROM (${turns.join(' UNION ALL ')})`, now)[0]
    ?.turn
  return turn === null || turn === undefined || turn >= NEVER ? undefined : turn
}
