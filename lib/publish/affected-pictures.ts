import { readFacts, type ArticleFacts, type PictureFacts } from '@/lib/index/change-facts'
import { IS_PUBLISHED, type Snapshot } from '@/lib/queries/snapshot'
import { pictureCandidates } from '@/lib/pictures/picture-candidates'

/** The published articles that show, or would show, one of these pictures. */
export function listArticlesShowing(snapshot: Snapshot, pictures: readonly PictureFacts[]): readonly ArticleFacts[] {
  if (pictures.length === 0) return []
  const { all, now } = snapshot
  const files = new Set(pictures.map(({ file }) => file.normalize('NFC')))
  const paths = new Set(pictures.map(({ path }) => path))
  const references = all<{ file: string; path: string; src: string }>(
    `SELECT file, path, src FROM picture_reference JOIN article USING (file) WHERE ${IS_PUBLISHED}`,
    now,
    now,
  )
  const showing = references.filter((reference) =>
    pictureCandidates(reference.src, reference).some((candidate) =>
      'file' in candidate ? files.has(candidate.file.normalize('NFC')) : paths.has(candidate.path),
    ),
  )
  const facts = readFacts(all, [...new Set(showing.map(({ file }) => file))])
  return [...facts.values()].filter((each) => each.kind === 'article')
}
