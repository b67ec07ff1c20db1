import {
  PROGRAMME_ACTS,
  PROGRAMME_STATES,
  type ProgrammeAct,
  type ProgrammeState,
  type ProgrammeUrgency,
} from './codes.ts'

// Pure rules of a request to a witness programme (Art. 12(3) Directive 2011/36/EU). No rule knows whether the person speaks to the police:
// protection is by the danger, and the programme decides on what the team told it of that.

export type ProgrammeSide = 'team' | 'programme'

type Move = {
  readonly to: ProgrammeState
  readonly by: ProgrammeSide
  /** Takes something from the person: reasons, and how it can be reviewed. */
  readonly adverse: boolean
}
type Rule = { readonly moves: Readonly<Partial<Record<ProgrammeAct, Move>>> }

// The person may leave at any time: the programme means another place, and often separation from family.
const takeBack = { to: 'taken-back', by: 'team', adverse: false } as const

/** What leads from each state to which; three of them are ends, and another request may follow on each. */
export const PROGRAMME_RULES = {
  asked: {
    moves: {
      admit: { to: 'admitted', by: 'programme', adverse: false },
      refuse: { to: 'refused', by: 'programme', adverse: true },
      'take-back': takeBack,
    },
  },
  admitted: { moves: { end: { to: 'ended', by: 'programme', adverse: true }, 'take-back': takeBack } },
  refused: { moves: {} },
  'taken-back': { moves: {} },
  ended: { moves: {} },
} as const satisfies Record<ProgrammeState, Rule>

const movesOf = (state: ProgrammeState): Rule['moves'] => PROGRAMME_RULES[state].moves

export const programmeMove = (state: ProgrammeState, act: ProgrammeAct): Move | null => movesOf(state)[act] ?? null

/** Whether the programme reads what it was asked: with each end its key goes. */
export const opensRequest = (state: ProgrammeState): boolean => Object.keys(movesOf(state)).length > 0

/** States in which a request is with the programme; of a person there is one such request at most. */
export const OPEN_REQUESTS = PROGRAMME_STATES.filter(opensRequest)

export type ProgrammeWhy = 'no-such-step' | 'not-your-step'

/** Why a step is closed for a side; null where it is open. */
export function whyNotProgramme(state: ProgrammeState, act: ProgrammeAct, side: ProgrammeSide): ProgrammeWhy | null {
  const move = programmeMove(state, act)
  if (move === null) return 'no-such-step'
  return move.by === side ? null : 'not-your-step'
}

/** The steps that a side can take now. */
export const programmeActs = (state: ProgrammeState, side: ProgrammeSide): readonly ProgrammeAct[] =>
  PROGRAMME_ACTS.filter((act) => whyNotProgramme(state, act, side) === null)

const HOUR = 3_600_000

/** By when somebody decides: within a day where somebody is in danger, else within a week. No law sets it; the team is told where it is over. */
export const decideBy = (askedAt: Date, urgency: ProgrammeUrgency): Date =>
  new Date(askedAt.getTime() + (urgency === 'danger' ? 24 : 7 * 24) * HOUR)
