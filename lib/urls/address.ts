/** The two ways in which articles are grouped by terms. */
export type Taxonomy = 'categories' | 'tags'

export const TAXONOMIES: readonly Taxonomy[] = ['categories', 'tags']

/**
 * What a path below a language asks for, read from its form alone; whether it exists is for `lib/queries` to say.
 * `content` is an article or a section: both live in the folders of the newsroom.
 */
export type Address =
  | { readonly kind: 'front'; readonly page: number }
  | { readonly kind: 'content'; readonly segments: readonly string[]; readonly page: number }
  | { readonly kind: 'taxonomy'; readonly taxonomy: Taxonomy; readonly page: number }
  | { readonly kind: 'term'; readonly taxonomy: Taxonomy; readonly slug: string; readonly page: number }
  | { readonly kind: 'archive'; readonly year?: number; readonly month?: number; readonly page: number }
  | { readonly kind: 'search' }
  | { readonly kind: 'not-found' }

/**
 * Reads the decoded segments after the language. `undefined` for forms that no page has: `/page/1/`, `/page/x/`,
 * `/archives/2025/13/` and the like.
 */
export function parseAddress(segments: readonly string[]): Address | undefined {
  const { base, page } = splitPage(segments)
  if (page === undefined) return undefined
  const [first, second, ...rest] = base
  if (first === undefined) return { kind: 'front', page }
  if (first === 'categories' || first === 'tags') return parseTaxonomy(first, base.slice(1), page)
  if (first === 'archives') return rest.length > 1 ? undefined : parseArchive(base.slice(1), page)
  if (first === 'search' || first === '404') {
    if (second !== undefined || page !== 1) return undefined
    return { kind: first === 'search' ? 'search' : 'not-found' }
  }
  return { kind: 'content', segments: base, page }
}

/** Takes `page/N` off the end; `page` is `undefined` when N is not a whole number from 2 on, written plainly. */
function splitPage(segments: readonly string[]): { base: readonly string[]; page: number | undefined } {
  if (segments.at(-2) !== 'page') return { base: segments, page: 1 }
  const written = segments.at(-1) ?? ''
  const page = /^[1-9]\d{0,6}$/.test(written) && written !== '1' ? Number(written) : undefined
  return { base: segments.slice(0, -2), page }
}

function parseTaxonomy(taxonomy: Taxonomy, rest: readonly string[], page: number): Address | undefined {
  const [slug, ...more] = rest
  if (slug === undefined) return { kind: 'taxonomy', taxonomy, page }
  return more.length > 0 ? undefined : { kind: 'term', taxonomy, slug, page }
}

function parseArchive(rest: readonly string[], page: number): Address | undefined {
  const [year, month] = rest
  if (year === undefined) return page === 1 ? { kind: 'archive', page } : undefined
  if (!/^\d{4}$/.test(year)) return undefined
  if (month === undefined) return { kind: 'archive', year: Number(year), page }
  if (!/^(0[1-9]|1[0-2])$/.test(month)) return undefined
  return { kind: 'archive', year: Number(year), month: Number(month), page }
}
