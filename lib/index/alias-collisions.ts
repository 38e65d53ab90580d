import type { DatabaseSync } from 'node:sqlite'
import type { ContentProblem } from '@/lib/site/problem'

/** Aliases that are the address of a page, which wins, or that two articles claim, of which the first by file name wins. */
export function findAliasCollisions(db: DatabaseSync): readonly ContentProblem[] {
  const rows = db
    .prepare(
      /* sql */ `SELECT own.file AS file, alias.path AS path,
          coalesce(page.file, (SELECT min(rival.file) FROM alias AS other JOIN article AS rival ON rival.id = other.article_id
            WHERE other.path = alias.path AND rival.file < own.file)) AS holder
        FROM alias JOIN article AS own ON own.id = alias.article_id
        LEFT JOIN article AS page ON page.path = alias.path
        WHERE holder IS NOT NULL AND holder <> own.file`,
    )
    .all() as unknown as { file: string; path: string; holder: string }[]
  return rows.map(({ file, path, holder }) => ({
    file,
    line: 1,
    column: 1,
    rule: 'alias-collision',
    severity: 'warning',
    message: `The alias ${decodeURI(path)} leads to ${holder}.`,
    remedy: 'Remove it from one of the two.',
  }))
}
