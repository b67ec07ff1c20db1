import type { Age, Queue } from '../codes.ts'

/** What a rule may know of a person. Neither cooperation nor consent to exploitation is here, so no rule can read them. */
export type Facts = Readonly<Record<Track, string>> & {
  /** Uncertain counts as child until somebody has decided (Art. 13(2) Directive 2011/36/EU, Art. 10(3) CETS 197). */
  readonly age: Age
  /** YYYY-MM-DD. */
  readonly today: string
  /** Last day of the reflection period; null where none runs or ran. */
  readonly reflectionEnds: string | null
  /** The country's law gives children a reflection period too. */
  readonly childReflection: boolean
  /** How long a reflection period is that begins now. */
  readonly reflectionDays: number
  /** Danger to the person was documented with this act. */
  readonly danger: boolean
}

export const TRACKS = [
  'identification',
  'whereabouts',
  'file',
  'support',
  'residence',
  'asylum',
  'criminal',
  'compensation',
  'cross-border',
  'child',
  'witness',
] as const
export type Track = (typeof TRACKS)[number]

/** Why an act is closed for a person now. */
export const WHYS = [
  'no-such-step',
  'adults-only',
  'children-only',
  'child-is-missing',
  'adult-may-leave',
  'reflection-runs',
  'reflection-over',
  'no-reflection-for-children',
  'not-presumed',
  'identification-open',
  'support-open',
  'is-missing',
  'not-permitted',
  // Last of all: whose roles would do, but whom the law of the country does not name.
  'not-your-country',
] as const
export type Why = (typeof WHYS)[number]

/** A condition, and the only facts it is given. */
export type Guard = {
  readonly reads: readonly (keyof Facts)[]
  readonly why: Why
  holds(facts: Facts): boolean
}

/** Who may take a step: whoever meets people, whoever works on a case, or a decider of the country. */
export const BYS = ['first-line', 'case', 'decider'] as const
export type By = (typeof BYS)[number]

/** What a step must carry besides the named human and the reason, which every step carries. */
export const ASKS = ['remedy', 'language', 'deciders', 'follow-up', 'plan', 'risk', 'danger'] as const
export type Ask = (typeof ASKS)[number]

/** Periods that run while a person is in a state; their lengths stand in the country's rules. */
export type ClockName =
  | 'triage'
  | 'grounds'
  | 'decision'
  | 'review'
  | 'guardian'
  | 'best-interests'
  | 'needs'
  | 'alarm'
  | 'reflection'
  | 'asylum-needs'
  | 'follow-up'
  // Of a day and not of a state: majority, the remedy of a decision about age, and how long a closed file is kept.
  | DatedClock

/** Periods that end on a day of the person's own. */
export const DATED_CLOCKS = ['before-18', 'at-18', 'age-remedy', 'age-review', 'keeping'] as const
export type DatedClock = (typeof DATED_CLOCKS)[number]

/** A step. What takes something from a person is adverse: it needs a remedy, and no program takes it. */
export type Move<State extends string = string, GuardName extends string = string> = {
  readonly to: State
  readonly by: By
  readonly adverse: boolean
  readonly guards: readonly GuardName[]
  readonly asks: readonly Ask[]
}

export type StateRules<State extends string = string, GuardName extends string = string> = {
  readonly moves: { readonly [act in string]: Move<State, GuardName> }
  /** Nothing needs to follow. */
  readonly rests: boolean
  readonly clock: ClockName | null
  /** Whose work list it stands in; null where another track decides. */
  readonly queue: Queue | null
}

export type TrackRules = {
  readonly first: string
  readonly states: { readonly [state in string]: StateRules }
}
