import { toPath, toSegments } from '@/lib/urls/paths'

/**
 * The path of an earlier address, with a trailing slash whatever it ends in. An alias that begins with `/` counts from the
 * site's root, another one from the folder of the article at `articlePath` (as Hugo and Mainroad have it). `undefined` for addresses
 * elsewhere and for paths that would leave the site's tree.
 */
export function toAliasPath(alias: string, articlePath: string): string | undefined {
  const written = alias.trim()
  if (written === '' || /^[a-z][a-z0-9+.-]*:|^\/\/|[\\?#]/i.test(written)) return undefined
  const parent = written.startsWith('/') ? [] : (toSegments(articlePath) ?? []).slice(0, -1)
  const own = toSegments(written)
  if (!own || own.length === 0) return undefined
  const segments = [...parent, ...own]
  return segments.every(isSafeSegment) ? toPath(segments) : undefined
}

function isSafeSegment(segment: string): boolean {
  return !/^\.+$|[/\\%\0]/.test(segment) && Buffer.byteLength(segment) <= 150 && segment !== '_next'
}
