import { createHash } from 'node:crypto'
import { FREE_SEGMENT } from './free-address'

const MAX_SEGMENT_BYTES = 150

/** Names that our own routes use below a language or a list; content may not take them. */
const RESERVED = new Set(['page', 'index', '404', 'api', 'frag', '_next', FREE_SEGMENT])

/** Names of files that stand between the folders of pages. */
const RESERVED_FILE = /^(index|sitemap(-\d+)?)\.xml$/

/**
 * One segment of an article's or section's path, by Hugo's rule: lower case, blanks become `-`,
 * letters, digits, marks and `. _ + ~ - @` stay, everything else goes. Stricter than Hugo where a character does not
 * survive a file server: `#`, `%` and `\` go too. Empty when nothing is left.
 */
export function toPathSegment(name: string): string {
  const kept = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s/gu, '-')
    .replace(/[^\p{L}\p{N}\p{M}._+~@-]/gu, '')
    // Small letters may come apart (`İ`), and marks come beside letters they were not beside before.
    .normalize('NFC')
  return cutToBytes(/^\.+$/.test(kept) ? '' : kept)
}

/**
 * The identity of a category or tag and its URL segment. Spellings that differ only in case, Unicode form or
 * dropped punctuation are one term. `C#` and `C++` stay apart (`csharp`, `c++`); a name without any letter or digit
 * gets a short hash, so no term is ever without an address. `/` separates words.
 */
export function toTermSlug(name: string): string {
  const spelled = name.trim().replace(/#/g, 'sharp').replace(/[/\\]/g, '-')
  const slug = toPathSegment(spelled)
  if (slug === '' || slug === '-') return `term-${shortHash(name.normalize('NFC'))}`
  return isReservedSegment(slug) ? `${slug}-term` : slug
}

/** Whether a segment would collide with a route of ours. */
export function isReservedSegment(segment: string): boolean {
  return RESERVED.has(segment) || RESERVED_FILE.test(segment)
}

/** Cuts a segment to 150 bytes of UTF-8, the safe length of a file name, and keeps cut names apart with a hash. */
function cutToBytes(segment: string): string {
  if (Buffer.byteLength(segment) <= MAX_SEGMENT_BYTES) return segment
  const hash = shortHash(segment)
  let cut = ''
  let bytes = hash.length + 1
  for (const character of segment) {
    bytes += Buffer.byteLength(character)
    if (bytes > MAX_SEGMENT_BYTES) break
    cut += character
  }
  return `${cut}-${hash}`
}

/** Eight hexadecimal digits that tell texts apart. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8)
}
