import { isoDay } from '../../kernel/clock.ts'
// When figures are drawn: once a month, and what was drawn stays as it is. Two counts of two days taken from each other tell of whoever came
// between them; of a month many came and went.

/** YYYY-MM */
export const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/

/** The month of a moment, YYYY-MM, by the same clock for every agency. */
export const monthOf = (at: Date): string => at.toISOString().slice(0, 7)

/** The first day of the month after one, YYYY-MM-DD. */
export function firstAfter(month: string): string {
  const [year, at] = month.split('-').map(Number)
  return isoDay(new Date(Date.UTC(year, at, 1)))
}

/**
 * Whether new figures may be drawn.
 * @param last the month in which the last were drawn; null where there are none yet
 */
export const mayDraw = (last: string | null, now: Date): boolean => last === null || last < monthOf(now)
