/**
 * Hugo's `build` (or `_build`) and `headless`: whether there is a page, and whether lists show it. `never` and `false`
 * mean no, everything else yes (as Hugo and Mainroad have it).
 */
export function buildOf(data: Readonly<Record<string, unknown>>): {
  readonly hasPage: boolean
  readonly isListed: boolean
} {
  const fields = byLowerKey(data)
  const options = byLowerKey(fields.get('build') ?? fields.get('_build'))
  const isOff = (value: unknown) => value === false || value === 'false' || value === 'never'
  const isHeadless = fields.get('headless') === true
  return { hasPage: !isHeadless && !isOff(options.get('render')), isListed: !isHeadless && !isOff(options.get('list')) }
}

/** The entries of a map by their keys in lower case; nothing where there is no map. */
function byLowerKey(map: unknown): ReadonlyMap<string, unknown> {
  const entries: [string, unknown][] = typeof map === 'object' && map !== null ? Object.entries(map) : []
  return new Map(entries.map(([key, value]) => [key.toLowerCase(), value]))
}
