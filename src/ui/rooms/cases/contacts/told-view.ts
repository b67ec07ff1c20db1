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

// Older entries may name dropped subjects, which must not break the page.
const isSubject = (word: string): word is Subject => SUBJECTS.some((one) => one === word)

/** Information given to a person, latest first, from the events; entries without words are left out. */
export const tellingsIn = (events: readonly PersonEvent[]): readonly Telling[] =>
  events.flatMap(({ id, at, by, kind, words }) =>
    // The kind «told» means information about the person to somebody else.
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

/**
 * Subjects that this person is owed; guardian and best interests concern persons who are or may be under 18 (Art. 14 Directive 2011/36/EU).
 */
export const owedTo = ({ age }: Pick<PersonPage, 'age'>): readonly Subject[] =>
  SUBJECTS.filter((subject) => subject !== 'guardian' || age !== 'adult')

/**
 * Subjects that the person never understood. An understood one stays closed, even if a later talk fails; a talk without a check of
 * understanding does not count (Art. 3 and 4 Directive 2012/29/EU: understand and be understood).
 */
export function openFor(person: Pick<PersonPage, 'age' | 'events'>): readonly Subject[] {
  // «Partly» stays open, because half an explanation must be repeated.
  const understood = tellingsIn(person.events).filter((one) => one.understood === 'yes')
  return owedTo(person).filter((subject) => !understood.some(({ about }) => about.includes(subject)))
}

export type TellingDraft = {
  readonly about: readonly Subject[]
  readonly language: string
  readonly medium: Informing['medium']
  readonly understood: Informing['understood']
}

/** A new entry with the open subjects in the person's language; understanding is never assumed. */
export const newTelling = (person: Pick<PersonPage, 'age' | 'events' | 'language'>): TellingDraft => ({
  about: openFor(person),
  language: person.language,
  medium: 'spoken',
  understood: 'not-asked',
})

/** Whether it can be saved: it has a subject and a language. */
export const isTold = ({ about, language }: TellingDraft): boolean => about.length > 0 && language !== ''

/** An entry as the server takes it. */
export const tellingInput = (person: string, draft: TellingDraft): Informing => ({
  person,
  about: [...draft.about],
  language: draft.language,
  medium: draft.medium,
  understood: draft.understood,
})
