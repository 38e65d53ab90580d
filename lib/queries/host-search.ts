import { answerSearch, type SearchSource } from '@/lib/search/answer-search'
import { foldTable } from '@/lib/search/fold-table'
import type { Hit } from '@/lib/search/rank-hits'
import type { SearchEngine } from '@/lib/search/search-engine'
import type { Phrase, SearchWord } from '@/lib/search/search-words'
import { prepareSynonyms, type SynonymGroup } from '@/lib/search/synonyms'
import { isSingleCharacter } from '@/lib/search/tokens'
import { listFoundArticles } from './search-articles'
import { getCatalogue, type HostCatalogue } from './search-catalogue'
import type { Snapshot } from './snapshot'

/** Searches the newsroom as readers may see it, by SQLite, in this thread. */
export function sqliteEngine(snapshot: Snapshot): SearchEngine {
  return { search: (query) => answerSearch(sqliteSource(snapshot), query) }
}

/** What any engine of the host needs beside finding words: here the words are found by SQLite. */
export function sqliteSource(snapshot: Snapshot): SearchSource {
  const catalogue = getCatalogue(snapshot)
  const { ids } = catalogue
  const table = foldTable()
  const synonyms = snapshot.remember('synonyms', () => prepareSynonyms(readGroups(snapshot), table))
  return {
    catalogue,
    table,
    synonyms,
    now: snapshot.now,
    match: async (words) => matchWords(snapshot, catalogue, words),
    show: async (places) =>
      listFoundArticles(
        snapshot,
        places.map((at) => ids[at] ?? 0),
      ),
  }
}

/** Groups of names that the newsroom lists; none when it has no list. */
export function readGroups({ all }: Snapshot): readonly SynonymGroup[] {
  const [row] = all<{ value: string }>("SELECT value FROM meta WHERE key = 'synonyms'")
  return row ? (JSON.parse(row.value) as readonly SynonymGroup[]) : []
}

/** A headline counts ten times a text, a summary four times. */
const SCORE = 'SELECT rowid AS id, -bm25(search, 10, 4, 1) AS score FROM search WHERE search MATCH ?'

function matchWords({ all }: Snapshot, { placeOf }: HostCatalogue, words: readonly SearchWord[]): readonly Hit[] {
  const rows = all<{ id: number; score: number }>(
    SCORE,
    toMatch(words, ({ typed, others }) => orOf(typed, others)),
  )
  const typed = words.some(({ others }) => others.length > 0)
    ? new Set(
        all<{ id: number }>('SELECT rowid AS id FROM search WHERE search MATCH ?', toMatch(words, orTyped)).map(
          ({ id }) => id,
        ),
      )
    : undefined
  return rows.flatMap(({ id, score }) => {
    const at = placeOf.get(id)
    return at === undefined ? [] : [{ at, score, isTyped: typed?.has(id) ?? true }]
  })
}

/** Made of our own tokens alone, each phrase quoted: nothing of what was typed is ever understood as an operator. */
function toMatch(words: readonly SearchWord[], expressionOf: (word: SearchWord) => string): string {
  return words.map((word) => `(${expressionOf(word)})`).join(' AND ')
}

function orOf(typed: readonly Phrase[], others: readonly Phrase[]): string {
  return [typed.map(quote).join(' AND '), ...others.map(quote)].map((each) => `(${each})`).join(' OR ')
}

function orTyped({ typed }: SearchWord): string {
  return typed.map(quote).join(' AND ')
}

/** One character of Han stands alone at the end of a run, and at the beginning of pairs everywhere else. */
function quote(phrase: Phrase): string {
  const quoted = `"${phrase.join(' ').replaceAll('"', '')}"`
  return isSingleCharacter(phrase) ? `${quoted} *` : quoted
}
