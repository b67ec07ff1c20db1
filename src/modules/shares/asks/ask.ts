// The states of what one agency asks of another, who leads it on, and its clocks: data and pure rules. Pages, tests and docs/states.md read them.
//
// What waits for a second person is no state of it: the door keeps that sealed until somebody approves.

import { type AskUrgency, GROUNDS, type Ground, PERILOUS, SILENT_GROUNDS } from '../codes.ts'

export const STATES = ['sent', 'acknowledged', 'partly', 'answered', 'refused', 'withdrawn', 'over'] as const
export type State = (typeof STATES)[number]

export const SIDES = ['asker', 'asked'] as const
export type Side = (typeof SIDES)[number]

export const ACTS = ['acknowledge', 'answer', 'answer-partly', 'refuse', 'withdraw', 'end'] as const
export type Act = (typeof ACTS)[number]

export type Move = { readonly to: State; readonly by: Side }

export const CLOCKS = ['acknowledge', 'answer', 'use'] as const
export type ClockName = (typeof CLOCKS)[number]

type Rule = { readonly moves: Readonly<Partial<Record<Act, Move>>>; readonly clock: ClockName | null }

const answers = {
  answer: { to: 'answered', by: 'asked' },
  'answer-partly': { to: 'partly', by: 'asked' },
  refuse: { to: 'refused', by: 'asked' },
  withdraw: { to: 'withdrawn', by: 'asker' },
} as const satisfies Rule['moves']

/** What leads from each state to which. In the last three nothing of it opens to those asked. */
export const RULES = {
  // Nobody answers what nobody has taken in.
  sent: {
    moves: { acknowledge: { to: 'acknowledged', by: 'asked' }, withdraw: answers.withdraw },
    clock: 'acknowledge',
  },
  acknowledged: { moves: answers, clock: 'answer' },
  // What is left is answered, refused, or nobody needs it any more.
  partly: { moves: { ...answers, end: { to: 'over', by: 'asker' } }, clock: 'answer' },
  answered: { moves: { end: { to: 'over', by: 'asker' } }, clock: 'use' },
  refused: { moves: {}, clock: null },
  withdrawn: { moves: {}, clock: null },
  // Ended by the asker, or the day that was agreed came.
  over: { moves: {}, clock: null },
} as const satisfies Record<State, Rule>

// One type for all states, since `as const` gives each its own.
const ruleOf = (state: State): Rule => RULES[state]

/** Nothing leads on from here. */
export const isEnd = (state: State): boolean => Object.keys(ruleOf(state).moves).length === 0

export const OPEN_STATES = STATES.filter((state) => !isEnd(state))
/** Whether those asked may open it. */
export const opens = (state: State): boolean => !isEnd(state)

/** What the asker has to learn of. */
export const ANSWERED: readonly State[] = ['partly', 'answered', 'refused']

/** The step of a state; null where it has none of this name. */
export const moveOf = (state: State, act: Act): Move | null => ruleOf(state).moves[act] ?? null

export const WHYS = ['no-such-step', 'not-your-step', 'not-permitted', 'needs-second-person'] as const
export type Why = (typeof WHYS)[number]

/** Why a step is closed for a side; null where it is open. */
export function whyNot(state: State, act: Act, side: Side): Exclude<Why, 'needs-second-person'> | null {
  const move = moveOf(state, act)
  if (move === null) return 'no-such-step'
  return move.by === side ? null : 'not-your-step'
}

/**
 * The state after a step.
 * @param member who takes it: nothing is ever taken by a program
 * @throws Error where {@link whyNot} keeps it closed, or nobody takes it
 */
export function after(state: State, act: Act, side: Side, member: string): State {
  const move = moveOf(state, act)
  if (move === null || whyNot(state, act, side) !== null) throw new Error(`${state} has no ${act} now`)
  if (member === '') throw new Error('nobody takes this step')
  return move.to
}

/** Whose turn it is; null at an end. */
export function turnOf(state: State): Side | null {
  if (isEnd(state)) return null
  // What is answered the asker ends; until then it may be read on both sides.
  return state === 'answered' ? 'asker' : 'asked'
}

/** Whether somebody waits in danger, so that one person alone may ask or answer about them. */
export const isPerilous = (urgency: AskUrgency): boolean => PERILOUS.includes(urgency)

/** Whether it needs a second person. */
export const needsSecond = ({ ofPerson, urgency }: { readonly ofPerson: boolean; readonly urgency: AskUrgency }) =>
  ofPerson && !isPerilous(urgency)

const HOUR = 3_600_000
const DAY = 24

/** Hours until somebody has acknowledged it; after the hour of what is perilous the telephone is taken. */
export const ACKNOWLEDGE_HOURS: Readonly<Record<AskUrgency, number>> = {
  ...{ none: DAY, urgent: 4, danger: 1, 'missing-child': 1 },
}
/** Hours until it is answered: of what is urgent and at hand, of what is urgent and is not, of all else (Art. 5(1) Directive (EU) 2023/977). */
export const DIRECTIVE_HOURS = { atHand: 8, fetched: 3 * DAY, other: 7 * DAY } as const
/** Where that Directive does not apply: no law sets these. */
export const OWN_HOURS: Readonly<Record<AskUrgency, number>> = {
  ...{ none: 14 * DAY, urgent: 3 * DAY, danger: 8, 'missing-child': 8 },
}
/** What is left of a partial answer. */
const REST_HOURS = 7 * DAY

/** What the clocks are counted from. */
export type Since = {
  readonly urgency: AskUrgency
  /** Both are police or justice. */
  readonly directive: boolean
  /** Those asked have it at hand. */
  readonly atHand: boolean
  readonly sentAt: Date
  readonly since: Date
  readonly neededBy: Date | null
  readonly until: Date
}

/** Hours in which it is answered, from when it came. */
export function answerHours({ urgency, directive, atHand }: Pick<Since, 'urgency' | 'directive' | 'atHand'>): number {
  if (!directive) return OWN_HOURS[urgency]
  if (urgency === 'none') return DIRECTIVE_HOURS.other
  return atHand ? DIRECTIVE_HOURS.atHand : DIRECTIVE_HOURS.fetched
}

/** What runs in a state and when it is late; null at an end. A day by which it is needed comes earlier and never later. */
export function dueOf(state: State, about: Since): { readonly clock: ClockName; readonly at: Date } | null {
  const { clock } = ruleOf(state)
  if (clock === null) return null
  const { sentAt, since, neededBy, until } = about
  if (clock === 'use') return { clock, at: until }
  if (state === 'partly') return { clock, at: earlier(later(since, REST_HOURS), until) }
  const answer = earlier(later(sentAt, answerHours(about)), neededBy, until)
  if (clock === 'answer') return { clock, at: answer }
  return { clock, at: earlier(later(sentAt, ACKNOWLEDGE_HOURS[about.urgency]), answer) }
}

const later = (since: Date, hours: number): Date => new Date(since.getTime() + hours * HOUR)
const earlier = (...days: readonly (Date | null)[]): Date =>
  new Date(Math.min(...days.flatMap((day) => (day === null ? [] : day.getTime()))))

/**
 * The grounds on which an agency may refuse. Whoever is not police or justice names none that tells whether anything is held, to whomever: a record of help
 * is not revealed by how a question about it is refused (rule 15).
 */
export const groundsOf = ({ regime }: { readonly regime: string }): readonly Ground[] =>
  regime === '2016-680' ? GROUNDS : SILENT_GROUNDS
