import { messagesFor } from '@/lib/i18n/messages-for'
import { searchAddress, withFilters } from '@/lib/search/search-address'
import type { SearchQuery } from '@/lib/search/search-engine'
import { FilterLink } from './filter-link'
import { HiddenFields } from './search-form'
import type { SearchView } from './search-view'

const DAY = 86_400_000

/** Since when an answer appeared: one of three periods, or two days of the reader's own. */
export function DateFilter({ query, view }: { query: SearchQuery; view: SearchView }) {
  const messages = messagesFor(view.lang)
  const { from, to } = query.filters
  const periods = [
    [1, messages.lastDay],
    [7, messages.lastWeek],
    [30, messages.lastMonth],
  ] as const
  return (
    <div>
      <h2 className="filter-title">{messages.searchDate}</h2>
      <ul>
        {periods.map(([days, name]) => {
          const start = daysBefore(view.today, days)
          const isOn = from === start && to === undefined
          const filters = { from: isOn ? undefined : start, to: undefined }
          return (
            <FilterLink
              key={days}
              id={`last-${days}`}
              name={name}
              isOn={isOn}
              path={searchAddress(view.searchPath, withFilters(query, filters))}
            />
          )
        })}
      </ul>
      <form className="date-form" method="get" action={view.searchPath}>
        <HiddenFields query={withFilters(query, { from: undefined, to: undefined })} />
        <label>
          {messages.dateFrom}
          <input className="field" type="date" name="from" defaultValue={from} max={view.today} />
        </label>
        <label>
          {messages.dateTo}
          <input className="field" type="date" name="to" defaultValue={to} />
        </label>
        <button className="button on-bar" data-key="dates">
          {messages.dateApply}
        </button>
      </form>
    </div>
  )
}

function daysBefore(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - count * DAY).toISOString().slice(0, 10)
}
