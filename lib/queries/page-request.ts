import type { SiteLanguage } from '@/lib/site/read-site'
import { parseAddress, type Address } from '@/lib/urls/address'
import { FREE_SEGMENT, isFreePath } from '@/lib/urls/free-address'
import { decodeSegments, toFilePath, toLangKey, toPath, toSegments } from '@/lib/urls/paths'
import { IS_PUBLISHED, takeSnapshot, type Snapshot } from './snapshot'

/** What a reader asks for, with the newsroom as it is at this moment. */
export interface PageRequest<Kind extends Address = Address> {
  readonly snapshot: Snapshot
  readonly language: SiteLanguage
  readonly address: Kind
  /** The list's or article's own path, without a page number. */
  readonly path: string
}

/** The moment that decides what readers may see. */
export function readerTime(): number {
  return Date.now()
}

/**
 * Understands the parameters of a route below `[lang]`; they arrive percent-encoded. `undefined` for an unknown language, a
 * malformed escape, or a form of address that no page has.
 * @param prefix segments that the route's own folder stands for
 */
export function openPageRequest(
  { lang, path = [] }: { lang: string; path?: readonly string[] | undefined },
  prefix: readonly string[] = [],
): PageRequest | undefined {
  const snapshot = takeSnapshot(readerTime())
  const segments = decodeSegments(path)
  const language = snapshot.site.languages.find(({ tag }) => toLangKey(tag) === lang)
  if (!segments || !language) return undefined
  if (segments[0] === FREE_SEGMENT) return freeRequest(snapshot, segments.slice(1))
  return requestFor(snapshot, language, [...prefix, ...segments])
}

/** The same for a whole path such as `/zh-cn/tags/ai/page/2/`, with or without a slash at its end. */
export function requestForPath(snapshot: Snapshot, path: string): PageRequest | undefined {
  const [lang = '', ...segments] = toSegments(path) ?? []
  const free = freeRequest(snapshot, [lang, ...segments])
  if (free) return free
  const language = snapshot.site.languages.find(({ tag }) => toLangKey(tag) === lang)
  return language && requestFor(snapshot, language, segments)
}

/** An article that stands at an address of its own making (see `free-address.ts`). */
function freeRequest(snapshot: Snapshot, segments: readonly string[]): PageRequest | undefined {
  const { all, now, site } = snapshot
  const [article] = all<{ path: string; lang: string }>(
    `SELECT path, lang FROM article WHERE path IN (?, ?) AND ${IS_PUBLISHED} ORDER BY path`,
    toPath(segments),
    toFilePath(segments),
    now,
    now,
  )
  const language = article && site.languages.find(({ tag }) => tag === article.lang)
  if (!language || !isFreePath(article.path, article.lang)) return undefined
  return { snapshot, language, address: { kind: 'content', segments, page: 1 }, path: article.path }
}

function requestFor(snapshot: Snapshot, language: SiteLanguage, segments: readonly string[]): PageRequest | undefined {
  const address = parseAddress(segments)
  if (!address) return undefined
  const own = 'page' in address && address.page > 1 ? segments.slice(0, -2) : segments
  return { snapshot, language, address, path: toPath([toLangKey(language.tag), ...own]) }
}
