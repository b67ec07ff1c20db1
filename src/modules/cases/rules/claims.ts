// Data: by when money is claimed, as far as somebody read it in the law.
import type { Track } from '../tracks/shape.ts'

/** From which day a time to claim counts. */
export const BEGINNINGS = ['recognised', 'wage-due', 'offence'] as const
export type Beginning = (typeof BEGINNINGS)[number]

export type ClaimRule = {
  /** ISO 3166-1 */
  readonly country: string
  readonly track: Track
  /** YYYY-MM-DD: since when it is known here to hold. */
  readonly from: string
  readonly months: number
  readonly begins: Beginning
  readonly source: string
}

/**
 * All known deadlines; a later one is added behind and replaces the one before from its day on. A way without a line has no clock: a claim in
 * criminal proceedings is bound to a stage of the trial and to no day, and of most countries nobody here has read the law.
 */
export const ALL_CLAIMS: readonly ClaimRule[] = [
  {
    country: 'LV',
    track: 'state-compensation',
    from: '2026-01-01',
    months: 36,
    begins: 'recognised',
    source:
      'Law On State Compensation to Victims; cietusajiem.lv of 13 April 2026: three years from the recognition as a victim',
  },
  {
    country: 'LV',
    track: 'back-wages',
    from: '2026-01-01',
    // Three years where the employer gave no written account of wages: the shorter time is never too late.
    months: 24,
    begins: 'wage-due',
    source: 'Labour Law, Section 31(1) and (2): two years',
  },
  {
    country: 'IE',
    track: 'state-compensation',
    from: '2026-01-01',
    months: 3,
    begins: 'offence',
    source:
      'Scheme of Compensation for Personal Injuries Criminally Inflicted, paragraph 20: three months, in exceptional cases two years',
  },
]

/**
 * The deadline of a way to money in a country, as it is known on a day; null where nobody has checked it.
 * @param day YYYY-MM-DD
 */
export const claimRule = (
  country: string,
  track: Track,
  day: string,
  all: readonly ClaimRule[] = ALL_CLAIMS,
): ClaimRule | null =>
  all.findLast((rule) => rule.country === country && rule.track === track && rule.from <= day) ?? null

/** All deadlines of a country on a day. */
export const claimRulesOf = (
  country: string,
  day: string,
  all: readonly ClaimRule[] = ALL_CLAIMS,
): readonly ClaimRule[] => all.filter((rule) => rule === claimRule(country, rule.track, day, all))
