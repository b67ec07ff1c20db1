import { daysAfter, isoDay, monthsAfter } from '../../../kernel/clock.ts'
import { CLOCK_NAMES, type ClockKind, type ClockName, type ClockState, type State } from '../codes.ts'

/** What the clocks of a notice are read from: days as YYYY-MM-DD, null where it did not happen. */
export type ClockStand = {
  readonly state: State
  readonly sentOn: string | null
  readonly acknowledgedOn: string | null
  readonly decidedOn: string | null
  /** The last complaint and the last dispute, with the day on which each ended. */
  readonly complainedOn: string | null
  readonly complaintEndedOn: string | null
  readonly disputedOn: string | null
  readonly disputeEndedOn: string | null
  /** The recipient acted as asked: there is nothing to complain about. */
  readonly granted: boolean
  /** Sent through a trusted flagger's channel, which goes first (Art. 22(1) DSA). */
  readonly trusted: boolean
}

type ClockRule = {
  readonly from: (stand: ClockStand) => string | null
  readonly kept: (stand: ClockStand) => string | null
  readonly due: (from: string, stand: ClockStand) => string
  readonly kind: ClockKind
  /** The period stands in the law; else it is what the agency may expect. */
  readonly statutory: boolean
  /** Where in the law. */
  readonly law: string
  /** Days before the end on which somebody is reminded. */
  readonly ahead: number
}

/** Days in which a diligent service has acknowledged and decided; the law says only «without undue delay» and «timely». */
const ACKNOWLEDGED_IN = 2
const DECIDED_IN = { usual: 7, trusted: 3 }
const COMPLAINT_ANSWERED_IN = 14

/** The clocks of a notice, all of Regulation (EU) 2022/2065. */
export const CLOCKS = {
  acknowledgement: {
    from: ({ sentOn }) => sentOn,
    // Who decides has received it.
    kept: ({ acknowledgedOn, decidedOn }) => acknowledgedOn ?? decidedOn,
    due: (from) => daysAfter(from, ACKNOWLEDGED_IN),
    kind: 'wait',
    statutory: false,
    law: 'Art. 16(4)',
    ahead: 0,
  },
  decision: {
    from: ({ sentOn }) => sentOn,
    kept: ({ decidedOn }) => decidedOn,
    due: (from, { trusted }) => daysAfter(from, trusted ? DECIDED_IN.trusted : DECIDED_IN.usual),
    kind: 'wait',
    statutory: false,
    law: 'Art. 16(5) and (6)',
    ahead: 0,
  },
  'complaint-window': {
    from: ({ decidedOn, granted }) => (granted ? null : decidedOn),
    kept: ({ complainedOn }) => complainedOn,
    // At least six months from the day on which one was told (Art. 20(1) and (2)).
    due: (from) => monthsAfter(from, 6),
    kind: 'window',
    statutory: true,
    law: 'Art. 20(1)',
    ahead: 30,
  },
  'complaint-answer': {
    from: ({ complainedOn }) => complainedOn,
    kept: ({ complaintEndedOn }) => complaintEndedOn,
    due: (from) => daysAfter(from, COMPLAINT_ANSWERED_IN),
    kind: 'wait',
    statutory: false,
    law: 'Art. 20(4)',
    ahead: 0,
  },
  'dispute-decision': {
    from: ({ disputedOn }) => disputedOn,
    kept: ({ disputeEndedOn }) => disputeEndedOn,
    // 90 days; in very complex ones the body may take as many again, and says so.
    due: (from) => daysAfter(from, 90),
    kind: 'wait',
    statutory: true,
    law: 'Art. 21(4)',
    ahead: 7,
  },
} as const satisfies Record<ClockName, ClockRule>

const RULES: Readonly<Record<ClockName, ClockRule>> = CLOCKS

/** A clock of one notice. */
export type NoticeClock = {
  readonly what: ClockName
  readonly kind: ClockKind
  readonly from: string
  readonly due: string
  readonly kept: string | null
  readonly state: ClockState
  readonly statutory: boolean
  readonly law: string
}

/** Nothing more is asked of anybody. */
const ENDED: readonly State[] = ['closed', 'withdrawn', 'corrected']

/** The clocks that have begun for a notice. @param today YYYY-MM-DD; the whole of the last day counts */
export function noticeClocks(stand: ClockStand, today: string): NoticeClock[] {
  return CLOCK_NAMES.flatMap((what) => {
    const rule = RULES[what]
    const from = rule.from(stand)
    if (from === null) return []
    const [due, happened] = [rule.due(from, stand), rule.kept(stand)]
    // An act from before the clock began kept an earlier one: the decision after a complaint opens a window of its own.
    const kept = happened !== null && happened >= from ? happened : null
    const { kind, statutory, law } = rule
    return [{ what, kind, from, due, kept, statutory, law, state: stateOf(rule, { due, kept, stand, today }) }]
  })
}

type Reading = {
  readonly due: string
  readonly kept: string | null
  readonly stand: ClockStand
  readonly today: string
}

function stateOf({ kind, ahead }: ClockRule, { due, kept, stand, today }: Reading): ClockState {
  if (kept !== null) return kept > due ? 'late' : 'kept'
  if (ENDED.includes(stand.state)) return 'over'
  if (today > due) return kind === 'window' ? 'over' : 'overdue'
  return ahead > 0 && today >= daysAfter(due, -ahead) ? 'near' : 'running'
}

/** Clocks that somebody should look at: what is overdue, and what ends soon. */
export const remindersOf = (clocks: readonly NoticeClock[]): NoticeClock[] =>
  clocks.filter(({ state }) => state === 'overdue' || state === 'near')

/** Whether somebody else is late. */
export const isOverdue = (clocks: readonly NoticeClock[]): boolean => clocks.some(({ state }) => state === 'overdue')

/** A moment's day; null of none. */
export const dayOrNone = (moment: Date | null): string | null => (moment === null ? null : isoDay(moment))
