import { parseDate, type DateValue } from '@/lib/dates/parse-date'
import type { ArticleFields } from './article-schema'
import type { FileProblems } from './problems'

/** The moments in the life of a page. */
export interface PageDates {
  readonly date?: DateValue | undefined
  readonly lastmod?: DateValue | undefined
  readonly publishAt?: number | undefined
  readonly expireAt?: number | undefined
}

const REMEDY = 'Write it as `2026-03-15 08:30:00`, or with a zone: `2026-03-15T08:30:00+08:00`.'

/** The dates of a page; one that cannot be read is reported, and keeps the page back where it decides whether it is public. */
export function readDates(fields: ArticleFields, timeZone: string, problems: FileProblems): PageDates {
  const read = (key: 'date' | 'lastmod' | 'publishdate' | 'expirydate'): DateValue | undefined => {
    const value = fields[key]
    if (value === undefined || value === null || value === '') return undefined
    const date = parseDate(value, timeZone)
    if (date) return date
    const message = `\`${key}\` is not a date: \`${value}\`.`
    if (key === 'date' || key === 'lastmod') problems.warnAt(key, 'date', message, REMEDY)
    // A page that shall wait must not appear because its date is mistyped.
    else problems.errorAt(key, 'date', message, REMEDY)
    return undefined
  }
  const date = read('date')
  const publishAt = read('publishdate')?.time
  return { date, lastmod: read('lastmod'), publishAt: publishAt ?? date?.time, expireAt: read('expirydate')?.time }
}
