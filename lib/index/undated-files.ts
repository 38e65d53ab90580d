import type { DatabaseSync } from 'node:sqlite'
import { readCurrentCommit } from '@/lib/history/first-commit-dates'
import { getMeta, setMeta } from './meta'

/** Files of undated articles, if the history has grown since they were read: it may date them now. */
export function filesToDate(db: DatabaseSync, contentRoot: string): ReadonlySet<string> {
  const files = db
    .prepare('SELECT file FROM article WHERE time IS NULL')
    .all()
    .map(({ file }) => String(file))
  if (files.length === 0) return new Set()
  const isSameHistory = getMeta(db, 'commit') === commitOf(contentRoot)
  return new Set(isSameHistory ? [] : files)
}

/** Notes the history that undated articles were read with. */
export function noteHistory(db: DatabaseSync, contentRoot: string): void {
  const hasUndated = db.prepare('SELECT 1 FROM article WHERE time IS NULL LIMIT 1').get() !== undefined
  if (hasUndated) setMeta(db, 'commit', commitOf(contentRoot))
}

function commitOf(contentRoot: string): string {
  return readCurrentCommit(contentRoot) ?? ''
}
