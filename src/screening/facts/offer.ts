import type { Reading } from '../indicators/reading.ts'
import { compare } from './compare.ts'
import { feesOf, papersOf } from './demands.ts'
import type { Fact, Hours, Offer } from './fact.ts'
import { hoursOf, type ToldHours } from './hours.ts'
import type { Named } from './named.ts'
import { payPeriodOf, paySums, type Sum, sumsOf } from './pay.ts'
import { perHour } from './per-hour.ts'
import { housingOf, transportOf } from './provided.ts'
import { type Quoting, withSign } from './quoting.ts'
import type { FoundSigns } from './signs.ts'
import { startOf } from './start.ts'
import { whoOf } from './who.ts'

const MOST_PAY = 3

type Growing = { -readonly [K in keyof Offer]: Offer[K] }

/**
 * Reads a posting's offer from the results of the rules: terms of its language's pack, sums, contact points, signs.
 * @param quoting turns token spans into quotes
 */
export function readOffer(
  reading: Reading,
  language: string,
  signs: FoundSigns,
  quoting: Quoting,
  named: Named,
): Offer {
  const offer: Growing = {}
  if (named.occupation.length > 0) offer.occupation = named.occupation
  if (named.place.length > 0) offer.place = named.place
  // Without a pack for its language a sum looks like a fee, and no other fact can be read.
  if (reading.hits.length > 0) {
    readSums(offer, reading, signs, quoting, named)
    const papers = papersOf(reading, signs, quoting)
    if (papers.length > 0) offer.papers = papers
    const start = startOf(reading, language)
    if (start !== null) offer.start = [{ ...quoting(start.span), ...start.start }]
    const who = whoOf(reading, signs, quoting)
    if (who.length > 0) offer.who = who
  }
  if (reading.contacts.length > 0) offer.contacts = [...new Set(reading.contacts.map(({ kind }) => kind))]
  return offer
}

/** Reads the facts in which sums take part: pay, hours, and what is provided or asked. */
function readSums(offer: Growing, reading: Reading, signs: FoundSigns, quoting: Quoting, named: Named): void {
  const sums = reading.amounts.length === 0 ? NO_SUMS : sumsOf(reading)
  const hours = hoursOf(reading)
  const pay = sums.length === 0 ? NO_PAY : payOf(reading, sums, paidHours(hours), named, quoting)
  if (pay.length > 0) offer.pay = pay
  if (hours.length > 0) offer.hours = quoted(hours, quoting)
  const housing = housingOf(reading, sums, signs, quoting)
  if (housing.length > 0) offer.housing = housing
  const transport = transportOf(reading, sums, signs, quoting)
  if (transport.length > 0) offer.transport = transport
  const fee = feesOf(reading, sums, signs, quoting)
  if (fee.length > 0) offer.fee = fee
}

/** Fewer hours without a period are a shift, a break or a trial. */
const LEAST_DAY = 6

/** Hours for converting pay; a week's hours come before a day's. */
const paidHours = (hours: readonly ToldHours[]): Hours | undefined =>
  (
    hours.find(({ hours }) => hours.per === 'week') ??
    hours.find(({ hours }) => hours.per !== 'unknown' || hours.to >= LEAST_DAY)
  )?.hours

const NO_PAY: readonly Fact<'pay'>[] = []
const NO_SUMS: readonly Sum[] = []

const quoted = (hours: readonly ToldHours[], quoting: Quoting): Fact<'hours'>[] =>
  hours.map(({ span, hours }) => ({ ...quoting(span), ...hours }))

function payOf(
  reading: Reading,
  sums: readonly Sum[],
  hours: Hours | undefined,
  { place, occupation }: Named,
  quoting: Quoting,
): Fact<'pay'>[] {
  const pay: Fact<'pay'>[] = []
  for (const { amount, tax } of paySums(sums)) {
    const { low, high, currency } = amount
    const told = { low, high, currency, period: payPeriodOf(reading, amount), tax }
    // Title and text often state the same pay.
    if (pay.length === MOST_PAY || pay.some((one) => isSame(one, told))) continue
    const hour = perHour(told, hours)
    const quote = withSign(quoting(amount), reading.posting)
    pay.push({ ...quote, ...told, perHour: hour, compared: compare(told, hour, place, occupation[0]) })
  }
  return pay
}

const isSame = (one: Told, other: Told): boolean =>
  one.low === other.low && one.high === other.high && one.currency === other.currency && one.period === other.period
type Told = Pick<Fact<'pay'>, 'low' | 'high' | 'currency' | 'period'>
