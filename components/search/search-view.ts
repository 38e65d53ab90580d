import type { DateStyle } from '@/lib/dates/format-date'

/** What the parts of a page of answers need besides the answer. */
export interface SearchView {
  /** Language of the page. */
  readonly lang: string
  readonly dates: DateStyle
  readonly searchPath: string
  /** The reader's day in the site's time zone, `YYYY-MM-DD`. */
  readonly today: string
}
