import type { CompileContext } from 'mdast-util-from-markdown'
import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  Token,
  TokenizeContext,
  Tokenizer,
} from 'micromark-util-types'
import type { Node } from 'unist'
import type { Data } from 'unified'
import { isBlockName } from './shortcode-names'
import { isBlank, Scanner } from './shortcode-scanner'
import { parseShortcode } from './shortcode'

/** A shortcode in the Markdown tree. */
export interface ShortcodeNode extends Node {
  type: 'shortcode'
  /** As it was written, from `{{` to `}}`; of `highlight` with all that it holds. */
  value: string
  /** Alone on its line, and so between blocks; else within a line of text. */
  isBlock: boolean
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    shortcodeFlow: 'shortcodeFlow'
    shortcodeText: 'shortcodeText'
    shortcodeData: 'shortcodeData'
  }
}

declare module 'mdast' {
  interface RootContentMap {
    shortcode: ShortcodeNode
  }
  interface PhrasingContentMap {
    shortcode: ShortcodeNode
  }
}

type FromMarkdown = Extract<NonNullable<Data['fromMarkdownExtensions']>[number], { enter?: unknown }>

const OPEN_BRACE = 0x7b
const HIGHLIGHT_OPEN = /^\{\{[<%]\s*highlight[\s>%][\s\S]*[>%]\}\}$/

/**
 * The syntax of Hugo's shortcodes. They are found by the parser, never by looking for them in the source: so none is
 * seen inside code. `highlight` holds code, and like a code block it ends at its end mark or that of the text.
 */
export const shortcodeSyntax: Extension = {
  flow: {
    [OPEN_BRACE]: [
      { name: 'shortcodeCode', tokenize: tokenizeCode, concrete: true },
      { name: 'shortcodeFlow', tokenize: tokenizeFlow },
    ],
  },
  text: { [OPEN_BRACE]: [{ name: 'shortcodeHighlight', tokenize: tokenizeInlineCode }, makeText()] },
}

export const shortcodeFromMarkdown: FromMarkdown = {
  enter: { shortcodeFlow: enterShortcode, shortcodeText: enterShortcode },
  exit: { shortcodeFlow: exitShortcode, shortcodeText: exitShortcode, shortcodeData: exitData },
}

function enterShortcode(this: CompileContext, token: Token): void {
  this.enter({ type: 'shortcode', value: '', isBlock: token.type === 'shortcodeFlow' }, token)
  this.buffer()
}

function exitData(this: CompileContext, token: Token): void {
  this.config.enter['data']?.call(this, token)
  this.config.exit['data']?.call(this, token)
}

function exitShortcode(this: CompileContext, token: Token): void {
  const value = this.resume()
  const node = this.stack.at(-1) as ShortcodeNode
  node.value = value
  this.exit(token)
}

function makeText(): Construct {
  return { name: 'shortcodeText', tokenize: tokenizeText }
}

function tokenizeText(this: TokenizeContext, ...[effects, ok, nok]: Parameters<Tokenizer>): State {
  const scanner = new Scanner(this, effects, nok)
  return scanner.start(
    'shortcodeText',
    (source) => parseShortcode(source) !== undefined,
    scanner.finish('shortcodeText', ok),
  )
}

/** `{{< highlight go >}}code{{< /highlight >}}` within a paragraph. */
function tokenizeInlineCode(this: TokenizeContext, ...[effects, ok, nok]: Parameters<Tokenizer>): State {
  const scanner = new Scanner(this, effects, nok)
  const done = scanner.finish('shortcodeText', ok)
  return scanner.start('shortcodeText', isHighlight, scanner.readUntilClosed(done))
}

function tokenizeFlow(this: TokenizeContext, ...[effects, ok, nok]: Parameters<Tokenizer>): State {
  const scanner = new Scanner(this, effects, nok)
  const done = scanner.finish('shortcodeFlow', endOfLine(effects, ok, nok))
  return scanner.start('shortcodeFlow', isBlock, done)
}

/** `{{< highlight go >}}` alone on a line, then code up to the line of its end, or to that of the text. */
function tokenizeCode(this: TokenizeContext, ...[effects, ok, nok]: Parameters<Tokenizer>): State {
  const scanner = new Scanner(this, effects, nok)
  const done = scanner.finish('shortcodeFlow', endOfLine(effects, ok, nok))
  return scanner.start('shortcodeFlow', isHighlight, scanner.readLines(done))
}

function isHighlight(source: string): boolean {
  return HIGHLIGHT_OPEN.test(source) && parseShortcode(source)?.kind === 'open'
}

function isBlock(source: string): boolean {
  const shortcode = parseShortcode(source)
  return shortcode !== undefined && !shortcode.isEscaped && isBlockName(shortcode.name)
}

/** Nothing but blanks may follow on the line. */
function endOfLine(effects: Effects, ok: State, nok: State): State {
  return function atEnd(code: Code): State | undefined {
    if (isBlank(code)) {
      effects.enter('whitespace')
      effects.consume(code)
      effects.exit('whitespace')
      return atEnd
    }
    return code === null || code < -2 ? ok(code) : nok(code)
  }
}
