import type { Act, State } from './codes.ts'
import type { Action, Why } from './shapes.ts'

/** What a reporter can do with their own. */
export type ReporterAct = 'reply' | 'withdraw'

type Moves = { readonly [act in Act | ReporterAct | 'open']?: State }

export type StateRules = {
  readonly moves: Moves
  /** Whether it waits for the agency: the queue. */
  readonly open: boolean
  /** By which of the agency's periods it is erased; null where it is kept until other rules end it. */
  readonly keeping: 'closed' | 'withdrawn' | null
}

/**
 * The way of a report. Nothing can be decided about one that nobody has opened. What a reporter adds brings an answered or closed
 * one back into the queue; what was withdrawn stays with the agency for a while, since it has read it, and nobody writes to the
 * reporter any more.
 */
export const STATES = {
  received: { moves: { open: 'read', reply: 'received', withdraw: 'withdrawn' }, open: true, keeping: null },
  read: {
    moves: {
      ask: 'read',
      answer: 'answered',
      pass: 'passed',
      close: 'closed',
      assess: 'read',
      note: 'read',
      'record-call': 'read',
      'make-lead': 'read',
      reply: 'read',
      withdraw: 'withdrawn',
    },
    open: true,
    keeping: null,
  },
  answered: {
    // Somebody may have been written to and be in danger still: that it is over is recorded whenever it is known.
    moves: {
      reopen: 'read',
      assess: 'answered',
      note: 'answered',
      'record-call': 'answered',
      'make-lead': 'answered',
      reply: 'read',
      withdraw: 'withdrawn',
    },
    open: false,
    keeping: 'closed',
  },
  // Kept for as long as the agency must be able to say what it disclosed, and to whom (Art. 19 GDPR).
  passed: {
    moves: {
      ask: 'passed',
      // To one more, as where the first declined.
      pass: 'passed',
      assess: 'passed',
      note: 'passed',
      'record-call': 'passed',
      'make-lead': 'passed',
      reply: 'passed',
      withdraw: 'withdrawn',
    },
    open: false,
    keeping: null,
  },
  closed: {
    moves: {
      reopen: 'read',
      note: 'closed',
      'record-call': 'closed',
      'make-lead': 'closed',
      reply: 'read',
      withdraw: 'withdrawn',
    },
    open: false,
    keeping: 'closed',
  },
  withdrawn: { moves: { note: 'withdrawn', 'record-call': 'withdrawn' }, open: false, keeping: 'withdrawn' },
} as const satisfies Record<State, StateRules>

const RULES: Readonly<Record<State, StateRules>> = STATES

export const isOpen = (state: State): boolean => RULES[state].open

/** States that wait for the agency. */
export const OPEN: readonly State[] = (Object.keys(STATES) as State[]).filter(isOpen)

/** Why an act is closed for anybody; null where it is open. */
export function whyNot(state: State, act: Act | ReporterAct): Why | null {
  if (RULES[state].moves[act] !== undefined) return null
  if (state === 'received') return 'not-read'
  if (state === 'withdrawn') return 'withdrawn'
  if (act === 'reopen') return state === 'passed' ? 'passed-on' : 'still-open'
  return state === 'passed' ? 'passed-on' : 'already-ended'
}

/** The state after an act that {@link whyNot} leaves open. */
export function stateAfter(state: State, act: Act | ReporterAct | 'open'): State {
  const next = RULES[state].moves[act]
  // Whoever comes here did not ask whether it is open: a fault of the program, not of the person.
  if (next === undefined) throw new Error(`${state} has no ${act}`)
  return next
}

const ACTIONS: readonly { readonly act: Act; readonly reason: boolean }[] = [
  { act: 'ask', reason: false },
  { act: 'answer', reason: false },
  { act: 'pass', reason: false },
  { act: 'close', reason: true },
  { act: 'reopen', reason: true },
  { act: 'assess', reason: false },
  { act: 'note', reason: false },
  // It ends nothing: whoever reported is still to be answered.
  { act: 'make-lead', reason: false },
  { act: 'record-call', reason: false },
]

/**
 * Everything that can be done with a report, each with why it is closed.
 * @param may whether the member's roles allow an operation
 * @param waits somebody asked to pass it on already
 */
export const actionsOf = (state: State, may: (operation: string) => boolean, waits = false): Action[] =>
  ACTIONS.map(({ act, reason }) => {
    const operation = `reports.${act}`
    // Roles before state: whoever may never do it is not told to open it first.
    const closed = may(operation) ? whyNot(state, act) : 'not-permitted'
    const why = closed ?? (waits && act === 'pass' ? 'waits-for-second-person' : null)
    return { operation, allowed: why === null, why, reason }
  })

const DAY = 86_400_000

/** How long an agency keeps what is over, in days. */
export type Periods = { readonly closedDays: number; readonly withdrawnDays: number }

/** Days after the end at which it is erased; null where it is kept. */
export function keptFor(state: State, { closedDays, withdrawnDays }: Periods): number | null {
  // Storage limitation, Art. 5(1)(e) GDPR; Art. 18(1) Directive (EU) 2019/1937: no longer than necessary.
  const { keeping } = RULES[state]
  if (keeping === null) return null
  return keeping === 'closed' ? closedDays : withdrawnDays
}

/** The day on which a report is erased unless something comes in; null where it is kept. */
export function expiryOf(state: State, endedOn: Date | null, periods: Periods): Date | null {
  const days = keptFor(state, periods)
  return days === null || endedOn === null ? null : new Date(endedOn.getTime() + days * DAY)
}
