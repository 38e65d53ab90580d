import type { DateStyle } from '@/lib/dates/format-date'

/** What the browser needs to answer searches of an export by itself. */
export interface SearchSetup {
  readonly lang: string
  readonly dates: DateStyle
  readonly searchPath: string
  /** Name of the paper, for the title of the page. */
  readonly title: string
}
