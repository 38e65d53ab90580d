import type { DatabaseSync } from 'node:sqlite'
import type { ContentProblem } from '@/lib/site/problem'

/**
 * Gives every article its path. Where several files ask for the same one, the first by file name gets it, the others get
 * `-2`, `-3` … so that all stay reachable, and each of those is reported. Independent of the order in which files came.
 */
export function assignPaths(db: DatabaseSync): readonly ContentProblem[] {
  db.exec('UPDATE article SET path = NULL WHERE path IS NOT wanted_path')
  db.exec(/* sql */ `
    UPDATE article SET path = wanted_path
    WHERE path IS NULL AND file = (SELECT min(other.file) FROM article AS other WHERE other.wanted_path = article.wanted_path)
      AND NOT EXISTS (SELECT 1 FROM article AS holder WHERE holder.path = article.wanted_path)`)
  giveBackToFirst(db)
  const left = db.prepare('SELECT id, file, wanted_path FROM article WHERE path IS NULL ORDER BY file').all() as unknown as Left[]
  const holder = db.prepare('SELECT file FROM article WHERE path = ?')
  const assign = db.prepare('UPDATE article SET path = ? WHERE id = ?')
  return left.map(({ id, file, wanted_path: wanted }) => {
    let number = 2
    while (holder.get(numbered(wanted, number)) !== undefined) number += 1
    const path = numbered(wanted, number)
    assign.run(path, id)
    return collision(file, String(holder.get(wanted)?.file), wanted, path)
  })
}

interface Left {
  readonly id: number
  readonly file: string
  readonly wanted_path: string
}

/** A file that came later but sorts first takes its path back from the one that has held it. */
function giveBackToFirst(db: DatabaseSync): void {
  const swapped = db
    .prepare(
      /* sql */ `SELECT first.id AS first, holder.id AS holder, holder.wanted_path AS path
      FROM article AS holder JOIN article AS first ON first.wanted_path = holder.wanted_path AND first.file < holder.file
      WHERE holder.path = holder.wanted_path
        AND first.file = (SELECT min(file) FROM article WHERE wanted_path = holder.wanted_path)`,
    )
    .all() as unknown as { first: number; holder: number; path: string }[]
  for (const { first, holder, path } of swapped) {
    db.prepare('UPDATE article SET path = NULL WHERE id = ?').run(holder)
    db.prepare('UPDATE article SET path = ? WHERE id = ?').run(path, first)
  }
}

function numbered(path: string, number: number): string {
  return `${path.slice(0, -1)}-${number}/`
}

function collision(file: string, other: string, wanted: string, path: string): ContentProblem {
  return {
    file,
    line: 1,
    column: 1,
    rule: 'path-collision',
    severity: 'warning',
    message: `The address ${decodeURI(wanted)} is already that of ${other}.`,
    remedy: `This article is at ${decodeURI(path)}; rename one of the files or set \`slug\`.`,
  }
}
