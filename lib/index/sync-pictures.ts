import path from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { listPictureFiles, statPictureFiles, type FileStat } from '@/lib/content/list-files'
import type { PictureReference } from '@/lib/content/picture-references'
import { pathOfPicture } from '@/lib/content/place-of-file'
import { isLocalReference, pictureCandidates } from '@/lib/pictures/picture-candidates'
import { readPicture } from '@/lib/pictures/read-picture'
import type { ContentProblem } from '@/lib/site/problem'
import type { Site } from '@/lib/site/read-site'
import { selectPicture } from './picture-row'

/**
 * Brings the pictures up to date; only files whose size or time of change differs are read. Tells whether any did.
 * @param files the only files that may differ; without it, all are looked at
 * @param note is told before files change
 */
export function syncPictures(
  db: DatabaseSync,
  contentRoot: string,
  site: Site,
  {
    files,
    note,
  }: { files?: readonly string[] | undefined; note?: ((files: readonly string[]) => void) | undefined } = {},
): boolean {
  const select = 'SELECT file, mtime, size FROM picture'
  const rows = files
    ? files.flatMap((file) => db.prepare(`${select} WHERE file = ?`).all(file))
    : db.prepare(select).all()
  const known = new Map((rows as unknown as FileStat[]).map((row) => [row.file, row]))
  const present = files ? statPictureFiles(contentRoot, files) : listPictureFiles(contentRoot)
  const names = new Set(present.map(({ file }) => file))
  const removed = [...known.keys()].filter((file) => !names.has(file))
  const outdated = present.filter(({ file, mtime, size }) => {
    const row = known.get(file)
    return row?.mtime !== mtime || row.size !== size
  })
  note?.([...removed, ...outdated.map(({ file }) => file)])
  for (const file of removed) removePicture(db, file)
  for (const stat of outdated) storePicture(db, contentRoot, site, stat)
  return removed.length + outdated.length > 0
}

function removePicture(db: DatabaseSync, file: string): void {
  for (const table of ['picture', 'picture_past']) db.prepare(`DELETE FROM ${table} WHERE file = ?`).run(file)
}

function storePicture(db: DatabaseSync, contentRoot: string, site: Site, { file, mtime, size }: FileStat): void {
  const facts = readPicture(path.join(contentRoot, file), size)
  if (!facts) return
  const { width = null, height = null, hash = null, fault = null } = facts
  notePast(db, file, hash)
  db.prepare(
    'INSERT OR REPLACE INTO picture (file, path, mtime, size, width, height, hash, fault) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  ).run(file, pathOfPicture(file, site), mtime, size, width, height, hash, fault)
}

/** So many former contents of a picture are known; a page that names an older one has been made anew by then. */
const MAX_PAST = 3

/** Notes the content that a picture had until now. */
function notePast(db: DatabaseSync, file: string, hash: string | null): void {
  const former = db.prepare('SELECT hash FROM picture WHERE file = ?').get(file)?.hash
  if (former === undefined || former === null || former === hash) return
  db.prepare('INSERT OR REPLACE INTO picture_past (file, hash) VALUES (?, ?)').run(file, former)
  // Content that has come back is no past.
  db.prepare('DELETE FROM picture_past WHERE file = ? AND hash IS ?').run(file, hash)
  db.prepare(
    /* sql */ `DELETE FROM picture_past WHERE file = ? AND number NOT IN
    (SELECT number FROM picture_past WHERE file = ? ORDER BY number DESC LIMIT ${MAX_PAST})`,
  ).run(file, file)
}

export function storeReferences(db: DatabaseSync, file: string, pictures: readonly PictureReference[]): void {
  const insert = db.prepare('INSERT INTO picture_reference (file, src, line, col) VALUES (?, ?, ?, ?)')
  for (const { src, line, column } of pictures) if (isLocalReference(src)) insert.run(file, src, line, column)
}

/** Takes back what was reported of pictures and reports anew: a picture may have come, gone or been mended. */
export function reportPictures(db: DatabaseSync): readonly ContentProblem[] {
  db.exec("DELETE FROM problem WHERE rule IN ('picture', 'missing-picture')")
  return [...listFaults(db), ...listDoubles(db), ...listMissing(db)]
}

function listFaults(db: DatabaseSync): readonly ContentProblem[] {
  const rows = db.prepare('SELECT file, fault FROM picture WHERE fault IS NOT NULL').all()
  return rows.map(({ file, fault }) =>
    toProblem(
      'picture',
      { file: String(file) },
      String(fault),
      'Save it anew. Until then it is served as it is, if at all.',
    ),
  )
}

function listDoubles(db: DatabaseSync): readonly ContentProblem[] {
  const rows = db
    .prepare(
      /* sql */ `SELECT file, path, (SELECT min(file) FROM picture AS other WHERE other.path = picture.path) AS first
      FROM picture WHERE path IN (SELECT path FROM picture GROUP BY path HAVING count(*) > 1)`,
    )
    .all()
  return rows
    .filter(({ file, first }) => file !== first)
    .map(({ file, path, first }) =>
      toProblem(
        'picture',
        { file: String(file) },
        `\`${String(first)}\` has the same address: ${String(path)}.`,
        'Rename one of them.',
      ),
    )
}

interface ReferenceRow {
  readonly file: string
  readonly path: string
  readonly src: string
  readonly line: number
  readonly column: number
}

function listMissing(db: DatabaseSync): readonly ContentProblem[] {
  const references = db
    .prepare(
      /* sql */ `SELECT file, coalesce(path, wanted_path) AS path, src, line, col AS "column"
      FROM picture_reference JOIN article USING (file)`,
    )
    .all() as unknown as ReferenceRow[]
  const all = <Row>(sql: string, ...values: string[]) => db.prepare(sql).all(...values) as unknown as Row[]
  return references
    .filter((reference) => !selectPicture(all, pictureCandidates(reference.src, reference)))
    .map((reference) => {
      const message = `There is no picture \`${reference.src}\`.`
      return toProblem(
        'missing-picture',
        reference,
        message,
        'Put it beside the article or below `static/`, or mend the name.',
      )
    })
}

function toProblem(
  rule: string,
  { file, line = 1, column = 1 }: { file: string; line?: number; column?: number },
  message: string,
  remedy: string,
): ContentProblem {
  return { file, line, column, rule, severity: 'warning', message, remedy }
}
