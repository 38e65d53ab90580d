import { fold, type FoldTable } from './fold'
import { toNeedles, type Headline } from './search-headlines'

/** A headline with what it can be filtered by. */
export interface FiledHeadline extends Headline {
  /** Slugs. */
  readonly categories: readonly string[]
  readonly tags: readonly string[]
}

/** A category or tag. */
export interface FiledTerm {
  readonly kind: 'category' | 'tag'
  readonly slug: string
  readonly name: string
  readonly lang: string
  readonly path: string
}

/** What is searched in a browser: every headline, and the table that makes both scripts one. */
export interface HeadlinesFile {
  readonly table: readonly (readonly [string, string])[]
  readonly headlines: readonly FiledHeadline[]
  readonly terms: readonly FiledTerm[]
  /** Names of the site's languages. */
  readonly languages: readonly { readonly tag: string; readonly name: string }[]
}

/** Something to go to. */
export interface Suggestion {
  readonly name: string
  readonly path: string
  readonly lang: string
}

/** What is offered while a reader types. */
export interface Suggestions {
  readonly headlines: readonly Suggestion[]
  /** Categories and tags. */
  readonly terms: readonly Suggestion[]
}

const MAX_HEADLINES = 6
const MAX_TERMS = 4

/** Headlines, categories and tags whose names hold every word of `text`: those of the reader's language first. */
export function suggestFrom(
  { headlines, terms }: Pick<HeadlinesFile, 'headlines' | 'terms'>,
  { text, lang, table }: { text: string; lang: string; table: FoldTable },
): Suggestions {
  const needles = toNeedles(text, table)
  if (needles.length === 0) return { headlines: [], terms: [] }
  const matches = (name: string) => {
    const folded = fold(name, table)
    return needles.every((needle) => folded.includes(needle))
  }
  const ownFirst = (a: { lang: string }, b: { lang: string }) => Number(b.lang === lang) - Number(a.lang === lang)
  return {
    headlines: headlines
      .filter(({ title }) => matches(title))
      .sort((a, b) => ownFirst(a, b) || b.time - a.time)
      .slice(0, MAX_HEADLINES)
      .map(({ title, path, lang }) => ({ name: title, path, lang })),
    terms: terms
      .filter((term) => term.lang === lang && matches(term.name))
      .slice(0, MAX_TERMS)
      .map(({ name, path, lang }) => ({ name, path, lang })),
  }
}
