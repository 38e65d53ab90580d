import { tzOffset } from '@date-fns/tz'

/** Whether the runtime knows this IANA zone name (`Asia/Shanghai`) or offset name. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** Minutes east of UTC in `timeZone` at the instant `time` (milliseconds since 1970). */
export function offsetAt(time: number, timeZone: string): number {
  // Before zones were agreed, offsets had seconds.
  return Math.round(tzOffset(timeZone, new Date(time)))
}

/**
 * The instant at which clocks in `timeZone` show the wall time `wall` (milliseconds, written as if it were UTC).
 * A wall time that a clock change skips is taken with the offset before the change; one that occurs twice is the first.
 */
export function instantOfWallTime(wall: number, timeZone: string): number {
  const before = offsetAt(wall - 86_400_000, timeZone)
  const first = wall - before * 60_000
  if (offsetAt(first, timeZone) === before) return first
  const second = wall - offsetAt(first, timeZone) * 60_000
  return wall - offsetAt(second, timeZone) * 60_000 === second ? second : first
}
