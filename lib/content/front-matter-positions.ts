import type { Block } from './front-matter-block'

export interface Position {
  readonly line: number
  readonly column: number
}

/** Where each top-level key stands in the file. */
export function locateKeys({ raw, line, format }: Block): ReadonlyMap<string, Position> {
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
