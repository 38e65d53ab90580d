import type { ArticleFacts, Facts, PictureFacts, SectionFacts, WidgetFacts } from '@/lib/index/change-facts'
import { readFacts } from '@/lib/index/change-facts'
import { lastChange, readChanges, type Change } from '@/lib/index/change-log'
import { indexIdOf, type Snapshot } from '@/lib/queries/snapshot'

/** A state of the newsroom that pages were rendered from: what a store of pages remembers of itself. */
export interface IndexMark {
  /** Of the index; an index that was made anew has another one. */
  readonly indexId: string
  /** Of the last change that the pages know. */
  readonly number: number
  /** The moment that decided what was published, milliseconds. */
  readonly time: number
}

/** The mark of the state that a snapshot shows. */
export function markOf(snapshot: Snapshot): IndexMark {
  const { all, now } = snapshot
  return { indexId: indexIdOf(snapshot), number: lastChange(all), time: now }
}

/** Something as readers saw it and as they see it now; absent where they did not or do not. */
export interface Seen<Kind> {
  readonly before?: Kind | undefined
  readonly after?: Kind | undefined
}

/** What readers see differently since a mark was taken. */
export interface Difference {
  readonly snapshot: Snapshot
  readonly articles: readonly Seen<ArticleFacts>[]
  readonly sections: readonly Seen<SectionFacts>[]
  readonly widgets: readonly Seen<WidgetFacts>[]
  /** Pictures that came, went, changed or came into sight. */
  readonly pictures: readonly PictureFacts[]
  /** The articles above as they are called now, published or not. */
  readonly changedIds: ReadonlySet<number>
}

/** The difference between the state of a mark and a snapshot; `undefined` when it can no longer be told. */
export function findDifference(snapshot: Snapshot, since: IndexMark): Difference | undefined {
  const { all, now } = snapshot
  const changes = since.indexId === markOf(snapshot).indexId ? readChanges(all, since.number) : undefined
  // A clock that was set back brings expired articles to life again; that is not worth a thought.
  if (!changes || now < since.time) return undefined
  const merged = mergeByFile(changes)
  for (const [file, facts] of readFacts(all, listTurned(snapshot, since.time)))
    if (!merged.has(file)) merged.set(file, { file, before: facts, after: facts })
  const seen = [...merged.values()].flatMap((change) => toSeen(change, since.time, now))
  const pictures = [...ofKind(seen, 'picture').flatMap(({ before, after }) => [before, after].filter((each) => !!each))]
  return {
    snapshot,
    articles: ofKind(seen, 'article'),
    sections: ofKind(seen, 'section'),
    widgets: ofKind(seen, 'widget'),
    pictures: [...pictures, ...listBundled(snapshot, seen)],
    changedIds: idsOf(snapshot, [...merged.keys()]),
  }
}

/** How each file was first and is now. */
function mergeByFile(changes: readonly Change[]): Map<string, Change> {
  const merged = new Map<string, Change>()
  for (const change of changes) {
    const known = merged.get(change.file)
    merged.set(change.file, known ? { ...known, after: change.after } : change)
  }
  return merged
}

/** Files that came due or expired after `time`. */
function listTurned({ all, now }: Snapshot, time: number): readonly string[] {
  const turned = (column: string) => `${column} > ?1 AND ${column} <= ?2`
  return ['article', 'section', 'widget'].flatMap((table) =>
    all<{ file: string }>(
      `SELECT file FROM ${table} WHERE ${turned('visible_from')} UNION SELECT file FROM ${table} WHERE ${turned('visible_until')}`,
      time,
      now,
    ).map(({ file }) => file),
  )
}

function toSeen({ before, after }: Change, then: number, now: number): readonly Seen<Facts>[] {
  const seen = { before: visibleAt(before, then), after: visibleAt(after, now) }
  return JSON.stringify(seen.before) === JSON.stringify(seen.after) ? [] : [seen]
}

function visibleAt(facts: Facts | undefined, time: number): Facts | undefined {
  if (!facts || !('from' in facts)) return facts
  return facts.from <= time && facts.until > time ? facts : undefined
}

function ofKind<Kind extends Facts['kind']>(seen: readonly Seen<Facts>[], kind: Kind) {
  type Own = Extract<Facts, { kind: Kind }>
  const only = (facts: Facts | undefined) => (facts?.kind === kind ? (facts as Own) : undefined)
  return seen
    .map(({ before, after }): Seen<Own> => ({ before: only(before), after: only(after) }))
    .filter(({ before, after }) => before ?? after)
}

/** Pictures in the folder of an `index.md` come and go with it. */
function listBundled({ all }: Snapshot, seen: readonly Seen<Facts>[]): readonly PictureFacts[] {
  const folders = seen
    .filter(({ before, after }) => before?.kind !== after?.kind)
    .map(({ before, after }) => (before ?? after)?.file ?? '')
    .filter((file) => /\/index\.[^/]+$/.test(file))
    .map((file) => file.slice(0, file.lastIndexOf('/')))
  return [...new Set(folders)].flatMap((folder) =>
    all<{ file: string; path: string }>(
      'SELECT file, path FROM picture WHERE file > ? AND file < ?',
      `${folder}/`,
      `${folder}0`,
    ).map((picture) => ({ kind: 'picture' as const, ...picture, text: '' })),
  )
}

function idsOf({ all }: Snapshot, files: readonly string[]): ReadonlySet<number> {
  const sql = 'SELECT id FROM article WHERE file IN (SELECT value FROM json_each(?))'
  return new Set(all<{ id: number }>(sql, JSON.stringify(files)).map(({ id }) => id))
}
