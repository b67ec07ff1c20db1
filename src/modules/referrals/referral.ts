// The states of a referral, who leads it on, and what stands in the way: data and pure rules. Pages, tests and docs/states.md read them.

export const STATES = [
  'draft',
  'consented',
  'sent',
  'accepted',
  'not-arrived',
  'arrived',
  'feedback',
  'done',
  'rejected',
  'revoked',
] as const
export type State = (typeof STATES)[number]

/** Whose step it is. Where the receiver has no account here, the sender takes theirs and says who answered. */
export type Side = 'sender' | 'receiver' | 'either'

export const ACTS = [
  'consent',
  'override',
  'send',
  'accept',
  'reject',
  'alarm',
  'found',
  'confirm-arrival',
  'feedback',
  'end-stay',
  'finish',
  'revoke',
] as const
export type Act = (typeof ACTS)[number]

export type Move = {
  readonly to: State
  readonly by: Side
  /** Takes something from the person: a named human gives a reason that stays. */
  readonly adverse: boolean
}

/** How long a state may last, and what is then late. */
export type Clock = { readonly name: ClockName; readonly hours: number }
export const CLOCKS = ['send', 'answer', 'arrival', 'search', 'feedback', 'finish'] as const
export type ClockName = (typeof CLOCKS)[number]

type Rule = { readonly moves: Readonly<Partial<Record<Act, Move>>>; readonly clock: Clock | null }

const revoke = { to: 'revoked', by: 'sender', adverse: true } as const
/** Gone without a word from the house that took them in: looked for like somebody who never came. */
const alarm = { to: 'not-arrived', by: 'receiver', adverse: false } as const
/** Why and where to is news for the sender, who reads it and finishes, if need be once more. */
const endStay = { to: 'feedback', by: 'receiver', adverse: false } as const
/** Hours; the clocks of referrals run over nights and holidays, as people do. */
const DAY = 24

/** What leads from each state to which. `rejected`, `revoked` and `done` are ends; another referral may follow on the first two. */
export const RULES = {
  draft: {
    moves: {
      consent: { to: 'consented', by: 'sender', adverse: false },
      // Without the person's word: adverse, so that it never passes without a reason and a name.
      override: { to: 'consented', by: 'sender', adverse: true },
      revoke,
    },
    clock: null,
  },
  consented: {
    moves: { send: { to: 'sent', by: 'sender', adverse: false }, revoke },
    clock: { name: 'send', hours: DAY },
  },
  sent: {
    moves: {
      accept: { to: 'accepted', by: 'receiver', adverse: false },
      reject: { to: 'rejected', by: 'receiver', adverse: true },
      revoke,
    },
    // A person waits meanwhile, often in a police station or a car.
    clock: { name: 'answer', hours: DAY },
  },
  accepted: {
    moves: {
      'confirm-arrival': { to: 'arrived', by: 'receiver', adverse: false },
      alarm: { to: 'not-arrived', by: 'either', adverse: false },
      revoke,
    },
    // Counted from the hour at which they meet.
    clock: { name: 'arrival', hours: 2 },
  },
  // Nothing closes a referral while somebody is missing: not the receiver, not the sender, not the clock.
  'not-arrived': {
    moves: {
      found: { to: 'accepted', by: 'either', adverse: false },
      'confirm-arrival': { to: 'arrived', by: 'receiver', adverse: false },
    },
    // Who was expected and is not there is looked for within the hour (Art. 14 Directive 2011/36/EU for children).
    clock: { name: 'search', hours: 1 },
  },
  arrived: {
    moves: {
      feedback: { to: 'feedback', by: 'receiver', adverse: false },
      'end-stay': endStay,
      alarm,
      revoke,
    },
    // Long enough to tell more than that a bed was given.
    clock: { name: 'feedback', hours: 14 * DAY },
  },
  feedback: {
    moves: {
      finish: { to: 'done', by: 'sender', adverse: false },
      'end-stay': endStay,
      alarm,
      revoke,
    },
    clock: { name: 'finish', hours: 7 * DAY },
  },
  // The sender has finished; somebody may live in the house for months, and its people still say when that ends and how.
  done: { moves: { 'end-stay': endStay, alarm }, clock: null },
  rejected: { moves: {}, clock: null },
  revoked: { moves: {}, clock: null },
} as const satisfies Record<State, Rule>

// One type for all states, since `as const` gives each its own.
const ruleOf = (state: State): Rule => RULES[state]

/** Nobody owes a step any more. */
export const isEnd = (state: State): boolean => state === 'done' || state === 'rejected' || state === 'revoked'

export const OPEN_STATES = STATES.filter((state) => !isEnd(state))

/** The step of a state; null where it has none of this name. */
export const moveOf = (state: State, act: Act): Move | null => ruleOf(state).moves[act] ?? null

/** On what ground something about a person is passed on. `life` is an adult in danger who cannot be asked or must not wait. */
export const GROUNDS = ['given', 'child', 'life'] as const
export type Ground = (typeof GROUNDS)[number]

/** Why a step is closed. The first five are what binds every telling of a person. */
export const WHYS = [
  'refused-by-person',
  'party-to-conflict',
  'asylum-open',
  'return-enforcement',
  'never-the-employer',
  'no-such-step',
  'not-your-step',
  'not-permitted',
  'children-only',
  'ask-the-adult',
  'is-missing',
  'focal-point-only',
] as const
export type Why = (typeof WHYS)[number]

/** What the rules may know. Neither cooperation nor the criminal case is here. */
export type Facts = {
  readonly state: State
  /** The receiver has no account here: the sender writes down what they answer. */
  readonly byHand: boolean
  readonly abroad: boolean
  /** Who is or may be under 18. */
  readonly childPath: boolean
  readonly whereabouts: string
  /** Whether the person lives at the receiver: for referrals to a bed, from the arrival until somebody says that the stay has ended. */
  readonly stays: boolean
  /** Why the receiver must not be told of the person; null where nothing stands against it. */
  readonly notTold: Why | null
}

/** Who takes a step: which side, and whether as a focal point for cross-border referral. */
export type Taker = { readonly side: 'sender' | 'receiver'; readonly isFocalPoint: boolean }

/** Why a step is closed for whoever would take it; null where it is open. */
export function whyNot(facts: Facts, act: Act, { side, isFocalPoint }: Taker): Why | null {
  const move = moveOf(facts.state, act)
  if (move === null) return 'no-such-step'
  // Whose step it is comes first: the other side is not told what else would be in the way.
  if (!isTheirs(move, side, facts.byHand)) return 'not-your-step'
  // Who was never taken in, or has moved out, does not disappear from the house.
  if (isOfStay(facts.state, act) && !facts.stays) return 'no-such-step'
  if (act === 'consent' || act === 'override' || act === 'send') {
    // What the person refused binds each step towards the receiver, also when it was refused after the draft.
    if (facts.notTold !== null) return facts.notTold
  }
  if (act !== 'send') return null
  // Whoever is not here cannot go there; the alarm comes first.
  if (facts.whereabouts === 'missing') return 'is-missing'
  return facts.abroad && !isFocalPoint ? 'focal-point-only' : null
}

/** Whether a step is about somebody who lives in the house already. */
export const isOfStay = (state: State, act: Act): boolean =>
  act === 'end-stay' || (act === 'alarm' && state !== 'accepted')

const isTheirs = ({ by }: Move, side: 'sender' | 'receiver', byHand: boolean): boolean =>
  by === 'either' || by === side || (byHand && side === 'sender')

/**
 * Why a ground does not carry a referral. A child, or somebody who may be one, is not asked to carry the decision; an adult is asked,
 * and only danger to life does without.
 */
export function groundProblem(ground: Ground, { childPath }: Pick<Facts, 'childPath'>): Why | null {
  if (ground === 'child' && !childPath) return 'children-only'
  // A child's way is never harder than an adult's: what protects it needs no danger to life (Art. 13(1)).
  if (ground === 'life' && childPath) return 'ask-the-adult'
  return null
}

/**
 * The state after a step.
 * @param by the member who takes it: nothing is ever taken by a program
 * @throws Error where {@link whyNot} keeps it closed, nobody takes it, or what is adverse has no reason
 */
export function after(
  facts: Facts,
  act: Act,
  taker: Taker,
  by: { readonly member: string; readonly reason: string },
): State {
  const move = moveOf(facts.state, act)
  if (move === null || whyNot(facts, act, taker) !== null) throw new Error(`${facts.state} has no ${act} now`)
  if (by.member === '') throw new Error('nobody takes this step')
  if (move.adverse && by.reason.trim() === '') throw new Error('an adverse step has a reason')
  return move.to
}

const HOUR = 3_600_000

/**
 * When a state is late; null where nothing runs.
 * @param meetsAt when sender and receiver said that they meet
 */
export function dueOf(state: State, since: Date, meetsAt: Date | null): Date | null {
  const { clock } = ruleOf(state)
  if (clock === null) return null
  const from = clock.name === 'arrival' && meetsAt !== null ? meetsAt : since
  return new Date(from.getTime() + clock.hours * HOUR)
}

/** Whose turn it is; null at an end. Who waits for nobody is in nobody's list, and that must not happen before an end. */
export function turnOf(state: State, byHand: boolean): 'sender' | 'receiver' | null {
  if (isEnd(state)) return null
  // Nobody else here can do anything: the list that it waits in must be one that somebody reads.
  if (byHand) return 'sender'
  // Both look for somebody who is missing; the sender's team answers for it.
  return state === 'sent' || state === 'accepted' || state === 'arrived' ? 'receiver' : 'sender'
}

/** How long a receiver reads on, in days. */
export const ACCESS = { least: 1, usual: 30, most: 180 } as const
