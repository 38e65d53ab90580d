import type { IndexMark } from '@/lib/publish/difference'
import type { OldAnswer } from '@/lib/publish/find-old-pages'

/*
 * What the host and the threads of its press say to each other. The threads read the newsroom, so that the thread that answers readers never
 * has to sort a hundred thousand articles.
 */

/** Something that the host wants of the press. */
export type PressOrder =
  /** What is at an address. */
  | { readonly kind: 'address'; readonly path: string }
  /** The page that says in a language that there is nothing. */
  | { readonly kind: 'not-found'; readonly lang: string }
  /** Which pages have become old between a mark and a moment. */
  | { readonly kind: 'old'; readonly since: IndexMark | undefined; readonly now: number }

/** What is at an address, ready to be sent. */
export type PressAnswer =
  | { readonly kind: 'page'; readonly html: string }
  | { readonly kind: 'redirect'; readonly path: string }
  | { readonly kind: 'not-found'; readonly lang: string }
  | { readonly kind: 'refused'; readonly status: number; readonly text: string }
  /** Next has to answer. */
  | { readonly kind: 'route' }

interface Answers {
  readonly address: PressAnswer
  readonly 'not-found': string
  readonly old: OldAnswer
}

/** What an order is answered with. */
export type AnswerTo<Order extends PressOrder> = Answers[Order['kind']]
