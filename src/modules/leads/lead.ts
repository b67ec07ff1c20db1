import { OPEN_STATES, type OpenState, STATE_NAMES, type State } from './codes.ts'
import type { Action, Why } from './shapes.ts'

/** What a person can do with a lead that changes its state. */
export type Act =
  | 'claim'
  | 'assign'
  | 'release'
  | 'dismiss'
  | 'open-for-notice'
  | 'open-for-case'
  | 'pass'
  | 'reopen'
  | 'merge'
  | 'split'

/** Where an act leads; `before` is the state a merged lead had. */
type Moves = { readonly [act in Act]?: State | 'before' }

export type StateRules = {
  readonly moves: Moves
  /** Whether a person has decided; then who and when stand with it. */
  readonly decided: boolean
  /** By which of the agency's periods it is erased; null where it is kept until other rules end it. */
  readonly keeping: 'undecided' | 'dismissed' | null
}

/**
 * The way of a lead. Deciding needs a claim first, so that two people never decide the same lead without knowing. What was
 * dismissed or opened can be opened anew. What was passed to another authority is out of the house: it can be passed to one more, as where the
 * first declined, and is never again as if nobody had been told.
 */
export const STATES = {
  // Merging needs no claim: the same advert found twice is seen by whoever looks through the queue.
  new: { moves: { claim: 'claimed', assign: 'claimed', merge: 'merged' }, decided: false, keeping: 'undecided' },
  claimed: {
    moves: {
      // Also from one colleague to another: people fall ill.
      assign: 'claimed',
      release: 'new',
      dismiss: 'dismissed',
      'open-for-notice': 'open-for-notice',
      'open-for-case': 'open-for-case',
      pass: 'passed',
      merge: 'merged',
    },
    decided: false,
    keeping: 'undecided',
  },
  // Opened anew it goes to whoever opens it: back in the queue, nobody would know that it was decided once.
  dismissed: { moves: { reopen: 'claimed' }, decided: true, keeping: 'dismissed' },
  'open-for-notice': { moves: { reopen: 'claimed' }, decided: true, keeping: null },
  'open-for-case': { moves: { reopen: 'claimed' }, decided: true, keeping: null },
  // Kept for as long as the agency must be able to say what it disclosed, and to whom (Art. 19 GDPR).
  passed: { moves: { pass: 'passed' }, decided: true, keeping: null },
  // Not a decision about its content, so it has no period of its own: it goes with the lead that it is shown under.
  merged: { moves: { split: 'before' }, decided: false, keeping: null },
} as const satisfies Record<State, StateRules>

const RULES: Readonly<Record<State, StateRules>> = STATES

/** States that wait for a decision: the queue. */
export const OPEN: readonly State[] = OPEN_STATES
/** All states that a list can show; what was merged is shown under another lead. */
export const LISTED: readonly State[] = STATE_NAMES.filter((state) => state !== 'merged')

/** What the rules look at. */
export type LeadStand = {
  readonly state: State
  /** Of a merged lead. */
  readonly stateBefore: OpenState | null
  readonly claimedBy: string | null
  /** State of the lead it is shown under; its own where that is itself. */
  readonly rootState: State
  /** Somebody asked to pass it on and a second person has not decided yet. */
  readonly waits: boolean
}

/** Acts that only who claimed the lead may do. */
const HOLDERS: readonly Act[] = ['dismiss', 'open-for-notice', 'open-for-case', 'pass']
/** While a second person is asked to pass a lead on, it stays as they saw it. */
const STILL_WHILE_WAITING: readonly Act[] = [...HOLDERS, 'merge', 'release', 'assign']

/** Why an act is closed for somebody; null where it is open. */
export function whyNot(lead: LeadStand, act: Act, member: string): Why | null {
  // The state first: a reason that names a person would be a wrong hint where no person could do it.
  if (RULES[lead.state].moves[act] === undefined) return closed(lead, act, member)
  // A state knows no persons; who may act in it is said here.
  const held = lead.state === 'claimed' && lead.claimedBy !== member
  if (held && (HOLDERS.includes(act) || act === 'merge')) return 'claimed-by-other'
  // Else the second person would approve what the first no longer asks.
  if (lead.waits && STILL_WHILE_WAITING.includes(act)) return 'waits-for-second-person'
  // The decision was about the whole.
  if (act === 'split' && !OPEN.includes(lead.rootState)) return 'already-decided'
  return null
}

/** Words for an act that a state does not have. */
function closed({ state, claimedBy }: LeadStand, act: Act, member: string): Why {
  if (state === 'merged') return 'merged-away'
  if (state === 'passed') return 'passed-on'
  if (act === 'split') return 'nothing-merged'
  if (act === 'reopen') return 'not-decided'
  if (RULES[state].decided) return 'already-decided'
  if (act === 'claim') return claimedBy === member ? 'already-yours' : 'claimed-by-other'
  return act === 'release' ? 'not-claimed' : 'claim-first'
}

/** The state after an act that {@link whyNot} leaves open. */
export function stateAfter(lead: LeadStand, act: Act): State {
  const next = RULES[lead.state].moves[act]
  // Whoever comes here did not ask whether it is open: a fault of the program, not of the person.
  if (next === undefined) throw new Error(`${lead.state} has no ${act}`)
  return next === 'before' ? (lead.stateBefore ?? 'new') : next
}

const ACTIONS: readonly { act: Act; reason: boolean }[] = [
  { act: 'claim', reason: false },
  { act: 'assign', reason: false },
  { act: 'release', reason: false },
  { act: 'open-for-notice', reason: true },
  { act: 'open-for-case', reason: true },
  // Its reason stands in the input, for the second person to read.
  { act: 'pass', reason: false },
  { act: 'dismiss', reason: true },
  { act: 'reopen', reason: true },
  { act: 'merge', reason: false },
  { act: 'split', reason: false },
]

/**
 * Everything that can be done with a lead, each with why it is closed.
 * @param may whether the member's roles allow an operation
 */
export function actionsOf(lead: LeadStand, member: string, may: (operation: string) => boolean): Action[] {
  const moves = ACTIONS.map(({ act, reason }): Action => {
    const operation = `leads.${act}`
    // Roles before state: whoever may never do it is not told to claim it first.
    const why = may(operation) ? whyNot(lead, act, member) : 'not-permitted'
    return { operation, allowed: why === null, why, reason, secondPerson: act === 'pass' }
  })
  // What is known of a decided lead may still matter: notes are never closed by a state.
  const note = may('leads.note')
  return [
    ...moves,
    {
      operation: 'leads.note',
      allowed: note,
      why: note ? null : 'not-permitted',
      reason: false,
      secondPerson: false,
    },
  ]
}

/** How long an agency keeps leads, in days. */
export type Periods = { readonly undecidedDays: number; readonly dismissedDays: number }

const DAY = 86_400_000

/**
 * When a lead is erased unless something is decided.
 * @param keepFrom when its time began: arrival, dismissal, or being opened anew
 * @returns null where it is kept
 */
export function expiryOf(state: State, keepFrom: Date, { undecidedDays, dismissedDays }: Periods): Date | null {
  // Storage limitation, Art. 5(1)(e) GDPR and Art. 5 Directive (EU) 2016/680: what nobody decides does not stay for ever.
  const { keeping } = RULES[state]
  if (keeping === null) return null
  return new Date(keepFrom.getTime() + (keeping === 'undecided' ? undecidedDays : dismissedDays) * DAY)
}
