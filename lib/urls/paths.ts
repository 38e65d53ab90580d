import type { Taxonomy } from './address'

/*
 * Every path is kept in the one form in which it stands in an `href`: absolute, percent-encoded once, with a trailing
 * slash. Nothing else in the project puts a URL together.
 */

/** Language key as it stands in URLs and in Hugo: the tag in lower case. */
export function toLangKey(lang: string): string {
  return lang.toLowerCase()
}

/** Joins decoded segments to a path: `['zh-cn', '海']` gives `/zh-cn/%E6%B5%B7/`. */
export function toPath(segments: readonly string[]): string {
  return segments.length === 0 ? '/' : `/${segments.map(encodeSegment).join('/')}/`
}

/** The decoded segments of a path; `undefined` when a percent escape is malformed. */
export function toSegments(path: string): string[] | undefined {
  return decodeSegments(path.split('/').filter(Boolean))
}

/** Decodes segments that may be percent-encoded; the one place where that is done. `undefined` when one is malformed. */
export function decodeSegments(segments: readonly string[]): string[] | undefined {
  try {
    return segments.map((segment) => decodeURIComponent(segment).normalize('NFC'))
  } catch {
    return undefined
  }
}

/** The same list's address at page `number`; page 1 is the list itself. */
export function pagedPath(path: string, number: number): string {
  return number === 1 ? path : `${path}page/${number}/`
}

export function frontPath(lang: string): string {
  return toPath([toLangKey(lang)])
}

export function sectionPath(lang: string, section: string): string {
  return toPath([toLangKey(lang), ...section.split('/')])
}

export function taxonomyPath(lang: string, taxonomy: Taxonomy): string {
  return toPath([toLangKey(lang), taxonomy])
}

export function termPath(lang: string, taxonomy: Taxonomy, slug: string): string {
  return toPath([toLangKey(lang), taxonomy, slug])
}

export function archivePath(lang: string, year?: number, month?: number): string {
  const segments = [toLangKey(lang), 'archives']
  if (year !== undefined) segments.push(String(year))
  if (month !== undefined) segments.push(String(month).padStart(2, '0'))
  return toPath(segments)
}

export function searchPath(lang: string): string {
  return toPath([toLangKey(lang), 'search'])
}

export function notFoundPath(lang: string): string {
  return toPath([toLangKey(lang), '404'])
}

/** Address of a file: like a path, without the slash at the end. */
export function toFilePath(segments: readonly string[]): string {
  return toPath(segments).slice(0, -1)
}

export const ROBOTS_PATH = '/robots.txt'

/** The list of all sitemaps. */
export const SITEMAP_INDEX_PATH = '/sitemap.xml'

/** A language's sitemap; those after the first bear their number. */
export function sitemapPath(lang: string, number: number): string {
  return toFilePath([toLangKey(lang), number === 1 ? 'sitemap.xml' : `sitemap-${number}.xml`])
}

/** Name of a feed in the folder of its list, as Hugo has it. */
export const FEED_NAME = 'index.xml'

/** The feed of the list at `path`. */
export function feedPath(path: string): string {
  return `${path}${FEED_NAME}`
}

/** First segment of the addresses of pictures in other sizes; no language is called so. */
export const VARIANTS_SEGMENT = '_pictures'

/** A picture of this content in another width. What it leads to never changes. */
export function variantPath(hash: string, width: number): string {
  return toFilePath([VARIANTS_SEGMENT, `${hash}-${width}.webp`])
}

/** Reads the last segment of such an address. */
export function parseVariant(name: string): { hash: string; width: number } | undefined {
  const [, hash, width] = /^([0-9a-f]{20})-([1-9]\d{1,3})\.webp$/.exec(name) ?? []
  return hash === undefined ? undefined : { hash, width: Number(width) }
}

/** First segment of the address of the elements; no language is called so. */
export const ELEMENTS_SEGMENT = '_elements'

/** A script of the elements, by its name with the hash of its content. What it leads to never changes. */
export function elementsPath(name: string): string {
  return toFilePath([ELEMENTS_SEGMENT, name])
}

/** The stylesheet with this content, beside the elements. */
export function stylesPath(hash: string): string {
  return toFilePath([ELEMENTS_SEGMENT, `${hash}.css`])
}

/** First segment of the addresses of data for the browser; no language is called so. */
export const FRAG_SEGMENT = 'frag'

/** Where the browser gets a language's recent posts. */
export function recentPath(lang: string): string {
  return toFilePath([FRAG_SEGMENT, `recent.${toLangKey(lang)}.json`])
}

/** Where the browser gets a language's categories and tags. */
export function termsPath(lang: string): string {
  return toFilePath([FRAG_SEGMENT, `terms.${toLangKey(lang)}.json`])
}

/** The full URL of a path on the site at `siteUrl`. */
export function absoluteUrl(path: string, siteUrl: string): string {
  return new URL(path, siteUrl).href
}

/**
 * Percent-encodes what a path segment may not hold. Keeps the marks that Hugo's URLs show as they are.
 * @throws {URIError} for a lone surrogate, which no file name read as UTF-8 can hold
 */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment).replace(/%2B/g, '+').replace(/%40/g, '@')
}

/** First segment of what searches in an export load; no language is called so. */
export const SEARCH_SEGMENT = '_search'

/** A file that searches in an export load. */
export function searchFilePath(...names: readonly string[]): string {
  return toFilePath([SEARCH_SEGMENT, ...names])
}

/**
 * What is offered while a reader types: in an export a file with everything, on a Node host the answer to `?q=&lang=`. One address for
 * both, so that pages are the same.
 */
export const SUGGESTIONS_PATH = searchFilePath('suggestions.json')
