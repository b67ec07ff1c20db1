import type { Assessment, Statement } from './assess.ts'
import { INDICATORS, type IndicatorCode, PROTECTIVE, type ProtectiveCode } from './languages/pack.ts'

export const STATEMENTS: readonly Statement[] = ['pay', 'hours', 'contract', 'employer', 'place']

/** Every sign a posting can carry; its place is its bit in a {@link signBits} number. */
export const SIGNS = [
  ...INDICATORS,
  ...PROTECTIVE.map((code) => `protective:${code}` as const),
  ...STATEMENTS.map((statement) => `not-stated:${statement}` as const),
] as const
export type SignCode = IndicatorCode | `protective:${ProtectiveCode}` | `not-stated:${Statement}`

/**
 * Demands on people's attributes and words that name a group are shown as indicators but score nothing: exchanging one
 * group for another changes no score (design, rule 5).
 */
export const SHOWN_ONLY: ReadonlySet<SignCode> = new Set(['personal-profile', 'targeted-vulnerable'])

/**
 * Shares of deceptive adverts and of usual ones that carry a sign; `usual` holds until a source's own rate is known.
 */
export type Rates = { readonly deceptive: number; readonly usual: number }

/**
 * `deceptive`: share among the suspect and scam postings of the invented development set, drawn a third of the way towards
 * `usual`, since invented adverts are plainer than real ones. `usual`: share measured in ordinary adverts of job boards.
 * Both are printed anew by `node bench/calibrate.ts`, floored at 0.002. Private people's adverts are missing from the boards
 * measured, so `employer-hidden` and `contact-mobile-only` are taken as far more usual than measured there.
 */
export const RATES: Readonly<Record<SignCode, Rates>> = {
  'pay-unrealistic': { deceptive: 0.38, usual: 0.02 },
  'no-requirements': { deceptive: 0.42, usual: 0.09 },
  'upfront-fee': { deceptive: 0.24, usual: 0.002 },
  'debt-advance': { deceptive: 0.33, usual: 0.002 },
  'travel-arranged': { deceptive: 0.45, usual: 0.015 },
  'visa-shortcut': { deceptive: 0.29, usual: 0.002 },
  'tied-housing': { deceptive: 0.36, usual: 0.03 },
  'employer-hidden': { deceptive: 0.49, usual: 0.05 },
  'contact-mobile-only': { deceptive: 0.65, usual: 0.1 },
  'vague-duties': { deceptive: 0.12, usual: 0.006 },
  urgency: { deceptive: 0.24, usual: 0.005 },
  secrecy: { deceptive: 0.18, usual: 0.002 },
  'personal-profile': { deceptive: 0.22, usual: 0.012 },
  'document-handover': { deceptive: 0.34, usual: 0.003 },
  'place-withheld': { deceptive: 0.09, usual: 0.002 },
  'no-contract': { deceptive: 0.18, usual: 0.005 },
  'excessive-hours': { deceptive: 0.21, usual: 0.006 },
  'targeted-vulnerable': { deceptive: 0.12, usual: 0.017 },
  'scam-compound': { deceptive: 0.05, usual: 0.0005 },
  'obfuscated-contact': { deceptive: 0.2, usual: 0.002 },
  'minor-recruited': { deceptive: 0.03, usual: 0.002 },
  'protective:employer-verifiable': { deceptive: 0.06, usual: 0.15 },
  'protective:licence-number': { deceptive: 0.05, usual: 0.02 },
  'protective:contract-stated': { deceptive: 0.13, usual: 0.32 },
  'protective:pay-and-hours-stated': { deceptive: 0.03, usual: 0.05 },
  'protective:no-fee-stated': { deceptive: 0.01, usual: 0.012 },
  'protective:deductions-itemised': { deceptive: 0.04, usual: 0.014 },
  'not-stated:pay': { deceptive: 0.49, usual: 0.83 },
  'not-stated:hours': { deceptive: 0.67, usual: 0.64 },
  'not-stated:contract': { deceptive: 0.81, usual: 0.68 },
  'not-stated:employer': { deceptive: 0.6, usual: 0.35 },
  'not-stated:place': { deceptive: 0.18, usual: 0.13 },
}

/** Packs signs into bits: bit i stands for `SIGNS[i]`. */
export function signBits(codes: Iterable<SignCode>): number {
  let bits = 0
  for (const code of codes) bits |= 1 << SIGN_NUMBER[code]
  return bits >>> 0
}

/**
 * The signs of an assessment, packed like {@link signBits}: none where another than a recruiter speaks, since what such a
 * posting shows is somebody else's.
 */
export const bitsOf = (assessment: Assessment): number => (assessment.voice === 'recruits' ? ownBits(assessment) : 0)

const ownBits = ({ indicators, protective, unstated }: Assessment): number =>
  (indicators.reduce((bits, { code }) => bits | BIT.indicators[code], 0) |
    protective.reduce((bits, { code }) => bits | BIT.protective[code], 0) |
    unstated.reduce((bits, statement) => bits | BIT.unstated[statement], 0)) >>>
  0

const SIGN_NUMBER = Object.fromEntries(SIGNS.map((code, i) => [code, i])) as Record<SignCode, number>

const bitsBy = <Code extends string>(codes: readonly Code[], signOf: (code: Code) => SignCode): Record<Code, number> =>
  Object.fromEntries(codes.map((code) => [code, 1 << SIGN_NUMBER[signOf(code)]])) as Record<Code, number>

/** The bit of each part of an assessment, precomputed because building a sign's name for every posting is slow. */
const BIT = {
  indicators: bitsBy(INDICATORS, (code) => code),
  protective: bitsBy(PROTECTIVE, (code) => `protective:${code}`),
  unstated: bitsBy(STATEMENTS, (statement) => `not-stated:${statement}`),
}

export const carries = (bits: number, code: SignCode): boolean => ((bits >>> SIGN_NUMBER[code]) & 1) === 1

/** A source's own rates weigh as much as the general ones once it has this many postings. */
const PRIOR_POSTINGS = 300
/**
 * A source's own rate may lie this far from the general one and no further, so that a channel full of deception does
 * not make it usual.
 */
const LEAST = 0.5
const MOST = 5
const FLOOR = 0.0005
const CEILING = 0.95

/** Usual rate of each sign at one source: the general rate, corrected by the source's own postings. */
export function usualRates(counts: ArrayLike<number>, postings: number): readonly number[] {
  return SIGNS.map((code, i) => {
    const general = RATES[code].usual
    // The general rate counts as PRIOR_POSTINGS postings beside the source's own.
    const own = (PRIOR_POSTINGS * general + counts[i]) / (PRIOR_POSTINGS + postings)
    return Math.min(CEILING, Math.max(FLOOR, general * LEAST, Math.min(own, general * MOST)))
  })
}

/**
 * Points of a sign: log2 of how many times more often deceptive adverts carry it than the usual ones of the source.
 * Indicators never count for an advert, protective signs never against it.
 */
export function pointsOf(sign: number, usual: number): number {
  const code = SIGNS[sign]
  if (SHOWN_ONLY.has(code)) return 0
  const points = Math.log2(RATES[code].deceptive / usual)
  return code.startsWith('protective:') ? Math.min(0, points) : Math.max(0, points)
}

/**
 * A posting or group with this many points is a lead: 2¹² = 4,096 times as likely deceptive as the usual advert of its
 * sources.
 */
export const LEAD_THRESHOLD = 12
/** One indicator alone flags nothing: 98.4 % of adverts carry one (Volodko, Cockbain & Kleinberg 2020). */
export const LEAST_INDICATORS = 2
const ALONE_AT_MOST = 0.2

/** Indicators that one contact line can show together; they count as one. */
const CONTACT_LINE = signBits(['employer-hidden', 'contact-mobile-only', 'obfuscated-contact'])
const SCORING = signBits(INDICATORS.filter((code) => !SHOWN_ONLY.has(code)))

/** Number of independent scoring indicators among a posting's signs. */
export function scoringIndicators(bits: number): number {
  let count = (bits & CONTACT_LINE) === 0 ? 0 : 1
  // Each round clears the lowest bit.
  for (let left = bits & SCORING & ~CONTACT_LINE; left !== 0; left &= left - 1) count++
  return count
}

/** A posting's suspicion from its own signs alone, 0..1; 0.5 at the threshold of a lead. */
export const suspicion = (bits: number, usual: readonly number[]): number =>
  suspicionBy(
    bits,
    usual.map((rate, i) => pointsOf(i, rate)),
  )

/** Computes {@link suspicion} from the points of each sign, which all postings of a source share. */
export function suspicionBy(bits: number, pointsOfSigns: readonly number[]): number {
  let points = 0
  for (let i = 0; i < SIGNS.length; i++) if (((bits >>> i) & 1) === 1) points += pointsOfSigns[i]
  const value = 1 / (1 + 2 ** ((LEAD_THRESHOLD - points) / SOFTNESS))
  const capped = scoringIndicators(bits) < LEAST_INDICATORS ? Math.min(value, ALONE_AT_MOST) : value
  return Math.round(capped * 10000) / 10000
}

/** Divides the exponent, because signs are not independent: double points raise the odds by less than the square. */
const SOFTNESS = 2
