import type { Wrong } from '../evidence/index.ts'
import type { State, Why } from './codes.ts'

/** What a person can do with a notice. */
export type Act =
  | 'edit'
  | 'approve'
  | 'hold'
  | 'release'
  | 'reopen'
  | 'send'
  | 'export'
  | 'hand-over'
  | 'acknowledge'
  | 'decide'
  | 'complain'
  | 'dispute'
  | 'close'
  | 'withdraw'
  | 'correct'
  | 'note'

/** What follows from an act without another: it reached the recipient, or its correction did. */
export type Follow = 'deliver' | 'replace'

/** Where an act leads; `before` is the state a held notice has under its hold. */
type Moves = { readonly [act in Act | Follow]?: State | 'before' }

export type StateRules = {
  readonly moves: Moves
  /** The recipient has it: withdrawing must tell them. */
  readonly out: boolean
  /** Something is still to be done about it. */
  readonly open: boolean
}

/**
 * The way of a notice. Nothing is sent that a second person has not approved, and nothing that is held; whatever was changed after
 * approval must be approved anew, so editing an approved notice goes by way of `reopen`. Sending leaves it approved until the
 * recipient's server has taken it, and so does saving it as a file until somebody says that they sent that (`hand-over`). A decision can be followed by a complaint (Art. 20 DSA) or an out-of-court dispute (Art. 21;
 * it needs no complaint before it), whose end is a decision again.
 */
export const STATES = {
  draft: {
    moves: { edit: 'draft', approve: 'approved', hold: 'held', withdraw: 'withdrawn', note: 'draft' },
    out: false,
    open: true,
  },
  // Stands still: police are looking at what would vanish.
  held: { moves: { release: 'before', withdraw: 'withdrawn', note: 'held' }, out: false, open: true },
  approved: {
    moves: {
      hold: 'held',
      reopen: 'draft',
      send: 'approved',
      // A file that somebody saved has reached nobody.
      export: 'approved',
      'hand-over': 'sent',
      deliver: 'sent',
      withdraw: 'withdrawn',
      note: 'approved',
    },
    out: false,
    open: true,
  },
  sent: {
    moves: {
      acknowledge: 'acknowledged',
      // Some decide without a word of receipt.
      decide: 'decided',
      close: 'closed',
      withdraw: 'withdrawn',
      correct: 'sent',
      replace: 'corrected',
      note: 'sent',
    },
    out: true,
    open: true,
  },
  acknowledged: {
    moves: {
      decide: 'decided',
      close: 'closed',
      withdraw: 'withdrawn',
      correct: 'acknowledged',
      replace: 'corrected',
      note: 'acknowledged',
    },
    out: true,
    open: true,
  },
  decided: {
    moves: {
      // A recipient may change its mind, and a statement of reasons may come after the first word.
      decide: 'decided',
      complain: 'complaint',
      dispute: 'dispute',
      close: 'closed',
      withdraw: 'withdrawn',
      correct: 'decided',
      replace: 'corrected',
      note: 'decided',
    },
    out: true,
    open: true,
  },
  complaint: {
    moves: { decide: 'decided', dispute: 'dispute', close: 'closed', withdraw: 'withdrawn', note: 'complaint' },
    out: true,
    open: true,
  },
  dispute: {
    moves: { decide: 'decided', close: 'closed', withdraw: 'withdrawn', note: 'dispute' },
    out: true,
    open: true,
  },
  closed: { moves: { note: 'closed' }, out: true, open: false },
  withdrawn: { moves: { note: 'withdrawn' }, out: false, open: false },
  corrected: { moves: { note: 'corrected' }, out: true, open: false },
} as const satisfies Record<State, StateRules>

const RULES: Readonly<Record<State, StateRules>> = STATES

/** Whether the recipient has it. */
export const isOut = (state: State): boolean => RULES[state].out
/** States in which something is still to be done. */
export const OPEN: readonly State[] = (Object.keys(STATES) as State[]).filter((state) => RULES[state].open)

/** What is stored; a hold lies over it until its time is up. */
export type StoredState = Exclude<State, 'held'>

/** The longest that police may hold a notice. */
export const LONGEST_HOLD_HOURS = 72

/** The state as it is at a moment: a hold ends by itself, so nobody has to end it and no job can be late with it. */
export function stateAt({ state, held_until }: { state: StoredState; held_until: Date | null }, now: Date): State {
  const canBeHeld = RULES[state].moves.hold !== undefined
  return canBeHeld && held_until !== null && held_until > now ? 'held' : state
}

/** What the rules look at. */
export type NoticeStand = {
  readonly state: State
  /** Asked to be approved, and nobody has decided yet. */
  readonly waits: boolean
  /** In the outbox. */
  readonly onItsWay: boolean
  /** In the outbox, which waits for a mail server to be set. */
  readonly waitsForMail: boolean
  /** Everybody who wrote at it. */
  readonly writers: readonly string[]
  /** A correction of it is being drafted or is on its way. */
  readonly correcting: boolean
  /** Something that Art. 16(2) DSA asks for, or its ground, is missing. */
  readonly incomplete: boolean
  /** Suspected child abuse material: nothing of it may leave but the address, to police or the hotline. */
  readonly barred: boolean
  /** What is wrong with the evidence on which it rests. */
  readonly wrong: Wrong | null
}

/** For whoever looks at the state alone. */
export const UNTOUCHED: Omit<NoticeStand, 'state'> = {
  waits: false,
  onItsWay: false,
  waitsForMail: false,
  writers: [],
  correcting: false,
  incomplete: false,
  barred: false,
  wrong: null,
}

// What a second person was shown must stay as it was. A note is no change, and a hold must be possible at any time: both stay open.
const STILL_WHILE_WAITING: readonly Act[] = ['edit', 'withdraw']
// Whatever would write, show or send more of it. Ending it, and recording what a recipient did with what it has, must stay open.
const BARRED: readonly Act[] = ['edit', 'approve', 'reopen', 'send', 'export', 'hand-over', 'correct']
// Whatever puts forward what it rests on. Ending it stays open, and so does writing at it: what was altered may be found right again.
const RESTS: readonly Act[] = ['approve', 'send', 'export', 'hand-over']
/** Acts closed while the post has the letter; a withdrawal then is a letter of its own, after the first has arrived. */
export const STILL_ON_ITS_WAY: readonly Act[] = ['send', 'reopen', 'withdraw', 'hold', 'hand-over', 'export']
/** Acts before which a letter that waits for a mail server is taken back. A copy leaves it where it is. */
export const TAKES_BACK: readonly Act[] = STILL_ON_ITS_WAY.filter((act) => act !== 'export')

/**
 * Why an act is closed for somebody; null where it is open.
 * @param approver of `approve`, the second person; null asks whether it can be asked for
 */
export function whyNot(notice: NoticeStand, act: Act, approver: string | null = null): Why | null {
  // States before all else, then what bars, then what makes wait: the first reason told is the one that lasts longest.
  if (RULES[notice.state].moves[act] === undefined) return closed(notice.state, act)
  if (notice.barred && BARRED.includes(act)) return 'child-abuse-material'
  if (notice.wrong !== null && RESTS.includes(act)) return `evidence-${notice.wrong}`
  if (notice.onItsWay && STILL_ON_ITS_WAY.includes(act)) return 'on-its-way'
  // Pressed once more it would wait no better; by hand, or withdrawn, it can go on.
  if (act === 'send' && notice.waitsForMail) return 'waits-for-mail'
  if (notice.waits && STILL_WHILE_WAITING.includes(act)) return 'waits-for-second-person'
  if (act === 'correct' && notice.correcting) return 'correction-under-way'
  return act === 'approve' ? whyNotApprove(notice, approver) : null
}

function whyNotApprove({ incomplete, waits, writers }: NoticeStand, approver: string | null): Why | null {
  // Also for who only asks: a second person's time is not spent on what cannot be approved.
  if (incomplete) return 'incomplete'
  if (approver === null) return waits ? 'waits-for-second-person' : null
  // Two people: who wrote a word of it does not vouch for it.
  return writers.includes(approver) ? 'you-drafted-it' : null
}

const AFTER_SENDING: readonly Act[] = ['acknowledge', 'decide', 'complain', 'dispute', 'close', 'correct']

/** Words for an act that a state does not have. */
function closed(state: State, act: Act): Why {
  // An ended notice says that it has ended, whatever is asked of it.
  if (state === 'closed' || state === 'withdrawn' || state === 'corrected') return state
  if (act === 'release') return 'not-held'
  if (state === 'held') return 'held-by-police'
  if (!RULES[state].out) {
    if (AFTER_SENDING.includes(act)) return 'not-sent'
    // The next step is named, not the rule: what to do first.
    return state === 'draft' ? 'not-approved' : 'already-approved'
  }
  return act === 'complain' || act === 'dispute' ? 'not-decided' : 'already-sent'
}

/**
 * The state after an act that {@link whyNot} leaves open.
 * @param before what a held notice has under its hold
 */
export function stateAfter(state: State, act: Act | Follow, before: StoredState): State {
  const next = RULES[state].moves[act]
  // Whoever comes here did not ask whether it is open: a fault of the program, not of the person.
  if (next === undefined) throw new Error(`${state} has no ${act}`)
  return next === 'before' ? before : next
}

/** What is stored for a state: a hold is a time beside the state that it covers. */
export const stored = (next: State, before: StoredState): StoredState => (next === 'held' ? before : next)
