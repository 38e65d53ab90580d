import { listAllPaths } from '@/lib/queries/all-paths'
import type { Snapshot } from '@/lib/queries/snapshot'
import { notFoundPath, toLangKey, toSegments } from '@/lib/urls/paths'

/** The page for addresses outside every language has an address of this form only here; file servers know it as `404.html`. */
export const GLOBAL_NOT_FOUND_PATH = '/404.html'

/** A page and the file, relative to the site's folder, in which file servers look for it. */
export interface PageFile {
  readonly path: string
  readonly file: string
}

/** Every page of the site. */
export function listPageFiles(snapshot: Snapshot): readonly PageFile[] {
  const languages = snapshot.site.languages.map(({ tag }) => tag)
  // Many hosts answer an unknown address below a folder with the nearest `404.html`.
  const notFound = new Map(languages.map((lang) => [notFoundPath(lang), `${toLangKey(lang)}/404.html`]))
  const paths = languages.flatMap((lang) => listAllPaths(snapshot, lang))
  return [
    { path: '/', file: 'index.html' },
    { path: GLOBAL_NOT_FOUND_PATH, file: '404.html' },
    ...paths.map((path) => ({ path, file: notFound.get(path) ?? toFile(path) })),
  ]
}

/** The file that a file server gives for `path`. */
export function toFile(path: string): string {
  return [...(toSegments(path) ?? []), ...(path.endsWith('/') ? ['index.html'] : [])].join('/')
}
