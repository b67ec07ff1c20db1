import type { Quote } from '../posting.ts'
import type { Compared, Minimum, Occupation, Pay, PerHour, Place, Tax } from './fact.ts'
import { CHECKS, FOURTEEN_PAYMENTS, MINIMUM_WAGES, MINIMUM_WEEK, NO_MINIMUM } from './minimum-wages.ts'
import { cents, hoursIn } from './per-hour.ts'
import { rateOf } from './rates.ts'
import { RANGE_COUNTRIES, USUAL_MULTIPLES } from './usual-range.ts'

type Located = Place & Pick<Quote, 'field'>

const MOST_COUNTRIES = 2
const USUAL_DAYS = 5

/**
 * Countries by a currency that only their pay is stated in; a person paid in it works there unless a place says
 * otherwise.
 */
const COUNTRY_OF: Readonly<Record<string, string>> = {
  GBP: 'GB',
  PLN: 'PL',
  CZK: 'CZ',
  HUF: 'HU',
  RON: 'RO',
  SEK: 'SE',
  DKK: 'DK',
  UAH: 'UA',
  RUB: 'RU',
  MDL: 'MD',
  TRY: 'TR',
  AED: 'AE',
  KRW: 'KR',
}

const minimums = new Map<string, Minimum>(
  Object.entries(MINIMUM_WAGES).flatMap(([country, [amount, currency, period, tax, since, source, checked]]) => {
    const rate = rateOf(currency)
    if (rate === null) return []
    const week = MINIMUM_WEEK[country] ?? 40
    const year = FOURTEEN_PAYMENTS.has(country) ? 14 / 12 : 1
    const hour = (amount * rate.euro * year) / hoursIn(period, { week, day: week / USUAL_DAYS })
    const told = { amount, currency, period, tax, since, source, checked: checked && CHECKS[checked] }
    return [[country, { ...told, perHour: cents(hour) }] as const]
  }),
)

/** A country's statutory minimum wage; null without one, or without a figure here. */
export const minimumOf = (country: string): Minimum | null => minimums.get(country) ?? null

/** Compares pay with the figures of each country of work; without a place, the currency decides the country. */
export function compare(
  { currency, tax }: Pick<Pay, 'currency' | 'tax'>,
  hour: PerHour | null,
  places: readonly Located[],
  occupation: Occupation | undefined,
): Compared[] {
  if (hour === null) return []
  const named = countriesOf(places)
  const byCurrency = COUNTRY_OF[currency]
  const by = named.length > 0 ? 'place' : 'currency'
  const countries = named.length > 0 || byCurrency === undefined ? named : [byCurrency]
  return countries
    .slice(0, MOST_COUNTRIES)
    .map((country) => ({ country, by, ...besideOf(country, hour, tax, occupation) }))
}

/**
 * Countries of work. If no place is marked as one, the only country of the headline or of the whole posting counts:
 * other countries may be the workers' origins.
 */
function countriesOf(places: readonly Located[]): string[] {
  const among = (some: readonly Located[]) => [...new Set(some.map(({ country }) => country))]
  const work = among(places.filter(({ role }) => role === 'work'))
  if (work.length > 0) return work
  const headline = among(places.filter(({ field }) => field === 'title'))
  const countries = headline.length > 0 ? headline : among(places)
  return countries.length === 1 ? countries : []
}

function besideOf(
  country: string,
  hour: PerHour,
  tax: Tax,
  occupation: Occupation | undefined,
): Omit<Compared, 'country' | 'by'> {
  const minimum = minimumOf(country)
  if (minimum === null)
    return {
      minimum,
      toMinimum: NO_MINIMUM.has(country) ? 'none-by-law' : 'no-figure',
      usual: null,
      toUsual: null,
    }
  const usual = RANGE_COUNTRIES.has(country) ? usualRange(minimum.perHour, occupation) : null
  return {
    minimum,
    toMinimum: toMinimum(hour, tax, minimum),
    usual,
    toUsual: usual === null ? null : toUsual(hour, tax, usual),
  }
}

/** Compares the lower end of pay, because «from 900 to 1,400» may pay 900. */
function toMinimum({ from }: PerHour, tax: Tax, minimum: Minimum): Compared['toMinimum'] {
  if (from >= minimum.perHour) {
    // Gross pay above a net minimum may fall below it after tax. Net pay above a gross minimum is higher still before
    // tax.
    return minimum.tax === 'net' && tax !== 'net' ? 'not-comparable' : 'not-below'
  }
  // Gross pay below a net minimum is even lower after tax.
  if (minimum.tax === 'net' || tax === 'gross') return 'below'
  return tax === 'net' ? 'not-comparable' : 'below-if-gross'
}

function usualRange(minimum: number, occupation: Occupation | undefined): NonNullable<Compared['usual']> {
  const major = occupation?.isco[0] ?? 'any'
  const group = Object.hasOwn(USUAL_MULTIPLES, major) ? major : 'any'
  const [least, most] = USUAL_MULTIPLES[group]
  return { from: cents(minimum * least), to: cents(minimum * most), group }
}

/**
 * Compares the upper end of pay, which is what the offer promises. Net pay above a gross range is higher still before
 * tax; net pay below it says nothing.
 */
function toUsual({ to }: PerHour, tax: Tax, usual: NonNullable<Compared['usual']>): Compared['toUsual'] {
  if (to > usual.to) return 'above'
  if (tax === 'net') return 'not-comparable'
  return to < usual.from ? 'below' : 'within'
}
