import { euroPerMonth } from './amounts.ts'
import { EURO_FOR } from './currencies.ts'
import { lengthAt } from './lengths.ts'
import {
  amountNear,
  anyOf,
  distance,
  firstNear,
  firstOf,
  isRefused,
  near,
  once,
  phrase,
  type Reading,
  type Rule,
  type Span,
  together,
  union,
} from './reading.ts'

export const scamCompound: Rule = once(
  anyOf(phrase('scam-compound'), (reading) => {
    const place = firstOf(reading, 'compound-place')
    const work = firstOf(reading, 'online-work')
    if (place === null || work === null) return null
    return distance(place, work) <= 25 ? union(place, work) : place
  }),
)

/**
 * Upper end of unskilled pay, net per month, in the EU's best-paying states, autumn 2026 (Eurostat minimum wages: at
 * most 2,704 € gross).
 */
const UNSKILLED_NET = 2250
const UNSKILLED_GROSS = 3400

/** Factors for countries with higher pay than any euro country, by currency. */
const DEARER: Readonly<Record<string, number>> = { DKK: 1.4, NOK: 1.3, CHF: 1.8 }

/**
 * Suspicious monthly pay where compounds of online fraud stand. Plain work there earns a third of it at most (monthly
 * minimum wages of 2025: Myanmar some 100 $, Laos 115, Cambodia 208, Thailand some 300).
 */
const COMPOUND_MONTH = 900

export const highPay: Rule = (reading) => {
  // A refused phrase promises nothing: «We cannot promise high earnings.»
  const promised = firstOf(reading, 'pay-unrealistic', (span) => !isRefused(reading, span))
  if (promised !== null) return promised
  const said = together(reading, 'high', 'pay', 2)
  if (said !== null && amountNear(reading, said, 6) === null && !isRefused(reading, said)) return said
  return reading.amounts.find((amount) => isTooMuch(reading, amount) && !isSkilled(reading, amount)) ?? null
}

const HEADLINE = 14
const SKILL_REACH = 10

/** Whether a skilled occupation stands in the headline or near the sum, so that the sum may be usual. */
const isSkilled = (reading: Reading, amount: Span): boolean =>
  (firstOf(reading, 'skilled')?.start ?? HEADLINE) < HEADLINE ||
  firstNear(reading, 'skilled', amount, SKILL_REACH) !== null

/** Sums below this are pay by the hour, or too small to be pay. */
const HOURLY = 45
const isSmall = ({ high, currency }: Reading['amounts'][number]): boolean => high * (EURO_FOR[currency] ?? 1) < HOURLY

/** Most hours that count as a short day, which an advert states beside its pay. */
const FEW_HOURS = 4
const USUAL_DAY = 8
const BESIDE_SUM = 4

/**
 * Hours of a short day that a sum pays for: «90 € for 2 hours a day», «1,400 a month, 3 hours a day»; null for a whole
 * day.
 */
function fewHours(reading: Reading, amount: Reading['amounts'][number]): number | null {
  const place = firstNear(reading, 'hour', amount, BESIDE_SUM, (span) => {
    if (near(reading, span, 'per-day', 2) === null) return false
    const { hours, at } = lengthAt(reading, span)
    return hours >= 1 && hours <= FEW_HOURS && (at < amount.start || at >= amount.end)
  })
  return place === null ? null : lengthAt(reading, place).hours
}

/**
 * The sum converted to a month of whole days.
 * @param hours of a short day that it pays for, or null; beside them a sum without a period is the day's
 */
const monthOf = (amount: Reading['amounts'][number], hours: number | null): number =>
  hours === null
    ? euroPerMonth(amount)
    : (euroPerMonth({ ...amount, period: amount.period ?? 'day' }) * USUAL_DAY) / hours

function isTooMuch(reading: Reading, amount: Reading['amounts'][number]): boolean {
  const hours = amount.period === 'hour' || amount.period === 'year' ? null : fewHours(reading, amount)
  const month = monthOf(amount, hours)
  // Pay by the hour is stated gross in nearly all countries.
  const gross =
    amount.period === 'hour' || isSmall(amount) || near(reading, amount, 'gross', 4) !== null || hours !== null
  // A small sum without a period may be a fine or a fee as well as an hour's pay.
  if (amount.period === null && isSmall(amount) && near(reading, amount, 'pay', 4) === null) return false
  const usual =
    scamCompound(reading) === null
      ? (gross ? UNSKILLED_GROSS : UNSKILLED_NET) * (DEARER[amount.currency] ?? 1)
      : COMPOUND_MONTH
  if (month < usual || month > 60000) return false
  // A sum that the worker pays beforehand is no wage.
  if (near(reading, amount, 'in-advance', 4) !== null || near(reading, amount, 'fee', 4) !== null) return false
  const other = ['housing', 'transport', 'deduct', 'visa'] as const
  return (
    !other.some((concept) => near(reading, amount, concept, 2) !== null) || near(reading, amount, 'pay', 3) !== null
  )
}
