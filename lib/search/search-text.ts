/*
 * The words of a Markdown text, for search only. Parsing it costs 9 ms an article of 2 kB, this a fortieth (1,002 real articles: 990 have the
 * very tokens that the parser gives, the others a mark or an address more or less).
 */

const NAMED_ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  hellip: '…',
  mdash: '—',
  ndash: '–',
}

/** Each step takes away one kind of markup; longer kinds come before what they contain. */
const STEPS: readonly (readonly [RegExp, string])[] = [
  [/<!--[\s\S]*?-->/g, ' '],
  [/<(script|style|svg|math)\b[^>]{0,2000}>[\s\S]*?<\/\1>/gi, ' '],
  [/\{\{[<%][^{}]{0,2000}[>%]\}\}/g, ' '],
  // Readings above characters are no text.
  [/<(rt|rp)\b[^>]{0,200}>[^<]*<\/\1>/gi, ''],
  // Marks inside words; what they stand around goes on without a gap.
  [
    /<\/?(?:b|i|em|strong|span|a|u|s|sub|sup|mark|code|font|ruby|small|wbr|kbd|q|cite|abbr|del|ins|var|samp|dfn|bdi|time)(?:\s[^<>]{0,2000})?>/gi,
    '',
  ],
  [/<\/?[a-z][^<>]{0,2000}>/gi, '\n'],
  [/!\[[^\]\n]{0,1000}\](?:\([^()\n]{0,2000}(?:\([^()\n]{0,500}\)[^()\n]{0,500})?\)|\[[^\]\n]{0,500}\])?/g, ' '],
  [/^ {0,3}\[(?!\^)[^\]\n]{1,500}\]:[ \t]*\S.*$/gm, ''],
  [/\[\^[^\]\n]{1,100}\]:?/g, ''],
  [/^([ \t]*[-+*][ \t]+)\[[ xX]\]/gm, '$1'],
  [/\]\((?:[^()\n]|\([^()\n]{0,500}\)){0,3000}\)|\]\[[^\]\n]{0,500}\]/g, ']'],
  [/<?(?:https?:\/\/|www\.)[^\s<>\u3000-\u9fff]+>?/gi, ' '],
  [/^ {0,3}(?:```|~~~).*$/gm, ''],
  [/^[ \t]*(?:>[ \t]?)*[ \t]*(?:#{1,6}[ \t]+|[-+*][ \t]+|\d{1,9}[.)][ \t]+)?/gm, ''],
  [/^[ \t]*\|?[ \t]*:?-{2,}:?[ \t|:-]*$/gm, ''],
  [/(?<!\\)(?:\*+|~~|`+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])|[[\]])/gu, ''],
  [/\\([!-/:-@[-`{-~])/g, '$1'],
  [/\|/g, ' '],
  [/[\u00AD\u200B\u2060\uFEFF]/g, ''],
]

/** The readable text of Markdown, one line for each. */
export function toSearchText(markdown: string): string {
  const stripped = STEPS.reduce((text, [pattern, by]) => text.replace(pattern, by), markdown)
  return decodeEntities(stripped)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex as string, 16) : undefined
    if (code !== undefined) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code).toWellFormed() : ' '
    return NAMED_ENTITIES[String(name).toLowerCase()] ?? (whole as string)
  })
}
