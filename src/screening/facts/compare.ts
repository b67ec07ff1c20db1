import type { Quote } from '../posting.ts'
import type { Compared, Minimum, Occupation, Pay, PerHour, Place, Tax } from './fact.ts'
import { CHECKS, FOURTEEN_PAYMENTS, MINIMUM_WAGES, MINIMUM_WEEK, NO_MINIMUM } from './minimum-wages.ts'
import { cents, hoursIn } from './per-hour.ts'
import { rateOf } from './rates.ts'
import { RANGE_COUNTRIES, USUAL_MULTIPLES } from './usual-range.ts'

type Located = Place & Pick<Quote, 'field'>

const MOST_COUNTRIES = 2
const USUAL_DAYS = 5

/** Currencies that one country's pay is told in: who is paid in them works there, unless a place says otherwise. */
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

/** A country's statutory minimum wage; null where there is none, or none is kept. */
export const minimumOf = (country: string): Minimum | null => minimums.get(country) ?? null

/** Pay beside the figures of each country where the offer says that one works, or else of the one whose currency it is told in. */
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
 * Countries where one works. Where none is said to be one, the only country of the headline, or the only one at all: others may be
 * whence people come.
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

/** The lower end tells: «from 900 to 1,400» may pay 900. */
function toMinimum({ from }: PerHour, tax: Tax, minimum: Minimum): Compared['toMinimum'] {
  if (from >= minimum.perHour) {
    // Gross pay above a net minimum says nothing: taxes may take it below. Net pay above a gross one is more still.
    return minimum.tax === 'net' && tax !== 'net' ? 'not-comparable' : 'not-below'
  }
  // Gross pay below a net minimum is less still.
  if (minimum.tax === 'net' || tax === 'gross') return 'below'
  return tax === 'net' ? 'not-comparable' : 'below-if-gross'
}

function usualRange(minimum: number, occupation: Occupation | undefined): NonNullable<Compared['usual']> {
  const major = occupation?.isco[0] ?? 'any'
  const group = Object.hasOwn(USUAL_MULTIPLES, major) ? major : 'any'
  const [least, most] = USUAL_MULTIPLES[group]
  return { from: cents(minimum * least), to: cents(minimum * most), group }
}

/** The upper end tells what is promised. Net pay above a gross range is more still; net pay below it says nothing. */
function toUsual({ to }: PerHour, tax: Tax, usual: NonNullable<Compared['usual']>): Compared['toUsual'] {
  if (to > usual.to) return 'above'
  if (tax === 'net') return 'not-comparable'
  return to < usual.from ? 'below' : 'within'
}
