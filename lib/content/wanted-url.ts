import { ELEMENTS_SEGMENT, toFilePath, toLangKey, toPath, toSegments, VARIANTS_SEGMENT } from '@/lib/urls/paths'
import { isReservedSegment } from '@/lib/urls/slug'

/**
 * The path that an article asks for with `url:`, as in Hugo: case and extension are kept, and a path that begins with `/` counts from
 * the site's root, another one from the language's. `/old/p2.html` is a file, everything else a folder. `undefined` for addresses
 * elsewhere, for paths that would leave the site's tree, and for those of our own routes.
 * @param languages tags of all languages of the site
 */
export function wantedUrlPath(url: string, lang: string, languages: readonly string[]): string | undefined {
  const written = url.trim()
  if (/^[a-z][a-z0-9+.-]*:|^[/\\]{2}|[\\?#]/i.test(written)) return undefined
  const segments = toSegments(written)
  if (!segments || segments.length === 0) return undefined
  if (segments.some((segment) => /^\.+$|[/\\%#?]/.test(segment) || Buffer.byteLength(segment) > 150)) return undefined
  const [first = ''] = segments
  const key = [lang, ...languages].map(toLangKey).find((each) => each === first.toLowerCase())
  const below = key === undefined ? segments : segments.slice(1)
  if (below.length === 0 || below.some(isReservedSegment) || isOwnFolder(below[0] ?? '')) return undefined
  if (key === undefined && !written.startsWith('/')) return toWhole([toLangKey(lang), ...below])
  return toWhole(key === undefined ? below : [key, ...below])
}

/** Where the site has pages or files of its own. */
function isOwnFolder(segment: string): boolean {
  return [
    'categories',
    'tags',
    'archives',
    'search',
    VARIANTS_SEGMENT,
    ELEMENTS_SEGMENT,
    'robots.txt',
    'favicon.svg',
  ].includes(segment)
}

function toWhole(segments: readonly string[]): string {
  return /\.html?$/i.test(segments.at(-1) ?? '') ? toFilePath(segments) : toPath(segments)
}
