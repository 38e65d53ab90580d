/** Settings of Hugo as nested maps. Keys are in lower case, because Hugo does not mind theirs. */
export interface HugoTree {
  readonly [key: string]: unknown
}

export function isTree(value: unknown): value is HugoTree {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
}

/** The same value with every key in lower case, in lists too. */
export function lowerKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lowerKeys)
  if (!isTree(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.toLowerCase(), lowerKeys(inner)]))
}

/** Both maps as one; where both have a value, that of `above`. Lists are not joined, as in Hugo. */
export function mergeTrees(below: HugoTree, above: HugoTree): HugoTree {
  const merged = new Map(Object.entries(below))
  for (const [key, value] of Object.entries(above)) {
    const other = merged.get(key)
    merged.set(key, isTree(other) && isTree(value) ? mergeTrees(other, value) : value)
  }
  return Object.fromEntries(merged)
}

/** The value at `params.sidebar.home`, in any case; `undefined` where there is none. */
export function getAt(tree: HugoTree, keyPath: string): unknown {
  return keyPath
    .toLowerCase()
    .split('.')
    .reduce<unknown>((value, key) => (isTree(value) && Object.hasOwn(value, key) ? value[key] : undefined), tree)
}

/** The paths of all values that are no maps. */
export function listLeaves(tree: HugoTree, prefix = ''): readonly string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    isTree(value) ? listLeaves(value, `${prefix}${key}.`) : [`${prefix}${key}`],
  )
}
