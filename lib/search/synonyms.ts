import { fold, type FoldTable } from './fold'
import type { Chunk, Phrase } from './search-words'
import { toPhrase } from './tokens'

/** Names of one thing, as a newsroom lists them. */
export type SynonymGroup = readonly string[]

/** A name that is looked for as well. */
export interface OtherName {
  readonly name: string
  readonly folded: string
  readonly phrase: Phrase
}

interface Name extends OtherName {
  readonly group: number
}

/** Groups of names, prepared for looking them up: longest names first. */
export interface Synonyms {
  readonly groups: readonly (readonly Name[])[]
  readonly names: readonly Name[]
}

export const NO_SYNONYMS: Synonyms = { groups: [], names: [] }

/** Prepares groups for looking up. Spellings that search finds anyway (the other script, upper case) are one name. */
export function prepareSynonyms(groups: readonly SynonymGroup[], table: FoldTable): Synonyms {
  const prepared = groups.map((group, at) => {
    const names = new Map<string, Name>()
    for (const name of group) {
      const folded = fold(name, table).trim()
      const phrase = toPhrase(folded)
      const key = phrase.join(' ')
      if (phrase.length > 0 && !names.has(key)) names.set(key, { name, folded, phrase, group: at })
    }
    return [...names.values()]
  })
  const names = prepared.flat().sort((a, b) => b.folded.length - a.folded.length)
  return { groups: prepared, names }
}

/**
 * The other names of what the first of `chunks` are about: of a name that several of them make up (`Federal Reserve`), that the first
 * one is, or that it contains (`特朗普` in `特朗普关税`; the others then stand in its place). `taken` chunks belong to it.
 */
export function alsoKnownAs(
  chunks: readonly Chunk[],
  { groups, names }: Synonyms,
): { taken: number; name: string; others: readonly OtherName[] } {
  const whole = names.find(({ phrase }) => chunksOf(chunks, phrase) > 0)
  const [first] = chunks
  if (whole) {
    const taken = chunksOf(chunks, whole.phrase)
    const name = chunks
      .slice(0, taken)
      .map(({ word }) => word)
      .join(' ')
    return { taken, name, others: namesBeside(groups, whole, () => true) }
  }
  const part = first && names.find((each) => isHanName(each.folded) && first.folded.includes(each.folded))
  if (!first || !part) return { taken: 1, name: '', others: [] }
  const others = namesBeside(groups, part, ({ folded }) => !first.folded.includes(folded))
  return {
    taken: 1,
    name: part.name,
    others: others.map((other) => ({ ...other, phrase: toPhrase(first.folded.replaceAll(part.folded, other.folded)) })),
  }
}

/** How many of the first chunks together are this phrase; 0 if none. */
function chunksOf(chunks: readonly Chunk[], phrase: Phrase): number {
  const wanted = phrase.join(' ')
  let made = ''
  for (const [at, chunk] of chunks.entries()) {
    made = `${made} ${chunk.phrase.join(' ')}`.trimStart()
    if (made === wanted) return at + 1
    if (made.length >= wanted.length) return 0
  }
  return 0
}

function namesBeside(groups: Synonyms['groups'], own: Name, isWanted: (name: Name) => boolean): readonly OtherName[] {
  return (groups[own.group] ?? []).filter((name) => name !== own && isWanted(name))
}

/** Names of two Han characters or more may stand inside a longer word; others would be found where nobody means them. */
function isHanName(folded: string): boolean {
  return /^\p{Script=Han}{2,}$/u.test(folded)
}
