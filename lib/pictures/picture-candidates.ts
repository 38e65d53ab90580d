import path from 'node:path'
import { decodeSegments, toFilePath } from '@/lib/urls/paths'

/** Where a picture that an article names may be: in this file of the newsroom, or at this address of the site. */
export type PictureCandidate = { readonly file: string } | { readonly path: string }

/**
 * Where to look for a picture, best first. Written from the root of the site, it is an address. Else it is meant from the
 * article's file; or, as a browser would read it, from the article's page; or from `static/`, as in Mainroad. Nothing for a
 * picture elsewhere.
 * @param article its file relative to the content folder, and the path of its page
 */
export function pictureCandidates(
  written: string,
  article: { readonly file: string; readonly path: string },
): readonly PictureCandidate[] {
  const src = written.trim()
  if (!isLocalReference(src)) return []
  const raw = src.replace(/[?#].*$/s, '').split('/')
  const segments = decodeSegments(raw) ?? raw
  if (segments.some((segment) => /[/\\\0]/.test(segment))) return []
  const name = segments.join('/')
  if (name.startsWith('/')) return [{ path: addressOf(name) }]
  const beside = path.posix.normalize(`${path.posix.dirname(article.file)}/${name}`)
  const page = decodeSegments(article.path.split('/'))?.join('/') ?? '/'
  const fromPage = path.posix.normalize(`${page}/${name}`)
  return [
    ...(/^\.\.(\/|$)/.test(beside) ? [] : [{ file: beside }]),
    { path: addressOf(fromPage) },
    ...(src.startsWith('.') ? [] : [{ path: addressOf(`/${name}`) }]),
  ]
}

/** Whether an address is one of our own site: not another scheme, not another host, not only a fragment. */
export function isLocalReference(src: string): boolean {
  return src !== '' && !/^([a-z][a-z\d+.-]*:|[\\/]{2}|[?#])/i.test(src)
}

function addressOf(name: string): string {
  return toFilePath(path.posix.normalize(name).split('/').filter(Boolean))
}
