import { AUTOMATED, type Automated, type Outcome, REFUSALS, type Refusal } from '../../../../modules/notices/codes.ts'
import type { In } from '../../../shell/contract.ts'

/** For how long police may hold a notice: a few to choose from, up to what the rules allow for all holds together. */
export const HOURS = ['6', '12', '24', '48', '72'] as const
export type Hours = (typeof HOURS)[number]

/**
 * Why a recipient did not act, the commonest first: most answers of platforms give no reason (Art. 16(5) DSA asks for the decision,
 * Art. 17 binds only towards the poster).
 */
export const ASKED_REFUSALS = firstOf('no-reason-given', REFUSALS)

/** Whether a machine decided; that nobody said so comes first, and is what a form begins with. */
export const ASKED_AUTOMATED = firstOf('unknown', AUTOMATED)

/** A list with one of its codes before the others. */
function firstOf<C extends string>(first: C, codes: readonly C[]): readonly C[] {
  return [first, ...codes.filter((code) => code !== first)]
}

/** What a person tells of a decision. */
export type Decision = {
  readonly outcome: Outcome
  readonly refusal: Refusal
  readonly automated: Automated
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
