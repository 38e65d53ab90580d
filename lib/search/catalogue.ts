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

/** What tells whether two articles are one story. */
export interface StoryFacts {
  /** Same for translations of one article. */
  readonly translationKey: string
  /** As `toStoryTitle` makes it; empty for a headline that says too little. */
  readonly title: string
  /** Milliseconds; 0 when undated. */
  readonly time: number
}

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
export function groupStories(articles: readonly StoryFacts[]): readonly number[] {
  const parents = articles.map((_, at) => at)
  const rootOf = (at: number): number => {
    let root = at
    while (parents[root] !== root) root = parents[root] ?? root
    parents[at] = root
    return root
  }
  const join = (a: number, b: number) => {
    const [first, second] = [rootOf(a), rootOf(b)].sort((x, y) => x - y) as [number, number]
    parents[second] = first
  }
  for (const group of bucketsOf(articles, ({ translationKey }) => translationKey))
    for (const at of group) join(group[0] ?? at, at)
  for (const group of bucketsOf(articles, ({ title }) => title)) {
    const byTime = group.sort((a, b) => (articles[a]?.time ?? 0) - (articles[b]?.time ?? 0))
    for (let i = 1; i < byTime.length; i += 1) {
      const [before = 0, at = 0] = [byTime[i - 1], byTime[i]]
      if ((articles[at]?.time ?? 0) - (articles[before]?.time ?? 0) <= SAME_STORY_MS) join(before, at)
    }
  }
  return articles.map((_, at) => rootOf(at))
}

/** Places of the articles that have a key, by key; only where several do, which is seldom. */
function bucketsOf(articles: readonly StoryFacts[], keyOf: (facts: StoryFacts) => string): number[][] {
  const firsts = new Map<string, number>()
  const buckets = new Map<string, number[]>()
  articles.forEach((facts, at) => {
    const key = keyOf(facts)
    if (key === '') return
    const first = firsts.get(key)
    if (first === undefined) return firsts.set(key, at)
    const bucket = buckets.get(key)
    if (bucket) bucket.push(at)
    else buckets.set(key, [first, at])
  })
  return [...buckets.values()]
}
