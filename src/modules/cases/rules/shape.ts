import type { ClockName, DatedClock } from '../tracks/shape.ts'

/** Whom an officer must tell by law, said on the page before the first question. */
export const PASS_ON = ['danger-to-life', 'child-to-protection', 'crime-to-police', 'nothing-else'] as const
export type PassOn = (typeof PASS_ON)[number]

/** Who tells and is told differently by law: officials of the state, others who care for people. */
export type Calling = 'official' | 'care'

export type Periods = Readonly<Record<Exclude<ClockName, DatedClock | 'reflection' | 'follow-up'>, number>>

/** The rules of a country as they stood from a day on. A file holds all versions: what was decided under one keeps it. */
export type CountryRules = {
  /** ISO 3166-1; `*` where a country has no file of its own. */
  readonly country: string
  readonly version: number
  readonly from: string
  readonly deciders: {
    /** Roles of this program that may take the step. */
    readonly roles: readonly string[]
    /** Who sits together, in the country's words; the page offers them. */
    readonly seats: readonly string[]
    /** So many named people decide together. */
    readonly quorum: number
  }
  readonly reflection: { readonly days: number; readonly children: boolean }
  /** Days of paid help; null where the law names none. It ends nothing by itself. */
  readonly supportDays: number | null
  /** Hours in which each state should be left. */
  readonly periods: Periods
  /** Days in which a person may ask for a review of a negative decision. */
  readonly remedyDays: number
  /** Who is told of a child within the guardian's period. */
  readonly childNotices: readonly string[]
  readonly passOn: Readonly<Record<Calling, readonly PassOn[]>>
  readonly sources: readonly string[]
  /** What nobody has read in the law itself yet: shown as such, to be checked before use. */
  readonly unverified: readonly string[]
}
