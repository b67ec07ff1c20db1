import type { In, NoticeRow } from '../../../shell/contract.ts'

/** For how long police may hold a notice: a few to choose from, up to what the rules allow for all holds together. */
export const HOURS = ['6', '12', '24', '48', '72'] as const
export type Hours = (typeof HOURS)[number]

type Outcome = NonNullable<NoticeRow['outcome']>
type Refusal = NonNullable<NoticeRow['refusal']>

export const OUTCOMES = ['removed', 'disabled', 'restricted', 'kept', 'unknown'] as const satisfies Outcome[]

export const REFUSALS = [
  // First, since most answers of platforms give none (Art. 16(5) DSA asks for the decision, Art. 17 binds only towards the poster).
  'no-reason-given',
  'not-illegal',
  'not-against-terms',
  'unable-to-confirm',
  'incomplete',
  'address-needed',
  'not-ours',
  'already-gone',
  'duplicate',
  'details-mismatch',
  'wrong-category',
  'authority-needed',
  'other',
] as const satisfies Refusal[]

/** Whether a machine decided: Art. 16(6) DSA makes the platform say so. */
export const AUTOMATED = ['unknown', 'yes', 'no'] as const

export const CLOSED_AS = ['settled', 'no-answer', 'content-gone', 'no-further-remedy', 'other'] as const

/** What a person tells of a decision. */
export type Decision = {
  readonly outcome: Outcome
  readonly refusal: Refusal
  readonly automated: (typeof AUTOMATED)[number]
  /** The day it came, or nothing for today. */
  readonly on: string
}

/** As a form begins: what is hoped for, and nothing claimed that nobody said. */
export const UNDECIDED: Decision = { outcome: 'removed', refusal: 'no-reason-given', automated: 'unknown', on: '' }

/** Whether the outcome is a refusal, of which a reason is asked. */
export const isRefused = (outcome: Outcome): boolean => outcome === 'kept'

/** The day as the server takes it: left out it is today by the server's clock, which is the one that counts. */
const dayOf = (on: string): { on?: string } => (on === '' ? {} : { on })

export const acknowledgeInput = (notice: string, on: string): In<'notices.acknowledge'> => ({ notice, ...dayOf(on) })

/** A decision as the server takes it. A reason chosen before the outcome was changed goes nowhere. */
export const decideInput = (notice: string, { outcome, refusal, automated, on }: Decision): In<'notices.decide'> => ({
  notice,
  outcome,
  refusal: isRefused(outcome) ? refusal : null,
  // Not said is not «no»: the yearly report counts the three apart.
  automated: automated === 'unknown' ? null : automated === 'yes',
  ...dayOf(on),
})
