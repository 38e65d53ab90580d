const HAN_PER_MINUTE = 400
const WORDS_PER_MINUTE = 230

/** Below this there is a headline and at most a teaser, not an article: fewer characters than a summary. */
const LEAST_TEXT = 120

/** Characters that readers read: without addresses, tags and blanks. */
export function readableLength(markdown: string): number {
  return toReadable(markdown).replace(/\s+/g, '').length
}

/** Whether there is only a headline, for the text of which readers have to go elsewhere. */
export function isHeadlineOnly(markdown: string): boolean {
  // A long text need not be gone through.
  return markdown.length < LEAST_TEXT * 20 && readableLength(markdown) < LEAST_TEXT
}

/** How many minutes a text takes, at least one: Chinese characters are counted one by one, everything else by words. */
export function readingMinutes(markdown: string): number {
  const text = toReadable(markdown)
  const han = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0
  const words = text.match(/[^\s\p{P}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu)?.length ?? 0
  return Math.max(1, Math.round(han / HAN_PER_MINUTE + words / WORDS_PER_MINUTE))
}

function toReadable(markdown: string): string {
  return markdown
    .replace(/!\[[^\]]*\]\([^)]*\)/g, ' ')
    .replace(/\]\([^)]*\)|<[^>]*>|https?:\S+/g, ' ')
    .replace(/[#*_`>|[\]-]/g, ' ')
}
