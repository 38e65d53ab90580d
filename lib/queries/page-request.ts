import type { SiteLanguage } from '@/lib/site/read-site'
import { parseAddress, type Address } from '@/lib/urls/address'
import { decodeSegments, toLangKey, toPath, toSegments } from '@/lib/urls/paths'
import { takeSnapshot, type Snapshot } from './snapshot'

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
  return requestFor(snapshot, language, [...prefix, ...segments])
}

/** The same for a whole path such as `/zh-cn/tags/ai/page/2/`. */
export function requestForPath(snapshot: Snapshot, path: string): PageRequest | undefined {
  const [lang, ...segments] = toSegments(path) ?? []
  const language = snapshot.site.languages.find(({ tag }) => toLangKey(tag) === lang)
  return language && requestFor(snapshot, language, segments)
}

function requestFor(snapshot: Snapshot, language: SiteLanguage, segments: readonly string[]): PageRequest | undefined {
  const address = parseAddress(segments)
  if (!address) return undefined
  const own = 'page' in address && address.page > 1 ? segments.slice(0, -2) : segments
  return { snapshot, language, address, path: toPath([toLangKey(language.tag), ...own]) }
}
