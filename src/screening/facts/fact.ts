import type { ContactKind } from '../contacts/contact.ts'
import type { Period } from '../indicators/amounts.ts'
import type { Quote } from '../posting.ts'

// The skeleton of an offer: what it says in any language, each with the words that say it.

/** A concept's id, and the ISCO-08 group it belongs to (one to four digits), see occupations/. */
export type Occupation = { readonly code: string; readonly isco: string }
/** ISO 3166-1 alpha-2, the city's name, and whether words around say that one works or goes there, see places/. */
export type Place = { readonly country: string; readonly city: string | null; readonly role: 'work' | 'mentioned' }

/**
 * How an hour was made of the period that is paid:
 * `by-the-hour` not at all; `hours-stated` with the weekly or monthly hours of the offer; `day-stated` with its daily hours and five
 * days a week; `usual-hours` with 40 hours and 5 days a week, 52 weeks a year.
 */
export type Assumption = {
  readonly code: 'by-the-hour' | 'hours-stated' | 'day-stated' | 'usual-hours'
  /** Hours in the period that is paid: what the sum is divided by. */
  readonly hours: number
  /** Where the period is not told: the one that the size of the sum suggests. */
  readonly period: Period | null
}

/** Pay in euro an hour. Net stays net: `Pay.tax` tells. */
export type PerHour = {
  readonly from: number
  readonly to: number
  readonly currency: 'EUR'
  readonly assumption: Assumption
  /** Euro for one unit, and year and month of the rate; null where pay is told in euro. */
  readonly rate: { readonly euro: number; readonly date: string } | null
}

/** A statutory minimum wage as its law writes it. */
export type Minimum = {
  readonly amount: number
  readonly currency: string
  readonly period: Period
  readonly tax: 'gross' | 'net'
  /** ISO date from which it holds. */
  readonly since: string
  readonly source: string
  /** What the figure was compared with, and on which ISO day; null where nobody has checked it. Such a one counts for nothing. */
  readonly checked: { readonly by: 'eurostat' | 'reports'; readonly on: string } | null
  /** Euro an hour. */
  readonly perHour: number
}

/**
 * Pay beside the minimum wage and the usual range of one country. It is a fact with its figures, never a score. `below-if-gross`:
 * the offer does not say whether pay is gross; `not-comparable`: net pay that is less than a gross figure says nothing.
 */
export type Compared = {
  readonly country: string
  /** What tells the country: a place that is named, or a currency that one country has. */
  readonly by: 'place' | 'currency'
  /** Null where the law sets none, or no figure is kept. */
  readonly minimum: Minimum | null
  readonly toMinimum: 'below' | 'below-if-gross' | 'not-below' | 'not-comparable' | 'none-by-law' | 'no-figure'
  /** Gross euro an hour: so many minimum wages for this ISCO-08 major group (`any` where none is told). */
  readonly usual: { readonly from: number; readonly to: number; readonly group: string } | null
  readonly toUsual: 'within' | 'above' | 'below' | 'not-comparable' | null
}

export type PayPeriod = Period | 'piece' | 'unknown'
export type Tax = 'gross' | 'net' | 'unknown'

/** What the work is said to pay: `low` and `high` are the same where one sum is told. */
export type Pay = {
  readonly low: number
  readonly high: number
  /** ISO 4217. */
  readonly currency: string
  readonly period: PayPeriod
  readonly tax: Tax
  /** Null for pay by the piece, and where neither the period nor the size tells what the sum is for. */
  readonly perHour: PerHour | null
  /** A line a country, at most two. */
  readonly compared: readonly Compared[]
}

export type Hours = {
  readonly from: number
  readonly to: number
  /** `unknown` where the words do not tell; up to sixteen will be a day's. */
  readonly per: 'day' | 'week' | 'month' | 'unknown'
}

/** A price: what is paid for housing or the way. */
export type Cost = { readonly amount: number; readonly currency: string; readonly period: Period | null }

/** `provided`: by the employer, at a cost that is not told. */
export type Housing = { readonly terms: 'free' | 'paid' | 'from-pay' | 'provided'; readonly cost?: Cost }
/** `from-pay`: advanced, and taken out of the wage. */
export type Transport = { readonly terms: 'free' | 'paid' | 'from-pay' | 'arranged'; readonly cost?: Cost }

/** Money asked of the worker; `none` where the offer says that nothing is to be paid. */
export type Fee = {
  readonly what: 'recruitment' | 'papers'
  readonly when: 'before-work' | 'from-pay' | 'unknown' | 'none'
  readonly cost?: Cost
}

export type Papers = {
  readonly what: 'contract' | 'no-contract' | 'handed-over' | 'kept-by-worker' | 'permit-promised' | 'permit-arranged'
}

/** `day` and `month` (1 to 12) where they are told; neither for «at once» and the like. */
export type Start = { readonly day: number | null; readonly month: number | null }

/**
 * Who is addressed, or may apply. Shown and never scored (design, rule 5).
 * `people`: words for women, men, couples; `anyone`: experience, language or papers are said not to be needed.
 */
export type Who = {
  readonly what: 'people' | 'nationality' | 'family-status' | 'looks' | 'group' | 'minors' | 'age' | 'anyone'
  /** For `age` alone: years, null where an end is open. */
  readonly age?: { readonly from: number | null; readonly to: number | null }
}

/** The value of each kind of fact. */
export type FactValues = {
  readonly occupation: Occupation
  readonly place: Place
  readonly pay: Pay
  readonly hours: Hours
  readonly housing: Housing
  readonly transport: Transport
  readonly fee: Fee
  readonly papers: Papers
  readonly start: Start
  readonly who: Who
}
export type FactKind = keyof FactValues
export type Fact<K extends FactKind> = Quote & FactValues[K]

/** In the order in which an offer is read. */
export const FACT_KINDS = [
  'occupation',
  'place',
  'pay',
  'hours',
  'housing',
  'transport',
  'fee',
  'papers',
  'start',
  'who',
] as const satisfies readonly FactKind[]

/**
 * What one posting offers. A kind that is not there is not stated: neither yes nor no. `contacts` names the kinds of the contact
 * points that stand beside it in the assessment, never their values.
 */
export type Offer = { readonly [K in FactKind]?: readonly Fact<K>[] } & { readonly contacts?: readonly ContactKind[] }
