/**
 * A body without a first paragraph or heading that only says the title again; imported articles often have one. Compared without
 * marks, blanks and punctuation, and whatever the width of characters.
 */
export function dropRepeatedTitle(body: string, title: string): string {
  const wanted = toLetters(title)
  const [first = ''] = /^[^\n]*/.exec(body.trimStart()) ?? []
  if (wanted === '' || first.length > title.length * 3 + 20 || toLetters(toWords(first)) !== wanted) return body
  const rest = body.trimStart().slice(first.length)
  // A title on two lines, or one with more behind it, is no repetition.
  return /^\n[ \t]*\n|^\n?$/.test(rest) || first.startsWith('#') ? rest.trimStart() : body
}

/** Whether `text` says the title and nothing else, compared in the same way. */
export function isRepeatedTitle(text: string, title: string): boolean {
  return toLetters(text) === toLetters(title)
}

/** Without the marks of headings, emphasis and links. */
function toWords(line: string): string {
  return line
    .replace(/^#{1,6}\s/, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]*>/g, '')
}

function toLetters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
