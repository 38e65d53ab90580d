import type { GrammarState, HighlighterCore } from 'shiki/core'
import { languageNamed, loadLanguage } from './code-languages'

/** A piece of code that has one colour; without a kind it has that of the text. */
export interface CodeToken {
  readonly text: string
  readonly kind?: TokenKind | undefined
}

export type TokenKind = (typeof TOKEN_KINDS)[number]

/** Finds the tokens of each line; `undefined` when the language is not known or was not prepared. */
export type Highlight = (code: string, language: string) => readonly (readonly CodeToken[])[] | undefined

/** What the style sheet has colours for. */
export const TOKEN_KINDS = [
  'constant',
  'string',
  'comment',
  'keyword',
  'parameter',
  'function',
  'string-expression',
  'punctuation',
  'link',
  'inserted',
  'deleted',
] as const

/** Longer lines are data, and grammars are slow on them. */
const MAX_LINE = 2_000
/** For one line, in milliseconds by the clock; what is left of it is plain. Many times what lines take, also on a busy machine. */
const MAX_LINE_TIME = 1_000
/** For one text, in milliseconds of processor time; what is left of it is plain. Only code that was made to be slow takes so long. */
const MAX_TEXT_TIME = 10_000

let highlighter: Promise<HighlighterCore> | undefined

/**
 * Prepares the colours for the code of one text: loads the languages that it names, and nothing when it names none.
 * Loading has to wait, rendering must not, so this comes before `compileMarkdown`.
 */
export async function prepareHighlight(markdown: string): Promise<Highlight | undefined> {
  const languages = languagesIn(markdown)
  if (languages.length === 0) return undefined
  highlighter ??= makeHighlighter()
  const core = await highlighter
  await Promise.all(languages.map(async (name) => core.loadLanguageSync(await loadLanguage(name))))
  return (code, language) => {
    const name = languageNamed(language)
    return name !== undefined && languages.includes(name) ? toTokens(core, code, name) : undefined
  }
}

/** May name one too many, such as in a text about fences; that costs only time. */
function languagesIn(markdown: string): string[] {
  const fences = markdown.matchAll(/^[ \t>*+\d.)-]{0,40}(?:`{3,}|~{3,})[ \t]{0,9}([\w#+-]{1,40})/gm)
  const shortcodes = markdown.matchAll(/\{\{[<%]\s{0,9}highlight\s{1,9}(?:lang\s{0,9}=\s{0,9})?["'`]?([\w#+-]{1,40})/g)
  const names = [...fences, ...shortcodes].map(([, name = '']) => languageNamed(name))
  return [...new Set(names.filter((name) => name !== undefined))]
}

/** Colours are named by CSS variables, whose names become classes: neither style attributes nor colours are made here. */
async function makeHighlighter(): Promise<HighlighterCore> {
  const [{ createHighlighterCoreSync, createCssVariablesTheme }, { createJavaScriptRegexEngine }] = await Promise.all([
    import('shiki/core'),
    import('shiki/engine/javascript'),
  ])
  const theme = createCssVariablesTheme({ name: 'classes', variablePrefix: '--', fontStyle: false })
  return createHighlighterCoreSync({
    themes: [theme],
    langs: [],
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  })
}

/**
 * A grammar makes its patterns when a line first needs them, which takes longer than any line does (C++: three seconds). So a line that
 * ran out of time is done again with the patterns that are there by then, or the colours of a text would depend on how busy the machine is.
 */
function toTokens(core: HighlighterCore, code: string, lang: string): readonly (readonly CodeToken[])[] {
  const options = { lang, theme: 'classes', tokenizeMaxLineLength: MAX_LINE, tokenizeTimeLimit: MAX_LINE_TIME }
  const begun = processorTime()
  let state: GrammarState | undefined
  return code.split(/\r?\n/).map((line) => {
    if (processorTime() - begun > MAX_TEXT_TIME) return [{ text: line }]
    let started = Date.now()
    const read = () => core.codeToTokens(line, { ...options, ...(state ? { grammarState: state } : {}) })
    let result = read()
    while (Date.now() - started >= MAX_LINE_TIME && processorTime() - begun < MAX_TEXT_TIME) {
      started = Date.now()
      result = read()
    }
    state = result.grammarState
    return (result.tokens[0] ?? []).map(({ content, color }) => ({ text: content, kind: kindOf(color) }))
  })
}

/** Of this thread so far, in milliseconds: others of the process may be busy with other pages. */
function processorTime(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

function kindOf(color: string | undefined): TokenKind | undefined {
  return TOKEN_KINDS.find((kind) => color === `var(--token-${kind})`)
}
