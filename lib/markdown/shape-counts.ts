import { SHAPE_LIMITS, type ShapeRule } from './shape-limits'

/** A limit that is exceeded, and the 1-based column where. */
export interface Excess {
  readonly rule: ShapeRule
  readonly column: number
}

/** Counts what has limits, over the text and since the last blank line. */
export class ShapeCounts {
  readonly #total = new Map<ShapeRule, number>()
  #emphasisMarks = 0
  #brackets = 0
  /** Signs whose other half the parser looks for up to the end of the paragraph. */
  #openers = 0
  #length = 0

  /** Begins a new paragraph; tells when the one before was too much. */
  startBlock(): Excess | undefined {
    const work = this.#openers * this.#length
    this.#emphasisMarks = 0
    this.#brackets = 0
    this.#openers = 0
    this.#length = 0
    return work === 0 ? undefined : this.add('look-ahead', 1, work)
  }

  /** Raises a count over the whole text; tells when that is too much. */
  add(rule: ShapeRule, column = 1, amount = 1): Excess | undefined {
    const count = (this.#total.get(rule) ?? 0) + amount
    this.#total.set(rule, count)
    return count > SHAPE_LIMITS[rule].max ? { rule, column } : undefined
  }

  /** Counts all marks of a line from `start` on. */
  addMarks(line: string, start: number): Excess | undefined {
    this.#length += line.length
    for (let at = start; at < line.length; at++) {
      const excess = this.#addMark(line, at)
      if (excess) return excess
    }
    return undefined
  }

  #addMark(line: string, at: number): Excess | undefined {
    const column = at + 1
    switch (line.charCodeAt(at)) {
      case 0x2a: // *
      case 0x5f: // _
      case 0x7e: // ~
        if (++this.#emphasisMarks > SHAPE_LIMITS['emphasis-marks'].max) return { rule: 'emphasis-marks', column }
        return this.add('all-emphasis-marks', column, this.#emphasisMarks)
      case 0x5b: // [
        return (
          this.#addBracket(column) ?? (line.charAt(at + 1) === '^' ? this.add('footnote-marks', column) : undefined)
        )
      case 0x5d: // ]
        return this.#addBracket(column) ?? (line.charAt(at + 1) === ':' ? this.add('definitions', column) : undefined)
      case 0x3c: // <
        if (/[!?]/.test(line.charAt(at + 1))) this.#openers++
        return this.add('html-tags', column)
      case 0x60: // `
        if (line.charAt(at - 1) === '`') return undefined
        this.#openers++
        return this.add('code-ticks', column)
      case 0x24: // $
        if (line.charAt(at + 1) === '$') this.#openers++
        return this.add('dollar-signs', column)
      case 0x7b: // {
        if (!/^\{[<%]/.test(line.slice(at + 1, at + 3))) return undefined
        this.#openers++
        return this.add('shortcodes', column)
      default:
        return undefined
    }
  }

  #addBracket(column: number): Excess | undefined {
    if (++this.#brackets > SHAPE_LIMITS.brackets.max) return { rule: 'brackets', column }
    return this.add('all-brackets', column, this.#brackets)
  }
}
