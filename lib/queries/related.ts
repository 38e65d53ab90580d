import { foldText } from '@/lib/search/fold-table'
import { getSummaries, type ArticleSummary } from './article-summary'
import { IS_LISTED, type Snapshot } from './snapshot'

/** How many older articles of the section are looked at. */
export const RELATED_WINDOW = 120
export const MOST_RELATED = 4

interface Candidate {
  readonly id: number
  readonly title: string
}

/**
 * Articles of the same section that share terms or words of the headline, the nearest first. Only older ones: what is published later
 * never changes a page that is there already. None of the articles in `without`.
 */
export function listRelated(
  snapshot: Snapshot,
  article: { id: number; lang: string; section: string; title: string; time: number | undefined },
  without: readonly string[],
): readonly ArticleSummary[] {
  if (article.time === undefined) return []
  const { all, now } = snapshot
  const older = all<Candidate>(
    /* sql */ `SELECT id, title FROM article WHERE lang = ? AND section = ? AND time < ? AND ${IS_LISTED}
      AND path NOT IN (SELECT value FROM json_each(?)) ORDER BY time DESC, path LIMIT ${RELATED_WINDOW}`,
    article.lang,
    article.section,
    article.time,
    now,
    now,
    JSON.stringify(without),
  )
  const terms = termsOf(snapshot, [article.id, ...older.map(({ id }) => id)])
  const own = toSubject(article.title, terms.get(article.id))
  const ranked = older
    .map(({ id, title }) => ({ id, score: nearness(own, toSubject(title, terms.get(id))) }))
    .filter(({ score }) => score > 0)
    // Equals stay in the order of their dates.
    .sort((a, b) => b.score - a.score)
  return getSummaries(
    snapshot,
    ranked.slice(0, MOST_RELATED).map(({ id }) => id),
  )
}

/** What an article is about, as far as its neighbours are chosen by it. */
export interface Subject {
  readonly terms: ReadonlySet<string>
  readonly words: ReadonlySet<string>
}

/** @param terms each as `termKey` gives it */
export function toSubject(title: string, terms: ReadonlySet<string> = new Set()): Subject {
  return { terms, words: toWords(title) }
}

/** A category or tag, told from all others. */
export function termKey({ taxonomy, slug }: { taxonomy: string; slug: string }): string {
  return `${taxonomy} ${slug}`
}

/** How near two articles are; 0 for nothing in common. */
export function nearness(own: Subject, other: Subject): number {
  return shared(own.terms, other.terms) + 6 * overlap(own.words, other.words)
}

/** An article is looked at for a hundred others, so its terms are kept; with those of so many kept, all are forgotten. */
const KEPT_ARTICLES = 5_000

/** Categories and tags of these articles, each as `termKey` gives it. */
export function termsOf(snapshot: Snapshot, ids: readonly number[]): ReadonlyMap<number, ReadonlySet<string>> {
  const known = snapshot.remember('terms of articles', () => new Map<number, ReadonlySet<string>>())
  if (known.size >= KEPT_ARTICLES) known.clear()
  const missing = ids.filter((id) => !known.has(id))
  for (const [id, terms] of readTerms(snapshot, missing)) known.set(id, terms)
  return new Map(ids.map((id) => [id, known.get(id) ?? new Set()]))
}

function readTerms({ all }: Snapshot, ids: readonly number[]): ReadonlyMap<number, ReadonlySet<string>> {
  const terms = new Map(ids.map((id) => [id, new Set<string>()]))
  if (ids.length === 0) return terms
  const rows = all<{ id: number; taxonomy: string; slug: string }>(
    `SELECT article_id AS id, taxonomy, slug FROM article_term WHERE article_id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  )
  for (const { id, ...term } of rows) terms.get(id)?.add(termKey(term))
  return terms
}

/** Each headline is looked at for a hundred others, so its words are kept; with so many kept, all are forgotten. */
const KEPT_HEADLINES = 20_000
const wordsOf = new Map<string, ReadonlySet<string>>()

function toWords(title: string): ReadonlySet<string> {
  const known = wordsOf.get(title)
  if (known) return known
  if (wordsOf.size >= KEPT_HEADLINES) wordsOf.clear()
  const words = findWords(title)
  wordsOf.set(title, words)
  return words
}

/** Pairs of Han characters, and whole words of three letters or more. */
function findWords(title: string): ReadonlySet<string> {
  const folded = foldText(title)
  const words = folded.match(/[\p{L}\p{N}]{3,}/gu)?.filter((word) => !/\p{Script=Han}/u.test(word)) ?? []
  const runs = folded.match(/\p{Script=Han}{2,}/gu) ?? []
  const pairs = runs.flatMap((run) => Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)))
  return new Set([...words, ...pairs])
}

function shared(own: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let count = 0
  for (const term of own) if (other.has(term)) count++
  return count
}

/** Jaccard's index: 0 for nothing in common, 1 for the same. */
function overlap(own: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = shared(own, other)
  return both === 0 ? 0 : both / (own.size + other.size - both)
}
