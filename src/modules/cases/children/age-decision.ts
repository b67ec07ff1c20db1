/** States of a decision that a child is an adult. */
export const AGE_STATES = ['open', 'appealed', 'in-force', 'overturned'] as const
export type AgeState = (typeof AGE_STATES)[number]
export const AGE_ACTS = ['appeal', 'lapse', 'confirm', 'overturn'] as const
export type AgeAct = (typeof AGE_ACTS)[number]

type Next = { readonly [act in AgeAct]?: AgeState }

/**
 * Steps of such a decision. A named person puts it in force once its remedy is over or a review has confirmed it. A request for a review
 * stops the first way and leaves the second (Art. 13(2) Directive 2011/36/EU, Art. 10(3) CETS 197).
 */
export const AGE_DECISION = {
  open: { appeal: 'appealed', lapse: 'in-force', confirm: 'in-force', overturn: 'overturned' },
  appealed: { confirm: 'in-force', overturn: 'overturned' },
  // Both are final, because new papers need a new decision.
  'in-force': {},
  overturned: {},
} as const satisfies Record<AgeState, Next>

export type AgeFault = 'no-such-step' | 'remedy-runs' | 'remedy-over' | 'no-review-named' | 'guardian-not-told'

export type AgeStep = {
  readonly act: AgeAct
  /** The reviewer, the date and the result of the review. */
  readonly review: string
  /** How the guardian was told. */
  readonly guardianTold: string
}
type Standing = {
  readonly state: AgeState
  /** YYYY-MM-DD, the last day on which a review can be asked for. */
  readonly remedyUntil: string
  readonly today: string
  readonly hasGuardian: boolean
}

/** The state after a step; null if the step does not exist in this state. */
export const afterAgeStep = (state: AgeState, act: AgeAct): AgeState | null => {
  const next: Next = AGE_DECISION[state]
  return next[act] ?? null
}

/** The reason against taking a step now; null if it can be taken. */
export function whyNotAge({ state, remedyUntil, today, hasGuardian }: Standing, step: AgeStep): AgeFault | null {
  const to = afterAgeStep(state, step.act)
  if (to === null) return 'no-such-step'
  // The law counts whole days, so a review can still be asked for on the last day of the remedy.
  if (step.act === 'lapse' && today <= remedyUntil) return 'remedy-runs'
  if (step.act === 'appeal' && today > remedyUntil) return 'remedy-over'
  if ((step.act === 'confirm' || step.act === 'overturn') && step.review.trim() === '') return 'no-review-named'
  // The guardian must be told before their task ends.
  if (to === 'in-force' && hasGuardian && step.guardianTold.trim() === '') return 'guardian-not-told'
  return null
}
