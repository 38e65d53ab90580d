import { ShapeCounts, type Excess } from './shape-counts'
import { SHAPE_LIMITS } from './shape-limits'
import {
  closesFence,
  isRuler,
  opensFence,
  opensUncertainty,
  readPrefix,
  startsDefinition,
  startsItem,
  type Fence,
  type LinePrefix,
} from './shape-line'
import { readTableLine, startTable, type TableState } from './shape-table'

/** Why a text is not compiled, and what an editor can do about it. */
export interface ShapeProblem {
  /** 1-based, in the given text. */
  line: number
  /** 1-based, in UTF-16 units. */
  column: number
  /** Stable name of the limit, in kebab-case. */
  rule: string
  message: string
  remedy: string
}

interface Scan {
  readonly counts: ShapeCounts
  table: TableState
  fence: Fence | undefined
  /** From here on the parser might see fences and tables elsewhere than we do, so all marks count. */
  isUncertain: boolean
  /** The lines since the last blank one hold a list or a quotation. */
  isInContainer: boolean
  /** How many quotation marks, and nothing else, the line before began with. */
  quoteDepth: number
}

/**
 * Refuses texts that would keep the parser busy for minutes, in one pass that costs some microseconds for an article.
 * Code between fences may hold any marks, for the parser does not look at them; where it is not certain that the
 * parser sees the same fence, everything counts.
 */
export function checkShape(markdown: string): ShapeProblem | undefined {
  if (Buffer.byteLength(markdown) > SHAPE_LIMITS['text-size'].max) return toProblem({ rule: 'text-size', column: 1 }, 1)
  const lines = markdown.split(/\r\n?|\n/)
  const { max } = SHAPE_LIMITS.lines
  if (lines.length > max) return toProblem({ rule: 'lines', column: 1 }, max + 1)
  const scan = startScan()
  for (const [index, line] of lines.entries()) {
    const excess = checkLength(line) ?? (scan.fence ? checkCode(scan, scan.fence, line) : checkLine(scan, line))
    if (excess) return toProblem(excess, index + 1)
  }
  const excess = scan.counts.startBlock()
  return excess && toProblem(excess, lines.length)
}

function toProblem({ rule, column }: Excess, line: number): ShapeProblem {
  const { message, remedy } = SHAPE_LIMITS[rule]
  return { line, column, rule, message, remedy }
}

function startScan(): Scan {
  return {
    counts: new ShapeCounts(),
    table: startTable(),
    fence: undefined,
    isUncertain: false,
    isInContainer: false,
    quoteDepth: 0,
  }
}

function checkLength(line: string): Excess | undefined {
  const { max } = SHAPE_LIMITS['line-length']
  return line.length > max ? { rule: 'line-length', column: max + 1 } : undefined
}

function checkCode(scan: Scan, fence: Fence, line: string): Excess | undefined {
  if (!closesFence(line, fence)) return undefined
  scan.fence = undefined
  return scan.counts.add('code-ticks')
}

function checkLine(scan: Scan, line: string): Excess | undefined {
  const prefix = readPrefix(line)
  const excess = checkContainers(scan, line, prefix)
  if (excess) return excess
  if (prefix.end === line.length && prefix.isOnlyQuotes) {
    scan.table = startTable()
    scan.isInContainer = prefix.marks > 0
    return scan.counts.startBlock()
  }
  if (prefix.indent > SHAPE_LIMITS.indentation.max) return { rule: 'indentation', column: 1 }
  scan.isUncertain ||= startsDefinition(line) || opensUncertainty(line.slice(prefix.end))
  if (scan.table.lines === 0 && !scan.isUncertain) scan.fence = opensFence(line)
  return checkUnderline(scan, line) ?? checkParts(scan, line) ?? scan.counts.addMarks(line, prefix.end)
}

/** Nesting in one line, and how often lists and quotations begin: the parser looks back at all of them. */
function checkContainers(scan: Scan, line: string, prefix: LinePrefix): Excess | undefined {
  if (isRuler(line)) return undefined
  if (prefix.marks > SHAPE_LIMITS['nested-marks'].max) return { rule: 'nested-marks', column: 1 }
  const quoteDepth = prefix.isOnlyQuotes ? prefix.marks : 0
  const continuesQuote = quoteDepth > 0 && quoteDepth === scan.quoteDepth
  const isWrapped = scan.isInContainer && prefix.marks === 0 && prefix.end < line.length
  scan.quoteDepth = quoteDepth
  scan.isInContainer ||= prefix.marks > 0
  if (isWrapped) return scan.counts.add('wrapped-lines')
  return prefix.marks > 0 && !continuesQuote ? scan.counts.add('list-items') : undefined
}

/** A row of `=` or `-` makes a heading of the lines above it. */
function checkUnderline(scan: Scan, line: string): Excess | undefined {
  const isUnderline = scan.table.lines > 0 && /^[\s>]*(=+|-+)\s*$/.test(line)
  return isUnderline ? scan.counts.add('underlines') : undefined
}

function checkParts(scan: Scan, line: string): Excess | undefined {
  const cells = readTableLine(scan.table, line, !scan.isUncertain)
  // List items and the cells of a table are parsed one by one: their lines do not add up to one paragraph.
  const excess = scan.table.isCertain || startsItem(line) ? scan.counts.startBlock() : undefined
  if (excess) return excess
  if (scan.table.columns > SHAPE_LIMITS['table-columns'].max) return { rule: 'table-columns', column: 1 }
  return scan.counts.add('table-cells', 1, cells)
}
