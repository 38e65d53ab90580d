import { TAXONOMIES, type Taxonomy } from '@/lib/urls/address'
import { frontPath, taxonomyPath, toLangKey, toPath } from '@/lib/urls/paths'
import { termAliasSegments } from '@/lib/urls/term-aliases'
import { countArchiveMonths } from './lists'
import { listArchives } from './pages'
import { listSections } from './sections'
import { IS_PUBLISHED, type Snapshot } from './snapshot'
import { getTerm, listSpellings, listTerms } from './terms'

/** Addresses that lead to others: path with a trailing slash → path of the page. Pages themselves come before them. */
export type Aliases = ReadonlyMap<string, string>

/**
 * Every address that leads to another: earlier ones of articles, `/page/1/` of lists, and the forms in which Hugo and
 * Mainroad link to categories and tags.
 */
export function listAliases(snapshot: Snapshot): Aliases {
  return snapshot.remember('aliases', () => readAliases(snapshot))
}

function readAliases(snapshot: Snapshot): Aliases {
  const aliases = new Map<string, string>()
  for (const { tag } of snapshot.site.languages) {
    for (const path of listPaths(snapshot, tag)) aliases.set(`${path}page/1/`, path)
    for (const taxonomy of TAXONOMIES)
      for (const [alias, path] of listTermAliases(snapshot, tag, taxonomy)) aliases.set(alias, path)
  }
  const { all, now } = snapshot
  const ofArticles = all<{ alias: string; path: string }>(
    `SELECT alias.path AS alias, article.path AS path FROM alias JOIN article ON article.id = article_id
      WHERE ${IS_PUBLISHED} ORDER BY article.file DESC`,
    now,
    now,
  )
  for (const { alias, path } of ofArticles) aliases.set(alias, path)
  return aliases
}

/**
 * Where the address of these decoded segments leads, if it is one of `listAliases`. Looked up alone: robots ask all day for addresses that
 * nobody has, and the list of all takes long.
 */
export function getAliasTarget(snapshot: Snapshot, segments: readonly string[]): string | undefined {
  return getArticleTarget(snapshot, segments) ?? getTermTarget(snapshot, segments) ?? getListTarget(snapshot, segments)
}

function getArticleTarget({ all, now }: Snapshot, segments: readonly string[]): string | undefined {
  const sql = /* sql */ `SELECT article.path AS path FROM alias JOIN article ON article.id = article_id
    WHERE alias.path = ? AND ${IS_PUBLISHED} ORDER BY article.file LIMIT 1`
  return all<{ path: string }>(sql, toPath(segments), now, now)[0]?.path
}

function getTermTarget(snapshot: Snapshot, segments: readonly string[]): string | undefined {
  const lang = langOf(snapshot, segments)
  const taxonomy = TAXONOMIES.find((each) => each === segments[1])
  return lang && taxonomy && listTermAliases(snapshot, lang, taxonomy).get(toPath(segments))
}

/** The list that `/page/1/` of it means. */
function getListTarget(snapshot: Snapshot, segments: readonly string[]): string | undefined {
  const lang = langOf(snapshot, segments)
  if (!lang || segments.at(-2) !== 'page' || segments.at(-1) !== '1') return undefined
  const path = toPath(segments.slice(0, -2))
  return listPaths(snapshot, lang).has(path) ? path : undefined
}

function langOf({ site }: Snapshot, [first]: readonly string[]): string | undefined {
  return site.languages.find(({ tag }) => toLangKey(tag) === first)?.tag
}

function listPaths(snapshot: Snapshot, lang: string): ReadonlySet<string> {
  return snapshot.remember(
    `paths of lists ${lang}`,
    () =>
      new Set([
        frontPath(lang),
        ...listSections(snapshot, lang).map(({ path }) => path),
        ...TAXONOMIES.flatMap((taxonomy) => [
          taxonomyPath(lang, taxonomy),
          ...listTerms(snapshot, lang, taxonomy).map(({ path }) => path),
        ]),
        ...listArchives(countArchiveMonths(snapshot, lang), lang).map(({ path }) => path),
      ]),
  )
}

/** Articles that lists do not show make no terms, so they make none of these either. */
function listTermAliases(snapshot: Snapshot, lang: string, taxonomy: Taxonomy): Aliases {
  return snapshot.remember(`term aliases ${lang} ${taxonomy}`, () => {
    const aliases = new Map<string, string>()
    // Of spellings with the same alias the first by name has it.
    const spellings = [...listSpellings(snapshot, lang, taxonomy)].sort((a, b) => (a.name < b.name ? 1 : -1))
    for (const { name, slug } of spellings) {
      const term = getTerm(snapshot, lang, taxonomy, slug)
      if (!term) continue
      for (const segments of termAliasSegments(name))
        aliases.set(toPath([toLangKey(lang), taxonomy, ...segments]), term.path)
    }
    return aliases
  })
}
