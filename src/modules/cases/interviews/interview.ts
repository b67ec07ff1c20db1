import type { InterviewKind, Topic } from '../codes.ts'
import { hasGuardian, isChildPath } from '../tracks/guards.ts'
import type { Facts } from '../tracks/shape.ts'

/** As what somebody asks; all that another agency learns of who it was. */
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

/** The function of somebody with these roles; the first that carries the most power to ask. */
export const functionOf = (roles: readonly string[]): InterviewerFunction =>
  FUNCTIONS.find((one) => roles.includes(one)) ?? 'other'

// Evidence in a criminal case is taken by an authority that answers for it in court.
const FORENSIC: readonly InterviewerFunction[] = ['investigator', 'prosecutor', 'identification-authority']

/** Whether a kind of interview is for somebody of this function: a first account is anybody’s, a forensic interview an authority’s. */
export const mayHold = (kind: InterviewKind, by: InterviewerFunction): boolean =>
  kind !== 'forensic' || FORENSIC.includes(by)

/** What a first account is kept to: who, what, where, when, and what is needed. The rest waits for whoever is trained to ask. */
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
  /** Somebody has asked whether the interpreter knows the person or those who exploited them. */
  readonly interpreterChecked: boolean
  /** Somebody has asked whether the guardian has an interest of their own. */
  readonly guardianChecked?: boolean
}

/** Most interviews of a child before somebody must say why there are more (Art. 15(3)(e) Directive 2011/36/EU: as few as possible). */
const FEW = 3

/** Topics that were asked about before. */
export const repeatedTopics = (earlier: readonly Asked[], topics: readonly string[]): readonly string[] =>
  topics.filter((topic) => earlier.some((one) => one.topics.includes(topic)))

/**
 * What stands against an interview. None of it forbids one: each yields to a reasoned decision, and getting somebody out of danger
 * waits for none of it.
 * @param shared what other agencies that hold the same person asked about
 */
export function faultsOf(
  earlier: readonly Held[],
  planned: Planned,
  facts: Pick<Facts, 'age' | 'child'>,
  shared: readonly Asked[] = [],
): readonly Fault[] {
  const faults: Fault[] = []
  // Art. 12(4) and 20 Directive 2012/29/EU: no unnecessary repetition.
  if (repeatedTopics([...earlier, ...shared], planned.topics).length > 0) faults.push('repeats')
  // First accounts and forensic interviews are kept apart: what the first asks too much of, the second can no longer ask unled.
  if (planned.kind === 'first-account' && planned.topics.some((topic) => !OF_A_FIRST_ACCOUNT.includes(topic)))
    faults.push('too-deep')
  // Exploiters send interpreters, and communities are small: whoever knows the person may be why nothing is said.
  if (!planned.interpreterChecked) faults.push('interpreter-unchecked')
  if (!isChildPath(facts)) return faults
  // Art. 15(3)(f) and 16(3): accompanied by a representative or an adult of their choice.
  if (!hasGuardian(facts.child)) faults.push('no-guardian')
  // Art. 14(2): a parent or guardian whose interests are against the child’s is none.
  else if (planned.guardianChecked !== true) faults.push('guardian-unchecked')
  // Art. 15(3)(d): by the same persons, where that is possible. One face that is known is enough.
  if (earlier.length > 0 && earlier.every(({ interviewer }) => interviewer !== planned.interviewer))
    faults.push('other-interviewer')
  // Those of other agencies count: it is the same child who tells.
  if (earlier.length + shared.length >= FEW) faults.push('many-sessions')
  return faults
}
