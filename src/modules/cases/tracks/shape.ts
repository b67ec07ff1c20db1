import type { Age, Queue } from '../codes.ts'

/** All that a rule may know of a person. Cooperation and consent to exploitation are missing, so no rule can read them. */
export type Facts = Readonly<Record<Track, string>> & {
  /** Uncertain counts as child until somebody has decided (Art. 13(2) Directive 2011/36/EU, Art. 10(3) CETS 197). */
  readonly age: Age
  /** YYYY-MM-DD. */
  readonly today: string
  /** Last day of the reflection period; null if there never was one. */
  readonly reflectionEnds: string | null
  /** Whether the country's law gives children a reflection period too. */
  readonly childReflection: boolean
  /** Days of a reflection period that begins now. */
  readonly reflectionDays: number
  /** Whether a danger to the person was documented with this step. */
  readonly danger: boolean
  /** Ways to money whose deadline somebody checked in the country's law. */
  readonly deadlines: readonly Track[]
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
  'state-compensation',
  'back-wages',
  'victims-fund',
  'cross-border',
  'return',
  'child',
  'witness',
] as const
export type Track = (typeof TRACKS)[number]

/** Reasons why an act is closed for a person now. */
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
  'return-open',
  'best-interests-first',
  'deadline-not-verified',
  'not-permitted',
  // This reason comes last: the member's roles suffice, but the country's law does not name them.
  'not-your-country',
] as const
export type Why = (typeof WHYS)[number]

/** A condition, with the facts it may read. */
export type Guard = {
  readonly reads: readonly (keyof Facts)[]
  readonly why: Why
  holds(facts: Facts): boolean
}

/** Members who may take a step: first-line roles, case workers, or deciders by the country's law. */
export const BYS = ['first-line', 'case', 'decider'] as const
export type By = (typeof BYS)[number]

/** Inputs of a step besides the named human and the reason, which every step needs. */
export const ASKS = [
  ...(['remedy', 'language', 'deciders', 'follow-up', 'plan', 'risk', 'danger'] as const),
  // What the person said to the risks, what was decided for a child, and days: of arrival, and from which a deadline counts.
  ...(['consent', 'best-interests', 'arrives', 'begins'] as const),
] as const
export type Ask = (typeof ASKS)[number]

/** Periods of states; the country's rules have their lengths. */
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
  | OwnDayClock
  // Periods of a day and not of a state: majority, the remedy of a decision about age, and the keeping of a closed file.
  | DatedClock

/** Periods that end on a day of the person's own. */
export const DATED_CLOCKS = ['before-18', 'at-18', 'age-remedy', 'age-review', 'keeping'] as const
export type DatedClock = (typeof DATED_CLOCKS)[number]

/** Periods that end on a day which the step into the state sets: the last day to claim, the arrival, and when somebody asks after it. */
export const OWN_DAY_CLOCKS = ['claim', 'return-arrival', 'after-return'] as const
export type OwnDayClock = (typeof OWN_DAY_CLOCKS)[number]

/** A step. An adverse one takes something from the person, so it needs a remedy, and no program takes it. */
export type Move<State extends string = string, GuardName extends string = string> = {
  readonly to: State
  readonly by: By
  readonly adverse: boolean
  readonly guards: readonly GuardName[]
  readonly asks: readonly Ask[]
}

export type StateRules<State extends string = string, GuardName extends string = string> = {
  readonly moves: { readonly [act in string]: Move<State, GuardName> }
  /** Whether the track may end in this state. */
  readonly rests: boolean
  readonly clock: ClockName | null
  /** The work list of this state; null if another track decides. */
  readonly queue: Queue | null
}

export type TrackRules = {
  readonly first: string
  readonly states: { readonly [state in string]: StateRules }
}
