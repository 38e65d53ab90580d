import { toLangKey, toPath, toSegments } from '@/lib/urls/paths'
import { isReservedSegment } from '@/lib/urls/slug'

/**
 * The path that an article asks for with `url:`. Case and extension are kept, as in Hugo. Every page of the site stands
 * below a language, so a path without one gets the article's. `undefined` for addresses elsewhere, for paths that would
 * leave the site's tree, and for those of our own routes.
 */
export function wantedUrlPath(url: string, lang: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^[/\\]{2}|[\\?#]/i.test(url.trim())) return undefined
  const segments = toSegments(url.trim())
  if (!segments || segments.length === 0) return undefined
  if (segments.some((segment) => /^\.+$|[/\\%#?]/.test(segment) || Buffer.byteLength(segment) > 150)) return undefined
  const key = toLangKey(lang)
  const below = segments[0]?.toLowerCase() === key ? segments.slice(1) : segments
  const [first = ''] = below
  if (
    below.length === 0 ||
    below.some(isReservedSegment) ||
    ['categories', 'tags', 'archives', 'search'].includes(first)
  )
    return undefined
  return toPath([key, ...below])
}
