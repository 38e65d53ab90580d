import { dayInZone, formatPart, formatStyle } from './format-date'

/*
 * The ways to write a date that Hugo knows: a layout of Go, in which the parts of one certain moment (Monday, 2 January 2006,
 * 15:04:05) stand for the parts of any, and the styles `:date_full` to `:date_short`.
 */

const STYLES = { ':date_full': 'full', ':date_long': 'long', ':date_medium': 'medium', ':date_short': 'short' } as const

/** Longer parts first, so that `2006` is not read as `2`, nor `January` as `Jan`. */
const PARTS = /January|Jan|Monday|Mon|MST|2006|Z07:00|-07:00|-0700|_2|01|02|03|04|05|06|15|PM|pm|1|2|3|4|5/g

interface Local {
  readonly time: number
  readonly lang: string
  readonly timeZone: string
  readonly date: Date
  readonly offset: number
}

const writers: Readonly<Record<string, (at: Local) => string>> = {
  January: ({ time, lang, timeZone }) => formatPart('month', 'long', { time, lang, timeZone }),
  Jan: ({ time, lang, timeZone }) => formatPart('month', 'short', { time, lang, timeZone }),
  Monday: ({ time, lang, timeZone }) => formatPart('weekday', 'long', { time, lang, timeZone }),
  Mon: ({ time, lang, timeZone }) => formatPart('weekday', 'short', { time, lang, timeZone }),
  MST: ({ time, lang, timeZone }) => formatPart('timeZoneName', 'short', { time, lang, timeZone }),
  '2006': ({ date }) => String(date.getUTCFullYear()),
  '06': ({ date }) => two(date.getUTCFullYear() % 100),
  '01': ({ date }) => two(date.getUTCMonth() + 1),
  '1': ({ date }) => String(date.getUTCMonth() + 1),
  '02': ({ date }) => two(date.getUTCDate()),
  _2: ({ date }) => String(date.getUTCDate()).padStart(2, ' '),
  '2': ({ date }) => String(date.getUTCDate()),
  '15': ({ date }) => two(date.getUTCHours()),
  '03': ({ date }) => two(date.getUTCHours() % 12 || 12),
  '3': ({ date }) => String(date.getUTCHours() % 12 || 12),
  '04': ({ date }) => two(date.getUTCMinutes()),
  '4': ({ date }) => String(date.getUTCMinutes()),
  '05': ({ date }) => two(date.getUTCSeconds()),
  '5': ({ date }) => String(date.getUTCSeconds()),
  PM: ({ date }) => (date.getUTCHours() < 12 ? 'AM' : 'PM'),
  pm: ({ date }) => (date.getUTCHours() < 12 ? 'am' : 'pm'),
  'Z07:00': ({ offset }) => (offset === 0 ? 'Z' : offsetText(offset, ':')),
  '-07:00': ({ offset }) => offsetText(offset, ':'),
  '-0700': ({ offset }) => offsetText(offset, ''),
}

/** Whether `layout` is one of the styles, or shows at least some part of a date. */
export function isDateLayout(layout: string): boolean {
  if (layout.startsWith(':')) return Object.hasOwn(STYLES, layout)
  return layout.length <= 100 && layout.search(PARTS) >= 0
}

/** `time` in `layout`, names of months and days in the language, in `timeZone`. */
export function formatLayout(layout: string, time: number, { lang, timeZone }: { lang: string; timeZone: string }) {
  if (Object.hasOwn(STYLES, layout)) return formatStyle(time, STYLES[layout as keyof typeof STYLES], { lang, timeZone })
  const { date, offset } = dayInZone(time, timeZone)
  const at = { time, lang, timeZone, date, offset }
  return layout.replace(PARTS, (part) => writers[part]?.(at) ?? part)
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

function offsetText(offset: number, colon: string): string {
  const minutes = Math.abs(offset)
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${colon}${two(minutes % 60)}`
}
