/**
 * Takes away what no parser step should have to think about: the byte order mark, Windows and old Mac line ends,
 * NUL, and halves of surrogate pairs (on which `encodeURI` throws).
 */
export function cleanMarkdown(markdown: string): string {
  return markdown
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '\uFFFD')
    .toWellFormed()
}
