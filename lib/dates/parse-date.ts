import { instantOfWallTime, offsetAt } from './zone'

/** A moment with the offset in which it was written. */
export interface DateValue {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly time: number
  /** Minutes east of UTC. */
  readonly offset: number
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(?: ?(Z|[+-]\d{2}:?\d{2}))?)?$/
const RFC_1123 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d{2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}) (\d{2}):(\d{2}):(\d{2}) (GMT|UTC|[+-]\d{4})$/
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/**
 * Reads a date exactly as Hugo 0.131 does: `2025-02-08`, `2025-02-08 14:31:19` with `T` or a blank,
 * fractions, `Z`, `+08:00` or `+0800`, RFC 1123 with `GMT` or a numeric zone, and a whole number of seconds since 1970.
 * A date without a zone is meant in `timeZone`. Everything else, impossible days included, gives `undefined`.
 */
export function parseDate(value: unknown, timeZone: string): DateValue | undefined {
  if (typeof value === 'number') return fromUnixSeconds(value, timeZone)
  if (typeof value !== 'string') return undefined
  return parseIso(value, timeZone) ?? parseRfc1123(value)
}

function fromUnixSeconds(seconds: number, timeZone: string): DateValue | undefined {
  if (!Number.isInteger(seconds) || Math.abs(seconds) > 253_402_300_799) return undefined
  // `20250208` without quotes is a day, not a second of 1970; Hugo refuses it in quotes, we refuse it always.
  if (/^(19|20)\d\d(0[1-9]|1[0-2])([0-2]\d|3[01])$/.test(String(seconds))) return undefined
  const time = seconds * 1000
  return { time, offset: offsetAt(time, timeZone) }
}

function parseIso(text: string, timeZone: string): DateValue | undefined {
  const match = ISO.exec(text)
  if (!match) return undefined
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', zone] = match
  const wall = wallTime([year, month, day, hour, minute, second].map(Number))
  if (wall === undefined) return undefined
  const milliseconds = Number(fraction.padEnd(3, '0').slice(0, 3))
  if (zone !== undefined) return withOffset(wall + milliseconds, zone)
  const time = instantOfWallTime(wall + milliseconds, timeZone)
  return { time, offset: offsetAt(time, timeZone) }
}

function parseRfc1123(text: string): DateValue | undefined {
  const match = RFC_1123.exec(text)
  if (!match) return undefined
  const [, day, month = '', year, hour, minute, second, zone = 'GMT'] = match
  const wall = wallTime([Number(year), MONTHS.indexOf(month) + 1, ...[day, hour, minute, second].map(Number)])
  return wall === undefined ? undefined : withOffset(wall, zone)
}

/** Milliseconds of year, month, day, hour, minute, second taken as UTC; `undefined` if the calendar has no such time. */
function wallTime(parts: readonly number[]): number | undefined {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
  // Hugo writes "no date" as year 1.
  if (year < 1000 || month < 1 || month > 12 || hour > 23 || minute > 59 || second > 59) return undefined
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  date.setUTCHours(hour, minute, second)
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() : undefined
}

function withOffset(wall: number, zone: string): DateValue | undefined {
  if (zone === 'Z' || zone === 'GMT' || zone === 'UTC') return { time: wall, offset: 0 }
  const hours = Number(zone.slice(1, 3))
  const minutes = Number(zone.slice(-2))
  if (hours > 14 || minutes > 59) return undefined
  const offset = (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
  return { time: wall - offset * 60_000, offset }
}
