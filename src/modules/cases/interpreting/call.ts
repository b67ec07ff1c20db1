// The states of a call to an interpreter, who leads it on, and what its hours allow: data and pure rules.

import { CALL_ACTS, CALL_STATES, type CallAct, type CallState } from './codes.ts'

/** The side that takes a step: the person's team, or the interpreter. */
export type CallSide = 'team' | 'interpreter'
export type CallMove = { readonly to: CallState; readonly by: CallSide }
type Rule = { readonly moves: Readonly<Partial<Record<CallAct, CallMove>>>; readonly turn: CallSide | null }

const team = (to: CallState): CallMove => ({ to, by: 'team' })
const interpreter = (to: CallState): CallMove => ({ to, by: 'interpreter' })
const over: Rule = { moves: {}, turn: null }
// To the interpreter a wish of the person for somebody else looks like any other call that is not needed.
const ended = { 'call-off': team('called-off'), refuse: team('called-off') } as const

/**
 * The acts of each state, and the state that each leads to. Interpreters give no reason when they decline, give back or declare a conflict
 * of interest, because a reason may repeat what somebody told them. The place opens in `accepted` alone.
 */
export const CALL_RULES: Readonly<Record<CallState, Rule>> = {
  asked: {
    moves: {
      ...{ accept: interpreter('accepted'), decline: interpreter('declined'), conflict: interpreter('conflict') },
      ...ended,
    },
    turn: 'interpreter',
  },
  accepted: {
    moves: {
      ...{ return: interpreter('returned'), conflict: interpreter('conflict') },
      ...{ ...ended, done: team('done'), missed: team('missed') },
    },
    turn: 'team',
  },
  // Somebody else accepted first.
  taken: over,
  declined: over,
  conflict: over,
  returned: over,
  'called-off': over,
  done: over,
  missed: over,
  // Its hour passed and nobody said what became of it.
  over,
}

export const isCallEnd = (state: CallState): boolean => Object.keys(CALL_RULES[state].moves).length === 0
export const OPEN_CALLS = CALL_STATES.filter((state) => !isCallEnd(state))

/** Whether place and telephone open to the interpreter. */
export const opensPlace = (state: CallState): boolean => state === 'accepted'

/** The hours of a call, as far as steps depend on them. */
export type Hours = { readonly startsAt: Date; readonly minutes: number }

const DAY = 86_400_000
const endOf = ({ startsAt, minutes }: Hours): number => startsAt.getTime() + minutes * 60_000

/** An hour that nobody has accepted, and that is still to come: others may be asked for it unless the team called it off. */
export const lacksInterpreter = (
  { called_off }: { readonly called_off: boolean },
  calls: readonly { readonly state: CallState; readonly starts_at: Date }[],
  now: Date,
): boolean =>
  !called_off && hourFault(calls[0].starts_at, now) === null && calls.every(({ state }) => state !== 'accepted')

/** Whether its time is over: nobody accepts what has begun, and a day after its end the place closes by itself. */
export function isCallOver(state: CallState, hours: Hours, now: Date): boolean {
  if (state === 'asked') return hours.startsAt <= now
  return state === 'accepted' && endOf(hours) + DAY <= now.getTime()
}

export const CALL_WHYS = ['no-such-step', 'not-your-step', 'still-to-come'] as const
export type CallWhy = (typeof CALL_WHYS)[number]

/** Why a step is closed for a side; null where it is open. Whether somebody came is said from the beginning of the hour on. */
export function whyNotCall(state: CallState, act: CallAct, side: CallSide, hours: Hours, now: Date): CallWhy | null {
  const move = CALL_RULES[state].moves[act]
  if (move === undefined || isCallOver(state, hours, now)) return 'no-such-step'
  if (move.by !== side) return 'not-your-step'
  return (act === 'done' || act === 'missed') && now < hours.startsAt ? 'still-to-come' : null
}

/** The acts that are open to a side now. */
export const callActs = (state: CallState, side: CallSide, hours: Hours, now: Date): readonly CallAct[] =>
  CALL_ACTS.filter((act) => whyNotCall(state, act, side, hours, now) === null)

export const HOUR_FAULTS = ['is-past', 'too-far'] as const
export type HourFault = (typeof HOUR_FAULTS)[number]

/** The fault of an hour for which somebody is asked; null where it has none. An hour may lie half a year ahead, as far as anybody plans. */
export function hourFault(startsAt: Date, now: Date): HourFault | null {
  if (startsAt <= now) return 'is-past'
  return startsAt.getTime() - now.getTime() > 183 * DAY ? 'too-far' : null
}
