import { termPath } from '@/lib/urls/paths'
import type { Taxonomy } from '@/lib/urls/address'
import type { TermLink } from './article-summary'
import { hasOnlyGrown, listChangedTerms, stateOf, type ListState } from './amend-places'
import { IS_LISTED, type Snapshot } from './snapshot'

/** A category or tag with what its articles say about it. */
export interface Term extends TermLink {
  readonly slug: string
  /** Published articles. */
  readonly count: number
  /** Date of the newest one, milliseconds; 0 when none is dated. */
  readonly newest: number
  /** Date of the oldest one, milliseconds; `Infinity` when none is dated. */
  readonly earliest: number
}

interface TermRow extends Spelling {
  readonly slug: string
}

/**
 * All terms with published articles, alphabetically by slug as Hugo's widgets order them. Spellings of one term are
 * merged and shown in the commonest one.
 */
export function listTerms(snapshot: Snapshot, lang: string, taxonomy: Taxonomy): readonly Term[] {
  return snapshot.remember(`terms ${lang} ${taxonomy}`, () =>
    mergeSpellings(listSpellings(snapshot, lang, taxonomy)).map((term) => ({
      ...term,
      path: termPath(lang, taxonomy, term.slug),
    })),
  )
}

interface KnownSpellings {
  readonly state: ListState
  readonly rows: readonly TermRow[]
}

const known = new Map<string, KnownSpellings>()

/** Every spelling of every term that lists show; after a publication only those are counted that have to do with it. */
export function listSpellings(snapshot: Snapshot, lang: string, taxonomy: Taxonomy): readonly TermRow[] {
  const key = `${lang} ${taxonomy}`
  const former = known.get(key)
  const rows =
    (former && amendSpellings(snapshot, former, { lang, taxonomy })) ??
    addRows([], readSpellings(snapshot, lang, taxonomy))
  const state = stateOf(snapshot)
  if (snapshot.isCurrent()) known.set(key, { state, rows })
  return rows
}

/** `undefined` when all have to be counted. */
function amendSpellings(
  snapshot: Snapshot,
  { state, rows }: KnownSpellings,
  { lang, taxonomy }: { lang: string; taxonomy: Taxonomy },
): readonly TermRow[] | undefined {
  if (hasOnlyGrown(snapshot, state)) {
    const fresh = readSpellings(snapshot, lang, taxonomy, { since: state.lastId })
    return fresh.length === 0 ? rows : addRows(rows, fresh)
  }
  const terms = listChangedTerms(snapshot, state, lang)
  if (!terms) return undefined
  const slugs = new Set(terms.flatMap((term) => (term.taxonomy === taxonomy ? term.slug : [])))
  if (slugs.size === 0) return rows
  const others = rows.filter(({ slug }) => !slugs.has(slug))
  return addRows(others, readSpellings(snapshot, lang, taxonomy, { slugs: [...slugs] }))
}

/** Of all articles, of those with an id above `since`, or of the terms `slugs`. */
function readSpellings(
  { all, now }: Snapshot,
  lang: string,
  taxonomy: Taxonomy,
  { since, slugs }: { since?: number; slugs?: readonly string[] } = {},
): readonly TermRow[] {
  return all<TermRow>(
    /* sql */ `SELECT slug, name, count(*) AS count, max(time) AS newest, min(time) AS earliest
      FROM article_term ${since === undefined ? '' : 'INDEXED BY article_term_article'} JOIN article ON article.id = article_id
      WHERE article_term.lang = ? AND taxonomy = ? AND ${IS_LISTED}
        ${since === undefined ? '' : 'AND article_id > ?'} ${slugs ? 'AND slug IN (SELECT value FROM json_each(?))' : ''}
      GROUP BY slug, name`,
    lang,
    taxonomy,
    now,
    now,
    ...(since === undefined ? [] : [since]),
    ...(slugs ? [JSON.stringify(slugs)] : []),
  )
}

/** Sorted by slug, then commonest spelling first. */
function addRows(rows: readonly TermRow[], more: readonly TermRow[]): readonly TermRow[] {
  const added = new Map(rows.map((row) => [`${row.slug}\n${row.name}`, row]))
  for (const row of more) {
    const key = `${row.slug}\n${row.name}`
    const own = added.get(key)
    added.set(key, own ? { ...addUp(own, row), slug: row.slug } : row)
  }
  return [...added.values()].sort(
    (a, b) => compareTexts(a.slug, b.slug) || b.count - a.count || compareTexts(a.name, b.name),
  )
}

function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}

/** The same, the term with the newest article first: the order of the overview pages (as Hugo and Mainroad have it). */
export function listTermsByNewest(snapshot: Snapshot, lang: string, taxonomy: Taxonomy): readonly Term[] {
  return snapshot.remember(`terms by newest ${lang} ${taxonomy}`, () =>
    [...listTerms(snapshot, lang, taxonomy)].sort(compareByNewest),
  )
}

/** The term with the newest article first; among equals by slug. */
export function compareByNewest(a: Term, b: Term): number {
  return b.newest - a.newest || (a.slug < b.slug ? -1 : 1)
}

/** What the articles that spell a term in one way say about it. */
export interface Spelling {
  readonly name: string
  readonly count: number
  readonly newest: number | null
  readonly earliest: number | null
}

/** The term that these spellings make together; `undefined` without any. A spelling may come more than once. */
export function mergeTerm(
  spellings: readonly Spelling[],
  { slug, path }: Pick<Term, 'slug' | 'path'>,
): Term | undefined {
  const rows = [...Map.groupBy(spellings, ({ name }) => name).values()].map((alike) => ({
    slug,
    ...alike.reduce(addUp),
  }))
  rows.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
  return mergeSpellings(rows).map((term) => ({ ...term, path }))[0]
}

function addUp(a: Spelling, b: Spelling): Spelling {
  return {
    name: a.name,
    count: a.count + b.count,
    newest: a.newest === null || b.newest === null ? (a.newest ?? b.newest) : Math.max(a.newest, b.newest),
    earliest:
      a.earliest === null || b.earliest === null ? (a.earliest ?? b.earliest) : Math.min(a.earliest, b.earliest),
  }
}

export function getTerm(snapshot: Snapshot, lang: string, taxonomy: Taxonomy, slug: string): Term | undefined {
  const bySlug = snapshot.remember(
    `term map ${lang} ${taxonomy}`,
    () => new Map(listTerms(snapshot, lang, taxonomy).map((term) => [term.slug, term])),
  )
  return bySlug.get(slug)
}

/** @param rows sorted by slug, then commonest spelling first */
function mergeSpellings(rows: readonly TermRow[]): readonly Omit<Term, 'path'>[] {
  const terms = new Map<string, { slug: string; name: string; count: number; newest: number; earliest: number }>()
  for (const { slug, name, count, newest, earliest } of rows) {
    const known = terms.get(slug)
    if (!known) terms.set(slug, { slug, name, count, newest: newest ?? 0, earliest: earliest ?? Infinity })
    else {
      known.count += count
      known.newest = Math.max(known.newest, newest ?? 0)
      known.earliest = Math.min(known.earliest, earliest ?? Infinity)
    }
  }
  return [...terms.values()]
}
