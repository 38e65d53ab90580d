import type { ArticleFacts } from '@/lib/index/change-facts'
import { listPlaces } from '@/lib/queries/lists'
import type { Snapshot } from '@/lib/queries/snapshot'
import { archivePath, feedPath } from '@/lib/urls/paths'
import type { AffectedSet } from './affected-set'
import type { Difference, Seen } from './difference'
import { extentOf } from './list-extent'
import { listsOf, placeIn, type PagedList } from './list-scopes'

interface ChangedList extends PagedList {
  readonly articles: readonly Seen<ArticleFacts>[]
}

/** The pages of all lists that gain, lose or show a changed article, and their feeds. */
export function addLists(affected: AffectedSet, { snapshot, articles }: Difference): void {
  for (const list of listChanged(snapshot, articles)) {
    if (list.scope.kind !== 'archive') affected.add(feedPath(list.path))
    const grows = list.articles.filter(({ before, after }) => !before || !after)
    if (grows.length > 0) addAllPages(affected, snapshot, list)
    else for (const article of list.articles) addPagesOf(affected, snapshot, list, article)
  }
}

/** Lists with the articles in them that changed, as they are seen in that list. */
function listChanged(snapshot: Snapshot, articles: Difference['articles']): readonly ChangedList[] {
  const lists = new Map<string, PagedList & { articles: Map<Seen<ArticleFacts>, Seen<ArticleFacts>> }>()
  for (const seen of articles) {
    for (const side of ['before', 'after'] as const) {
      const facts = seen[side]
      for (const list of facts ? listsOf(snapshot, facts) : []) {
        const known = lists.get(list.key) ?? { ...list, articles: new Map() }
        lists.set(list.key, known)
        known.articles.set(seen, { ...known.articles.get(seen), [side]: facts })
      }
    }
  }
  return [...lists.values()].map((list) => ({ ...list, articles: [...list.articles.values()] }))
}

/** A list that grows or shrinks says so on all of its pages. */
function addAllPages(affected: AffectedSet, snapshot: Snapshot, { scope, path, articles }: ChangedList): void {
  const now = listPlaces(snapshot, scope).length
  const gained = articles.reduce((sum, { before, after }) => sum + (after ? 1 : 0) - (before ? 1 : 0), 0)
  const { pageSize } = snapshot.site
  if (scope.kind === 'archive') affected.add(archivePath(scope.lang))
  affected.addRange(path, 1, Math.max(1, Math.ceil(now / pageSize), Math.ceil((now - gained) / pageSize)))
  // A list that comes or goes does so with the other address of its first page.
  if (now === 0 || now === gained) affected.add(`${path}page/1/`)
}

/** An article that stays in a list changes the page that shows it, or all between its former place and its place now. */
function addPagesOf(
  affected: AffectedSet,
  snapshot: Snapshot,
  { scope, path, articles }: ChangedList,
  { before, after }: Seen<ArticleFacts>,
): void {
  if (!before || !after) return
  const places = listPlaces(snapshot, scope)
  const { first, last } = extentOf(places, placeIn(scope, after))
  const hasMoved = orderOf(before) !== orderOf(after)
  // Others that move too push it by at most one place each.
  const slack = hasMoved ? articles.length : 0
  const former = hasMoved ? extentOf(places, placeIn(scope, before)) : { first, last }
  const { pageSize } = snapshot.site
  const page = (at: number) => Math.floor(Math.min(Math.max(at, 0), places.length - 1) / pageSize) + 1
  if (hasMoved) {
    const from = Math.min(first, former.first) - slack
    affected.addRange(path, page(from), page(Math.max(last, former.last) + slack))
  } else {
    const own = snapshot.all<{ id: number }>('SELECT id FROM article WHERE file = ?', after.file)[0]?.id
    const at = places.findIndex(({ id }) => id === own)
    affected.addRange(path, page(at), page(at))
  }
}

function orderOf({ weight, time, linkTitle, path }: ArticleFacts): string {
  return JSON.stringify([weight, time, linkTitle, path])
}
