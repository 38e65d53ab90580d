/** What the lines since the last blank line say about a table. */
export interface TableState {
  /** Lines of the block before this one. */
  lines: number
  /** Pipes of the first line, when it begins and ends with one. */
  headPipes: number
  /** Columns of the table that the block is, or looks like; 0 without one. */
  columns: number
  /** Beyond doubt: head and delimiter row agree, and all lines so far begin with a pipe. */
  isCertain: boolean
}

export function startTable(): TableState {
  return { lines: 0, headPipes: 0, columns: 0, isCertain: false }
}

/** Head and delimiter rows of which there is no doubt: pipes at both ends, nothing escaped. */
const PLAIN_HEAD = /^ {0,3}\|[^\\]*\|[ \t]*$/
const PLAIN_DELIMITERS = /^ {0,3}\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*$/

/**
 * Takes in the next line of the block; `mayBeCertain` is false where the parser might see something else than we do.
 * Returns how many cells the line adds: short rows are filled up with empty cells, so 120 columns of nothing count.
 */
export function readTableLine(table: TableState, line: string, mayBeCertain: boolean): number {
  table.lines++
  if (table.lines === 1) {
    table.headPipes = mayBeCertain && PLAIN_HEAD.test(line) ? countPipes(line) : 0
    return 0
  }
  if (isDelimiterRow(line)) {
    table.columns = Math.max(table.columns, countColumns(line))
    table.isCertain ||= table.lines === 2 && table.headPipes === countPipes(line) && PLAIN_DELIMITERS.test(line)
    return table.columns * 2
  }
  table.isCertain &&= /^ {0,3}\|/.test(line)
  return table.columns
}

/** Perhaps the row below the head of a table, perhaps in a list or quotation. */
function isDelimiterRow(line: string): boolean {
  return /^[|:\-\s>*+]+$/.test(line) && line.includes('-') && /[|:]/.test(line)
}

function countColumns(line: string): number {
  const inner = line.trim().replace(/^\||\|$/g, '')
  return countPipes(inner) + 1
}

function countPipes(line: string): number {
  return line.split('|').length - 1
}
