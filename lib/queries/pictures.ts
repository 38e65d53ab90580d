import { selectByFormerHash, selectByHash, selectByPath, selectPicture, type PictureRow } from '@/lib/index/picture-row'
import { isLocalReference, pictureCandidates } from '@/lib/pictures/picture-candidates'
import { nearestWidth, toSrcSet, variantWidths } from '@/lib/pictures/variants'
import { toFilePath, parseVariant, variantPath } from '@/lib/urls/paths'
import { IS_PUBLISHED, type Snapshot } from './snapshot'

/** A picture that lies in the newsroom. */
export interface LocalPicture {
  readonly path: string
  readonly width?: number | undefined
  readonly height?: number | undefined
  /** The same picture in several widths. */
  readonly srcSet?: string | undefined
}

/** Finds pictures of the newsroom by what an article calls them; `undefined` for all others. */
export type PictureFinder = (written: string) => LocalPicture | undefined

/** A finder for the pictures of one article: its file relative to the content folder and the path of its page. */
export function pictureFinder(snapshot: Snapshot, article: { file: string; path: string }): PictureFinder {
  return (written) => {
    if (!isLocalReference(written.trim())) return undefined
    const row = selectPicture(snapshot.all, pictureCandidates(written, article))
    return row && isPublished(snapshot, row) ? toLocalPicture(row) : undefined
  }
}

function toLocalPicture({ path, width, height, hash }: PictureRow): LocalPicture {
  if (width === null || height === null) return { path }
  return { path, width, height, ...(hash === null ? {} : { srcSet: toSrcSet(hash, width) }) }
}

/** The file (relative to the content folder) beside an article that readers get at an address. */
export function getPictureFile(snapshot: Snapshot, segments: readonly string[]): string | undefined {
  const row = segments.length === 0 ? undefined : selectByPath(snapshot.all, toFilePath(segments))
  return row && isPublished(snapshot, row) ? row.file : undefined
}

/** The picture and width that the address of a variant asks for, if a page may name it. */
export function getVariantOf(
  snapshot: Snapshot,
  name: string,
): { file: string; path: string; hash: string; width: number } | undefined {
  const { hash, width } = parseVariant(name) ?? {}
  if (hash === undefined || width === undefined) return undefined
  const row = selectByHash(snapshot.all, hash).find((each) => isPublished(snapshot, each))
  if (!row?.width || !variantWidths(row.width).includes(width)) return undefined
  return { file: row.file, path: row.path, hash, width }
}

/**
 * Where the picture is now of which this was a variant before its file changed: pages from then name it until they are made
 * anew. The same width if there is one, else the next larger one, else the picture itself.
 */
export function getSuccessorOf(snapshot: Snapshot, name: string): string | undefined {
  const { hash, width } = parseVariant(name) ?? {}
  if (hash === undefined || width === undefined) return undefined
  const row = selectByFormerHash(snapshot.all, hash).find((each) => isPublished(snapshot, each))
  return row?.hash && row.width ? variantPath(row.hash, nearestWidth(row.width, width)) : row?.path
}

/** The files beside articles that readers may have; those below `static/` are not among them. */
export function listPictureFiles(snapshot: Snapshot): readonly { file: string; path: string }[] {
  const rows = snapshot.all<PictureRow>(
    'SELECT min(file) AS file, path, width, height, hash FROM picture GROUP BY path ORDER BY path',
  )
  return rows.filter((row) => !row.file.startsWith('static/') && isPublished(snapshot, row))
}

/**
 * What lies in the folder of an `index.md` belongs to that article and appears with it, in the languages in which it does.
 * Everything else is public.
 */
function isPublished(snapshot: Snapshot, { file }: PictureRow): boolean {
  if (file.startsWith('static/')) return true
  const { all, now } = snapshot
  const folders = file.split('/').slice(0, -1)
  for (; folders.length > 0; folders.pop()) {
    // All names that begin with `index.`: the slash follows the dot in ASCII.
    const names = [`${folders.join('/')}/index.`, `${folders.join('/')}/index/`] as const
    if (all('SELECT 1 FROM file WHERE file > ? AND file < ? LIMIT 1', ...names).length === 0) continue
    const published = `SELECT 1 FROM article WHERE file > ? AND file < ? AND ${IS_PUBLISHED} LIMIT 1`
    return all(published, ...names, now, now).length > 0
  }
  return true
}
