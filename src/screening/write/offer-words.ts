// Data: words of the report for offers.
import type { Assumption, Compared, Cost, FactKind, FactValues, Minimum, Pay, PerHour } from '../facts/fact.ts'
import { RATE_SOURCE } from '../facts/rates.ts'
import { once } from '../languages/writing/lazy.ts'
import { fullDay } from './figures.ts'

/** Name of each kind of fact. */
export const FACT_NAMES: Readonly<Record<FactKind, string>> = {
  occupation: 'Occupation',
  place: 'Place',
  pay: 'Pay',
  hours: 'Hours',
  housing: 'Housing',
  transport: 'Journey',
  fee: 'Money asked',
  papers: 'Papers',
  start: 'Start',
  who: 'Who is addressed',
}

const PERIODS: Readonly<Record<Pay['period'], string>> = {
  hour: ' an hour',
  day: ' a day',
  week: ' a week',
  month: ' a month',
  year: ' a year',
  piece: ' by the piece',
  unknown: '',
}
const TAXES = { gross: ', gross', net: ', net', unknown: '' } as const
const HOUSING = {
  free: 'free',
  paid: 'paid for',
  'from-pay': 'taken from pay',
  provided: 'provided, cost not told',
} as const
const TRANSPORT = {
  free: 'free',
  paid: 'paid for',
  'from-pay': 'advanced, taken from pay',
  arranged: 'arranged by the recruiter',
} as const
const FEES = {
  'before-work': 'before work',
  'from-pay': 'taken from pay',
  unknown: 'when is not told',
  none: 'none, as stated',
} as const
const FEE_FOR = { recruitment: 'for the job', papers: 'for papers' } as const
const PAPERS = {
  contract: 'contract named',
  'no-contract': 'no written contract, or only later',
  'handed-over': 'passport or ID sent or handed over',
  'kept-by-worker': 'worker keeps the papers',
  'permit-promised': 'permit promised, or said not to be needed',
  'permit-arranged': 'permit arranged by the recruiter',
} as const
const WHO = {
  people: 'women, men or couples',
  nationality: 'a nationality or country',
  'family-status': 'family status',
  looks: 'looks or photos',
  group: 'a group in need',
  minors: 'under-18s',
  age: 'age',
  anyone: 'anyone: no experience, language or papers needed',
} as const

/** Made on first use, because its tables take a moment to load. */
const numbers = once(() => new Intl.NumberFormat('en', { maximumFractionDigits: 2 }))
const money = (amount: number, currency: string): string => `${numbers().format(amount)} ${currency}`
const range = (from: number, to: number): string =>
  from === to ? numbers().format(from) : `${numbers().format(from)}–${numbers().format(to)}`
const priced = (said: string, cost: Cost | undefined): string =>
  cost === undefined
    ? said
    : `${said}: ${money(cost.amount, cost.currency)}${cost.period === null ? '' : PERIODS[cost.period]}`

const regions = once(() => new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' }))
const months = once(() => new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }))
const monthName = (month: number): string => months().format(Date.UTC(2026, month - 1, 1))
const country = (code: string): string => (/^[A-Z]{2}$/.test(code) ? (regions().of(code) ?? code) : code)

type Say = { readonly [K in FactKind]: (value: FactValues[K]) => string }

const SAY: Say = {
  occupation: ({ code, isco }) => `${code.replaceAll('-', ' ')} (ISCO-08 ${isco})`,
  place: (place) =>
    `${place.city === null ? '' : `${place.city}, `}${country(place.country)}${place.role === 'work' ? ': where one works' : ''}`,
  pay: ({ low, high, currency, period, tax }) => `${range(low, high)} ${currency}${PERIODS[period]}${TAXES[tax]}`,
  hours: ({ from, to, per }) => `${range(from, to)} hours${per === 'unknown' ? '' : PERIODS[per]}`,
  housing: ({ terms, cost }) => priced(HOUSING[terms], cost),
  transport: ({ terms, cost }) => priced(TRANSPORT[terms], cost),
  fee: ({ what, when, cost }) => (when === 'none' ? FEES.none : priced(`${FEE_FOR[what]}, ${FEES[when]}`, cost)),
  papers: ({ what }) => PAPERS[what],
  start: ({ day, month }) =>
    month === null
      ? day === null
        ? 'at once or within days'
        : `day ${day}`
      : `${day === null ? '' : `${day} `}${monthName(month)}`,
  who: ({ what, age }) => (age === undefined ? WHO[what] : `age ${age.from ?? '…'}–${age.to ?? '…'}`),
}

/** The value of a fact in words. */
export const factWords = <K extends FactKind>(kind: K, value: FactValues[K]): string => SAY[kind](value)

const ASSUMED: Readonly<Record<Assumption['code'], string>> = {
  'by-the-hour': '',
  'hours-stated': 'by the hours told',
  'day-stated': 'by the hours of a day told, five days a week',
  'usual-hours': 'if 40 hours a week are worked, 52 weeks a year',
}

/** Pay per hour with the assumptions behind it. */
export function hourWords({ from, to, assumption, rate }: PerHour, currency: string): string {
  const assumed = [
    assumption.period !== null && `taken as pay${PERIODS[assumption.period]}, by its size`,
    ASSUMED[assumption.code],
    rate !== null && `1 ${currency} = ${rate.euro} EUR, rate of ${rate.date} (${RATE_SOURCE})`,
  ].filter((part) => part !== false && part !== '')
  return `${range(from, to)} EUR an hour${assumed.length === 0 ? '' : `, ${assumed.join('; ')}`}`
}

const TO_MINIMUM: Readonly<Record<Compared['toMinimum'], string>> = {
  below: 'below the minimum wage',
  'below-if-gross': 'below the minimum wage, if it is gross pay',
  'not-below': 'not below the minimum wage',
  'not-comparable': 'not comparable with the minimum wage: one is net, the other gross',
  'none-by-law': 'no minimum wage by law',
  'no-figure': 'no minimum wage at hand',
}
const TO_USUAL = {
  within: 'within the usual range',
  above: 'above the usual range',
  below: 'below the usual range',
  'not-comparable': 'net pay, beside a usual range that is gross',
} as const

const CHECKED = {
  eurostat: 'compared with Eurostat’s figure of 1 January 2026 on',
  reports: 'compared with reports of the decision on',
} as const

/** Pay beside a country's figures, with their date and source, and whether anybody has checked them. */
export function comparedWords({ country: code, by, minimum, toMinimum, usual, toUsual }: Compared): string {
  const where = by === 'place' ? country(code) : `${country(code)}, by the currency`
  const law =
    minimum === null
      ? ''
      : ` (${money(minimum.amount, minimum.currency)}${PERIODS[minimum.period]} ${minimum.tax}, ${numbers().format(minimum.perHour)} EUR an hour, since ${fullDay(minimum.since)}: ${minimum.source}; ${checkedWords(minimum)})`
  const beside =
    usual === null || toUsual === null
      ? ''
      : `; ${TO_USUAL[toUsual]} of ${range(usual.from, usual.to)} EUR (own assumption: multiples of the minimum wage, ${usual.group === 'any' ? 'any occupation' : `ISCO-08 group ${usual.group}`})`
  return `${where}: ${TO_MINIMUM[toMinimum]}${law}${beside}`
}

const checkedWords = ({ checked }: Minimum): string =>
  checked === null ? 'not verified' : `${CHECKED[checked.by]} ${fullDay(checked.on)}`
