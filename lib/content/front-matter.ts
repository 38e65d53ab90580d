import matter from 'gray-matter'
import { parse as parseToml } from 'smol-toml'
import { parseYaml } from '@/lib/site/parse-yaml'
import { findBlock, MAX_LINES, type Block, type FrontMatterFormat } from './front-matter-block'
import { FrontMatterError } from './front-matter-error'
import { locateKeys, type Position } from './front-matter-positions'
import { runGuarded } from './front-matter-syntax'

/*
 * The only place that knows gray-matter. It evaluates `---js`, has a quadratic regex and a cache that turns a broken
 * file into a published one on the second call (all of it tried). So our own scan finds and limits the block first,
 * gray-matter gets only that block, always with options (no cache), and every engine is one of ours.
 */

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

const MAX_BYTES = 64 * 1024
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
