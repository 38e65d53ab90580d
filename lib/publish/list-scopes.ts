import { yearAndMonth } from '@/lib/dates/format-date'
import { UNWEIGHTED } from '@/lib/index/article-row'
import type { ArticleFacts } from '@/lib/index/change-facts'
import type { ListScope } from '@/lib/queries/lists'
import { IS_LISTED, type Snapshot } from '@/lib/queries/snapshot'
import { pathOfNames } from '@/lib/content/place-of-file'
import { settingsFor } from '@/lib/site/settings-for'
import { archivePath, frontPath, termPath } from '@/lib/urls/paths'

/** A list that has pages of its own. */
export interface PagedList {
  readonly key: string
  readonly scope: ListScope
  readonly path: string
}

/** All lists that hold an article; none for one that is in no list. */
export function listsOf(snapshot: Snapshot, facts: ArticleFacts): readonly PagedList[] {
  if (!facts.listed) return []
  const { lang, section, time } = facts
  const lists: Omit<PagedList, 'key'>[] = facts.terms.map(({ taxonomy, slug }) => ({
    scope: { kind: 'term', lang, taxonomy, slug },
    path: termPath(lang, taxonomy, slug),
  }))
  if (isInMain(snapshot, facts)) lists.push({ scope: { kind: 'main', lang }, path: frontPath(lang) })
  if (section !== '')
    lists.push({ scope: { kind: 'section', lang, section }, path: pathOfNames(lang, section.split('/')).path })
  if (time !== null) {
    const { year, month } = yearAndMonth(time, settingsFor(snapshot.site, lang).timeZone)
    lists.push({ scope: { kind: 'archive', lang, year }, path: archivePath(lang, year) })
    lists.push({ scope: { kind: 'archive', lang, year, month }, path: archivePath(lang, year, month) })
  }
  return lists.map((list) => ({ key: JSON.stringify(list.scope), ...list }))
}

/** Where an article stands in a list; weights say nothing in an archive. */
export function placeIn({ kind }: ListScope, { weight, time }: ArticleFacts) {
  return { weight: kind === 'archive' ? UNWEIGHTED : weight, time }
}

/** Whether an article is on front pages and among recent posts, should it be listed. */
export function isInMain(snapshot: Snapshot, { lang, type }: ArticleFacts): boolean {
  const types = snapshot.site.mainSections.map((name) => name.toLowerCase())
  if (types.length > 0) return types.includes(type)
  return type !== '' || !hasSections(snapshot, lang)
}

/** Whether any article of a language is in a section; without one, all are on its front page. */
function hasSections(snapshot: Snapshot, lang: string): boolean {
  const { all, now } = snapshot
  const sql = `SELECT 1 FROM article WHERE lang = ? AND type <> '' AND ${IS_LISTED} LIMIT 1`
  return snapshot.remember(`has sections ${lang}`, () => all(sql, lang, now, now).length > 0)
}
