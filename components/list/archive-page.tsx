import { PageFrame } from '@/components/frame/page-frame'
import { PageHeader } from '@/components/ui/page-header'
import { formatMonthName } from '@/lib/dates/format-date'
import { messagesFor } from '@/lib/i18n/messages-for'
import type { Frame } from '@/lib/queries/frame'
import { archivePath } from '@/lib/urls/paths'
import { EmptyList } from './empty-list'

interface MonthCount {
  readonly year: number
  readonly month: number
  readonly count: number
}

/** All years and months that have articles. */
export function ArchiveIndex({ frame, months }: { frame: Frame; months: readonly MonthCount[] }) {
  const byYear = Map.groupBy(months, ({ year }) => year)
  return (
    <PageFrame frame={frame}>
      <PageHeader title={messagesFor(frame.lang).archives} />
      {months.length === 0 ? <EmptyList lang={frame.lang} /> : null}
      {[...byYear].map(([year, ofYear]) => (
        <ArchiveYear key={year} year={year} months={ofYear} lang={frame.lang} />
      ))}
    </PageFrame>
  )
}

function ArchiveYear({ year, months, lang }: { year: number; months: readonly MonthCount[]; lang: string }) {
  const messages = messagesFor(lang)
  const total = months.reduce((sum, { count }) => sum + count, 0)
  return (
    <section className="mb-10">
      <h2 className="headline flex items-baseline gap-3 text-headline-large">
        <a href={archivePath(lang, year)}>{year}</a>
        <span className="font-text text-tiny font-normal text-soft">{messages.articleCount(total)}</span>
      </h2>
      <ul className="month-grid mt-3">
        {months.map(({ month, count }) => (
          <li key={month}>
            <a className="month-link" href={archivePath(lang, year, month)}>
              <span>{formatMonthName(month, lang)}</span>
              <span className="text-tiny font-normal text-soft">{messages.articleCount(count)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
