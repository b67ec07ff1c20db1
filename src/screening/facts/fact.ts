import type { ContactKind } from '../contacts/contact.ts'
import type { Period } from '../indicators/amounts.ts'
import type { Quote } from '../posting.ts'

// An offer in any language: facts of fixed kinds, each with the words that state it.

/** A concept's id, and the ISCO-08 group it belongs to (one to four digits), see occupations/. */
export type Occupation = { readonly code: string; readonly isco: string }
/** ISO 3166-1 alpha-2 code, the city's name, and whether the words around it make it the place of work, see places/. */
export type Place = { readonly country: string; readonly city: string | null; readonly role: 'work' | 'mentioned' }

/**
 * Basis on which a period's pay was divided into hours. `by-the-hour`: pay is already per hour. `hours-stated`: the
 * offer's weekly or monthly hours. `day-stated`: its daily hours, five days a week. `usual-hours`: 40 hours and 5 days
 * a week, 52 weeks a year.
 */
export type Assumption = {
  readonly code: 'by-the-hour' | 'hours-stated' | 'day-stated' | 'usual-hours'
  /** Hours in the paid period; the sum is divided by them. */
  readonly hours: number
  /** The period that the size of the sum suggests; null where the offer states the period. */
  readonly period: Period | null
}

/** Pay in euro per hour. It stays gross or net, as `Pay.tax` says. */
export type PerHour = {
  readonly from: number
  readonly to: number
  readonly currency: 'EUR'
  readonly assumption: Assumption
  /** Euro for one unit of the currency, with the year and month of the rate; null for pay in euro. */
  readonly rate: { readonly euro: number; readonly date: string } | null
}

/** A statutory minimum wage as its law writes it. */
export type Minimum = {
  readonly amount: number
  readonly currency: string
  readonly period: Period
  readonly tax: 'gross' | 'net'
  /** ISO date from which the figure holds. */
  readonly since: string
  readonly source: string
  /**
   * The source against which the figure was checked, and the ISO day; null for an unchecked figure, which counts for
   * nothing.
   */
  readonly checked: { readonly by: 'eurostat' | 'reports'; readonly on: string } | null
  /** Euro per hour. */
  readonly perHour: number
}

/**
 * Pay beside the minimum wage and the usual range of one country: a fact with its figures, never a score.
 * `below-if-gross`: the offer does not say whether pay is gross. `not-comparable`: net pay below a gross figure says
 * nothing.
 */
export type Compared = {
  readonly country: string
  /** Evidence for the country: a named place, or a currency that only this country has. */
  readonly by: 'place' | 'currency'
  /** Null where the law sets none, or no figure is kept here. */
  readonly minimum: Minimum | null
  readonly toMinimum: 'below' | 'below-if-gross' | 'not-below' | 'not-comparable' | 'none-by-law' | 'no-figure'
  /**
   * Gross euro per hour, as multiples of the minimum wage for this ISCO-08 major group (`any` without a known
   * occupation).
   */
  readonly usual: { readonly from: number; readonly to: number; readonly group: string } | null
  readonly toUsual: 'within' | 'above' | 'below' | 'not-comparable' | null
}

export type PayPeriod = Period | 'piece' | 'unknown'
export type Tax = 'gross' | 'net' | 'unknown'

/** Pay as the offer states it; `low` equals `high` for a single sum. */
export type Pay = {
  readonly low: number
  readonly high: number
  /** ISO 4217. */
  readonly currency: string
  readonly period: PayPeriod
  readonly tax: Tax
  /** Null for pay by the piece, and for a sum whose period neither words nor size show. */
  readonly perHour: PerHour | null
  /** One entry per country, at most two. */
  readonly compared: readonly Compared[]
}

export type Hours = {
  readonly from: number
  readonly to: number
  /** `unknown` where the words name no period; up to sixteen hours are then taken as a day's. */
  readonly per: 'day' | 'week' | 'month' | 'unknown'
}

/** A price for housing or travel. */
export type Cost = { readonly amount: number; readonly currency: string; readonly period: Period | null }

/** Terms of housing; `provided` means by the employer, at an unstated cost. */
export type Housing = { readonly terms: 'free' | 'paid' | 'from-pay' | 'provided'; readonly cost?: Cost }
/** Terms of transport; `from-pay` means advanced and deducted from the wage. */
export type Transport = { readonly terms: 'free' | 'paid' | 'from-pay' | 'arranged'; readonly cost?: Cost }

/** Money asked of the worker; `none` where the offer says that there is nothing to pay. */
export type Fee = {
  readonly what: 'recruitment' | 'papers'
  readonly when: 'before-work' | 'from-pay' | 'unknown' | 'none'
  readonly cost?: Cost
}

export type Papers = {
  readonly what: 'contract' | 'no-contract' | 'handed-over' | 'kept-by-worker' | 'permit-promised' | 'permit-arranged'
}

/** `day` and `month` (1 to 12) where stated; both null for «at once» and the like. */
export type Start = { readonly day: number | null; readonly month: number | null }

/**
 * People whom the offer addresses or accepts. Shown and never scored (design, rule 5). `people`: words for women, men,
 * couples; `anyone`: experience, language or papers are said not to be needed.
 */
export type Who = {
  readonly what: 'people' | 'nationality' | 'family-status' | 'looks' | 'group' | 'minors' | 'age' | 'anyone'
  /** Years, for `age` alone; null for an open end. */
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

/** Kinds in the order in which an offer is read. */
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
 * The offer of one posting. A missing kind is not stated, which means neither yes nor no. `contacts` holds the kinds of
 * the assessment's contact points, never their values.
 */
export type Offer = { readonly [K in FactKind]?: readonly Fact<K>[] } & { readonly contacts?: readonly ContactKind[] }
