/**
 * Characters of scripts that are written without blanks between words, and their punctuation and full-width forms.
 * Korean is left out: it does use blanks.
 */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\u30A0-\u30FF\uFE30-\uFE4F\uFF00-\uFFEF]/u

/** Marks that Chinese and English share (quotes, dashes, dots): only their neighbours tell which language they are in. */
const SHARED_MARK = /[\u00B7\u2010-\u201F\u2022\u2025-\u2027\u2030\u203B]/u

/** How far `isUnspacedAt` looks past shared marks; a bound, so that a text of nothing but quotes stays linear. */
const REACH = 8

/** Whether the character belongs to a script without blanks between words. */
export function isUnspaced(character: string): boolean {
  return UNSPACED.test(character)
}

/** Whether the text that ends before `end` ends in such a script, quotes and dashes disregarded. */
export function endsUnspaced(text: string, end: number): boolean {
  for (let at = end - 1; at >= 0 && at >= end - REACH; at--) {
    const isLowSurrogate = /[\uDC00-\uDFFF]/.test(text.charAt(at))
    const character = String.fromCodePoint(text.codePointAt(isLowSurrogate ? at - 1 : at) ?? 0)
    if (!SHARED_MARK.test(character)) return isUnspaced(character)
  }
  return false
}

/** Whether the text that begins at `start` begins in such a script, quotes and dashes disregarded. */
export function startsUnspaced(text: string, start: number): boolean {
  for (let at = start; at < text.length && at < start + REACH; at++) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
    if (!SHARED_MARK.test(character)) return isUnspaced(character)
  }
  return false
}

/**
 * Whether a bare URL ends before this UTF-16 code unit: East Asian letters and punctuation, Korean included, and
 * typographic quotes and dots. Nobody writes them unescaped in an address, but `见https://example.com。后文` is common.
 */
export function endsBareUrl(unit: number): boolean {
  if (unit < 0x2010) return unit === 0xb7 || unit === 0xa0
  return (
    unit <= 0x206f ||
    (unit >= 0x2e80 && unit <= 0xa4cf) ||
    (unit >= 0xac00 && unit <= 0xd7af) ||
    (unit >= 0xd840 && unit <= 0xd888) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xfe30 && unit <= 0xfe4f) ||
    unit >= 0xff00
  )
}
