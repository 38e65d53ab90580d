import type { FrontMatter } from './front-matter'
import type { FileProblems } from './problems'

/**
 * `cascade` of an `_index.md`: a map of fields for everything below, or a list of such maps. Maps with a `_target` choose
 * among pages in ways that only Hugo knows; they are reported and left out.
 */
export function cascadeOf({
  frontMatter,
  problems,
}: {
  frontMatter: FrontMatter
  problems: FileProblems
}): Readonly<Record<string, unknown>> {
  const written = Object.entries(frontMatter.data).find(([key]) => key.toLowerCase() === 'cascade')?.[1]
  if (written === undefined || written === null) return {}
  const maps = (Array.isArray(written) ? written : [written]).filter(isMap)
  const usable = maps.filter((map) => !Object.keys(map).some((key) => /^_?target$/i.test(key)))
  if (usable.length < maps.length || maps.length === 0) {
    problems.warnAt(
      'cascade',
      'cascade',
      '`cascade` must be a map of fields, without a target.',
      'What has a target is left out; set it in the articles.',
    )
  }
  // The first map that names a field decides, as in Hugo.
  return Object.assign({}, ...usable.reverse()) as Record<string, unknown>
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
