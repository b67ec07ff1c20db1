/** States of the flag of a possible witness of core international crimes. */
export const WITNESS_STATES = ['flagged', 'told', 'agreed', 'refused', 'withdrawn', 'lifted'] as const
export type WitnessState = (typeof WITNESS_STATES)[number]
export const WITNESS_ACTS = ['tell', 'agree', 'refuse', 'withdraw', 'lift'] as const
export type WitnessAct = (typeof WITNESS_ACTS)[number]

type Next = { readonly [act in WitnessAct]?: WitnessState }

/**
 * Steps of the flag. The contact knows the name in one state alone; only the person's agreement leads there, and their word ends it at any
 * time. A contact cannot unlearn, so a lifted flag ends for good, and a new one is set if needed.
 */
export const WITNESS = {
  flagged: { tell: 'told', lift: 'lifted' },
  told: { agree: 'agreed', refuse: 'refused', lift: 'lifted' },
  agreed: { withdraw: 'withdrawn', lift: 'lifted' },
  refused: { agree: 'agreed', lift: 'lifted' },
  withdrawn: { agree: 'agreed', lift: 'lifted' },
  lifted: {},
} as const satisfies Record<WitnessState, Next>

export type WitnessFault = 'no-such-step' | 'lawyer-first' | 'party-to-conflict' | 'no-guardian' | 'not-understood'

/** Facts about the person and the contact that a step reads. */
export type WitnessFacts = {
  readonly state: WitnessState
  readonly selfIncrimination: boolean
  readonly parties: readonly string[]
  /** Country of the contact; null if the step names none. */
  readonly country: string | null
  readonly childPath: boolean
  readonly hasGuardian: boolean
}
export type WitnessSaid = {
  /** The lawyer who advised the person, and when. */
  readonly lawyer: string
  readonly understood: boolean
}

export const afterWitness = (state: WitnessState, act: WitnessAct): WitnessState | null => {
  const next: Next = WITNESS[state]
  return next[act] ?? null
}

/** The reason against a step; null if it is open. Refusing and withdrawing need nothing from the person. */
export function whyNotWitness(facts: WitnessFacts, act: WitnessAct, said: WitnessSaid): WitnessFault | null {
  if (afterWitness(facts.state, act) === null) return 'no-such-step'
  const goesOut = act === 'tell' || act === 'agree'
  if (!goesOut) return null
  // This check comes first, because a party to the war may be looking for the witness.
  if (facts.country !== null && facts.parties.includes(facts.country)) return 'party-to-conflict'
  // Nobody is led into accusing themselves (Art. 6 European Convention on Human Rights).
  if (facts.selfIncrimination && said.lawyer.trim() === '') return 'lawyer-first'
  if (act !== 'agree') return null
  // A child agrees together with the guardian, and not alone.
  if (facts.childPath && !facts.hasGuardian) return 'no-guardian'
  return said.understood ? null : 'not-understood'
}

/** Whether the flag stands, so that first-line roles ask nothing further. */
export const closesQuestions = (state: WitnessState | null): boolean => state !== null && state !== 'lifted'

/**
 * Whether a consulate could belong to a party: certainly for its citizens, possibly for persons of unknown citizenship.
 * @param citizenship ISO 3166-1, `unknown` or `stateless`
 */
export const consulateOfParty = (parties: readonly string[], citizenship: string): boolean =>
  parties.length > 0 && (parties.includes(citizenship) || citizenship === 'unknown' || citizenship === 'stateless')
