import type { InterviewKind, Topic } from '../codes.ts'
import { hasGuardian, isChildPath } from '../tracks/guards.ts'
import type { Facts } from '../tracks/shape.ts'

/** The function of an interviewer, which is all that another agency learns of them. */
export const FUNCTIONS = [
  'investigator',
  'prosecutor',
  'identification-authority',
  'labour-inspector',
  'border-officer',
  'asylum-officer',
  'referral-desk',
  'focal-point',
  'case-worker',
  'social-worker',
  'health-worker',
  'intake-officer',
  'hotline',
  'other',
] as const
export type InterviewerFunction = (typeof FUNCTIONS)[number]

/** The function for a member's roles: the first with the most power to ask. */
export const functionOf = (roles: readonly string[]): InterviewerFunction =>
  FUNCTIONS.find((one) => roles.includes(one)) ?? 'other'

// Evidence in a criminal case is taken by an authority that answers for it in court.
const FORENSIC: readonly InterviewerFunction[] = ['investigator', 'prosecutor', 'identification-authority']

/** Whether a function may hold a kind of interview: forensic interviews are for authorities, the others for anyone. */
export const mayHold = (kind: InterviewKind, by: InterviewerFunction): boolean =>
  kind !== 'forensic' || FORENSIC.includes(by)

/** Topics of a first account: who, what, where, when, and needs. Trained interviewers ask the rest. */
const OF_A_FIRST_ACCOUNT: readonly string[] = [
  'identity',
  'journey',
  'work',
  'living',
  'documents',
  'others-affected',
  'health',
  'fears',
  'wishes',
] satisfies Topic[]

export const FAULTS = [
  'repeats',
  'too-deep',
  'no-guardian',
  'guardian-unchecked',
  'other-interviewer',
  'many-sessions',
  'interpreter-unchecked',
] as const
export type Fault = (typeof FAULTS)[number]

export type Asked = { readonly topics: readonly string[] }
export type Held = { readonly kind: string; readonly topics: readonly string[]; readonly interviewer: string }
export type Planned = Held & {
  /** Whether somebody asked if the interpreter knows the person or the exploiters. */
  readonly interpreterChecked: boolean
  /** Whether somebody asked if the guardian has an interest of their own. */
  readonly guardianChecked?: boolean
}

/** Number of a child's interviews from which a reason is needed (Art. 15(3)(e) Directive 2011/36/EU: as few as possible). */
const FEW = 3

/** Planned topics that an earlier interview covered. */
export const repeatedTopics = (earlier: readonly Asked[], topics: readonly string[]): readonly string[] =>
  topics.filter((topic) => earlier.some((one) => one.topics.includes(topic)))

/**
 * Faults of a planned interview. None forbids it: each yields to a reasoned decision, because getting somebody out of danger waits for
 * none.
 * @param shared interviews by other agencies that hold the same person
 */
export function faultsOf(
  earlier: readonly Held[],
  planned: Planned,
  facts: Pick<Facts, 'age' | 'child'>,
  shared: readonly Asked[] = [],
): readonly Fault[] {
  const faults: Fault[] = []
  // Victims are not interviewed repeatedly without need (Art. 12(4) and 20 Directive 2012/29/EU).
  if (repeatedTopics([...earlier, ...shared], planned.topics).length > 0) faults.push('repeats')
  // A first account that asks too much spoils the forensic interview, which must not be leading.
  if (planned.kind === 'first-account' && planned.topics.some((topic) => !OF_A_FIRST_ACCOUNT.includes(topic)))
    faults.push('too-deep')
  // Exploiters send interpreters, and communities are small, so an interpreter who knows the person may silence them.
  if (!planned.interpreterChecked) faults.push('interpreter-unchecked')
  if (!isChildPath(facts)) return faults
  // A representative or an adult of the child's choice must be present (Art. 15(3)(f) and 16(3)).
  if (!hasGuardian(facts.child)) faults.push('no-guardian')
  // A parent or guardian with interests against the child's does not count (Art. 14(2)).
  else if (planned.guardianChecked !== true) faults.push('guardian-unchecked')
  // The same persons hold a child's interviews if possible (Art. 15(3)(d)); one known interviewer is enough.
  if (earlier.length > 0 && earlier.every(({ interviewer }) => interviewer !== planned.interviewer))
    faults.push('other-interviewer')
  // Interviews by other agencies count, because the same child has to tell.
  if (earlier.length + shared.length >= FEW) faults.push('many-sessions')
  return faults
}
