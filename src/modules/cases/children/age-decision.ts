/** A decision that a child is an adult, from when it is said to when it holds or falls. */
export const AGE_STATES = ['open', 'appealed', 'in-force', 'overturned'] as const
export type AgeState = (typeof AGE_STATES)[number]
export const AGE_ACTS = ['appeal', 'lapse', 'confirm', 'overturn'] as const
export type AgeAct = (typeof AGE_ACTS)[number]

type Next = { readonly [act in AgeAct]?: AgeState }

/**
 * Steps of such a decision. It comes into force by a named person: once its remedy is over, or once a review has confirmed it. Whoever
 * asks for a review stops the first way; the second stays (Art. 13(2) Directive 2011/36/EU, Art. 10(3) CETS 197).
 */
export const AGE_DECISION = {
  open: { appeal: 'appealed', lapse: 'in-force', confirm: 'in-force', overturn: 'overturned' },
  appealed: { confirm: 'in-force', overturn: 'overturned' },
  // Neither ends anything for good: new papers are a new decision.
  'in-force': {},
  overturned: {},
} as const satisfies Record<AgeState, Next>

export type AgeFault = 'no-such-step' | 'remedy-runs' | 'remedy-over' | 'no-review-named' | 'guardian-not-told'

export type AgeStep = {
  readonly act: AgeAct
  /** Who looked at it again, when, and with what end. */
  readonly review: string
  /** How the guardian was told. */
  readonly guardianTold: string
}
type Standing = {
  readonly state: AgeState
  /** YYYY-MM-DD, a day on which a review can still be asked for. */
  readonly remedyUntil: string
  readonly today: string
  readonly hasGuardian: boolean
}

/** Where a step leads; null where there is none. */
export const afterAgeStep = (state: AgeState, act: AgeAct): AgeState | null => {
  const next: Next = AGE_DECISION[state]
  return next[act] ?? null
}

/** Why a step cannot be taken now; null where it can. */
export function whyNotAge({ state, remedyUntil, today, hasGuardian }: Standing, step: AgeStep): AgeFault | null {
  const to = afterAgeStep(state, step.act)
  if (to === null) return 'no-such-step'
  // Law counts days: the last day of the remedy is still one on which it can be asked for.
  if (step.act === 'lapse' && today <= remedyUntil) return 'remedy-runs'
  if (step.act === 'appeal' && today > remedyUntil) return 'remedy-over'
  if ((step.act === 'confirm' || step.act === 'overturn') && step.review.trim() === '') return 'no-review-named'
  // Whoever stood for the child must not learn by chance that they no longer do.
  if (to === 'in-force' && hasGuardian && step.guardianTold.trim() === '') return 'guardian-not-told'
  return null
}
