import type { DatabaseSync } from 'node:sqlite'
import type { ContentProblem } from '@/lib/site/problem'

/**
 * Gives every article its path. Where several files ask for the same one, the first by file name gets it, the others get
 * `-2`, `-3` … so that all stay reachable, and each of those is reported. Independent of the order in which files came.
 * @param taken paths that belong to other pages
 */
export function assignPaths(db: DatabaseSync, taken: ReadonlySet<string>): readonly ContentProblem[] {
  db.exec('UPDATE article SET path = NULL WHERE path IS NOT wanted_path')
  const release = db.prepare('UPDATE article SET path = NULL WHERE path = ?')
  for (const path of taken) release.run(path)
  giveToFirst(db, taken)
  const left = db
    .prepare('SELECT id, file, wanted_path FROM article WHERE path IS NULL ORDER BY file')
    .all() as unknown as Left[]
  const holder = db.prepare('SELECT file FROM article WHERE path = ?')
  const assign = db.prepare('UPDATE article SET path = ? WHERE id = ?')
  const numbers = new Map<string, number>()
  return left.map(({ id, file, wanted_path: wanted }) => {
    let number = numbers.get(wanted) ?? 2
    while (taken.has(numbered(wanted, number)) || holder.get(numbered(wanted, number)) !== undefined) number += 1
    numbers.set(wanted, number + 1)
    const path = numbered(wanted, number)
    assign.run(path, id)
    return collision(file, String(holder.get(wanted)?.file ?? 'a list'), wanted, path)
  })
}

interface Left {
  readonly id: number
  readonly file: string
  readonly wanted_path: string
}

/** Of the files that ask for one path, the first by name gets it, taking it back from one that has held it. */
function giveToFirst(db: DatabaseSync, taken: ReadonlySet<string>): void {
  const firsts = db
    .prepare(
      /* sql */ `SELECT min(file) AS file, wanted_path AS path FROM article
        WHERE wanted_path IN (SELECT wanted_path FROM article WHERE path IS NULL) GROUP BY wanted_path`,
    )
    .all() as unknown as { file: string; path: string }[]
  const release = db.prepare('UPDATE article SET path = NULL WHERE path = ? AND file <> ?')
  const assign = db.prepare('UPDATE article SET path = wanted_path WHERE file = ?')
  for (const { file, path } of firsts.filter((first) => !taken.has(first.path))) {
    release.run(path, file)
    assign.run(file)
  }
}

/** `/a/` and `/a.html` become `/a-2/` and `/a-2.html`. */
function numbered(path: string, number: number): string {
  return path.replace(/(\.html?|\/)$/i, `-${number}$1`)
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
