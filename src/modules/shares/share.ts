// The states of a share, who leads it on, and what stands in the way: data and pure rules. Pages, tests and docs/states.md read them.
//
// What is written down and waits for a second person is no state of a share: the door keeps it sealed until somebody approves, and a share
// begins with that.

import type { Urgency } from './codes.ts'

export const STATES = [
  'sent',
  'acknowledged',
  'accepted',
  'declined',
  'recalled',
  'removed',
  'kept',
  'ended',
  'over',
] as const
export type State = (typeof STATES)[number]

/** Whose step it is. Where the receiver has no account here, the sender takes theirs and says who answered. */
export type Side = 'sender' | 'receiver' | 'either'

export const ACTS = [
  'acknowledge',
  'accept',
  'decline',
  'correct',
  'read-correction',
  'end',
  'recall',
  'say-removed',
  'say-kept',
] as const
export type Act = (typeof ACTS)[number]

export type Move = {
  readonly to: State
  readonly by: Side
  /** Whoever takes it says why, and the reason stays with the share for both sides. */
  readonly reason: boolean
}

export const CLOCKS = ['acknowledge', 'answer', 'read-correction', 'use', 'say'] as const
export type ClockName = (typeof CLOCKS)[number]

/** How long a state may last, in hours, and what is then late. `use` lasts until the day that was agreed. */
export type Clock = { readonly name: Exclude<ClockName, 'use'>; readonly hours: number } | { readonly name: 'use' }

type Rule = { readonly moves: Readonly<Partial<Record<Act, Move>>>; readonly clock: Clock | null }

const HOUR = 3_600_000
const DAY = 24

const recall = { to: 'recalled', by: 'sender', reason: true } as const
const correct = (to: State) => ({ to, by: 'sender', reason: true }) as const
const readCorrection = (to: State) => ({ to, by: 'receiver', reason: false }) as const

/** What leads from each state to which. In the last five nothing of it opens to the receiver. */
export const RULES = {
  sent: {
    moves: {
      acknowledge: { to: 'acknowledged', by: 'receiver', reason: false },
      correct: correct('sent'),
      recall,
    },
    // Somebody must know that it is there; see URGENT_HOURS for what cannot wait a day.
    clock: { name: 'acknowledge', hours: DAY },
  },
  acknowledged: {
    moves: {
      accept: { to: 'accepted', by: 'receiver', reason: false },
      decline: { to: 'declined', by: 'receiver', reason: true },
      correct: correct('acknowledged'),
      'read-correction': readCorrection('acknowledged'),
      recall,
    },
    clock: { name: 'answer', hours: 7 * DAY },
  },
  accepted: {
    moves: {
      correct: correct('accepted'),
      'read-correction': readCorrection('accepted'),
      end: { to: 'ended', by: 'either', reason: false },
      recall,
    },
    clock: { name: 'use' },
  },
  recalled: {
    moves: {
      'say-removed': { to: 'removed', by: 'receiver', reason: false },
      // By which law, in which file and until when: their record of it is theirs, and the sender must know of it.
      'say-kept': { to: 'kept', by: 'receiver', reason: true },
    },
    clock: { name: 'say', hours: 7 * DAY },
  },
  declined: { moves: {}, clock: null },
  removed: { moves: {}, clock: null },
  kept: { moves: {}, clock: null },
  ended: { moves: {}, clock: null },
  // The day that was agreed came before anybody ended it.
  over: { moves: {}, clock: null },
} as const satisfies Record<State, Rule>

// One type for all states, since `as const` gives each its own.
const ruleOf = (state: State): Rule => RULES[state]

/** Nothing leads on from here. */
export const isEnd = (state: State): boolean => Object.keys(ruleOf(state).moves).length === 0

export const OPEN_STATES = STATES.filter((state) => !isEnd(state))

/** Ends that the receiver came to: the sender has to learn of them. */
export const ANSWERED: readonly State[] = ['declined', 'removed', 'kept']

/** Whether the receiver may open what was shared. */
export const opens = (state: State): boolean => OPENING.includes(state)
export const OPENING: readonly State[] = ['sent', 'acknowledged', 'accepted']

/** The step of a state; null where it has none of this name. */
export const moveOf = (state: State, act: Act): Move | null => ruleOf(state).moves[act] ?? null

export const WHYS = [
  'no-such-step',
  'not-your-step',
  'not-permitted',
  'speaks-for-defendant',
  'nothing-corrected',
  'read-correction-first',
] as const
export type Why = (typeof WHYS)[number]

/** What the rules may know. */
export type Facts = {
  readonly state: State
  /** The receiver has no account here: the sender writes down what they answer. */
  readonly byHand: boolean
  /** What was shared speaks for somebody who is or may be accused. */
  readonly exculpatory: boolean
  /** A correction was sent that the receiver has not read yet. */
  readonly behind: boolean
}

/** Why a step is closed for a side; null where it is open. */
export function whyNot(facts: Facts, act: Act, side: 'sender' | 'receiver'): Why | null {
  const move = moveOf(facts.state, act)
  if (move === null) return 'no-such-step'
  // Whose step it is comes first: the other side is not told what else would be in the way.
  const isTheirs = move.by === 'either' || move.by === side || (facts.byHand && side === 'sender')
  if (!isTheirs) return 'not-your-step'
  // A defence that was told of it may rely on it (Art. 7 Directive 2012/13/EU): it is corrected, and never taken out of sight.
  if (act === 'recall' && facts.exculpatory) return 'speaks-for-defendant'
  if (act === 'read-correction' && !facts.behind) return 'nothing-corrected'
  // Whoever answers what was corrected since answers something else.
  if ((act === 'accept' || act === 'decline') && facts.behind) return 'read-correction-first'
  return null
}

/**
 * The state after a step.
 * @param by the member who takes it, and why: nothing is ever taken by a program
 * @throws Error where {@link whyNot} keeps it closed, nobody takes it, or a reason lacks
 */
export function after(
  facts: Facts,
  act: Act,
  side: 'sender' | 'receiver',
  by: { readonly member: string; readonly reason: string },
): State {
  const move = moveOf(facts.state, act)
  if (move === null || whyNot(facts, act, side) !== null) throw new Error(`${facts.state} has no ${act} now`)
  if (by.member === '') throw new Error('nobody takes this step')
  if (move.reason && by.reason.trim() === '') throw new Error('this step has a reason')
  return move.to
}

/** Hours until somebody must have acknowledged what cannot wait: then the telephone is taken. */
export const URGENT_HOURS: Readonly<Record<Exclude<Urgency, 'none'>, number>> = { danger: 1, 'missing-child': 1 }
/** Hours in which a correction is read, after which the old version may have done harm. */
const CORRECTION_HOURS = DAY

/** What a clock is counted from. */
export type Since = {
  readonly since: Date
  readonly urgency: Urgency
  /** Until when it is shared. */
  readonly until: Date
  /** When a correction was sent that is not read yet; null where none waits. */
  readonly correctedAt: Date | null
}

/** What runs in a state and when it is late; null at an end. What comes first counts. */
export function dueOf(
  state: State,
  { since, urgency, until, correctedAt }: Since,
): { readonly clock: ClockName; readonly at: Date } | null {
  const { clock } = ruleOf(state)
  if (clock === null) return null
  const hours = state === 'sent' && urgency !== 'none' ? URGENT_HOURS[urgency] : 'hours' in clock ? clock.hours : null
  const own = { clock: clock.name, at: hours === null ? until : later(since, hours) }
  if (correctedAt === null || state === 'sent' || state === 'recalled') return own
  const read = { clock: 'read-correction' as const, at: later(correctedAt, CORRECTION_HOURS) }
  return read.at < own.at ? read : own
}

const later = (since: Date, hours: number): Date => new Date(since.getTime() + hours * HOUR)

/** Whose turn it is; null at an end. What waits for nobody stands in nobody's list, and that must not happen before an end. */
export function turnOf(state: State, byHand: boolean): 'sender' | 'receiver' | null {
  if (isEnd(state)) return null
  // Nobody else here can do anything: the list that it waits in must be one that somebody reads.
  return byHand ? 'sender' : 'receiver'
}
