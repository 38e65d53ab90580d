import type { Code, Effects, State, TokenizeContext } from 'micromark-util-types'
import { MAX_SHORTCODE } from './shortcode'

type Acceptor = (source: string) => boolean

const SPACE = 0x20
const DOUBLE_QUOTE = 0x22
const PERCENT = 0x25
const SINGLE_QUOTE = 0x27
const LESS_THAN = 0x3c
const EQUALS = 0x3d
const GREATER_THAN = 0x3e
const BACKSLASH = 0x5c
const BACKTICK = 0x60
const OPEN_BRACE = 0x7b
const CLOSE_BRACE = 0x7d
const HIGHLIGHT_CLOSE = /\{\{[<%]\s{0,9}\/\s{0,9}highlight\s{0,9}[>%]\}\}$/
const HIGHLIGHT_LAST_LINE = /^\s*\{\{[<%]\s*\/\s*highlight\s*[>%]\}\}\s*$/

/** Reads characters of one shortcode; micromark's states as methods that share what was read. */
export class Scanner {
  /** The tag; of the code in `highlight` only the line at hand. */
  #source = ''
  #length = 0
  readonly #quotes = new Quotes()
  #isInData = false

  constructor(
    private readonly context: TokenizeContext,
    private readonly effects: Effects,
    private readonly nok: State,
  ) {}

  /** Reads from `{{<` or `{{%` to the matching end, which is none inside quotes; `accept` decides whether it is one. */
  start(type: 'shortcodeFlow' | 'shortcodeText', accept: Acceptor, next: State): State {
    const state = (code: Code): State | undefined => {
      const place = this.#length
      if (code === null || place > MAX_SHORTCODE || (place < 3 && !isOpening(code, place))) return this.nok(code)
      if (code < -2) return this.#newLine(code, this.#afterNewLine(state))
      this.#consume(code)
      if (place < 3 || !this.#quotes.isEnd(code)) return state
      return accept(this.#source) ? next : this.nok
    }
    return (code) => {
      this.effects.enter(type)
      return state(code)
    }
  }

  finish(type: 'shortcodeFlow' | 'shortcodeText', next: State): State {
    return (code) => {
      this.#leaveData()
      this.effects.exit(type)
      return next(code)
    }
  }

  /** Within arguments a line must hold something, and must stand in the same list or quotation. */
  #afterNewLine(next: State): State {
    const state = (code: Code): State | undefined => {
      if (this.#isLazy() || code === null || code < -2) return this.nok(code)
      if (!isBlank(code)) return next(code)
      this.#consume(code)
      return state
    }
    return state
  }

  readUntilClosed(done: State): State {
    const state = (code: Code): State | undefined => {
      if (code === null || this.#length > MAX_SHORTCODE) return this.nok(code)
      if (code < -2) return this.#newLine(code, state)
      this.#consume(code)
      return code === CLOSE_BRACE && HIGHLIGHT_CLOSE.test(this.#source) ? done : state
    }
    return state
  }

  readLines(done: State): State {
    let isFirst = true
    const inLine = (code: Code): State | undefined => {
      const isEnd = code === null || code < -2
      if (isFirst && !isEnd && !isBlank(code)) return this.nok(code)
      if (code === null) return done(code)
      if (isEnd) return !isFirst && HIGHLIGHT_LAST_LINE.test(this.#source) ? done(code) : this.#newLine(code, afterLine)
      // No line that ends a highlight is longer.
      if (this.#source.length < 200) this.#consume(code)
      else this.#consumeUnseen(code)
      return inLine
    }
    const afterLine = (code: Code): State | undefined => {
      if (this.#isLazy()) return done(code)
      isFirst = false
      this.#source = ''
      return inLine(code)
    }
    return inLine
  }

  #isLazy(): boolean {
    return this.context.parser.lazy[this.context.now().line] === true
  }

  #newLine(code: Code, next: State): State {
    this.#leaveData()
    this.effects.enter('lineEnding')
    this.effects.consume(code)
    this.effects.exit('lineEnding')
    this.#source += '\n'
    this.#length++
    return next
  }

  #consume(code: NonNullable<Code>): void {
    this.#consumeUnseen(code)
    this.#source += isBlank(code) ? ' ' : String.fromCharCode(code)
  }

  #consumeUnseen(code: NonNullable<Code>): void {
    if (!this.#isInData) this.effects.enter('shortcodeData')
    this.#isInData = true
    this.effects.consume(code)
    this.#length++
  }

  #leaveData(): void {
    if (this.#isInData) this.effects.exit('shortcodeData')
    this.#isInData = false
  }
}

/** Follows a tag character by character, so that an end within quotes is none. Never looks back: that would add up. */
class Quotes {
  #last: [before: number, last: number] = [0, 0]
  #quote = 0
  #isEscaped = false

  /** Takes in the next character after the opening mark; tells whether the tag ends with it. */
  isEnd(code: NonNullable<Code>): boolean {
    const [before, last] = this.#last
    this.#last = [last, code]
    if (this.#quote !== 0) {
      if (code === this.#quote && !this.#isEscaped) this.#quote = 0
      this.#isEscaped = code === BACKSLASH && this.#quote === DOUBLE_QUOTE && !this.#isEscaped
      return false
    }
    // An apostrophe within a word opens nothing.
    if (code === DOUBLE_QUOTE || code === BACKTICK || (code === SINGLE_QUOTE && (isBlank(last) || last === EQUALS)))
      this.#quote = code
    return code === CLOSE_BRACE && last === CLOSE_BRACE && (before === GREATER_THAN || before === PERCENT)
  }
}

/** A space or tab; tabs come as several codes. */
export function isBlank(code: Code): boolean {
  return code === -1 || code === -2 || code === SPACE
}

function isOpening(code: Code, place: number): boolean {
  return place < 2 ? code === OPEN_BRACE : code === LESS_THAN || code === PERCENT
}
