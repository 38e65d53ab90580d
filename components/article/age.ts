/** Whole years between two instants in milliseconds, by the calendar: a leap year is no longer than others. */
export function yearsSince(time: number, now: number): number {
  const [then, today] = [new Date(time), new Date(now)]
  const years = today.getUTCFullYear() - then.getUTCFullYear()
  const isBefore =
    today.getUTCMonth() < then.getUTCMonth() ||
    (today.getUTCMonth() === then.getUTCMonth() && today.getUTCDate() < then.getUTCDate())
  return Math.max(0, isBefore ? years - 1 : years)
}
