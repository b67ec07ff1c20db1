import type { Period } from '../indicators/amounts.ts'
import type { Hours, Pay, PerHour } from './fact.ts'
import { rateOf } from './rates.ts'

const USUAL_WEEK = 40
const USUAL_DAYS = 5
const WEEKS = 52
const MONTHS = 12

/** Most hours without a period that count as a day's. */
const LONGEST_DAY = 16

type Worked = {
  readonly week: number
  readonly day: number
  readonly code: 'hours-stated' | 'day-stated' | 'usual-hours'
}

const USUAL: Worked = { week: USUAL_WEEK, day: USUAL_WEEK / USUAL_DAYS, code: 'usual-hours' }

/** Hours of a week and of a day, from the offer where it states them; of a range the longer. */
function workedHours(told: Hours | undefined): Worked {
  if (told === undefined) return USUAL
  if (told.per === 'day' || (told.per === 'unknown' && told.to <= LONGEST_DAY))
    return { week: told.to * USUAL_DAYS, day: told.to, code: 'day-stated' }
  const week = told.per === 'month' ? (told.to * MONTHS) / WEEKS : told.to
  return { week, day: week / USUAL_DAYS, code: 'hours-stated' }
}

/** Ranges in euro in which the size of a sum shows its period: a wage of an hour, a month, a year. */
const LEAST_AN_HOUR = 2
const MOST_AN_HOUR = 45
const LEAST_A_MONTH = 300
const MOST_A_MONTH = 9000
const LEAST_A_YEAR = 12_000

/** The period of a sum by its size; null between the ranges, where it may be a day's, a week's or no wage. */
export function periodBySize(euro: number): Period | null {
  if (euro >= LEAST_A_YEAR) return 'year'
  if (euro >= LEAST_A_MONTH && euro <= MOST_A_MONTH) return 'month'
  return euro >= LEAST_AN_HOUR && euro < MOST_AN_HOUR ? 'hour' : null
}

/** Number of hours in a paid period. */
export function hoursIn(period: Period, { week, day }: Pick<Worked, 'week' | 'day'> = USUAL): number {
  if (period === 'hour') return 1
  if (period === 'day') return day
  if (period === 'week') return week
  return period === 'month' ? (week * WEEKS) / MONTHS : week * WEEKS
}

/** Rounds to the cent. */
export const cents = (value: number): number => Math.round(100 * value) / 100

/**
 * Converts pay to euro per hour.
 * @param told hours as the offer states them
 * @returns null for pay by the piece, for a currency without a rate, or for an unknown period
 */
export function perHour(
  { low, high, currency, period }: Pick<Pay, 'low' | 'high' | 'currency' | 'period'>,
  told: Hours | undefined,
): PerHour | null {
  const rate = rateOf(currency)
  if (rate === null || period === 'piece') return null
  const paid = period === 'unknown' ? periodBySize(high * rate.euro) : period
  if (paid === null) return null
  const worked = workedHours(told)
  const hours = hoursIn(paid, worked)
  return {
    from: cents((low * rate.euro) / hours),
    to: cents((high * rate.euro) / hours),
    currency: 'EUR',
    assumption: {
      code: paid === 'hour' ? 'by-the-hour' : worked.code,
      hours: Math.round(10 * hours) / 10,
      period: period === 'unknown' ? paid : null,
    },
    rate: currency === 'EUR' ? null : rate,
  }
}
