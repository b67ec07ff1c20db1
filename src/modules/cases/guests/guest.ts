// The states of a guest's place on a person's team, who leads them on, and how long one lasts: data and pure rules.

import { daysAfter, monthsAfter } from '../../../kernel/clock.ts'
import { GUEST_STATES, type GuestAct, type GuestKind, type GuestPart, type GuestState } from './codes.ts'

/** Whose step it is: the person's team, or the guest. */
export type GuestSide = 'team' | 'guest'

export type GuestMove = {
  readonly to: GuestState
  readonly by: GuestSide
  /** Whoever takes it says why. */
  readonly reason: boolean
}

type Rule = {
  readonly moves: Readonly<Partial<Record<GuestAct, GuestMove>>>
  /** Who is to do something next; nobody at an end. */
  readonly turn: GuestSide | null
}

const end = { to: 'ended', by: 'team', reason: true } as const
const conflict = { to: 'conflict', by: 'team', reason: true } as const
const renew = (to: GuestState) => ({ to, by: 'team', reason: false }) as const

/** What leads from each state to which. In the last four nothing of the person opens to the guest. */
export const GUEST_RULES = {
  invited: {
    moves: {
      accept: { to: 'accepted', by: 'guest', reason: false },
      // Nobody has to say why they cannot: the reason may be another person's.
      decline: { to: 'declined', by: 'guest', reason: false },
      renew: renew('invited'),
      end,
      conflict,
    },
    turn: 'guest',
  },
  accepted: {
    moves: { leave: { to: 'ended', by: 'guest', reason: true }, renew: renew('accepted'), end, conflict },
    // The team answers for it that the place ends with the mandate.
    turn: 'team',
  },
  declined: { moves: {}, turn: null },
  ended: { moves: {}, turn: null },
  // The last day of the mandate is over.
  over: { moves: {}, turn: null },
  conflict: { moves: {}, turn: null },
} as const satisfies Record<GuestState, Rule>

// One type for all states, since `as const` gives each its own.
const ruleOf = (state: GuestState): Rule => GUEST_RULES[state]

export const isGuestEnd = (state: GuestState): boolean => Object.keys(ruleOf(state).moves).length === 0
export const OPEN_GUESTS = GUEST_STATES.filter((state) => !isGuestEnd(state))

/** Whether the guest opens anything of the person. */
export const opensPerson = (state: GuestState): boolean => state === 'accepted'

export const guestMove = (state: GuestState, act: GuestAct): GuestMove | null => ruleOf(state).moves[act] ?? null
export const guestTurn = (state: GuestState): GuestSide | null => ruleOf(state).turn

export const GUEST_WHYS = ['no-such-step', 'not-your-step'] as const
export type GuestWhy = (typeof GUEST_WHYS)[number]

/** Why a step is closed for a side; null where it is open. */
export function whyNotGuest(state: GuestState, act: GuestAct, side: GuestSide): GuestWhy | null {
  const move = guestMove(state, act)
  if (move === null) return 'no-such-step'
  return move.by === side ? null : 'not-your-step'
}

/**
 * The state after a step.
 * @param by the member who takes it, and why: nothing is ever taken by a program, but for the last day
 * @throws Error where {@link whyNotGuest} keeps it closed, nobody takes it, or a reason lacks
 */
export function afterGuest(
  state: GuestState,
  act: GuestAct,
  side: GuestSide,
  by: { readonly member: string; readonly reason: string },
): GuestState {
  const move = guestMove(state, act)
  if (move === null || whyNotGuest(state, act, side) !== null) throw new Error(`${state} has no ${act} now`)
  if (by.member === '') throw new Error('nobody takes this step')
  if (move.reason && by.reason.trim() === '') throw new Error('this step has a reason')
  return move.to
}

export const SPAN_FAULTS = ['ends-before-it-begins', 'is-over', 'too-long'] as const
export type SpanFault = (typeof SPAN_FAULTS)[number]

/** What is wrong with the days of a mandate; null where they are right. It lasts a year at most, and is renewed. */
export function spanFault(from: string, until: string, today: string): SpanFault | null {
  if (until < from) return 'ends-before-it-begins'
  if (until < today) return 'is-over'
  // A renewal counts from today: a mandate of three years is looked at three times.
  const begins = from > today ? from : today
  return until > daysAfter(monthsAfter(begins, 12), -1) ? 'too-long' : null
}

/** Whether today is one of the days of a mandate. */
export const isInSpan = (from: string, until: string, today: string): boolean => from <= today && today <= until

/**
 * What of a person each kind of guest reads, and nothing else. Migration 0104 says the same to the database. A lawyer needs decisions and
 * their remedies (Art. 12(2) and 15(2) Directive 2011/36/EU); a guardian what best interests are weighed by (Art. 14(2) and 16(3)); an asylum
 * officer and a prosecutor the one track that is their work.
 */
export const PARTS_OF = {
  guardian: ['identity', 'child', 'plan', 'interviews', 'days'],
  lawyer: ['identity', 'decisions', 'interviews', 'days'],
  'asylum-officer': ['asylum'],
  prosecutor: ['criminal'],
} as const satisfies Record<GuestKind, readonly GuestPart[]>

/** Whether a kind of guest reads a part. */
export const reads = (kind: GuestKind, part: GuestPart): boolean =>
  (PARTS_OF[kind] as readonly GuestPart[]).includes(part)
