/** Shortcodes that are blocks of their own when they stand alone on a line. */
const BLOCKS = 'figure youtube vimeo bilibili gist x tweet twitter instagram details'.split(' ')

/** Shortcodes with an end of their own. */
const PAIRED: ReadonlySet<string> = new Set(['details', 'highlight'])
const BLOCK_NAMES: ReadonlySet<string> = new Set(BLOCKS)
const NAMES: ReadonlySet<string> = new Set([...BLOCKS, 'highlight', 'ref', 'relref', 'param'])

export const SHORTCODE_NAMES: readonly string[] = [...NAMES]

export function isShortcodeName(name: string): boolean {
  return NAMES.has(name)
}

export function isBlockName(name: string): boolean {
  return BLOCK_NAMES.has(name)
}

export function isPairedName(name: string): boolean {
  return PAIRED.has(name)
}
