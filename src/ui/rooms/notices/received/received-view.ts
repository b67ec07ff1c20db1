import {
  type AnswerKind,
  type Automated,
  type CopyStand,
  type Outcome,
  REFUSALS,
  type Refusal,
} from '../../../../modules/notices/codes.ts'
import type { Look } from '../../../parts/icon.tsx'
import { empty, type Lacks, unchosen } from '../../../parts/lacking.ts'
import type { In, Name, Out } from '../../../shell/contract.ts'
import type { Say } from '../../../shell/words.ts'
import type { Item } from '../../today/agenda-view.ts'

// Notices that a platform reads in the house: logic without markup, of both sides.

/** Readings that an answer of the platform changes. */
export const RECEIVED_CHANGES: readonly Name[] = ['received.list', 'received.get', 'received.waiting']

/** Readings that change with an answer that is taken up or sent back. */
export const ANSWER_CHANGES: readonly Name[] = [
  ...(['answers.of-notice', 'answers.waiting', 'notices.get', 'notices.follow', 'notices.list'] as const),
  'reminders.list',
]

/** The look of a notice, never by colour alone. */
export const STAND_LOOKS: Readonly<Record<CopyStand, Look>> = {
  new: { icon: 'clock', meaning: 'neutral' },
  acknowledged: { icon: 'clock', meaning: 'neutral' },
  answered: { icon: 'done', meaning: 'done' },
  'asked-again': { icon: 'repeat', meaning: 'warning' },
  closed: { icon: 'lock', meaning: 'neutral' },
  withdrawn: { icon: 'x', meaning: 'neutral' },
  corrected: { icon: 'repeat', meaning: 'neutral' },
}

/** Why something was not taken down: whoever decides knows a reason. */
const OWN_REFUSALS: readonly Refusal[] = REFUSALS.filter((one) => one !== 'no-reason-given')
/** Of what is not there nothing else can be said. */
const NOT_THERE: readonly Refusal[] = ['already-gone', 'not-ours']

/** Reasons that fit an outcome; none where it was taken down. */
export function refusalsFor(outcome: Outcome | ''): readonly Refusal[] {
  if (outcome === 'unknown') return NOT_THERE
  return outcome === 'kept' || outcome === 'restricted' ? OWN_REFUSALS : []
}

/** A decision as it is typed. */
export type DecisionDraft = {
  readonly outcome: Outcome | ''
  readonly refusal: Refusal | ''
  readonly automated: Automated
  readonly on: string
  readonly reasons: string
  readonly redress: string
  readonly reference: string
}
/** Nothing is filled in that only the platform can know. */
export const NO_DECISION: DecisionDraft = {
  ...{ outcome: '', refusal: '', automated: 'unknown', on: '', reasons: '', redress: '', reference: '' },
}

/** Whoever gave notice must be able to have a refusal looked at again. */
export const needsRedress = (outcome: Outcome | ''): boolean => outcome === 'kept' || outcome === 'restricted'
const needsRefusal = (outcome: Outcome | ''): boolean => outcome === 'kept' || outcome === 'unknown'

/** What a decision still lacks, by field; the server judges the rest. */
export const decisionLacks = ({ outcome, refusal, on, reasons, redress }: DecisionDraft): Lacks => ({
  ...unchosen('outcome', outcome),
  ...(needsRefusal(outcome) ? unchosen('refusal', refusal) : {}),
  ...unchosen('on', on),
  ...empty('reasons', reasons),
  ...(needsRedress(outcome) ? empty('redress', redress) : {}),
})

/** A decision as the server takes it. A reason chosen before the outcome was changed goes nowhere. */
export const decisionInput = (copy: string, draft: DecisionDraft): In<'received.answer'> => ({
  ...{ copy, kind: 'decided', outcome: draft.outcome as Outcome, on: draft.on },
  refusal: draft.refusal !== '' && refusalsFor(draft.outcome).includes(draft.refusal) ? draft.refusal : null,
  // Not said is not «no».
  automated: draft.automated === 'unknown' ? null : draft.automated === 'yes',
  ...{ reasons: draft.reasons.trim(), redress: draft.redress.trim(), reference: draft.reference.trim() },
})

export const acknowledgeInput = (copy: string, reference: string): In<'received.answer'> => ({
  ...{ copy, kind: 'acknowledged', reference: reference.trim() },
})

type Contact = NonNullable<Out<'received.contact'>['contact']>
/** A contact as it is typed. */
export type ContactDraft = { readonly name: string; readonly mail: string; readonly telephone: string }
export const contactDraft = (contact: Contact | null): ContactDraft => ({
  ...{ name: contact?.name ?? '', mail: contact?.mail ?? '', telephone: contact?.telephone?.shown ?? '' },
})
export const contactLacks = ({ name, mail }: ContactDraft): Lacks => ({
  ...empty('name', name),
  ...empty('mail', mail),
})
export const contactInput = ({ name, mail, telephone }: ContactDraft): In<'received.set-contact'> => ({
  contact: { name: name.trim(), mail: mail.trim(), telephone: telephone.trim() || null },
})

/** What is said of an answer in one line: its outcome, or that receipt was confirmed. */
export const answerTitle = (
  { kind, outcome }: { readonly kind: AnswerKind; readonly outcome: Outcome | null },
  say: Say,
): string =>
  kind === 'acknowledged' || outcome === null ? say('received.answer-acknowledged') : say(`notice.outcome-${outcome}`)

/** What waits for a platform, on its desk: how many and until when, without a word of what they say. */
export const receivedDue = (waiting: Out<'received.waiting'> | undefined, say: Say): Item[] =>
  waiting === undefined || waiting.due === null
    ? []
    : [
        {
          ...{ key: 'received', due: waiting.due, late: waiting.late > 0 },
          title: say('desk.received', { n: waiting.waiting }),
          note: say('desk.received-note'),
          link: { to: '/received' as const },
        },
      ]

/** Notices that a platform has answered, each on the desk of whoever may take that up. */
export const answeredDue = (waiting: Out<'answers.waiting'> | undefined, say: Say): Item[] =>
  (waiting?.answers ?? []).map(({ notice, number, since }) => ({
    ...{ key: `answered ${notice}`, due: since, late: false },
    title: say('notice.title', { number: String(number) }),
    note: say('desk.platform-answered'),
    link: { to: '/notices/$notice', params: { notice } },
  }))
