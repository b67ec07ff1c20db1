import { type Party, SEXES } from '../../../../modules/cases/codes.ts'
import type { FirstSign } from '../../../../modules/vocabulary/codes.ts'
import { type Lacks, unchosen } from '../../../parts/lacking.ts'
import type { In } from '../../../shell/contract.ts'
import { beginningWith } from '../case-view.ts'
import { estimateOf } from '../children/child-view.ts'

/** Steps of a first contact in order; duties to pass on come before the first question. */
export const CONTACT_STEPS = ['pass-on', 'safety', 'needs', 'talk', 'persons', 'signs'] as const
export type ContactStep = (typeof CONTACT_STEPS)[number]

/** Choices for an estimated age: whole years below eighteen; the empty one means «not known». */
export const ESTIMATES: readonly string[] = ['', ...Array.from({ length: 18 }, (_, years) => String(years))]
/** «Not known» comes first, because a form begins with it. */
export const SEXES_ASKED = beginningWith('unknown', SEXES)

type Opening = In<'cases.open'>
type Met = Opening['persons'][number]

export type MetDraft = {
  /** Only for the page, so that rows keep their place. */
  readonly key: string
  /** Empty until somebody has chosen, as is the age. */
  readonly mode: Met['mode'] | ''
  readonly age: Met['age'] | ''
  readonly sex: Met['sex']
  readonly name: string
  readonly citizenship: string
  readonly refuses: readonly Party[]
  /** The lower of the estimated ages, from `ESTIMATES`. */
  // Optional, because a form from before this question must still be sent.
  readonly atLeast?: string
}

export type ContactDraft = {
  readonly draft: string
  /** The report behind the contact; may be missing. */
  readonly report?: string
  /** The lead behind the contact; may be missing. */
  readonly lead?: string
  readonly said: boolean
  /** Whether anybody has spoken with the person, where the contact begins from what they wrote. */
  readonly spoken?: 'yes' | 'no'
  /** What the report says already, with its day: it is shown as from there, and can be changed. */
  readonly told?: Told
  readonly danger: Opening['danger'] | ''
  readonly needs: readonly Opening['needs'][number][]
  readonly language: string
  readonly interpreter: Opening['interpreter'] | ''
  readonly informed: Opening['informed'] | ''
  readonly persons: readonly MetDraft[]
  readonly form: Opening['exploitation']
  readonly signs: readonly FirstSign[]
  readonly place: string
  readonly account: string
}

export type Told = {
  readonly filedOn: string
  readonly danger: Opening['danger'] | ''
  readonly language: string
  readonly place: string
  readonly account: string
}
/** Answers that a report can have. */
export type ToldField = Exclude<keyof Told, 'filedOn'>

/** The draft with what the report says filled in; nothing that it leaves open. */
export const withTold = (draft: ContactDraft, told: Told | null): ContactDraft => {
  if (told === null) return draft
  const { filedOn: _, ...known } = told
  return { ...draft, ...known, told }
}

/** The day of the report from which an answer comes; null where somebody here gave or changed it. */
export const toldOn = ({ told, ...draft }: ContactDraft, field: ToldField): string | null =>
  told !== undefined && told[field] !== '' && told[field] === draft[field] ? told.filedOn : null

/** A new person, with nothing chosen beforehand except «not known»: an age taken for granted would end a child's protection. */
export const newMet = (key: string): MetDraft => ({
  key,
  mode: '',
  age: '',
  sex: 'unknown',
  name: '',
  citizenship: 'unknown',
  refuses: [],
})

export const newContact = (draft: string, key: string): ContactDraft => ({
  draft,
  said: false,
  danger: '',
  needs: [],
  language: '',
  interpreter: '',
  informed: '',
  persons: [newMet(key)],
  form: 'unknown',
  signs: [],
  place: '',
  account: '',
})

/** What a step still lacks before the next is shown, by field. */
export function lackingIn(step: ContactStep, draft: ContactDraft): Lacks {
  switch (step) {
    // The officer first tells which statements must be passed on; what nobody has said yet is not ticked.
    case 'pass-on':
      if (draft.said || draft.spoken === 'no') return {}
      // Whether anybody has spoken with them is asked of a report alone; else its field is not there.
      return { said: 'not-told-yet', ...unchosen('spoken', draft.spoken ?? '') }
    case 'safety':
      return unchosen('danger', draft.danger)
    // «Nothing just now» is an answer; an empty field is not.
    case 'needs':
      return unchosen('needs', draft.needs)
    // Language, interpreter and information come first, because other answers would be guesses.
    case 'talk':
      return {
        ...unchosen('language', draft.language),
        ...unchosen('interpreter', draft.interpreter),
        ...unchosen('informed', draft.informed),
      }
    // One person suffices, and a name is never required.
    case 'persons':
      return { ...unchosen('persons', draft.persons), ...Object.assign({}, ...draft.persons.map(lackingOf)) }
    // Signs come last and are optional, because help does not wait for them.
    case 'signs':
      return {}
  }
}

const lackingOf = (met: MetDraft): Lacks => ({
  ...unchosen(`${met.key}.age`, met.age),
  ...unchosen(`${met.key}.mode`, modeFor(met)),
})

/** Whether a step has been answered, so that the next may be shown. */
export const isAnswered = (step: ContactStep, draft: ContactDraft): boolean =>
  Object.keys(lackingIn(step, draft)).length === 0

/** Adds or removes a code; «none» excludes all others. */
export function toggledIn<T extends string>(all: readonly T[], one: T): readonly T[] {
  if (all.includes(one)) return all.filter((each) => each !== one)
  return one === 'none' ? [one] : [...all.filter((each) => each !== 'none'), one]
}

/** Whether somebody has said that a person is, or may be, under 18. */
export const maybeChild = ({ age }: Pick<MetDraft, 'age'>): boolean => age === 'child' || age === 'uncertain'

/** The way of registering: a person who is or may be under 18 is not only counted, whatever was chosen before. */
export const modeFor = ({ age, mode }: Pick<MetDraft, 'age' | 'mode'>): MetDraft['mode'] =>
  maybeChild({ age }) && mode === 'counted' ? 'pseudonym' : mode

/** One person as the server takes them, the name only if it is to be kept; null while age or way of registering is missing. */
export function metInput(met: MetDraft): Met | null {
  const { age } = met
  const mode = modeFor(met)
  if (age === '' || mode === '') return null
  // One field serves name and pseudonym; the way of registering decides which.
  const called = met.name.trim()
  return {
    mode,
    age,
    sex: met.sex,
    citizenship: met.citizenship as NonNullable<Met['citizenship']>,
    // Refusals are sent for counted persons too, because they bind each later step.
    refuses: [...met.refuses],
    // The estimate sets the days before majority for a child without papers.
    ...estimateOf(age, met.atLeast ?? ''),
    ...(mode === 'named' ? { name: called } : mode === 'pseudonym' ? { pseudonym: called.slice(0, 100) } : {}),
  }
}

/** The first contact as the server takes it; null while an answer is missing. */
export function contactInput(draft: ContactDraft): Opening | null {
  const { danger, interpreter, informed } = draft
  // This check also narrows the types: each is an answer from here on.
  if (danger === '' || interpreter === '' || informed === '') return null
  if (!CONTACT_STEPS.every((step) => isAnswered(step, draft))) return null
  return {
    draft: draft.draft,
    ...(draft.report === undefined ? {} : { report: draft.report }),
    ...(draft.lead === undefined ? {} : { lead: draft.lead }),
    danger,
    needs: [...draft.needs],
    language: draft.language,
    interpreter,
    informed,
    persons: draft.persons.flatMap((met) => metInput(met) ?? []),
    exploitation: draft.form,
    signs: [...draft.signs],
    // Both may be empty, because a person without a story needs help too.
    place: draft.place.trim(),
    account: draft.account.trim(),
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The report or lead in the address of a first contact, by id; other parameters are dropped. */
export const contactAsked = ({
  report,
  lead,
}: Readonly<Record<string, unknown>>): { readonly report?: string; readonly lead?: string } => ({
  ...(UUID.test(String(report ?? '')) ? { report: String(report) } : {}),
  ...(UUID.test(String(lead ?? '')) ? { lead: String(lead) } : {}),
})
