import { formatDay, formatMinute, toIsoWithOffset } from '@/lib/dates/format-date'

interface MomentProps {
  readonly time: number
  readonly lang: string
  readonly timeZone: string
}

/** A point in time to the minute, for readers and machines. */
export function Moment({ time, lang, timeZone }: MomentProps) {
  return <time dateTime={toIsoWithOffset(time, timeZone)}>{formatMinute(time, lang, timeZone)}</time>
}

/** Only its day. */
export function Day({ time, lang, timeZone }: MomentProps) {
  return <time dateTime={toIsoWithOffset(time, timeZone)}>{formatDay(time, lang, timeZone)}</time>
}
