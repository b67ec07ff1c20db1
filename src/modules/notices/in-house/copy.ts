import { isoDay } from '../../../kernel/clock.ts'
import type { AnswerKind, CopyStand, CopyState, ProposalState } from '../codes.ts'
import { CLOCKS } from '../follow-up/clocks.ts'

// Pure rules of what a platform reads in the house: how it stands there, what can be answered, and by when.

export type Said = {
  readonly kind: AnswerKind
  readonly state: ProposalState
  readonly at: Date
  readonly ended: Date | null
}
export type CopyFacts = {
  readonly state: CopyState
  readonly since: Date
  readonly sentAt: Date
  readonly trusted: boolean
}
export type Standing = {
  readonly stand: CopyStand
  readonly since: Date
  /** The last day (YYYY-MM-DD) of what is awaited next; null where nothing is. */
  readonly due: string | null
}

const untilDecided = (from: Date, trusted: boolean): string =>
  // Of all the clock looks at, only whether it came as a trusted flagger's bears on its length.
  CLOCKS.decision.due(isoDay(from), { trusted } as Parameters<typeof CLOCKS.decision.due>[1])

/** @param said what was answered, the first before the last */
export function standingOf({ state, since, sentAt, trusted }: CopyFacts, said: readonly Said[]): Standing {
  if (state !== 'open') return { stand: state, since, due: null }
  const decided = said.findLast(({ kind }) => kind === 'decided')
  if (decided?.state === 'refused') {
    const again = decided.ended ?? decided.at
    return { stand: 'asked-again', since: again, due: untilDecided(again, trusted) }
  }
  if (decided !== undefined) return { stand: 'answered', since: decided.at, due: null }
  const received = said.findLast(({ kind, state: of }) => kind === 'acknowledged' && of !== 'refused')
  if (received !== undefined) return { stand: 'acknowledged', since: received.at, due: untilDecided(sentAt, trusted) }
  return { stand: 'new', since: sentAt, due: CLOCKS.acknowledgement.due(isoDay(sentAt)) }
}

/** Whether the platform has to do something about it. */
export const waits = ({ due }: Pick<Standing, 'due'>): boolean => due !== null

/** What can be answered now. Whoever decided may decide otherwise, as long as the sender has not closed it. */
export const answersTo = (stand: CopyStand): readonly AnswerKind[] => ANSWERS[stand]

const ANSWERS: Readonly<Record<CopyStand, readonly AnswerKind[]>> = {
  new: ['acknowledged', 'decided'],
  acknowledged: ['decided'],
  answered: ['decided'],
  'asked-again': ['decided'],
  closed: [],
  withdrawn: [],
  corrected: [],
}

/** Whether the platform still opens what it was sent. */
export const opensCopy = (state: CopyState): boolean => state === 'open' || state === 'closed'
