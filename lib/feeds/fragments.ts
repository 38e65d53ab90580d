import { listRecent } from '@/lib/queries/recent'
import type { Snapshot } from '@/lib/queries/snapshot'
import { listTerms } from '@/lib/queries/terms'

/** A link as sidebars show it. */
export interface FragmentLink {
  readonly title: string
  readonly path: string
  /** What it is really written in, where that is another language. */
  readonly lang?: string | undefined
}

/** `/frag/recent.<lang>.json`: the recent posts now, and how many categories and tags there are. */
export interface RecentFragment {
  readonly articles: readonly FragmentLink[]
  /** A page's own list is always a part of the present one, so the number tells whether they differ. */
  readonly counts: { readonly categories: number; readonly tags: number }
}

/** `/frag/terms.<lang>.json`: all categories and tags now, by name. */
export interface TermsFragment {
  readonly categories: readonly FragmentLink[]
  readonly tags: readonly FragmentLink[]
}

export function renderRecent(snapshot: Snapshot, lang: string): string {
  const count = (taxonomy: 'categories' | 'tags') => listTerms(snapshot, lang, taxonomy).length
  const articles = listRecent(snapshot, lang).map(({ title, path, textLang }) => ({ title, path, lang: textLang }))
  const fragment: RecentFragment = { articles, counts: { categories: count('categories'), tags: count('tags') } }
  return JSON.stringify(fragment)
}

export function renderTerms(snapshot: Snapshot, lang: string): string {
  const list = (taxonomy: 'categories' | 'tags') =>
    listTerms(snapshot, lang, taxonomy).map(({ name, path }) => ({ title: name, path }))
  const fragment: TermsFragment = { categories: list('categories'), tags: list('tags') }
  return JSON.stringify(fragment)
}
