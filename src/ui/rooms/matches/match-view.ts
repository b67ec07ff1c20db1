import type { Look } from '../../parts/icon.tsx'
import type { In, Name, Out, Told } from '../../shell/contract.ts'

// What pages of questions between agencies decide without showing anything.

export type About = Out<'matches.of-person'>
export type Ground = In<'matches.ask'>['ground']

/** What is typed into a question; nothing of it says who the person is. */
export type QuestionDraft = {
  readonly ground: Ground
  readonly basis: string
  readonly why: string
  readonly police: boolean
}

export const newQuestion = ({ grounds }: Pick<About, 'grounds'>): QuestionDraft => ({
  ground: grounds[0] ?? 'law',
  basis: '',
  why: '',
  police: false,
})

/** Police are offered where the person agrees to the question at all: it is their wish and nobody else's. */
export const offersPolice = ({ police }: Pick<About, 'police'>, { ground }: QuestionDraft): boolean =>
  police && ground === 'consent'

/** Whether the question can be put: with its law and its reason, and with somebody to ask. */
export function isReady(about: Pick<About, 'police' | 'agencies'>, draft: QuestionDraft): boolean {
  const asked = about.agencies.length > 0 || (offersPolice(about, draft) && draft.police)
  return asked && draft.basis.trim() !== '' && draft.why.trim() !== ''
}

export const questionInput = (
  person: string,
  about: Pick<About, 'police'>,
  draft: QuestionDraft,
): In<'matches.ask'> => ({
  person,
  ground: draft.ground,
  basis: draft.basis.trim(),
  why: draft.why.trim(),
  // A tick that is not shown any more must not go along.
  police: offersPolice(about, draft) && draft.police,
})

/** What is typed into an answer. */
export type AnswerDraft = { readonly consent: boolean; readonly basis: string; readonly words: string }

/** One that was proposed is worded anew from where it stands. */
export const newAnswer = ({ answer }: Pick<Told, 'answer'>): AnswerDraft => ({
  consent: false,
  basis: answer?.basis ?? '',
  words: answer?.words ?? '',
})

/** Whether pressing sends the answer, or proposes it to a colleague. */
export const goesOut = ({ second }: Pick<Told, 'second'>, { consent }: AnswerDraft): boolean => !second || consent

/** What can be done with a match as it stands. */
export function actsOf({ state, closed, mine }: Pick<Told, 'state' | 'closed' | 'mine'>) {
  const isEnd = state === 'answered'
  return {
    answer: !isEnd && closed === null,
    // Who proposed has done their part; the rest is a colleague's.
    agree: state === 'proposed' && !mine && closed === null,
    pass: state === 'open' || state === 'proposed',
  }
}

/** How a state looks: never by colour alone. */
export const LOOKS = {
  open: { icon: 'warn', meaning: 'warning' },
  proposed: { icon: 'half', meaning: 'warning' },
  answered: { icon: 'done', meaning: 'done' },
  silent: { icon: 'ring', meaning: 'neutral' },
} as const satisfies Record<Told['state'], Look>

/** What waits comes first, the latest of it at the top, as the server sends it. */
export const inOrder = (told: readonly Told[]): readonly Told[] => [
  ...told.filter(({ state }) => state === 'open' || state === 'proposed'),
  ...told.filter(({ state }) => state === 'answered' || state === 'silent'),
]

/** What changes whatever is done with a question or an answer. */
export const CHANGES: readonly Name[] = ['matches.of-person', 'matches.list', 'matches.waiting', 'persons.get']
