import type { BlockAct, State, Why } from './codes.ts'
import type { Action } from './shapes.ts'

/** What comes from elsewhere: somebody affected writes, or the last day is over. */
export type Event = 'appeal' | 'expire'

type Moves = { readonly [move in BlockAct | Event]?: State }

export type StateRules = {
  readonly moves: Moves
  /** Whether operators are told to block it. */
  readonly inFeeds: boolean
}

/**
 * The way of an entry in the feeds. An appeal alone opens nothing, or anybody could lift any order; a person suspends the entry
 * while the appeal is looked at, and that reaches the feeds at once. A draft is not changed: what is approved is what was
 * drafted, and a wrong draft is lifted and written anew.
 */
export const STATES = {
  // Whoever drafted it can take it back alone; putting it into the feeds takes others.
  draft: { moves: { approve: 'approved', lift: 'lifted', expire: 'expired' }, inFeeds: false },
  approved: { moves: { publish: 'published', lift: 'lifted', expire: 'expired' }, inFeeds: false },
  published: {
    moves: { suspend: 'suspended', lift: 'lifted', appeal: 'appealed', expire: 'expired' },
    inFeeds: true,
  },
  appealed: {
    moves: { suspend: 'suspended', uphold: 'published', lift: 'lifted', appeal: 'appealed', expire: 'expired' },
    inFeeds: true,
  },
  // Uphold here means back into the feeds: the order was looked at anew and holds.
  suspended: { moves: { uphold: 'published', lift: 'lifted', appeal: 'suspended', expire: 'expired' }, inFeeds: false },
  // An end stays an end. What is ordered again is a new entry with a new number and date.
  lifted: { moves: {}, inFeeds: false },
  expired: { moves: {}, inFeeds: false },
} as const satisfies Record<State, StateRules>

const RULES: Readonly<Record<State, StateRules>> = STATES

export const inFeeds = (state: State): boolean => RULES[state].inFeeds

/** States that an appeal or the last day still changes. */
export const OPEN: readonly State[] = (Object.keys(STATES) as State[]).filter(
  (state) => RULES[state].moves.expire !== undefined,
)

/** Who did what with an entry so far, as far as it decides who may do what next. */
export type Hands = {
  readonly draftedBy: string
  readonly approvedBy: readonly string[]
  /** Approvals that it takes: two where others share the host, else one. */
  readonly needed: number
}

/**
 * Why an act is closed for somebody; null where it is open. Nobody approves what they drafted, nobody approves twice, and who
 * drafted an entry does not decide that it stays.
 */
export function whyNot(state: State, act: BlockAct, hands: Hands, member: string): Why | null {
  if (RULES[state].moves[act] === undefined) return closedBy(state, act)
  if (act === 'approve' && member === hands.draftedBy) return 'own-draft'
  if (act === 'approve' && hands.approvedBy.includes(member)) return 'approved-already'
  if (act === 'uphold' && member === hands.draftedBy) return 'own-draft'
  return null
}

function closedBy(state: State, act: BlockAct): Why {
  // The most lasting reason first: what has ended is not told to wait for somebody.
  if (state === 'lifted' || state === 'expired') return 'ended'
  if (act === 'approve') return 'approved-already'
  if (state === 'draft' || (state === 'approved' && act !== 'publish')) return 'not-published'
  return act === 'uphold' ? 'no-appeal' : state === 'suspended' ? 'suspended' : 'published-already'
}

/** The state after an act that {@link whyNot} leaves open. An approval that is not the last one leaves a draft a draft. */
export function stateAfter(state: State, move: BlockAct | Event, hands: Hands): State {
  const next = RULES[state].moves[move]
  // Whoever comes here did not ask whether it is open: a fault of the program, not of the person.
  if (next === undefined) throw new Error(`${state} has no ${move}`)
  return move === 'approve' && hands.approvedBy.length + 1 < hands.needed ? state : next
}

const ACTIONS: readonly { readonly act: BlockAct; readonly reason: boolean }[] = [
  { act: 'approve', reason: false },
  { act: 'publish', reason: false },
  { act: 'suspend', reason: true },
  { act: 'uphold', reason: true },
  { act: 'lift', reason: true },
]

/**
 * Everything that can be done with an entry, each with why it is closed.
 * @param may whether the member's roles allow an operation
 */
export const actionsOf = (
  state: State,
  hands: Hands,
  member: string,
  may: (operation: string) => boolean,
): readonly Action[] =>
  ACTIONS.map(({ act, reason }) => {
    const operation = `blocks.${act}`
    // Roles before state: whoever may never do it is not told what to wait for.
    const why = may(operation) ? whyNot(state, act, hands, member) : 'not-permitted'
    return { operation, allowed: why === null, why, reason }
  })
