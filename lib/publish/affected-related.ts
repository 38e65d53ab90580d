import type { ArticleFacts } from '@/lib/index/change-facts'
import {
  MOST_RELATED,
  RELATED_WINDOW,
  nearness,
  termKey,
  termsOf,
  toSubject,
  type Subject,
} from '@/lib/queries/related'
import { IS_LISTED, IS_PUBLISHED, type Snapshot } from '@/lib/queries/snapshot'
import type { AffectedSet } from './affected-set'
import type { Difference, Seen } from './difference'

/** With so many nearer ones an article is not named, even where two of them are left out because the pager names them. */
const ENOUGH_NEARER = MOST_RELATED + 2

/** Newer articles of a section that name, or named, a changed one among those related to them. */
export function addRelated(affected: AffectedSet, difference: Difference): void {
  const changed = difference.articles
    .filter(({ before, after }) => lookOf(before) !== lookOf(after))
    .flatMap((seen) =>
      [seen.before, seen.after].flatMap((facts) => (facts?.listed && facts.time !== null ? [{ facts, seen }] : [])),
    )
  const bySection = Map.groupBy(changed, ({ facts }) => JSON.stringify([facts.lang, facts.section]))
  for (const ofSection of bySection.values()) addOfSection(affected, difference, ofSection)
}

/** What related articles are chosen by, and what is shown of them. */
function lookOf(facts: ArticleFacts | undefined): string {
  if (!facts?.listed) return ''
  const { lang, section, path, time, title, look, terms } = facts
  return JSON.stringify([lang, section, path, time, title, look, terms])
}

interface ChangedArticle {
  readonly facts: ArticleFacts
  readonly seen: Seen<ArticleFacts>
}

function addOfSection(affected: AffectedSet, difference: Difference, changed: readonly ChangedArticle[]): void {
  const { snapshot, changedIds } = difference
  // Who comes or goes pushes another one over the edge of what is looked at.
  const pushed = changed.filter(({ seen }) => isMove(seen)).length
  for (const { facts } of changed) {
    const newer = listNewer(snapshot, facts, RELATED_WINDOW + pushed)
    if (newer.length === 0) continue
    const older = listOlder(snapshot, facts, { newer, pushed })
    const own = { subject: toSubject(facts.title, new Set(facts.terms.map(termKey))), time: facts.time ?? 0 }
    for (const article of newer) {
      const first = older.findIndex(({ time }) => time < article.time)
      const seen = first === -1 ? [] : older.slice(first, first + RELATED_WINDOW + pushed)
      const rate = ({ subject, time }: Candidate) => ({ score: nearness(article.subject, subject), time })
      const sure = Math.max(0, RELATED_WINDOW - pushed)
      const rivals = seen.slice(0, sure).filter(({ id }) => !changedIds.has(id))
      const candidates = [own, ...seen.slice(sure)]
      if (mayBeNamed(candidates.map(rate), rivals.map(rate))) affected.add(article.path)
    }
  }
}

interface Candidate {
  readonly subject: Subject
  readonly time: number
}

interface Rated {
  readonly score: number
  readonly time: number
}

/** Whether one of the candidates has few enough rivals before it; equals stand in the order of their dates. */
function mayBeNamed(candidates: readonly Rated[], rivals: readonly Rated[]): boolean {
  return candidates.some(({ score, time }) => {
    const isBefore = (rival: Rated) => rival.score > score || (rival.score === score && rival.time > time)
    return score > 0 && rivals.filter(isBefore).length < ENOUGH_NEARER
  })
}

function isMove({ before, after }: Seen<ArticleFacts>): boolean {
  const place = (facts: ArticleFacts | undefined) =>
    facts?.listed && JSON.stringify([facts.lang, facts.section, facts.time])
  return place(before) !== place(after)
}

interface Row {
  readonly id: number
  readonly path: string
  readonly title: string
  readonly time: number
}

type Neighbour = Row & Candidate

/** Articles that look back far enough to see this one: no more than `limit` listed ones stand between. */
function listNewer(snapshot: Snapshot, { lang, section, time }: ArticleFacts, limit: number): readonly Neighbour[] {
  const { all, now } = snapshot
  const [last] = all<{ time: number }>(
    `SELECT time FROM article WHERE lang = ? AND section = ? AND time > ? AND ${IS_LISTED} ORDER BY time LIMIT 1 OFFSET ?`,
    lang,
    section,
    time,
    now,
    now,
    limit,
  )
  const sql = /* sql */ `SELECT id, path, title, time FROM article
    WHERE lang = ? AND section = ? AND time > ? AND time <= ? AND ${IS_PUBLISHED}`
  return withSubjects(snapshot, all<Row>(sql, lang, section, time, last?.time ?? Number.MAX_SAFE_INTEGER, now, now))
}

/** What any of the newer ones may see when it looks back, newest first. */
function listOlder(
  snapshot: Snapshot,
  { lang, section }: ArticleFacts,
  { newer, pushed }: { newer: readonly Neighbour[]; pushed: number },
): readonly Neighbour[] {
  const { all, now } = snapshot
  const rows = all<Row>(
    /* sql */ `SELECT id, path, title, time FROM article WHERE lang = ? AND section = ? AND time < ? AND ${IS_LISTED}
      ORDER BY time DESC, path LIMIT ?`,
    lang,
    section,
    Math.max(...newer.map(({ time }) => time)),
    now,
    now,
    newer.length + RELATED_WINDOW + pushed,
  )
  return withSubjects(snapshot, rows)
}

function withSubjects(snapshot: Snapshot, rows: readonly Row[]): readonly Neighbour[] {
  const ids = rows.map(({ id }) => id)
  const terms = termsOf(snapshot, ids)
  return rows.map((row) => ({ ...row, subject: toSubject(row.title, terms.get(row.id)) }))
}
