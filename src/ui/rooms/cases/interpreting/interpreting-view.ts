import {
  CALL_ANSWERS,
  CALL_OUTCOMES,
  type CallAct,
  type CallState,
} from '../../../../modules/cases/interpreting/codes.ts'
import type { Look } from '../../../parts/icon.tsx'
import { codeOf } from '../../../shell/code.ts'
import type { Name, Out } from '../../../shell/contract.ts'
import type { Say } from '../../../shell/words.ts'
import type { Item } from '../../today/agenda-view.ts'
import { toAnchor } from '../person-part.ts'

/** Readings that every act on a call changes, of the team and of the interpreter. */
export const SESSION_CHANGES: readonly Name[] = [
  ...(['interpreters.of-person', 'interpreters.candidates', 'interpreters.missing', 'persons.get'] as const),
]
export const CALL_CHANGES: readonly Name[] = ['interpreters.mine', 'interpreters.waiting']

/** The look of a call, never by colour alone. */
export const CALL_LOOKS: Readonly<Record<CallState, Look>> = {
  asked: { icon: 'clock', meaning: 'neutral' },
  accepted: { icon: 'done', meaning: 'done' },
  taken: { icon: 'x', meaning: 'neutral' },
  declined: { icon: 'x', meaning: 'warning' },
  conflict: { icon: 'danger', meaning: 'warning' },
  returned: { icon: 'x', meaning: 'warning' },
  'called-off': { icon: 'x', meaning: 'neutral' },
  done: { icon: 'done', meaning: 'done' },
  missed: { icon: 'x', meaning: 'warning' },
  over: { icon: 'clock', meaning: 'neutral' },
}

/** What an interpreter can answer now. */
export const answersIn = (acts: readonly CallAct[]) => CALL_ANSWERS.filter((one) => acts.includes(one))
/** What the team can say of one call now. */
export const settlesIn = (acts: readonly CallAct[]) => CALL_OUTCOMES.filter((one) => acts.includes(one))

type Session = Out<'interpreters.of-person'>['sessions'][number]
/** Whether an hour can still be called off. */
export const mayCallOff = ({ calls, mayAskOthers }: Session): boolean =>
  mayAskOthers || calls.some(({ acts }) => acts.includes('call-off'))

type Member = Out<'interpreters.candidates'>['members'][number]
/** Whoever speaks the language first, then as they came. Those who said no languages may speak it as well. */
export const speakersFirst = (members: readonly Member[], language: string): readonly Member[] => [
  ...members.filter(({ languages }) => languages.includes(language)),
  ...members.filter(({ languages }) => !languages.includes(language)),
]

/** What of interpreting is due on a desk: by number, and without a word about anybody. */
export const interpretingDue = (
  waiting: Out<'interpreters.waiting'> | undefined,
  missing: Out<'interpreters.missing'> | undefined,
  { say, tongue }: { readonly say: Say; readonly tongue: (code: string) => string | null },
): Item[] => [
  ...(waiting && waiting.since !== null
    ? [
        {
          key: 'interpreting',
          due: waiting.since,
          late: false,
          ...(waiting.urgent > 0 ? { danger: 0 } : {}),
          title: say('desk.interpreting', { n: waiting.asked }),
          note:
            waiting.urgent > 0
              ? say('desk.interpreting-urgent', { n: waiting.urgent })
              : say('desk.interpreting-answer'),
          link: { to: '/interpreting' as const },
        },
      ]
    : []),
  ...(missing?.missing ?? []).map(({ person, session, startsAt, language }) => ({
    key: `interpreter ${session}`,
    due: startsAt,
    late: true,
    title: say('person.title', { code: codeOf(person) }),
    note: say('desk.interpreter-missing', { language: tongue(language) ?? language }),
    link: toAnchor(person, 'interpreters'),
  })),
]
