import { yearAndMonth } from '@/lib/dates/format-date'
import { BEGINNING } from '@/lib/index/article-row'
import type { ArticleFacts, SectionFacts, WidgetFacts } from '@/lib/index/change-facts'
import { newestYear, showsYear } from '@/lib/queries/frame'
import { hasDefaultMenu } from '@/lib/queries/menus'
import { IS_LISTED, type Snapshot } from '@/lib/queries/snapshot'
import { listTerms } from '@/lib/queries/terms'
import { chooseTerms, isTimelessTerms } from '@/lib/queries/widgets'
import type { AffectedSet } from './affected-set'
import { listTermsBefore, type ChangedTerm } from './affected-terms'
import type { ChangedSection } from './affected-sections'
import type { Difference, Seen } from './difference'

/** Languages in whose frames, the same on all their pages, something is different; all of them when the year at the foot is. */
export function addFrames(affected: AffectedSet, difference: Difference): void {
  const { snapshot, widgets } = difference
  for (const { before, after } of widgets) addWidget(affected, snapshot, before ?? after)
  for (const { before, after } of [...difference.articles, ...difference.sections])
    if (placesInMenus(before) !== placesInMenus(after))
      for (const facts of [before, after]) if (facts) affected.languages.add(facts.lang)
  if (hasYearTurned(difference)) affected.everything = true
}

/** The same for what one language holds. */
export function addFramesOf(
  affected: AffectedSet,
  difference: Difference,
  lang: string,
  { terms, sections }: { terms: readonly ChangedTerm[]; sections: readonly ChangedSection[] },
): void {
  const { snapshot } = difference
  const inMenu = sections.some(({ section, isRenamed }) => isRenamed && !section.includes('/'))
  if (inMenu && hasDefaultMenu(snapshot, lang)) affected.languages.add(lang)
  if (hasChosenOthers(snapshot, lang, terms) || hasMainListTurned(difference, lang)) affected.languages.add(lang)
}

function addWidget(affected: AffectedSet, { site }: Snapshot, widget: WidgetFacts | undefined): void {
  const languages = widget?.lang === '' ? site.languages.map(({ tag }) => tag) : [widget?.lang ?? '']
  for (const lang of languages) affected.languages.add(lang)
}

function placesInMenus(facts: ArticleFacts | SectionFacts | undefined): string {
  if (!facts || facts.menus === '') return ''
  return JSON.stringify([facts.menus, facts.kind === 'article' ? facts.path : '', facts.file])
}

/** Widgets with counts, or with a choice that rests on them, show the same on all pages. */
function hasChosenOthers(snapshot: Snapshot, lang: string, terms: readonly ChangedTerm[]): boolean {
  return (['categories', 'taglist'] as const).some((widget) => {
    if (isTimelessTerms(snapshot, widget)) return false
    const { site } = snapshot
    const taxonomy = widget === 'taglist' ? 'tags' : 'categories'
    const withCounts = site.widgets[widget]?.counter ?? false
    const show = (all: Parameters<typeof chooseTerms>[0]) =>
      JSON.stringify(chooseTerms(all, site, widget).map(({ name, path, count }) => [name, path, withCounts && count]))
    const own = terms.filter((term) => term.taxonomy === taxonomy)
    if (own.length === 0) return false
    return show(listTermsBefore(snapshot, { lang, taxonomy }, own)) !== show(listTerms(snapshot, lang, taxonomy))
  })
}

/** A site without `mainSections` has all articles on its front page until the first one is in a section. */
function hasMainListTurned({ snapshot, articles, changedIds }: Difference, lang: string): boolean {
  const { all, now, site } = snapshot
  if (site.mainSections.length > 0) return false
  const hasType = (facts: ArticleFacts | undefined) => facts?.lang === lang && facts.listed && facts.type !== ''
  const [before, after] = [articles.some((each) => hasType(each.before)), articles.some((each) => hasType(each.after))]
  if (before === after) return false
  const sql = /* sql */ `SELECT 1 FROM article WHERE lang = ? AND type <> '' AND ${IS_LISTED}
    AND id NOT IN (SELECT value FROM json_each(?)) LIMIT 1`
  return all(sql, lang, now, now, JSON.stringify([...changedIds])).length === 0
}

/** Whether the year at the foot of all pages is another one. */
function hasYearTurned(difference: Difference): boolean {
  const { snapshot, articles } = difference
  const { site } = snapshot
  if (!showsYear(site)) return false
  const yearOf = ({ from, time }: ArticleFacts) =>
    yearAndMonth(from > BEGINNING ? Math.min(from, time ?? 0) : (time ?? 0), site.timeZone).year
  const years = (side: keyof Seen<ArticleFacts>) =>
    articles.flatMap((each) => (each[side]?.listed && each[side].time !== null ? yearOf(each[side]) : []))
  const year = newestYear(snapshot) ?? -Infinity
  const [before, after] = [years('before'), years('after')]
  if (before.some((each) => each > year)) return true
  return after.includes(year) && !before.includes(year) && !hasUnchanged(difference, year)
}

/** Whether an article that did not change appeared in a year. */
function hasUnchanged({ snapshot, changedIds }: Difference, year: number): boolean {
  const { all, now, site } = snapshot
  // A day more covers every zone.
  const sql = /* sql */ `SELECT CASE WHEN visible_from > ${BEGINNING} THEN min(visible_from, time) ELSE time END AS time FROM article
    WHERE lang = ? AND time >= ? AND ${IS_LISTED} AND id NOT IN (SELECT value FROM json_each(?)) ORDER BY time DESC LIMIT 100`
  return site.languages.some(({ tag }) =>
    all<{ time: number }>(sql, tag, Date.UTC(year, 0, 0), now, now, JSON.stringify([...changedIds])).some(
      ({ time }) => yearAndMonth(time, site.timeZone).year === year,
    ),
  )
}
