import type { TermFact } from '@/lib/index/change-facts'
import { TERMS_PER_PAGE } from '@/lib/queries/pages'
import { IS_LISTED, IS_PUBLISHED, type Snapshot } from '@/lib/queries/snapshot'
import {
  compareByNewest,
  getTerm,
  listTerms,
  listTermsByNewest,
  mergeTerm,
  type Spelling,
  type Term,
} from '@/lib/queries/terms'
import { TAXONOMIES, type Taxonomy } from '@/lib/urls/address'
import { feedPath, taxonomyPath, termPath, toLangKey, toPath } from '@/lib/urls/paths'
import { termAliasSegments } from '@/lib/urls/term-aliases'
import type { AffectedSet } from './affected-set'
import type { Difference } from './difference'

/** A category or tag as it was and as it is; absent where it had or has no articles. */
export interface ChangedTerm {
  readonly taxonomy: Taxonomy
  readonly slug: string
  readonly before?: Term | undefined
  readonly after?: Term | undefined
}

/** The categories and tags of a language that changed articles have or had, where anything about them differs. */
export function listChangedTerms(difference: Difference, lang: string): readonly ChangedTerm[] {
  const { snapshot, articles } = difference
  const facts = articles.flatMap(({ before, after }) => [before, after]).filter((each) => each?.lang === lang)
  const terms = new Map(
    facts.flatMap((each) => (each?.terms ?? []).map((term) => [`${term.taxonomy} ${term.slug}`, term])),
  )
  return [...terms.values()].flatMap(({ taxonomy, slug }) => {
    const after = getTerm(snapshot, lang, taxonomy, slug)
    const before = termBefore(difference, { lang, taxonomy, slug })
    return JSON.stringify(before) === JSON.stringify(after) && before?.earliest === after?.earliest
      ? []
      : [{ taxonomy, slug, before, after }]
  })
}

/** A term made of the articles that are as they were, and of those that changed as they were before. */
function termBefore(
  { snapshot, articles, changedIds }: Difference,
  { lang, taxonomy, slug }: { lang: string; taxonomy: Taxonomy; slug: string },
): Term | undefined {
  const { all, now } = snapshot
  const unchanged = all<Spelling>(
    /* sql */ `SELECT name, count(*) AS count, max(time) AS newest, min(time) AS earliest FROM article_term JOIN article ON id = article_id WHERE article_term.lang = ? AND taxonomy = ?
      AND slug = ? AND ${IS_LISTED} AND id NOT IN (SELECT value FROM json_each(?)) GROUP BY name`,
    lang,
    taxonomy,
    slug,
    now,
    now,
    JSON.stringify([...changedIds]),
  )
  const former = articles.flatMap(({ before }) => {
    if (!before?.listed || before.lang !== lang) return []
    const own = before.terms.find((term) => term.taxonomy === taxonomy && term.slug === slug)
    return own ? [{ name: own.name, count: 1, newest: before.time, earliest: before.time }] : []
  })
  return mergeTerm([...unchanged, ...former], { slug, path: termPath(lang, taxonomy, slug) })
}

/** Overviews of terms, lists of terms that are called otherwise, and the other addresses of terms. */
export function addTerms(
  affected: AffectedSet,
  difference: Difference,
  lang: string,
  terms: readonly ChangedTerm[],
): void {
  const { snapshot } = difference
  for (const taxonomy of TAXONOMIES) addOverviews(affected, snapshot, { lang, taxonomy }, terms)
  for (const { before, after } of terms) {
    if (!before || !after || before.name === after.name) continue
    affected.add(feedPath(after.path))
    const pages = Math.ceil(Math.max(before.count, after.count) / snapshot.site.pageSize)
    affected.addRange(after.path, 1, pages)
  }
  addTermAliases(affected, difference, lang)
}

/** Only the pages of an overview on which something stands elsewhere or says something else. */
function addOverviews(
  affected: AffectedSet,
  snapshot: Snapshot,
  { lang, taxonomy }: { lang: string; taxonomy: Taxonomy },
  terms: readonly ChangedTerm[],
): void {
  const changed = terms.filter((term) => term.taxonomy === taxonomy)
  if (changed.length === 0) return
  const after = listTermsByNewest(snapshot, lang, taxonomy)
  const slugs = new Set(changed.map(({ slug }) => slug))
  const unchanged = after.filter(({ slug }) => !slugs.has(slug))
  const before = [...unchanged, ...changed.flatMap((term) => term.before ?? [])].sort(compareByNewest)
  const pagesOf = (list: readonly Term[]) => Math.max(1, Math.ceil(list.length / TERMS_PER_PAGE))
  const [least, most] = [Math.min(pagesOf(before), pagesOf(after)), Math.max(pagesOf(before), pagesOf(after))]
  const path = taxonomyPath(lang, taxonomy)
  // Links to pages are on all of them.
  if (least !== most) return affected.addRange(path, 1, most)
  for (let page = 1; page <= most; page += 1) {
    const cut = (list: readonly Term[]) =>
      JSON.stringify(list.slice((page - 1) * TERMS_PER_PAGE, page * TERMS_PER_PAGE))
    if (cut(before) !== cut(after)) affected.addRange(path, page, page)
  }
}

/** The addresses that Hugo and Mainroad give a spelling come and go with the last article that has it, and with the term. */
function addTermAliases(affected: AffectedSet, { snapshot, articles, changedIds }: Difference, lang: string): void {
  const spellings = (facts: { readonly lang: string; readonly terms: readonly TermFact[] } | undefined) =>
    facts?.lang === lang ? facts.terms : []
  const names = articles.flatMap(({ before, after }) => [...spellings(before), ...spellings(after)])
  const unique = new Map(names.map((term) => [`${term.taxonomy} ${term.name}`, term]))
  for (const { taxonomy, slug, name } of unique.values()) {
    const aliases = termAliasSegments(name).map((segments) => toPath([toLangKey(lang), taxonomy, ...segments]))
    if (aliases.length > 0 && !isSpeltSo(snapshot, { lang, taxonomy, slug, name }, changedIds)) affected.add(...aliases)
  }
}

/** Whether an article that did not change spells a term so, and keeps it in lists. */
function isSpeltSo(
  { all, now }: Snapshot,
  { lang, taxonomy, slug, name }: TermFact & { lang: string },
  without: ReadonlySet<number>,
): boolean {
  const sql = /* sql */ `SELECT 1 FROM article_term JOIN article ON id = article_id WHERE article_term.lang = ? AND taxonomy = ?
    AND slug = ? AND name = ? AND listed = 1 AND ${IS_PUBLISHED} AND id NOT IN (SELECT value FROM json_each(?)) LIMIT 1`
  return all(sql, lang, taxonomy, slug, name, now, now, JSON.stringify([...without])).length > 0
}

/** All terms as they were. */
export function listTermsBefore(
  snapshot: Snapshot,
  { lang, taxonomy }: { lang: string; taxonomy: Taxonomy },
  changed: readonly ChangedTerm[],
): readonly Term[] {
  const own = changed.filter((term) => term.taxonomy === taxonomy)
  const slugs = new Set(own.map(({ slug }) => slug))
  const unchanged = listTerms(snapshot, lang, taxonomy).filter(({ slug }) => !slugs.has(slug))
  return [...unchanged, ...own.flatMap(({ before }) => before ?? [])].sort((a, b) => (a.slug < b.slug ? -1 : 1))
}
