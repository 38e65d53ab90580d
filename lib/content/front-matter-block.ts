import { FrontMatterError } from './front-matter-error'

export type FrontMatterFormat = 'yaml' | 'toml' | 'json'

/** The fields of a file as they are written, and what stands below them. */
export interface Block {
  readonly format: FrontMatterFormat
  readonly raw: string
  /** 1-based line of the first line of `raw`. */
  readonly line: number
  readonly body: string
  readonly bodyLine: number
}

/** More lines are front matter of nobody; a JSON object that long is not looked through. */
export const MAX_LINES = 2000

/** Finds the block at the beginning of a file; `undefined` when there is none. @throws {FrontMatterError} */
export function findBlock(text: string): Block | undefined {
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
