/** Traditional (or variant) character → the one under which both are found. */
export type FoldTable = ReadonlyMap<string, string>

/** The table as a string of pairs, each character before what it becomes: the form in which browsers get it. */
export function toFoldPairs(table: FoldTable): string {
  return [...table].map(([from, to]) => from + to).join('')
}

/** The table of a string of pairs. */
export function fromFoldPairs(pairs: string): FoldTable {
  const characters = [...pairs]
  const table = new Map<string, string>()
  for (let at = 0; at + 1 < characters.length; at += 2) table.set(characters[at] ?? '', characters[at + 1] ?? '')
  return table
}

/**
 * The form in which texts are compared: NFKC, lower case, then one character for one by `table`.
 * Because no step looks at neighbours, `fold(a + b) = fold(a) + fold(b)` on Han text, so a short query and a long text
 * can never be converted differently.
 */
export function fold(text: string, table: FoldTable): string {
  let folded = ''
  for (const character of text.normalize('NFKC').toLowerCase()) folded += table.get(character) ?? character
  return folded
}

/**
 * Folds character by character and keeps, for every UTF-16 unit of the result, where in `text` it came from; one more entry
 * marks the end. For finding matches in the original script.
 */
export function foldWithOffsets(text: string, table: FoldTable): { folded: string; offsets: readonly number[] } {
  let folded = ''
  const offsets: number[] = []
  let at = 0
  for (const character of text) {
    // Nearly every character is as simple as this; normalising each by itself is what costs.
    const part = character < '\u0080' ? character.toLowerCase() : fold(character, table)
    for (let i = 0; i < part.length; i += 1) offsets.push(at)
    folded += part
    at += character.length
  }
  offsets.push(at)
  return { folded, offsets }
}
