import type {} from 'micromark-extension-gfm-autolink-literal'
import type {} from 'remark-parse'
import type { Data, Processor } from 'unified'
import { endsBareUrl } from './cjk'

type Extension = NonNullable<Data['micromarkExtensions']>[number]
type Construct = Extract<NonNullable<NonNullable<Extension['text']>[string]>, { tokenize: unknown }>
type Tokenizer = Construct['tokenize']
type Context = ThisParameterType<Tokenizer>
type State = Parameters<Tokenizer>[1]
type Code = Parameters<State>[0]

const AUTOLINKS = new Set(['protocolAutolink', 'wwwAutolink', 'emailAutolink'])
const PREFIXES = ['http://', 'https://', 'www.']
const TRAILING_MARKS = new Set(Array.from('!"\'*,.:;?)]_~', (mark) => mark.charCodeAt(0)))
const OPEN_PARENTHESIS = 0x28
const CLOSE_PARENTHESIS = 0x29
const LESS_THAN = 0x3c

/**
 * Bare URLs (`https://…`, `www.…`) that end where Chinese text goes on. GitHub's own rule, which this one replaces,
 * reads on to the next blank and so swallows the rest of a Chinese paragraph, emphasis and links included; and it
 * wants a blank before `www.`. E-mail addresses are left to the text step of `remark-gfm`, which is also faster.
 */
export function remarkBareUrl(this: Processor): void {
  const data = this.data()
  const construct: Construct = { name: 'bareUrl', tokenize: tokenizeBareUrl }
  const text = Object.fromEntries(Array.from('hHwW', (letter) => [letter.charCodeAt(0), construct]))
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []).map(withoutAutolinks), { text }]
}

/** Taken out, not only switched off: they begin with any letter, and the parser would halt at each word to ask them. */
function withoutAutolinks(extension: Extension): Extension {
  if (!extension.text) return extension
  const text = Object.entries(extension.text).map(([code, constructs = []]) => {
    const all = Array.isArray(constructs) ? constructs : [constructs]
    return [code, all.filter(({ name = '' }) => !AUTOLINKS.has(name))] as const
  })
  return { ...extension, text: Object.fromEntries(text.filter(([, constructs]) => constructs.length > 0)) }
}

/** Inside it: prefix, then anything up to a blank, `<` or Chinese, without the punctuation that stands at the end. */
function tokenizeBareUrl(this: Context, ...[effects, ok, nok]: Parameters<Tokenizer>): State {
  const { events, previous } = this
  let prefix = ''
  let openParentheses = 0
  // Marks already known to be followed by more of the URL: without it a long row of dots costs quadratic time.
  let knownMarks = 0
  const trail = { partial: true, tokenize: tokenizeTrail((length) => (knownMarks = length)) }
  return start

  function start(code: Code) {
    const type = code === 0x77 || code === 0x57 ? 'literalAutolinkWww' : 'literalAutolinkHttp'
    if (!mayPrecede(previous, type === 'literalAutolinkWww') || hasOpenLabel(events)) return nok(code)
    effects.enter('literalAutolink')
    effects.enter(type)
    return inPrefix(code)
  }

  function inPrefix(code: Code): State | undefined {
    if (PREFIXES.includes(prefix)) return isHostStart(code) ? inUrl(code) : nok(code)
    prefix += code !== null && code > 0 ? String.fromCharCode(code).toLowerCase() : ' '
    if (!PREFIXES.some((known) => known.startsWith(prefix))) return nok(code)
    effects.consume(code)
    return inPrefix
  }

  function inUrl(code: Code): State | undefined {
    if (isEnd(code)) return done(code)
    const closesInside = code === CLOSE_PARENTHESIS && openParentheses > 0
    if (closesInside || knownMarks > 0 || !isTrailingMark(code)) return consume(code)
    return effects.check(trail, done, consume)(code)
  }

  function consume(code: Code): State {
    if (knownMarks > 0) knownMarks--
    if (code === OPEN_PARENTHESIS) openParentheses++
    if (code === CLOSE_PARENTHESIS) openParentheses--
    effects.consume(code)
    return inUrl
  }

  function done(code: Code) {
    effects.exit(prefix === 'www.' ? 'literalAutolinkWww' : 'literalAutolinkHttp')
    effects.exit('literalAutolink')
    return ok(code)
  }
}

/** Succeeds when nothing but punctuation comes before the end of the URL; tells how much punctuation it saw. */
function tokenizeTrail(report: (length: number) => void): Tokenizer {
  return (effects, ok, nok) => {
    let length = 0
    return inTrail

    function inTrail(code: Code): State | undefined {
      if (isEnd(code)) return ok(code)
      if (!isTrailingMark(code)) {
        report(length)
        return nok(code)
      }
      length++
      effects.consume(code)
      return inTrail
    }
  }
}

/** Blanks and line ends are codes up to 32 (line ends are negative in micromark), the end of the text is `null`. */
function isEnd(code: Code): boolean {
  return code === null || code <= 0x20 || code === LESS_THAN || endsBareUrl(code)
}

function isTrailingMark(code: Code): boolean {
  return code !== null && TRAILING_MARKS.has(code)
}

function isHostStart(code: Code): boolean {
  return code !== null && code > 0 && /[a-z0-9[]/i.test(String.fromCharCode(code))
}

function mayPrecede(code: Code, isWww: boolean): boolean {
  if (code === null || code <= 0x20) return true
  return !(isWww ? /[a-z0-9/.@:_-]/i : /[a-z0-9]/i).test(String.fromCharCode(code))
}

type Token = Context['events'][number][1]

/** For tokens that were walked from: the open label before them, if any. So a paragraph of many URLs is walked once. */
const openLabels = new WeakMap<Token, Token | undefined>()

/** Whether the place is inside `[…` that may still become a link: links cannot hold links. */
function hasOpenLabel(events: Context['events']): boolean {
  let label: Token | undefined
  for (let at = events.length - 1; at >= 0 && !label; at--) {
    const token = events[at]![1]
    if (isOpenLabel(token)) label = token
    else if (openLabels.has(token)) {
      const known = openLabels.get(token)
      if (!known) break
      if (isOpenLabel(known)) label = known
    }
  }
  const last = events.at(-1)
  if (last) openLabels.set(last[1], label)
  return label !== undefined
}

function isOpenLabel(token: Token): boolean {
  return (token.type === 'labelLink' || token.type === 'labelImage') && !token._balanced
}
