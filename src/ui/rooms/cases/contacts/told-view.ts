import { SUBJECTS, type Subject } from '../../../../modules/cases/codes.ts'
import type { In, PersonEvent, PersonPage } from '../../../shell/contract.ts'

type Informing = In<'persons.inform'>

export type Telling = {
  readonly id: string
  readonly at: string
  readonly by: string | null
  readonly about: readonly Subject[]
  readonly language: string
  readonly medium: string
  readonly understood: string
}

// Entries outlive versions of the program; a subject that was dropped must not break the page.
const isSubject = (word: string): word is Subject => SUBJECTS.some((one) => one === word)

/** What a person was told, the latest first, as the record has it; whose words were erased are left out. */
export const tellingsIn = (events: readonly PersonEvent[]): readonly Telling[] =>
  events.flatMap(({ id, at, by, kind, words }) =>
    // «Told» is another kind: what somebody else was told about the person.
    kind === 'informed' && words
      ? [
          {
            id,
            at,
            by: by.name,
            about: (words.text ?? '').split(' ').filter(isSubject),
            language: words.language ?? '',
            medium: words.method ?? '',
            understood: words.value ?? '',
          },
        ]
      : [],
  )

/** What this person is owed. A guardian and best interests concern whoever is or may be under 18 (Art. 14 Directive 2011/36/EU). */
export const owedTo = ({ age }: Pick<PersonPage, 'age'>): readonly Subject[] =>
  SUBJECTS.filter((subject) => subject !== 'guardian' || age !== 'adult')

/**
 * What was never understood yet. Once understood stays so: later words in a bad hour do not take it back, and what was told without
 * asking whether it was understood does not count (Art. 3 and 4 Directive 2012/29/EU: understand and be understood).
 */
export function openFor(person: Pick<PersonPage, 'age' | 'events'>): readonly Subject[] {
  // Where the page shows «partly» somebody has to explain again: half a right is missed like a whole one.
  const understood = tellingsIn(person.events).filter((one) => one.understood === 'yes')
  return owedTo(person).filter((subject) => !understood.some(({ about }) => about.includes(subject)))
}

export type TellingDraft = {
  readonly about: readonly Subject[]
  readonly language: string
  readonly medium: Informing['medium']
  readonly understood: Informing['understood']
}

/** Begins with what is still open, in the person's language; that it was understood is never assumed. */
export const newTelling = (person: Pick<PersonPage, 'age' | 'events' | 'language'>): TellingDraft => ({
  about: openFor(person),
  language: person.language,
  medium: 'spoken',
  understood: 'not-asked',
})

/** Whether it can be kept: about something, in a language by its code. */
export const isTold = ({ about, language }: TellingDraft): boolean =>
  about.length > 0 && /^[a-z]{2,3}$/.test(language.trim().toLowerCase())

/** A telling as the server takes it. */
export const tellingInput = (person: string, draft: TellingDraft): Informing => ({
  person,
  about: [...draft.about],
  // People write UK or uk; codes are small letters (ISO 639).
  language: draft.language.trim().toLowerCase(),
  medium: draft.medium,
  understood: draft.understood,
})
