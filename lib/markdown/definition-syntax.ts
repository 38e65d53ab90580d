import type { RootContent } from 'mdast'
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

/** What stands behind one colon, before it is joined to its terms. */
export interface DefinitionNode extends Node {
  type: 'definitionDescription'
  children: RootContent[]
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    definitionDescription: 'definitionDescription'
    definitionMark: 'definitionMark'
    definitionBlanks: 'definitionBlanks'
  }
}

declare module 'mdast' {
  interface RootContentMap {
    definitionDescription: DefinitionNode
  }
}

type FromMarkdown = Extract<NonNullable<Data['fromMarkdownExtensions']>[number], { enter?: unknown }>

const COLON = 0x3a
/** Blanks behind the colon: from eight on they begin code, and only five belong to the mark (as in goldmark). */
const WIDEST = 7
const WIDTH_BEFORE_CODE = 5
/** What the parser notes down of a paragraph and behind it, as long as it might also be the first row of a table. */
const WITHIN_PARAGRAPH = new Set<string>([
  ...['chunkContent', 'lineEnding', 'lineEndingBlank', 'linePrefix'],
  ...['tableRow', 'tableCellDivider', 'whitespace', 'data'],
])

/** What is known of the line that a parser is at. */
interface LineState {
  /** A definition ended before this line. */
  endedBefore?: number
  /** A definition begins at this offset: it is read a second time after what stands before it was closed. */
  beginsAt?: number
}

const lineStates = new WeakMap<TokenizeContext, LineState>()

/** A definition holds blocks like a list item: all that is indented as far as its first line. */
const definition: Construct = {
  name: 'definition',
  tokenize: tokenizeStart,
  continuation: { tokenize: tokenizeContinuation },
  exit: (effects) => void effects.exit('definitionDescription'),
}

export const definitionSyntax: Extension = { document: { [COLON]: definition } }

export const definitionFromMarkdown: FromMarkdown = {
  enter: { definitionDescription: enterDefinition },
  exit: { definitionDescription: exitDefinition },
}

function enterDefinition(this: CompileContext, token: Token): void {
  this.enter({ type: 'definitionDescription', children: [] } satisfies DefinitionNode, token)
}

function exitDefinition(this: CompileContext, token: Token): void {
  this.exit(token)
}

function tokenizeStart(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const last = this.events.at(-1)
  const margin = last?.[1].type === 'linePrefix' ? last[2].sliceSerialize(last[1], true).length : 0
  const widest = { partial: true, tokenize: tokenizeBlanks(WIDEST, (width, code) => width > 0 && !isBlank(code)) }
  const beforeCode = {
    partial: true,
    tokenize: tokenizeBlanks(WIDTH_BEFORE_CODE, (width) => width === WIDTH_BEFORE_CODE),
  }
  const afterBlanks = (code: Code) => {
    const blanks = this.events.at(-1)?.[1]
    const width = blanks ? this.sliceSerialize(blanks, true).length : 0
    this.containerState!['size'] = margin + 1 + width
    return ok(code)
  }
  return (code) => {
    if (!canBegin(this)) return nok(code)
    effects.enter('definitionDescription', { _container: true })
    effects.enter('definitionMark')
    effects.consume(code)
    effects.exit('definitionMark')
    return effects.attempt(widest, afterBlanks, effects.attempt(beforeCode, afterBlanks, nok))
  }
}

function tokenizeContinuation(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const size = Number(this.containerState!['size'])
  const ended = (code: Code) => {
    stateOf(this).endedBefore = this.now().line
    return nok(code)
  }
  const indent = { partial: true, tokenize: tokenizeBlanks(size, (width, code) => width === size || isEnd(code)) }
  return (code) => (isEnd(code) ? ok(code) : effects.attempt(indent, ok, ended)(code))
}

/** At most this many columns of blanks, if they and what follows them are as wanted. */
function tokenizeBlanks(most: number, isWanted: (width: number, next: Code) => boolean): Tokenizer {
  return (effects, ok, nok) => {
    let width = 0
    const next = (code: Code): State | undefined => {
      if (isBlank(code) && width < most) {
        if (width === 0) effects.enter('definitionBlanks')
        effects.consume(code)
        width++
        return next
      }
      if (width > 0) effects.exit('definitionBlanks')
      return isWanted(width, code) ? ok(code) : nok(code)
    }
    return next
  }
}

/** Whether a paragraph, which then holds the terms, or another definition stands directly before. */
function canBegin(context: TokenizeContext): boolean {
  const state = stateOf(context)
  const { line, offset } = context.now()
  if (state.beginsAt === offset) return true
  // `interrupt` is set only where all containers around this line go on, so that what stands before is their content.
  const follows = state.endedBefore === line || (context.interrupt !== undefined && followsText(context))
  if (follows) state.beginsAt = offset
  return follows
}

function followsText({ events }: TokenizeContext): boolean {
  const flow = events.findLast(([, { type }]) => type === 'chunkFlow')?.[1]._tokenizer?.events ?? []
  const nameOf = (at: number): string => (flow[at] ? `${flow[at][0]} ${flow[at][1].type}` : '')
  const at = flow.findLastIndex(
    ([kind, { type }]) => !WITHIN_PARAGRAPH.has(type) || `${kind} ${type}` === 'enter tableRow',
  )
  // What may become a table is not known to be none before its second line.
  if (nameOf(at) === 'enter tableRow') return nameOf(at - 1) === 'enter tableHead'
  // Once it is closed it is known whether it is a paragraph; till then a link definition looks the same.
  return nameOf(at) === 'enter content' || (nameOf(at) === 'exit content' && nameOf(at - 1) === 'exit paragraph')
}

function stateOf(context: TokenizeContext): LineState {
  const known = lineStates.get(context)
  if (known) return known
  const state: LineState = {}
  lineStates.set(context, state)
  return state
}

/** A tab comes from the parser as one code for each of its columns. */
function isBlank(code: Code): boolean {
  return code === -2 || code === -1 || code === 0x20
}

function isEnd(code: Code): boolean {
  return code === null || code < -2
}
