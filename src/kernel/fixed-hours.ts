// What strangers send is shown at fixed hours, the same each day for everybody: whoever watches a list, or a copy of the
// database, learns which part of a day it came in, and never the minute.

/** Hours of the day (UTC) at which what was held back is shown. Staff of all European zones begin and end within them. */
export const FIXED_HOURS = [6, 9, 12, 15, 18, 21] as const

/** The first fixed hour after a moment. */
export function nextHour(now: Date): Date {
  const hour = FIXED_HOURS.find((one) => one > now.getUTCHours()) ?? FIXED_HOURS[0] + 24
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate(), hour))
}

/** The last fixed hour before a moment, or at it: YYYY-MM-DDTHH. */
export function lastHour(now: Date): string {
  const back = FIXED_HOURS.findLast((one) => one <= now.getUTCHours()) ?? FIXED_HOURS[FIXED_HOURS.length - 1] - 24
  const hour = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate(), back))
  return hour.toISOString().slice(0, 13)
}
