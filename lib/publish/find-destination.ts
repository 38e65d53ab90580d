import { findStaticFile } from '@/lib/content/read-static-file'
import { findMachineFile } from '@/lib/feeds/machine-files'
import { getAliasTarget } from '@/lib/queries/aliases'
import { requestForPath, type PageRequest } from '@/lib/queries/page-request'
import { getPage } from '@/lib/queries/pages'
import { getPictureFile, getVariantOf } from '@/lib/queries/pictures'
import type { Snapshot } from '@/lib/queries/snapshot'
import { contentDir } from '@/lib/site/environment'
import { toRenderedPath } from '@/lib/urls/free-address'
import { ELEMENTS_SEGMENT, SUGGESTIONS_PATH, toLangKey, toPath, toSegments, VARIANTS_SEGMENT } from '@/lib/urls/paths'

/** What is at an address. */
export type Destination =
  /** A page that can be kept; `route` is where Next renders it. */
  | { readonly kind: 'page'; readonly route: string }
  /** What the routes of Next answer each time: searches, files, machines. */
  | { readonly kind: 'route'; readonly route: string }
  | { readonly kind: 'redirect'; readonly path: string }
  /** Nothing; `lang` is the language to say it in. */
  | { readonly kind: 'not-found'; readonly lang: string }
  | { readonly kind: 'refused'; readonly status: number; readonly text: string }

const MAX_PATH_LENGTH = 2000
/** Routes that answer machines. */
const OWN_ROUTES: ReadonlySet<string | undefined> = new Set(['static', 'pictures', 'elements', 'search'])
const FOLDER_FILE = 'index.html'

/** Whether Next answers at `path` whatever the newsroom holds. */
export function isOwnRoute(path: string): boolean {
  const [first, second] = toSegments(path) ?? []
  return first === '_next' || (first === 'api' && OWN_ROUTES.has(second))
}

/**
 * What is at `path`, percent-encoded as it was asked for. The one place where that is decided, before anything is rendered, for the
 * Node host and for `proxy.ts` alike.
 */
export function findDestination(snapshot: Snapshot, path: string): Destination {
  if (path.length > MAX_PATH_LENGTH) return { kind: 'refused', status: 414, text: 'The address is too long.' }
  const segments = toSegments(path)
  if (!segments) return { kind: 'refused', status: 400, text: 'The address is malformed.' }
  if (segments.length === 0) return path === '/' ? { kind: 'page', route: '/' } : { kind: 'redirect', path: '/' }
  const [first, second, ...rest] = segments
  const route = (own: string): Destination => ({ kind: 'route', route: own })
  if (first === 'api') return OWN_ROUTES.has(second) ? route(path) : notFound(snapshot, segments)
  if (second !== undefined && rest.length === 0) {
    if (first === VARIANTS_SEGMENT && getVariantOf(snapshot, second)) return route(`/api/pictures/${second}`)
    if (first === ELEMENTS_SEGMENT) return route(`/api/elements/${second}`)
  }
  if (path === SUGGESTIONS_PATH) return route('/api/suggestions')
  const page = findPage(snapshot, path)
  if (page) return toPageOrRedirect(page, path, segments)
  if (findStaticFile(contentDir(), segments) ?? getPictureFile(snapshot, segments)) return route(`/api/static${path}`)
  if (!path.endsWith('/') && findMachineFile(snapshot, segments)) return route(`/api/machines${path}`)
  const other = getAliasTarget(snapshot, segments) ?? findMeant(snapshot, path, segments)
  return other === undefined ? notFound(snapshot, segments) : { kind: 'redirect', path: other }
}

/** The page of the site at `path`; the 404 page is none to ask for. */
function findPage(snapshot: Snapshot, path: string): PageRequest | undefined {
  const page = requestForPath(snapshot, path)
  return page && page.address.kind !== 'not-found' && getPage(page) ? page : undefined
}

/** Pages end in a slash, articles that `url` has made a file do not. */
function toPageOrRedirect(
  { path, language, address }: PageRequest,
  asked: string,
  segments: readonly string[],
): Destination {
  const isFile = !path.endsWith('/')
  if (asked.endsWith('/') === isFile || asked.startsWith('//'))
    return { kind: 'redirect', path: isFile ? path : toPath(segments) }
  if (address.kind === 'search') return { kind: 'route', route: asked }
  // Only the address of a free article is not that of its route; pages of lists have their number in theirs.
  const rendered = toRenderedPath(path, language.tag)
  return { kind: 'page', route: rendered === path ? asked : rendered }
}

/** The page that somebody means who writes it in capitals, or names the file that an export has for it. */
function findMeant(snapshot: Snapshot, path: string, segments: readonly string[]): string | undefined {
  const named = segments.at(-1) === FOLDER_FILE ? segments.slice(0, -1) : segments
  const meant = toPath(named.map((segment) => segment.toLowerCase()))
  return meant !== path && (meant === '/' || findPage(snapshot, meant)) ? meant : undefined
}

function notFound({ site }: Snapshot, [first]: readonly string[]): Destination {
  const language = site.languages.find(({ tag }) => toLangKey(tag) === first?.toLowerCase())
  return { kind: 'not-found', lang: language?.tag ?? site.defaultLanguage }
}
