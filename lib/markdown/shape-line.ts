/** The marks at the beginning of a line that open quotations and list items. */
export interface LinePrefix {
  /** How many there are. */
  readonly marks: number
  /** The widest row of blanks before or between them, in columns; a tab reaches to the next multiple of four. */
  readonly indent: number
  /** Where the text of the line begins. */
  readonly end: number
  /** Nothing but quotation marks, so that an empty line between them ends a paragraph. */
  readonly isOnlyQuotes: boolean
}

/** A code fence that is open. */
export interface Fence {
  readonly mark: string
  readonly length: number
}

const BULLETS = '-*+'
/** Of a definition; it is read as a mark even where the parser will find no term. */
const COLON = ':'

/** Reads the marks as the parser would at the beginning of a block. */
export function readPrefix(line: string): LinePrefix {
  let [marks, indent, end] = [0, 0, 0]
  let isOnlyQuotes = true
  for (;;) {
    const blanks = skipBlanks(line, end)
    indent = Math.max(indent, blanks.columns)
    end = blanks.end
    const next = endOfMark(line, end)
    if (next === undefined) return { marks, indent, end, isOnlyQuotes }
    isOnlyQuotes &&= line.charAt(end) === '>'
    marks++
    end = next
  }
}

function skipBlanks(line: string, start: number): { end: number; columns: number } {
  let columns = 0
  let end = start
  for (; line.charAt(end) === ' ' || line.charAt(end) === '\t'; end++)
    columns += line.charAt(end) === '\t' ? 4 - (columns % 4) : 1
  return { end, columns }
}

/** The end of the mark that begins here: `>`, or a bullet, colon or number with a blank or nothing after it. */
function endOfMark(line: string, start: number): number | undefined {
  const first = line.charAt(start)
  if (first === '>') return start + 1
  let end = start
  if (first !== '' && (BULLETS + COLON).includes(first)) end++
  else {
    while (end < start + 9 && /\d/.test(line.charAt(end))) end++
    if (end === start || !/[.)]/.test(line.charAt(end))) return undefined
    end++
  }
  return /^\s?$/.test(line.charAt(end)) ? end : undefined
}

/** The fence that this line opens; only one at the margin of the page is certain to be seen alike by the parser. */
export function opensFence(line: string): Fence | undefined {
  const run = /^ {0,3}(`{3,}(?!.*`)|~{3,})/.exec(line)?.[1]
  return run === undefined ? undefined : { mark: run.charAt(0), length: run.length }
}

export function closesFence(line: string, { mark, length }: Fence): boolean {
  const run = (mark === '`' ? /^ {0,3}(`+)[ \t]*$/ : /^ {0,3}(~+)[ \t]*$/).exec(line)?.[1]
  return run !== undefined && run.length >= length
}

/** `- - -` or `***`: a ruler, not marks. It may be long, but not endless. */
export function isRuler(line: string): boolean {
  const marks = line.replace(/[ \t]/g, '')
  return (
    marks.length >= 3 &&
    marks.length <= 200 &&
    BULLETS.includes(marks.charAt(0)) &&
    marks === marks.charAt(0).repeat(marks.length)
  )
}

/** A definition may hold a code fence, whose end the scan would take for the beginning of another. */
export function startsDefinition(line: string): boolean {
  return /^[ \t>]*:[ \t]/.test(line)
}

/** A list item at the margin, which always ends the paragraph before it. */
export function startsItem(line: string): boolean {
  return /^ {0,3}[-*+][ \t]+[^ \t]/.test(line)
}

/**
 * Whether something begins here that goes on across blank lines, and whose end cannot be told in a single pass: HTML
 * comments and the like, formulas, and code in a shortcode.
 */
export function opensUncertainty(content: string): boolean {
  return /^(\$\$|\{\{[<%]\s*highlight|<[!?]|<(script|pre|style|textarea)\b)/i.test(content)
}
