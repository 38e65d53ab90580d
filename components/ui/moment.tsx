import { formatLayout } from '@/lib/dates/date-layout'
import { formatDay, formatMinute, toIsoWithOffset, type DateStyle } from '@/lib/dates/format-date'

interface MomentProps {
  readonly time: number
  readonly lang: string
  readonly dates: DateStyle
}

/**
 * A point in time for readers and machines: to the minute, unless the newsroom has a layout of its own.
 * @param isShort for narrow places
 */
export function Moment({ time, lang, dates, isShort = false }: MomentProps & { isShort?: boolean }) {
  const { timeZone, layout } = dates
  const text =
    layout === undefined
      ? formatMinute(time, { lang, timeZone, dateStyle: isShort ? 'medium' : 'long' })
      : formatLayout(layout, time, { lang, timeZone })
  return <time dateTime={toIsoWithOffset(time, timeZone)}>{text}</time>
}

/** Only its day. */
export function Day({ time, lang, dates }: MomentProps) {
  const { timeZone, layout } = dates
  const text = layout === undefined ? formatDay(time, lang, timeZone) : formatLayout(layout, time, { lang, timeZone })
  return <time dateTime={toIsoWithOffset(time, timeZone)}>{text}</time>
}
