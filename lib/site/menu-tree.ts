/** What decides where an entry stands in its menu. */
export interface Placed {
  /** Identifier or name of the entry above; `''` for none. */
  readonly parent: string
  readonly identifier: string
  /** Every name by which it may be called. */
  readonly names: readonly string[]
}

/** An entry with those below it. */
export interface MenuNode<Entry> {
  readonly entry: Entry
  readonly children: readonly MenuNode<Entry>[]
}

/**
 * The entries as a tree, brothers in the given order. An entry whose parent is not there, or that stands below itself, comes to the
 * top: nothing ever vanishes from a menu.
 */
export function nestEntries<Entry extends Placed>(entries: readonly Entry[]): readonly MenuNode<Entry>[] {
  const parents = new Map(entries.map((entry) => [entry, parentOf(entry, entries)]))
  const childrenOf = Map.groupBy(entries, (entry) => (isBelowItself(entry, parents) ? undefined : parents.get(entry)))
  const toNode = (entry: Entry): MenuNode<Entry> => ({ entry, children: (childrenOf.get(entry) ?? []).map(toNode) })
  return (childrenOf.get(undefined) ?? []).map(toNode)
}

/** The entry that another one names as its parent: by identifier, else by name. */
export function parentOf<Entry extends Placed>(entry: Entry, entries: readonly Entry[]): Entry | undefined {
  const { parent } = entry
  if (parent === '') return undefined
  const others = entries.filter((other) => other !== entry)
  return (
    others.find(({ identifier }) => identifier === parent) ??
    others.find(({ identifier, names }) => identifier === '' && names.includes(parent))
  )
}

/** Whether going up from an entry leads round in a circle. */
function isBelowItself<Entry>(entry: Entry, parents: ReadonlyMap<Entry, Entry | undefined>): boolean {
  const seen = new Set<Entry>()
  for (let at: Entry | undefined = entry; at !== undefined; at = parents.get(at)) {
    if (seen.has(at)) return true
    seen.add(at)
  }
  return false
}
