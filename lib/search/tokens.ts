/**
 * One token of a folded text: what engines compare, and where it stands there (UTF-16 units).
 */
export interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A word of a script that is written without blanks, or of any other; what is neither only separates. */
const RUN =
  /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+)|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])[\p{L}\p{N}\p{M}])+(?:['’](?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\p{L}+)*/gu

/** A run of characters that belong together. */
interface Run {
  readonly text: string
  readonly start: number
  readonly isHan: boolean
}

/**
 * The tokens of a folded text, the same for every engine. Runs of Han characters (and kana) become overlapping pairs, other words
 * are one token each. Two rules make every part of a text a sequence of tokens that can be looked for as it stands:
 * a run also ends in its last character alone, and begins with its first one alone where a word stands before it
 * (`AI芯片` is `ai 芯 芯片 片`), so that a border between Han and another script is found from either side.
 */
export function toTokens(folded: string): readonly Token[] {
  return tokensOf(folded, true)
}

/**
 * The tokens that a phrase must be found by: those of the text, without what depends on what stands around it.
 * Empty when there is neither letter nor digit.
 */
export function toPhrase(folded: string): readonly string[] {
  return tokensOf(folded, false).map(({ text }) => text)
}

/** Tokens for an index that takes them apart at blanks. */
export function toTokenText(folded: string): string {
  return toTokens(folded)
    .map(({ text }) => text)
    .join(' ')
}

/** Whether a phrase is one character of a script without blanks: it matches tokens that begin with it. */
export function isSingleCharacter(phrase: readonly string[]): boolean {
  const [token = ''] = phrase
  return (
    phrase.length === 1 &&
    [...token].length === 1 &&
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(token)
  )
}

function toRuns(folded: string): readonly Run[] {
  return [...folded.matchAll(RUN)].map((match) => ({
    text: match[0],
    start: match.index,
    isHan: match[1] !== undefined,
  }))
}

function tokensOf(folded: string, isWholeText: boolean): readonly Token[] {
  const tokens: Token[] = []
  const runs = toRuns(folded)
  runs.forEach((run, at) => {
    if (!run.isHan) {
      const text = toWord(run.text)
      if (text !== '') tokens.push({ text, start: run.start, end: run.start + run.text.length })
      return
    }
    const before = runs[at - 1]
    const touchesWord =
      before !== undefined && !before.isHan && isBlank(folded, before.start + before.text.length, run.start)
    pushHan(tokens, run, { leading: touchesWord, trailing: isWholeText || at < runs.length - 1 })
  })
  return tokens
}

function pushHan(tokens: Token[], { text, start }: Run, has: { leading: boolean; trailing: boolean }): void {
  const characters = [...text]
  const [first = ''] = characters
  const last = characters.at(-1) ?? ''
  if (characters.length === 1 || has.leading) tokens.push({ text: first, start, end: start + first.length })
  if (characters.length === 1) return
  let at = start
  for (let i = 0; i + 1 < characters.length; i += 1) {
    const pair = `${characters[i]}${characters[i + 1]}`
    tokens.push({ text: pair, start: at, end: at + pair.length })
    at += characters[i]?.length ?? 0
  }
  if (has.trailing) tokens.push({ text: last, start: at, end: at + last.length })
}

function isBlank(text: string, from: number, to: number): boolean {
  return /^\s*$/.test(text.slice(from, to))
}

/** A word without accents, possessive and plural ending: `companies`, `company's` and `company` are one. */
function toWord(run: string): string {
  const plain = /^[a-z0-9]+$/.test(run) ? run : withoutAccents(run)
  return withoutPlural(plain.replace(/['’]s$/, '').replace(/['’]/g, ''))
}

function withoutAccents(run: string): string {
  return /\p{Script=Latin}/u.test(run) ? run.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC') : run
}

/** Harman's rule for English plurals. Anything stronger makes names alike that readers tell apart. */
function withoutPlural(word: string): string {
  if (word.length < 4 || !/^[a-z]+s$/.test(word)) return word
  if (/[^ae]ies$/.test(word)) return `${word.slice(0, -3)}y`
  if (/[^aeo]es$/.test(word)) return word.slice(0, -1)
  return /[us]s$/.test(word) ? word : word.slice(0, -1)
}
