import type { MarkedPart } from './search-engine'

/** The end of a link that makes browsers scroll to the first match in `parts`; empty when nothing matches there. */
export function textFragment(parts: readonly MarkedPart[]): string {
  const match = parts.find(({ isMatch, text }) => isMatch && text.trim() !== '')
  // A hyphen and a comma have a meaning of their own there.
  return match ? `#:~:text=${encodeURIComponent(match.text.trim()).replaceAll('-', '%2D')}` : ''
}
