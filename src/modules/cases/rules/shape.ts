import type { ClockName, DatedClock, OwnDayClock } from '../tracks/shape.ts'

/** Duties to tell by law, which the page shows before the first question. */
export const PASS_ON = ['danger-to-life', 'child-to-protection', 'crime-to-police', 'nothing-else'] as const
export type PassOn = (typeof PASS_ON)[number]

/** Groups with different legal duties: state officials, and others who care for people. */
export type Calling = 'official' | 'care'

export type Periods = Readonly<
  Record<Exclude<ClockName, DatedClock | OwnDayClock | 'reflection' | 'follow-up'>, number>
>

/** A country's rules from a day on. A file holds all versions, so that decisions keep theirs. */
export type CountryRules = {
  /** ISO 3166-1; `*` for countries without a file. */
  readonly country: string
  readonly version: number
  readonly from: string
  readonly deciders: {
    /** Roles of this program that may take the step. */
    readonly roles: readonly string[]
    /** Functions of the deciders in the country's words, which the page offers. */
    readonly seats: readonly string[]
    /** Number of named people who decide together. */
    readonly quorum: number
  }
  readonly reflection: { readonly days: number; readonly children: boolean }
  /** Days of paid help; null if the law names none. Their end does not end the help. */
  readonly supportDays: number | null
  /** Hours after which each state should be left. */
  readonly periods: Periods
  /** Days in which a person may ask for a review of a negative decision. */
  readonly remedyDays: number
  /** Authorities that are told of a child within the guardian's period. */
  readonly childNotices: readonly string[]
  readonly passOn: Readonly<Record<Calling, readonly PassOn[]>>
  readonly sources: readonly string[]
  /** Points not yet checked against the law itself; the page shows them as such. */
  readonly unverified: readonly string[]
}
