import { isChildPath } from './tracks/guards.ts'
import type { Facts } from './tracks/shape.ts'

/** What an interview is for. A first account is short and anybody's; a forensic interview is an authority's: they are kept apart. */
export const INTERVIEW_KINDS = ['first-account', 'screening', 'forensic', 'asylum', 'best-interests', 'needs'] as const
export type InterviewKind = (typeof INTERVIEW_KINDS)[number]

/** What was asked about. What a counsellor or lawyer hears is no interview and never enters. */
export const TOPICS = [
  'identity',
  'family',
  'recruitment',
  'journey',
  'work',
  'living',
  'control',
  'violence',
  'sexual-violence',
  'money',
  'documents',
  'perpetrators',
  'others-affected',
  'health',
  'fears',
  'wishes',
] as const
export type Topic = (typeof TOPICS)[number]

export const FAULTS = ['repeats', 'no-guardian', 'other-interviewer', 'many-sessions', 'interpreter-unchecked'] as const
export type Fault = (typeof FAULTS)[number]

export type Held = { readonly kind: string; readonly topics: readonly string[]; readonly interviewer: string }
export type Planned = Held & {
  /** Somebody has asked whether the interpreter knows the person or those who exploited them. */
  readonly interpreterChecked: boolean
}

/** Most interviews of a child before somebody must say why there are more (Art. 15(3)(e) Directive 2011/36/EU: as few as possible). */
const FEW = 3

/** Topics that were asked about before. */
export const repeatedTopics = (earlier: readonly Held[], topics: readonly string[]): readonly string[] =>
  topics.filter((topic) => earlier.some((one) => one.topics.includes(topic)))

/**
 * What stands against an interview. None of it forbids one: each yields to a reasoned decision, and getting somebody out of danger
 * waits for none of it.
 */
export function faultsOf(
  earlier: readonly Held[],
  planned: Planned,
  facts: Pick<Facts, 'age' | 'child'>,
): readonly Fault[] {
  const faults: Fault[] = []
  // Art. 12(4) and 20 Directive 2012/29/EU: no unnecessary repetition.
  if (repeatedTopics(earlier, planned.topics).length > 0) faults.push('repeats')
  // Exploiters send interpreters, and communities are small: whoever knows the person may be why nothing is said.
  if (!planned.interpreterChecked) faults.push('interpreter-unchecked')
  if (!isChildPath(facts)) return faults
  // Art. 15(3)(f) and 16(3): accompanied by a representative or an adult of their choice.
  if (facts.child === 'none' || facts.child === 'guardian-needed') faults.push('no-guardian')
  // Art. 15(3)(d): by the same persons, where that is possible. One face that is known is enough.
  if (earlier.length > 0 && earlier.every(({ interviewer }) => interviewer !== planned.interviewer))
    faults.push('other-interviewer')
  if (earlier.length >= FEW) faults.push('many-sessions')
  return faults
}
