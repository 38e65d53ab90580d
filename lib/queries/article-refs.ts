import type { Article } from '@/lib/content/article'
import { toRefName } from '@/lib/content/ref-names'
import { IS_PUBLISHED, type Snapshot } from './snapshot'

/**
 * Address of the published article that `ref` names as Hugo's `ref` does: by its file, from the content folder or the
 * folder of `from`, or by its name alone if only one article in the language has it. Endings may be left out.
 */
export function resolveArticleRef(snapshot: Snapshot, from: Article, ref: string): string | undefined {
  const wanted = toRefName(ref)
  if (wanted === '') return undefined
  const files = snapshot.remember(`refs ${from.lang}`, () => listFiles(snapshot, from.lang))
  const folder = from.file.includes('/') ? from.file.slice(0, from.file.lastIndexOf('/') + 1) : ''
  const absolute = files.get(wanted) ?? files.get(`${folder.toLowerCase()}${wanted}`)
  if (absolute !== undefined) return absolute
  const named = [...files].filter(([file]) => file.endsWith(`/${wanted}`))
  return named.length === 1 ? named[0]![1] : undefined
}

/** Addresses by the name of the file. */
function listFiles({ all, now }: Snapshot, lang: string): ReadonlyMap<string, string> {
  const rows = all<{ file: string; path: string }>(
    `SELECT file, path FROM article WHERE lang = ? AND ${IS_PUBLISHED} ORDER BY file`,
    lang,
    now,
    now,
  )
  return new Map(rows.map(({ file, path }) => [toRefName(file), path]))
}
