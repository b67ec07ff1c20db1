// Data: values of the forms, in the order in which people choose them.
import type { In } from '../../../shell/contract.ts'

type Outcome = NonNullable<In<'statements.confirm'>['outcome']>
type Refusal = NonNullable<In<'statements.confirm'>['refusal']>

/** What can become of content, as it is chosen in forms. */
export const OUTCOMES = ['removed', 'disabled', 'restricted', 'kept', 'unknown'] as const satisfies readonly Outcome[]
export type { Outcome, Refusal }

/** Why a recipient did not act, the commonest first. */
export const REFUSALS = [
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
] as const satisfies readonly Refusal[]
