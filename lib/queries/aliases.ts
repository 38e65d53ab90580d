import { TAXONOMIES } from '@/lib/urls/address'
import { frontPath, taxonomyPath, toLangKey, toPath } from '@/lib/urls/paths'
import { toTermSlug } from '@/lib/urls/slug'
import { termAliasSegments } from '@/lib/urls/term-aliases'
import { countArchiveMonths } from './lists'
import { listArchives } from './pages'
import { listSections } from './sections'
import { IS_PUBLISHED, type Snapshot } from './snapshot'
import { getTerm, listTerms } from './terms'

/** Addresses that lead to others: path with a trailing slash → path of the page. Pages themselves come before them. */
export type Aliases = ReadonlyMap<string, string>

/**
 * Every address that leads to another: earlier ones of articles, `/page/1/` of lists, and the forms in which Hugo and
 * Mainroad link to categories and tags.
 */
export function listAliases(snapshot: Snapshot): Aliases {
  return snapshot.remember('aliases', () => {
    const aliases = new Map<string, string>()
    for (const { tag } of snapshot.site.languages) {
      for (const path of listPaths(snapshot, tag)) aliases.set(`${path}page/1/`, path)
      for (const [alias, path] of termAliases(snapshot, tag)) aliases.set(alias, path)
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
  })
}

/** Where the address of these decoded segments leads, if it is an alias. */
export function getAliasTarget(snapshot: Snapshot, segments: readonly string[]): string | undefined {
  return listAliases(snapshot).get(toPath(segments))
}

function listPaths(snapshot: Snapshot, lang: string): readonly string[] {
  const months = countArchiveMonths(snapshot, lang)
  return [
    frontPath(lang),
    ...listSections(snapshot, lang).map(({ path }) => path),
    ...TAXONOMIES.flatMap((taxonomy) => [
      taxonomyPath(lang, taxonomy),
      ...listTerms(snapshot, lang, taxonomy).map(({ path }) => path),
    ]),
    ...listArchives(months, lang).map(({ path }) => path),
  ]
}

function* termAliases(snapshot: Snapshot, lang: string): Generator<readonly [string, string]> {
  const { all, now } = snapshot
  const names = all<{ taxonomy: (typeof TAXONOMIES)[number]; name: string }>(
    `SELECT DISTINCT taxonomy, name FROM article_term JOIN article ON article.id = article_id
      WHERE article_term.lang = ? AND ${IS_PUBLISHED} ORDER BY taxonomy, name DESC`,
    lang,
    now,
    now,
  )
  for (const { taxonomy, name } of names) {
    const term = getTerm(snapshot, lang, taxonomy, toTermSlug(name))
    if (!term) continue
    for (const segments of termAliasSegments(name)) yield [toPath([toLangKey(lang), taxonomy, ...segments]), term.path]
  }
}
