/** Where it stands with a possible witness of core international crimes. */
export const WITNESS_STATES = ['flagged', 'told', 'agreed', 'refused', 'withdrawn', 'lifted'] as const
export type WitnessState = (typeof WITNESS_STATES)[number]
export const WITNESS_ACTS = ['tell', 'agree', 'refuse', 'withdraw', 'lift'] as const
export type WitnessAct = (typeof WITNESS_ACTS)[number]

type Next = { readonly [act in WitnessAct]?: WitnessState }

/**
 * Steps of the flag. The contact learns who it is in one state alone, and only the person leads there; out of it leads their word at any
 * time. Nobody who was told is untold, so that a flag which is lifted ends and does not begin again: a new one is set.
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

/** What a step knows: of the person, and of whoever would be told. */
export type WitnessFacts = {
  readonly state: WitnessState
  readonly selfIncrimination: boolean
  readonly parties: readonly string[]
  /** Country of the contact; null where none is named with the step. */
  readonly country: string | null
  readonly childPath: boolean
  readonly hasGuardian: boolean
}
export type WitnessSaid = {
  /** Which lawyer advised the person, and when. */
  readonly lawyer: string
  readonly understood: boolean
}

export const afterWitness = (state: WitnessState, act: WitnessAct): WitnessState | null => {
  const next: Next = WITNESS[state]
  return next[act] ?? null
}

/** Why a step cannot be taken; null where it can. To refuse and to withdraw nothing is asked of the person. */
export function whyNotWitness(facts: WitnessFacts, act: WitnessAct, said: WitnessSaid): WitnessFault | null {
  if (afterWitness(facts.state, act) === null) return 'no-such-step'
  const goesOut = act === 'tell' || act === 'agree'
  if (!goesOut) return null
  // Before all else: whoever is at war may also be who is looking for the witness.
  if (facts.country !== null && facts.parties.includes(facts.country)) return 'party-to-conflict'
  // Art. 6 European Convention on Human Rights: nobody is led into accusing themselves.
  if (facts.selfIncrimination && said.lawyer.trim() === '') return 'lawyer-first'
  if (act !== 'agree') return null
  // A child agrees with who stands for them, and not alone.
  if (facts.childPath && !facts.hasGuardian) return 'no-guardian'
  return said.understood ? null : 'not-understood'
}

/** Whether the flag stands, so that nobody at the first line asks any further. */
export const closesQuestions = (state: WitnessState | null): boolean => state !== null && state !== 'lifted'

/**
 * Whether a consulate could be one of a party: of its citizens for certain, and of whoever’s citizenship nobody knows perhaps.
 * @param citizenship ISO 3166-1, `unknown` or `stateless`
 */
export const consulateOfParty = (parties: readonly string[], citizenship: string): boolean =>
  parties.length > 0 && (parties.includes(citizenship) || citizenship === 'unknown' || citizenship === 'stateless')
