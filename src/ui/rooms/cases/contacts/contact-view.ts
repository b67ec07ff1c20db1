import { type Party, SEXES } from '../../../../modules/cases/codes.ts'
import type { FirstSign } from '../../../../modules/vocabulary/codes.ts'
import type { In } from '../../../shell/contract.ts'
import { beginningWith } from '../case-view.ts'
import { estimateOf } from '../children/child-view.ts'

/** One thing a step, in the order of a first contact; before the first question stands what must be passed on. */
export const CONTACT_STEPS = ['pass-on', 'safety', 'needs', 'talk', 'persons', 'signs'] as const
export type ContactStep = (typeof CONTACT_STEPS)[number]

/** What can be estimated of whom is or may be a child: whole years below eighteen; the empty one is «not known». */
export const ESTIMATES: readonly string[] = ['', ...Array.from({ length: 18 }, (_, years) => String(years))]
/** «Not known» stands first: a form begins with it. */
export const SEXES_ASKED = beginningWith('unknown', SEXES)

type Opening = In<'cases.open'>
type Met = Opening['persons'][number]

export type MetDraft = {
  /** Only for the page, so that rows keep their place. */
  readonly key: string
  readonly mode: Met['mode']
  readonly age: Met['age']
  readonly sex: Met['sex']
  readonly name: string
  readonly citizenship: string
  readonly refuses: readonly Party[]
  /** The lower of the estimated ages, from `ESTIMATES`. */
  // Optional: a form that was begun on a telephone before there was this question goes on without it.
  readonly atLeast?: string
}

export type ContactDraft = {
  readonly draft: string
  /** The report that it was made from; a first contact without one has none. */
  readonly report?: string
  readonly said: boolean
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

/** Nothing is ticked beforehand but what says that nothing is known. */
export const newMet = (key: string): MetDraft => ({
  key,
  mode: 'named',
  age: 'adult',
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

/** Whether a step has been answered, so that one can go on. */
export function isAnswered(step: ContactStep, draft: ContactDraft): boolean {
  switch (step) {
    // Nobody is asked anything before they know what cannot stay between the two.
    case 'pass-on':
      return draft.said
    case 'safety':
      return draft.danger !== ''
    // «Nothing just now» is an answer; silence is none.
    case 'needs':
      return draft.needs.length > 0
    // Without a language, somebody to interpret and a word on rights the rest would be guessing.
    case 'talk':
      return /^[a-z]{2,3}$/.test(draft.language) && draft.interpreter !== '' && draft.informed !== ''
    // No name is needed of anybody: one line, as little as may be.
    case 'persons':
      return draft.persons.length > 0
    // Signs come last and are never needed: help does not wait for them.
    case 'signs':
      return true
  }
}

/** Puts a code in or takes it out. «None» stands alone: whoever needs something does not need nothing. */
export function toggledIn<T extends string>(all: readonly T[], one: T): readonly T[] {
  if (all.includes(one)) return all.filter((each) => each !== one)
  return one === 'none' ? [one] : [...all.filter((each) => each !== 'none'), one]
}

/** Whoever is or may be under 18 is not only counted, whatever was chosen before. */
export const modeFor = ({ age, mode }: Pick<MetDraft, 'age' | 'mode'>): MetDraft['mode'] =>
  age !== 'adult' && mode === 'counted' ? 'pseudonym' : mode

/** One person as the server takes them; a name goes along only where it is kept as one. */
export function metInput(met: MetDraft): Met {
  const mode = modeFor(met)
  // One field for both; which of the two it is, the way of registering says.
  const called = met.name.trim()
  return {
    mode,
    age: met.age,
    sex: met.sex,
    citizenship: met.citizenship as NonNullable<Met['citizenship']>,
    // Whom they refuse goes along for everybody, also for who is only counted: it binds each later step.
    refuses: [...met.refuses],
    // From here the days before majority are counted, so that a child met without papers is looked at in time.
    ...estimateOf(met.age, met.atLeast ?? ''),
    ...(mode === 'named' ? { name: called } : mode === 'pseudonym' ? { pseudonym: called.slice(0, 100) } : {}),
  }
}

/** The first contact as the server takes it; null while something is not answered yet. */
export function contactInput(draft: ContactDraft): Opening | null {
  const { danger, interpreter, informed } = draft
  // For the compiler as well as for people: from here on each of these is an answer.
  if (danger === '' || interpreter === '' || informed === '') return null
  if (!CONTACT_STEPS.every((step) => isAnswered(step, draft))) return null
  return {
    draft: draft.draft,
    ...(draft.report === undefined ? {} : { report: draft.report }),
    danger,
    needs: [...draft.needs],
    language: draft.language,
    interpreter,
    informed,
    persons: draft.persons.map(metInput),
    exploitation: draft.form,
    signs: [...draft.signs],
    // Both may be empty: a case without a story is still somebody who needs help.
    place: draft.place.trim(),
    account: draft.account.trim(),
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The report in the address of a first contact; whatever else stands there is nothing. */
export const contactAsked = ({ report }: Readonly<Record<string, unknown>>): { readonly report?: string } =>
  UUID.test(String(report ?? '')) ? { report: String(report) } : {}
