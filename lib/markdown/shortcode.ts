/** A shortcode as it was written: `{{< name args >}}`. */
export interface Shortcode {
  readonly name: string
  readonly kind: 'open' | 'close' | 'void'
  /** Values without a name, in their order. */
  readonly positional: readonly string[]
  /** Values by lower-case name; a map, because names are untrusted. */
  readonly named: ReadonlyMap<string, string>
  /** Between `/*` and its end: to be printed, not used. */
  readonly isEscaped: boolean
}

/** Longer ones are ordinary text: nobody writes them, and the search for their end must not cost much. */
export const MAX_SHORTCODE = 8_000

const ESCAPED = /^(\{\{[<%])\s*\/\*([\s\S]*)\*\/(\s*)([>%]\}\})$/
const WHOLE = /^\{\{([<%])\s*(\/?)\s*([\w./-]+)(?=[\s>%/])([\s\S]*)([>%])\}\}$/
const ARGUMENT = /\s*(?:([\w-]+)\s*=\s*)?(?:"((?:\\[\s\S]|[^"\\])*)"|`([^`]*)`|'([^']*)'|([^\s"'`=][^\s"`=]*))(?=\s|$)/y

/** Reads a shortcode from its delimiters on; `undefined` when it is not written rightly. */
export function parseShortcode(source: string): Shortcode | undefined {
  if (ESCAPED.test(source)) return { name: '', kind: 'void', positional: [], named: new Map(), isEscaped: true }
  const [, open, slash, name = '', tail = '', close] = WHOLE.exec(source) ?? []
  if (name === '' || name.endsWith('/') || (open === '<') !== (close === '>')) return undefined
  // Only right before the end: `{{< ref /news/ >}}` ends with a path.
  const isVoid = tail.endsWith('/')
  const values = parseArguments(isVoid ? tail.slice(0, -1) : tail)
  if (!values || (slash !== '' && (isVoid || tail.trim() !== ''))) return undefined
  return { name, kind: slash !== '' ? 'close' : isVoid ? 'void' : 'open', ...values, isEscaped: false }
}

/** Takes the comment marks out of escaped shortcodes: what is left is to be read, not used. */
export function unescapeShortcodes(text: string): string {
  if (!/\{\{[<%]\s*\/\*/.test(text)) return text
  return text.replace(/(\{\{[<%])\s{0,9}\/\*((?:(?!\*\/|\{\{)[\s\S]){0,2000})\*\/\s{0,9}([>%]\}\})/g, '$1$2$3')
}

function parseArguments(tail: string): Pick<Shortcode, 'positional' | 'named'> | undefined {
  const positional: string[] = []
  const named = new Map<string, string>()
  const text = tail.trimEnd()
  ARGUMENT.lastIndex = 0
  while (ARGUMENT.lastIndex < text.length) {
    const match = ARGUMENT.exec(text)
    if (!match) return undefined
    const [, key, double, raw, single, bare] = match
    const value = double === undefined ? (raw ?? single ?? bare ?? '') : double.replace(/\\(["\\])/g, '$1')
    if (key === undefined) positional.push(value)
    else named.set(key.toLowerCase(), value)
  }
  return { positional, named }
}

/** The value called `name`, else the one at the given place, trimmed; `''` without one. */
export function argument({ named, positional }: Shortcode, name: string, place = -1): string {
  return (named.get(name) ?? positional[place] ?? '').trim()
}
