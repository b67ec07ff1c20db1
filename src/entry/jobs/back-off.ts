const FIRST = 5_000
const LONGEST = 3600_000

/**
 * Time of the next try: after 5, 10, 20 … seconds, at most an hour.
 * @param failures so far, 1 or more
 */
export const nextTry = (failures: number, now: Date): Date =>
  // The power is capped before the wait: past 2^1023 it would be infinite, and so no date at all.
  new Date(now.getTime() + Math.min(LONGEST, FIRST * 2 ** Math.min(30, failures - 1)))
