import type { PictureCandidate } from '@/lib/pictures/picture-candidates'

/** A picture of the newsroom as the index knows it. */
export interface PictureRow {
  /** Path relative to the content folder. */
  readonly file: string
  /** Its address. */
  readonly path: string
  readonly width: number | null
  readonly height: number | null
  readonly hash: string | null
}

type Select = <Row>(sql: string, ...values: string[]) => readonly Row[]

const COLUMNS = 'SELECT file, path, width, height, hash FROM picture'

/** The first of the candidates that is there. */
export function selectPicture(all: Select, candidates: readonly PictureCandidate[]): PictureRow | undefined {
  for (const candidate of candidates) {
    const row = 'file' in candidate ? selectByFile(all, candidate.file) : selectByPath(all, candidate.path)
    if (row) return row
  }
  return undefined
}

/** macOS may write names in decomposed form, while articles hold them composed. */
function selectByFile(all: Select, file: string): PictureRow | undefined {
  return all<PictureRow>(`${COLUMNS} WHERE file IN (?, ?)`, file, file.normalize('NFD'))[0]
}

/** The picture at an address. */
export function selectByPath(all: Select, path: string): PictureRow | undefined {
  return all<PictureRow>(`${COLUMNS} WHERE path = ? ORDER BY file LIMIT 1`, path)[0]
}

/** The pictures of this content; more than one when it is there in copies. */
export function selectByHash(all: Select, hash: string): readonly PictureRow[] {
  return all<PictureRow>(`${COLUMNS} WHERE hash = ?`, hash)
}

/** The pictures that had this content before. */
export function selectByFormerHash(all: Select, hash: string): readonly PictureRow[] {
  return all<PictureRow>(`${COLUMNS} WHERE file IN (SELECT file FROM picture_past WHERE hash = ?) ORDER BY file`, hash)
}
