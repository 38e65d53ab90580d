import matter from 'gray-matter'
import { TomlError, parse as parseToml } from 'smol-toml'
import { YamlSyntaxError, parseYaml } from '@/lib/site/parse-yaml'

/*
 * The only place that knows gray-matter. It evaluates `---js`, has a quadratic regex and a cache that turns a broken
 * file into a published one on the second call (all of it tried). So our own scan finds and limits the block first,
 * gray-matter gets only that block, always with options (no cache), and every engine is one of ours.
 */

export type FrontMatterFormat = 'yaml' | 'toml' | 'json'

export interface FrontMatter {
  /** The fields as written, in order. */
  readonly data: Readonly<Record<string, unknown>>
  readonly format: FrontMatterFormat
  /** Where each top-level key stands: 1-based line and column in the file. */
  readonly positions: ReadonlyMap<string, Position>
  /** Everything after the block. */
  readonly body: string
  /** 1-based line on which the body begins. */
  readonly bodyLine: number
}

export interface Position {
  readonly line: number
  readonly column: number
}

/** Front matter that cannot be read; the place is in the file, not in the block. */
export class FrontMatterError extends Error {
  constructor(
    readonly rule: string,
    message: string,
    readonly remedy: string,
    readonly line: number,
    readonly column = 1,
  ) {
    super(message)
    this.name = 'FrontMatterError'
  }
}

interface Block {
  readonly format: FrontMatterFormat
  readonly raw: string
  /** 1-based line of the first line of `raw`. */
  readonly line: number
  readonly body: string
  readonly bodyLine: number
}

const MAX_BYTES = 64 * 1024
const MAX_LINES = 2000
const MAX_KEYS = 200

/** Closes the block for gray-matter; NUL cannot occur in a text that passed `decodeText`. */
const CLOSE = '\u0000'

/**
 * Splits a file into front matter and body. YAML between `---`, TOML between `+++` and a JSON object are read; a file
 * without any of them has no fields.
 * @param text the file as `decodeText` gives it: line breaks are `\n`, no NUL
 * @throws {FrontMatterError}
 */
export function parseFrontMatter(text: string): FrontMatter {
  const block = findBlock(text)
  if (!block) return { data: {}, format: 'yaml', positions: new Map(), body: text, bodyLine: 1 }
  checkSize(block)
  const data = parseBlock(block)
  if (Object.keys(data).length > MAX_KEYS) {
    throw new FrontMatterError(
      'front-matter-size',
      `The front matter has more than ${MAX_KEYS} fields.`,
      'Remove what is not needed.',
      block.line,
    )
  }
  const { format, body, bodyLine } = block
  return { data, format, positions: locateKeys(block), body, bodyLine }
}

function findBlock(text: string): Block | undefined {
  const lines = text.split('\n')
  const start = lines.findIndex((line) => line.trim() !== '')
  const fence = lines[start]?.trimEnd() ?? ''
  if (fence.startsWith('{')) return findJsonBlock(lines, start)
  if (fence === '---' || /^---\s*[\w$]/.test(fence)) return findFencedBlock(lines, start, fence, '---')
  if (fence === '+++') return findFencedBlock(lines, start, fence, '+++')
  return undefined
}

function findFencedBlock(lines: readonly string[], start: number, fence: string, mark: '---' | '+++'): Block {
  const tag = fence.slice(3).trim()
  const format = mark === '+++' ? 'toml' : formatOfTag(tag, start + 1)
  const close = lines.findIndex((line, at) => at > start && isClosing(line, mark))
  if (close < 0) {
    const remedy = `Put a line with only ${mark} after the last field.`
    throw new FrontMatterError(
      'front-matter-unclosed',
      `The front matter begins with ${mark} but never ends.`,
      remedy,
      start + 1,
    )
  }
  return makeBlock(lines, format, start + 1, close, close + 1)
}

function isClosing(line: string, mark: string): boolean {
  const trimmed = line.trimEnd()
  return trimmed === mark || (mark === '---' && trimmed === '...')
}

function formatOfTag(tag: string, line: number): FrontMatterFormat {
  const name = tag.toLowerCase()
  if (name === '' || name === 'yaml' || name === 'yml') return 'yaml'
  if (name === 'toml' || name === 'json') return name
  const remedy = 'Write plain --- (YAML), +++ (TOML) or a JSON object.'
  throw new FrontMatterError(
    'front-matter-language',
    `Front matter in \`${tag.slice(0, 40)}\` is not read.`,
    remedy,
    line,
  )
}

/** A JSON block ends on the line on which its outermost brace closes. */
function findJsonBlock(lines: readonly string[], start: number): Block | undefined {
  // `{{<` opens a Hugo shortcode, not an object.
  if (lines[start]?.startsWith('{{')) return undefined
  let depth = 0
  let inString = false
  for (let at = start; at < Math.min(lines.length, start + MAX_LINES); at += 1) {
    const line = lines[at] ?? ''
    for (let i = 0; i < line.length; i += 1) {
      const character = line[i]
      if (inString && character === '\\') i += 1
      else if (character === '"') inString = !inString
      else if (!inString && character === '{') depth += 1
      else if (!inString && character === '}') depth -= 1
      if (depth === 0 && !inString && character === '}') {
        if (line.slice(i + 1).trim() !== '') return undefined
        return makeBlock(lines, 'json', start, at + 1, at + 1)
      }
    }
  }
  throw new FrontMatterError(
    'front-matter-unclosed',
    'The JSON front matter never ends.',
    'Close it with } on a line of its own.',
    start + 1,
  )
}

function makeBlock(
  lines: readonly string[],
  format: FrontMatterFormat,
  from: number,
  to: number,
  bodyFrom: number,
): Block {
  const raw = lines.slice(from, to).join('\n')
  return { format, raw, line: from + 1, body: lines.slice(bodyFrom).join('\n'), bodyLine: bodyFrom + 1 }
}

function checkSize({ raw, line }: Block): void {
  if (Buffer.byteLength(raw) <= MAX_BYTES && raw.split('\n').length <= MAX_LINES) return
  const message = `The front matter is larger than ${MAX_BYTES / 1024} kB or ${MAX_LINES} lines.`
  throw new FrontMatterError('front-matter-size', message, 'Long text belongs below it, into the body.', line)
}

function parseBlock(block: Block): Record<string, unknown> {
  // Blanks on empty lines and Unicode's line separators mean nothing and feed gray-matter's quadratic regex.
  const raw = block.raw.replace(/^[ \t]+$/gm, '').replace(/[\u2028\u2029]/g, ' ')
  const parse = () => engines[block.format](raw)
  const deny = () => {
    throw new Error('front matter is never evaluated')
  }
  const parsed = runGuarded(block, () =>
    matter(`---${block.format}\n${raw}\n${CLOSE}\n`, {
      delimiters: ['---', CLOSE],
      engines: { yaml: { parse }, toml: { parse }, json: { parse }, javascript: { parse: deny } },
    }),
  )
  const data: unknown = parsed.data
  if (data === null || data === undefined) return {}
  if (typeof data !== 'object' || Array.isArray(data)) {
    throw new FrontMatterError(
      'front-matter-type',
      'The front matter is not a list of fields.',
      'Write one `field: value` on each line.',
      block.line,
    )
  }
  return data as Record<string, unknown>
}

const engines: Readonly<Record<FrontMatterFormat, (raw: string) => object>> = {
  yaml: (raw) => (parseYaml(raw) ?? {}) as object,
  toml: (raw) => parseToml(raw),
  json: (raw) => JSON.parse(raw) as object,
}

function runGuarded<T>(block: Block, run: () => T): T {
  try {
    return run()
  } catch (error) {
    if (error instanceof YamlSyntaxError) throw yamlError(block, error)
    if (error instanceof TomlError) {
      const message = error.message.split('\n')[0] ?? 'Invalid TOML'
      throw new FrontMatterError(
        'toml-syntax',
        `${message}.`,
        'Texts stand in quotes, lists in [ ].',
        block.line + error.line - 1,
        error.column,
      )
    }
    if (error instanceof SyntaxError) {
      throw new FrontMatterError(
        'json-syntax',
        `${error.message}.`,
        'Names and texts stand in double quotes; no comma after the last field.',
        block.line,
      )
    }
    throw error
  }
}

function yamlError(block: Block, error: YamlSyntaxError): FrontMatterError {
  const written = block.raw.split('\n')[error.line - 1] ?? ''
  return new FrontMatterError(
    'yaml-syntax',
    `${sentence(error.message)}.`,
    yamlRemedy(written, error.message),
    block.line + error.line - 1,
    error.column,
  )
}

function yamlRemedy(written: string, message: string): string {
  if (/^\s*\t/.test(written)) return 'Indent with blanks, not with tabs.'
  if (/duplicate/i.test(message)) return 'Keep one of the two fields.'
  if (/alias|anchor/i.test(message))
    return 'Write the value out; & and * are not used here. A text that begins with one of them needs quotes.'
  if (/^\s*[\w-]+:\s+[^"'\s].*(:\s|\s#)/.test(written)) return 'Put the value in quotes: it contains a colon or #.'
  if (/^\s*(- )?[\w-]*:?\s*[@`%&*!|>[\]{}]/.test(written))
    return 'Put the value in quotes: it begins with a sign that means something in YAML.'
  return 'Check quotes and indentation on this line and the one before.'
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function locateKeys({ raw, line, format }: Block): ReadonlyMap<string, Position> {
  const pattern = {
    yaml: /^["']?([^\s"':#-][^\s"':]*)["']?:(?:\s|$)/,
    toml: /^\[{0,2}["']?([\w-]+)["']?(?:\]{1,2}|\s?=)/,
    json: /^\{?"([^"]+)"\s?:/,
  }[format]
  const positions = new Map<string, Position>()
  raw.split('\n').forEach((text, at) => {
    // Blanks are taken out by hand: between two quantifiers they make a regular expression slow.
    const match = pattern.exec(
      format === 'yaml'
        ? text
        : text
            .slice(0, 500)
            .replace(/\s+/g, ' ')
            .replace(/^ |(?<=^\{) /g, ''),
    )
    const key = match?.[1]
    if (key !== undefined && !positions.has(key)) positions.set(key, { line: line + at, column: text.indexOf(key) + 1 })
  })
  return positions
}
