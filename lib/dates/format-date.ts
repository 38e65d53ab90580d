import { offsetAt } from './zone'

/** How the dates of a page are written. */
export interface DateStyle {
  readonly timeZone: string
  /** A layout of Go or a style such as `:date_long`; left out: as the language writes dates. */
  readonly layout?: string | undefined
}

/** `2025年2月8日` or `8 February 2025`, as the language writes it, in `timeZone`. */
export function formatDay(time: number, lang: string, timeZone: string): string {
  return formatter(lang, timeZone, { dateStyle: 'long' }).format(time)
}

/** Day and minute, as the language writes them, in `timeZone`. `medium` has short names of months where a language has them. */
export function formatMinute(
  time: number,
  { lang, timeZone, dateStyle = 'long' }: { lang: string; timeZone: string; dateStyle?: 'long' | 'medium' },
): string {
  const clock = formatter(lang, timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(time)
  // Joined by hand: ICU has no long form with a time for every Chinese.
  return `${formatter(lang, timeZone, { dateStyle }).format(time)} ${clock}`
}

/** `2025年2月` or `February 2025`; `month` is 1–12. */
export function formatMonth(year: number, month: number, lang: string): string {
  const options = { year: 'numeric', month: 'long' } as const
  return formatter(lang, 'UTC', options).format(Date.UTC(year, month - 1, 15))
}

/** Only the month's name, `2月` or `February`; `month` is 1–12. */
export function formatMonthName(month: number, lang: string): string {
  return formatter(lang, 'UTC', { month: 'long' }).format(Date.UTC(2024, month - 1, 15))
}

/** One part of a date as the language calls it when it stands alone: `二月`, `Sat`. */
export function formatPart(
  part: 'month' | 'weekday' | 'timeZoneName',
  length: 'long' | 'short',
  { time, lang, timeZone }: { time: number; lang: string; timeZone: string },
): string {
  const parts = formatter(lang, timeZone, { [part]: length }).formatToParts(time)
  return parts.length === 1 || part === 'month'
    ? parts.map(({ value }) => value).join('')
    : (parts.find(({ type }) => type === part)?.value ?? '')
}

/** A day in one of the lengths that every language has. */
export function formatStyle(
  time: number,
  dateStyle: 'full' | 'long' | 'medium' | 'short',
  { lang, timeZone }: { lang: string; timeZone: string },
): string {
  return formatter(lang, timeZone, { dateStyle }).format(time)
}

/** What clocks and calendars in `timeZone` show, as a date whose UTC parts are the local ones, and the offset in minutes. */
export function dayInZone(time: number, timeZone: string): { date: Date; offset: number } {
  const offset = offsetAt(time, timeZone)
  return { date: new Date(time + offset * 60_000), offset }
}

/** Year and month (1–12) that a calendar in `timeZone` shows at `time`. */
export function yearAndMonth(time: number, timeZone: string): { year: number; month: number } {
  const { date } = dayInZone(time, timeZone)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 }
}

/** RFC 3339 with the offset of `timeZone`, for `<time datetime>`: `2025-02-08T14:31:19+08:00`. */
export function toIsoWithOffset(time: number, timeZone: string): string {
  const offset = offsetAt(time, timeZone)
  const local = new Date(time + offset * 60_000).toISOString().slice(0, 19)
  if (offset === 0) return `${local}Z`
  const minutes = Math.abs(offset)
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${local}${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
}

/** RFC 822 with the offset of `timeZone`, as RSS wants it: `Sat, 08 Feb 2025 14:31:19 +0800`. */
export function toRfc822(time: number, timeZone: string): string {
  const offset = offsetAt(time, timeZone)
  const minutes = Math.abs(offset)
  const pad = (value: number) => String(value).padStart(2, '0')
  const zone = `${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}${pad(minutes % 60)}`
  return new Date(time + offset * 60_000).toUTCString().replace('GMT', zone)
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(lang: string, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${lang} ${timeZone} ${JSON.stringify(options)}`
  const known = formatters.get(key)
  if (known) return known
  // `en` alone means American dates in CLDR; international English readers expect day before month.
  const made = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { ...options, timeZone })
  formatters.set(key, made)
  return made
}
