/**
 * Hugo's `build` (or `_build`) and `headless`: whether there is a page, and whether lists show it. `never` and `false`
 * mean no, everything else yes (mainroad.md §1b).
 */
export function buildOf(data: Readonly<Record<string, unknown>>): {
  readonly hasPage: boolean
  readonly isListed: boolean
} {
  const fields = new Map(Object.entries(data).map(([key, value]) => [key.toLowerCase(), value]))
  const build = fields.get('build') ?? fields.get('_build')
  const options =
    typeof build === 'object' && build !== null ? new Map(Object.entries(build)) : new Map<string, unknown>()
  const isOff = (value: unknown) => value === false || value === 'never'
  const isHeadless = fields.get('headless') === true
  return { hasPage: !isHeadless && !isOff(options.get('render')), isListed: !isHeadless && !isOff(options.get('list')) }
}
