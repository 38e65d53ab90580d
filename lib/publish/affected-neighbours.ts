import type { ArticleFacts } from '@/lib/index/change-facts'
import { listPlaces } from '@/lib/queries/lists'
import type { AffectedSet } from './affected-set'
import type { Difference } from './difference'
import { extentOf } from './list-extent'

/** Articles with a pager that stand, or stood, beside a changed one in its section. */
export function addNeighbours(affected: AffectedSet, difference: Difference): void {
  const moved = difference.articles.filter(({ before, after }) => placeOf(before) !== placeOf(after))
  const facts = moved.flatMap(({ before, after }) => [before, after]).filter((each) => each !== undefined)
  const bySection = Map.groupBy(
    facts.filter(({ listed }) => listed),
    ({ lang, section }) => JSON.stringify([lang, section]),
  )
  for (const changed of bySection.values())
    if (hasPagers(difference, changed[0]!)) addPagers(affected, difference, changed)
}

/** What its neighbours show of an article, and what puts it beside them. */
function placeOf(facts: ArticleFacts | undefined): string {
  if (!facts?.listed) return ''
  const { lang, section, weight, time, linkTitle, path, title, textLang } = facts
  return JSON.stringify([lang, section, weight, time, linkTitle, path, title, textLang])
}

function hasPagers({ snapshot }: Difference, { lang, section }: ArticleFacts): boolean {
  const sql = 'SELECT 1 FROM article WHERE lang = ? AND section = ? AND pager = 1 LIMIT 1'
  return snapshot.all(sql, lang, section).length > 0
}

/** @param changed articles of one section, as they were and as they are */
function addPagers(
  affected: AffectedSet,
  { snapshot, changedIds }: Difference,
  changed: readonly ArticleFacts[],
): void {
  const { lang, section } = changed[0]!
  const places = listPlaces(snapshot, { kind: 'section', lang, section })
  const beside = new Set<number>()
  for (const facts of changed) {
    const { first, last } = extentOf(places, facts)
    // Going outwards, the nearest that did not change had this one, or one that also changed, for a neighbour.
    let [before, after] = [first - 1, last]
    for (; before >= 0 && changedIds.has(places[before]!.id); before -= 1);
    for (; after < places.length && changedIds.has(places[after]!.id); after += 1);
    for (const { id } of places.slice(Math.max(before, 0), after + 1)) beside.add(id)
  }
  const sql = 'SELECT path FROM article WHERE pager = 1 AND id IN (SELECT value FROM json_each(?))'
  affected.add(...snapshot.all<{ path: string }>(sql, JSON.stringify([...beside])).map(({ path }) => path))
}
