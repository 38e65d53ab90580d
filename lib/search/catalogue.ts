/*
 * What engines know of every article that may be found, beside its words. Filters, counts, order and versions of one story are made
 * of it by the same code on a Node host and in the browser, so both give the same answers.
 */

/** Something that answers can be narrowed to. */
export interface CatalogueValue {
  readonly value: string
  readonly name: string
}

/** One article; numbers are places in the lists of the catalogue. */
export interface CatalogueArticle {
  readonly language: number
  readonly categories: readonly number[]
  readonly tags: readonly number[]
  /** -1 for none. */
  readonly source: number
  /** Milliseconds; 0 when undated. */
  readonly time: number
  /** Days since 1970 in the site's time zone; -1 when undated. */
  readonly day: number
  /** Articles with the same number tell the same story. */
  readonly story: number
}

export interface Catalogue {
  readonly languages: readonly CatalogueValue[]
  readonly categories: readonly CatalogueValue[]
  readonly tags: readonly CatalogueValue[]
  readonly sources: readonly CatalogueValue[]
  readonly articles: readonly CatalogueArticle[]
}

/** What tells whether two articles are one story; numbers stand for texts, `NO_KEY` for none. */
export interface StoryFacts {
  /** Same for translations of one article. */
  readonly translation: number
  /** Same for headlines that begin alike, see `toStoryTitle`. */
  readonly headline: number
  /** Milliseconds; 0 when undated. */
  readonly time: number
}

/** Of an article that has no translations, or whose headline says too little. */
export const NO_KEY = -1

/** So many letters of a headline tell a story: agencies lengthen headlines, and cut them. */
const TITLE_LETTERS = 48
const TITLE_HAN = 20
const LEAST_LETTERS = 12
const LEAST_HAN = 6
/** The same headline later is another story (`Markets this week`). */
const SAME_STORY_MS = 3 * 86_400_000

/** The beginning of a folded headline, letters and digits only. */
export function toStoryTitle(foldedTitle: string): string {
  const letters = foldedTitle.replace(/[^\p{L}\p{N}]/gu, '')
  const isHan = /\p{Script=Han}/u.test(letters)
  if (letters.length < (isHan ? LEAST_HAN : LEAST_LETTERS)) return ''
  return letters.slice(0, isHan ? TITLE_HAN : TITLE_LETTERS)
}

/** The number of each article's story: translations are one, and articles with one headline within days of each other. */
export function groupStories(articles: readonly StoryFacts[]): Int32Array {
  const parents = Int32Array.from(articles, (_, at) => at)
  const rootOf = (at: number): number => {
    let root = at
    while (parents[root]! !== root) root = parents[root]!
    parents[at] = root
    return root
  }
  const join = (a: number, b: number) => {
    const [one, other] = [rootOf(a), rootOf(b)]
    parents[Math.max(one, other)] = Math.min(one, other)
  }
  for (const group of bucketsOf(articles, 'translation')) for (const at of group) join(group[0]!, at)
  for (const group of bucketsOf(articles, 'headline')) {
    const byTime = group.sort((a, b) => articles[a]!.time - articles[b]!.time)
    for (let i = 1; i < byTime.length; i += 1) {
      const [before, at] = [byTime[i - 1]!, byTime[i]!]
      if (articles[at]!.time - articles[before]!.time <= SAME_STORY_MS) join(before, at)
    }
  }
  return parents.map((_, at) => rootOf(at))
}

/** Places of the articles that have a key in common. */
function bucketsOf(articles: readonly StoryFacts[], key: 'translation' | 'headline'): readonly number[][] {
  const most = articles.reduce((highest, facts) => Math.max(highest, facts[key]), NO_KEY)
  const firsts = new Int32Array(most + 1).fill(-1)
  const buckets = new Map<number, number[]>()
  for (let at = 0; at < articles.length; at += 1) {
    const value = articles[at]![key]
    if (value === NO_KEY) continue
    const first = firsts[value]!
    if (first < 0) firsts[value] = at
    else if (buckets.has(value)) buckets.get(value)!.push(at)
    else buckets.set(value, [first, at])
  }
  return [...buckets.values()]
}
