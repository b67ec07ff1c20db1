import type { Decision, ProgrammeAct, ProgrammeState } from '../../../../modules/cases/programme/codes.ts'
import type { Look } from '../../../parts/icon.tsx'
import { empty, type Lacks } from '../../../parts/lacking.ts'
import type { In, Name, Out } from '../../../shell/contract.ts'
import type { Say } from '../../../shell/words.ts'
import type { Item } from '../../today/agenda-view.ts'

/** Readings that every act of the programme changes. */
export const PROGRAMME_CHANGES: readonly Name[] = ['programmes.mine', 'programmes.get', 'programmes.waiting']

/** The look of a request, never by colour alone. */
export const PROGRAMME_LOOKS: Readonly<Record<ProgrammeState, Look>> = {
  asked: { icon: 'clock', meaning: 'neutral' },
  admitted: { icon: 'done', meaning: 'done' },
  refused: { icon: 'x', meaning: 'warning' },
  'taken-back': { icon: 'x', meaning: 'neutral' },
  ended: { icon: 'x', meaning: 'warning' },
}

/** What the programme can decide now. */
export const decisionsIn = (acts: readonly ProgrammeAct[]): readonly Decision[] =>
  acts.filter((act): act is Decision => act !== 'take-back')

/** A decision as it is typed. */
export type DecisionDraft = { readonly reasons: string; readonly remedy: string; readonly contact: string }
export const NO_DECISION: DecisionDraft = { reasons: '', remedy: '', contact: '' }

/** What a decision asks for besides its reasons: whom to ring, or how it can be reviewed. */
export const asksBeside = (decision: Decision): 'contact' | 'remedy' => (decision === 'admit' ? 'contact' : 'remedy')

/** What a decision still lacks, by field; the server judges the rest. */
export function decisionLacks(decision: Decision, draft: DecisionDraft): Lacks {
  const beside = asksBeside(decision)
  return { ...empty('reasons', draft.reasons), ...empty(beside, draft[beside]) }
}

/** A decision as the server takes it: what was typed for another one does not go along. */
export const decisionInput = (request: string, decision: Decision, draft: DecisionDraft): In<'programmes.decide'> => ({
  ...{ request, decision, reasons: draft.reasons.trim() },
  [asksBeside(decision)]: draft[asksBeside(decision)].trim(),
})

/** What a team asks, as it is typed. */
export type AskDraft = {
  readonly agency: string
  readonly isUrgent: boolean
  readonly risk: string
  readonly others: string
  readonly wishes: string
  readonly how: string
  readonly understood: boolean
}
export const NOT_ASKED: AskDraft = {
  ...{ agency: '', isUrgent: false, risk: '', others: '', wishes: '', how: '', understood: false },
}

/** What the team's form still lacks, by field. */
export const askLacks = (draft: AskDraft): Lacks => ({
  ...(draft.agency === '' ? { agency: 'nothing-was-chosen' } : {}),
  ...empty('risk', draft.risk),
  ...empty('how', draft.how),
  ...(draft.understood ? {} : { understood: 'not-understood' }),
})

export const askInput = (person: string, { isUrgent, ...draft }: AskDraft): In<'programmes.ask'> => ({
  ...{ person, urgency: isUrgent ? 'danger' : 'none' },
  ...draft,
})

/** What of a programme is due on its desk: how many and until when, without a word about anybody. */
export const programmesDue = (waiting: Out<'programmes.waiting'> | undefined, now: Date, say: Say): Item[] =>
  waiting === undefined || waiting.due === null
    ? []
    : [
        {
          ...{ key: 'programmes', due: waiting.due, late: new Date(waiting.due) < now },
          ...(waiting.urgent > 0 ? { danger: 0 } : {}),
          title: say('desk.programmes', { n: waiting.asked }),
          note: say('desk.programmes-decide'),
          link: { to: '/programme' as const },
        },
      ]
