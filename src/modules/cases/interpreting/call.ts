// The states of a call to an interpreter, who leads it on, and what its hours allow: data and pure rules.

import { CALL_ACTS, CALL_STATES, type CallAct, type CallState } from './codes.ts'

/** Whose step it is: the person's team, or the interpreter. */
export type CallSide = 'team' | 'interpreter'
export type CallMove = { readonly to: CallState; readonly by: CallSide }
type Rule = { readonly moves: Readonly<Partial<Record<CallAct, CallMove>>>; readonly turn: CallSide | null }

const team = (to: CallState): CallMove => ({ to, by: 'team' })
const interpreter = (to: CallState): CallMove => ({ to, by: 'interpreter' })
const over: Rule = { moves: {}, turn: null }
// To the interpreter a wish of the person for somebody else looks like any other call that is not needed.
const ended = { 'call-off': team('called-off'), refuse: team('called-off') } as const

/**
 * What leads from each state to which. Nobody says why they decline, give it back or have a conflict of interest: the reason may be what
 * somebody told them. In all but the first two nothing opens to the interpreter.
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

/** What a side can do now. */
export const callActs = (state: CallState, side: CallSide, hours: Hours, now: Date): readonly CallAct[] =>
  CALL_ACTS.filter((act) => whyNotCall(state, act, side, hours, now) === null)

export const HOUR_FAULTS = ['is-past', 'too-far'] as const
export type HourFault = (typeof HOUR_FAULTS)[number]

/** What is wrong with the hour for which somebody is asked; null where it is right. Half a year ahead is as far as anybody plans. */
export function hourFault(startsAt: Date, now: Date): HourFault | null {
  if (startsAt <= now) return 'is-past'
  return startsAt.getTime() - now.getTime() > 183 * DAY ? 'too-far' : null
}
