import { isUnspaced } from './cjk'

/** For a place in the text: how many characters make way, and for which. */
export type Changes = Map<number, [length: number, mark: string]>

const MARKS = /"|'|-{2,}|\.{3,}|<<|>>/g

interface Mark {
  readonly text: string
  readonly at: number
  /** The characters beside it; a blank at the ends of the text. */
  readonly before: string
  readonly after: string
}

/** Finds which typewriters' marks have a printers' mark. Quotes are changed in pairs only, apostrophes in words. */
export function improveMarks(text: string): Changes {
  const changes: Changes = new Map()
  const open = new Map<string, Mark | undefined>()
  for (const match of text.matchAll(MARKS)) {
    const mark = toMark(text, match[0], match.index)
    if (isBesideUnspaced(text, mark)) continue
    if (mark.text === '"') pair(mark, { open, changes, marks: ['“', '”'], key: '"' })
    else if (mark.text === "'") improveSingle(mark, open, changes)
    else if (mark.text === '<<' || mark.text === '>>') pair(mark, { open, changes, marks: ['«', '»'], key: '<<' })
    else improveRow(mark, changes)
  }
  return changes
}

function toMark(whole: string, text: string, at: number): Mark {
  return { text, at, before: whole.charAt(at - 1) || ' ', after: whole.charAt(at + text.length) || ' ' }
}

/** The nearest characters that are not blanks. */
function isBesideUnspaced(whole: string, { text, at }: Mark): boolean {
  const before = whole
    .slice(Math.max(0, at - 8), at)
    .trimEnd()
    .slice(-1)
  const after = whole.slice(at + text.length, at + text.length + 8).trimStart()
  return isUnspaced(before) || isUnspaced(String.fromCodePoint(after.codePointAt(0) ?? 0x20))
}

function improveSingle(mark: Mark, open: Map<string, Mark | undefined>, changes: Changes): void {
  const isInWord = isLetter(mark.before) && isLetter(mark.after) && !/\d\d/.test(mark.before + mark.after)
  // Apostrophe: `don't`, `the '90s`, `boys' room`.
  if (isInWord || (/\d/.test(mark.after) && mayOpen(mark))) changes.set(mark.at, [1, '’'])
  else if (!pair(mark, { open, changes, marks: ['‘', '’'], key: "'" }) && /\p{L}/u.test(mark.before) && mayClose(mark))
    changes.set(mark.at, [1, '’'])
}

interface Pairing {
  readonly open: Map<string, Mark | undefined>
  readonly changes: Changes
  readonly marks: readonly [string, string]
  readonly key: string
}

/** Remembers a mark that opens; changes both when it closes one. */
function pair(mark: Mark, { open, changes, marks, key }: Pairing): boolean {
  const opening = open.get(key)
  if (opening && mark.text !== '<<' && mayClose(mark)) {
    changes.set(opening.at, [opening.text.length, marks[0]])
    changes.set(mark.at, [mark.text.length, marks[1]])
    open.delete(key)
    return true
  }
  if (mark.text !== '>>' && mayOpen(mark)) open.set(key, mark)
  return false
}

function improveRow({ text, at, before, after }: Mark, changes: Changes): void {
  // `--flag` is an option of a command; longer rows are rulers.
  if (text === '--' && !(/\s/.test(before) && !/\s/.test(after))) changes.set(at, [2, '–'])
  else if (text === '---') changes.set(at, [3, '—'])
  else if (text === '...' && !(/\d/.test(before) && /\d/.test(after))) changes.set(at, [3, '…'])
}

function mayOpen({ text, before, after }: Mark): boolean {
  return /[\s([{“‘«"'—–-]/.test(before) && (text === '<<' || !/\s/.test(after))
}

function mayClose({ text, before, after }: Mark): boolean {
  return (text === '>>' || !/\s/.test(before)) && !isLetter(after)
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character)
}
