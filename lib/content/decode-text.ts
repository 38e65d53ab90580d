/** Content that is not text. */
export class EncodingError extends Error {
  override name = 'EncodingError'
}

/**
 * The text of a file: UTF-8 without byte-order mark, line breaks as `\n`, NUL made visible as U+FFFD.
 * @throws {EncodingError} for bytes that are not UTF-8
 */
export function decodeText(bytes: Uint8Array): string {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new EncodingError('The file is not UTF-8 text.')
  }
  return text.replace(/\r\n?/g, '\n').replace(/\0/g, '\uFFFD')
}

/* C0 and C1 controls, bidi overrides and isolates, byte-order marks, non-characters: invisible, and fatal to XML or to honest headlines. */
const UNPRINTABLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu

/** One line of text as readers may see it: no control characters, no bidi overrides, lone surrogates or outer blanks. */
export function cleanLine(text: string): string {
  return text.toWellFormed().replace(UNPRINTABLE, '').replace(/\s+/gu, ' ').trim()
}

/** The same for text of several lines: line breaks stay. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(UNPRINTABLE, '')
}
