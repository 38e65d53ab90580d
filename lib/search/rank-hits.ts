import type { Catalogue } from './catalogue'
import type { SearchSort } from './search-engine'

/** An article that matches. */
export interface Hit {
  /** Its place in the catalogue. */
  readonly at: number
  /** How well it matches, above 0; better is more. */
  readonly score: number
  /** It holds what was typed, not only another name for it. */
  readonly isTyped: boolean
}

/** Answers of one story: the best one first. */
export type StoryHits = readonly Hit[]

/** What decides the order beside the words. */
interface Order {
  readonly sort: SearchSort
  /** Place of the reader's language in the catalogue. */
  readonly language: number
  /** Milliseconds. */
  readonly now: number
}

const DAY = 86_400_000
/** A new article counts for up to so much more, less so with each month. */
const RECENCY = 0.3
const RECENCY_DAYS = 30
const OWN_LANGUAGE = 1.1

/** Hits in the order in which readers see them, those of one story together at the place of the best. */
export function rankHits(hits: readonly Hit[], { articles }: Catalogue, order: Order): readonly StoryHits[] {
  const keyOf = ({ at, score }: Hit): number => {
    const { time = 0, language } = articles[at] ?? {}
    if (order.sort === 'newest') return time
    const age = Math.max(0, order.now - time) / DAY
    const recency = time === 0 ? 1 : 1 + RECENCY * Math.exp(-age / RECENCY_DAYS)
    return score * recency * (language === order.language ? OWN_LANGUAGE : 1)
  }
  const timeOf = ({ at }: Hit) => articles[at]?.time ?? 0
  const ranked = hits
    .map((hit) => ({ hit, key: keyOf(hit), isFirst: order.sort === 'newest' || hit.isTyped ? 0 : 1 }))
    .sort((a, b) => a.isFirst - b.isFirst || b.key - a.key || timeOf(b.hit) - timeOf(a.hit) || a.hit.at - b.hit.at)
  const stories = new Map<number, Hit[]>()
  for (const { hit } of ranked) {
    const story = articles[hit.at]?.story ?? -1
    const known = stories.get(story)
    if (known) known.push(hit)
    else stories.set(story, [hit])
  }
  return [...stories.values()]
}
