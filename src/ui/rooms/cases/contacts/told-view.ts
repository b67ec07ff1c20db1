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

type AtContact = Pick<PersonPage, 'contact' | 'openedAt' | 'language'>
type Told = Pick<PersonPage, 'age' | 'events'> & Partial<AtContact>

/** What the first contact recorded of information on rights: all subjects, in the person's language. Who was met later heard none of it. */
function toldAtContact({ age, contact, openedAt, language = '' }: Told): readonly Telling[] {
  if (!contact || contact.informed === 'not-yet' || contact.openedAt !== openedAt) return []
  return [
    {
      id: 'first-contact',
      at: contact.openedAt,
      by: contact.openedBy.name,
      about: owedTo({ age }),
      language,
      // The form of the first contact asks for no means; an interpreter who was there interpreted.
      medium: contact.interpreter === 'here' ? 'interpreter' : '',
      understood: contact.informed === 'understood' ? 'yes' : 'not-asked',
    },
  ]
}

/** All information that a person was given, latest first, from the first contact on. */
export const allTellings = (person: Told): readonly Telling[] => [
  ...tellingsIn(person.events),
  ...toldAtContact(person),
]

/**
 * Subjects that the person never understood. An understood one stays closed, even if a later talk fails; a talk without a check of
 * understanding does not count (Art. 3 and 4 Directive 2012/29/EU: understand and be understood).
 */
export function openFor(person: Told): readonly Subject[] {
  // «Partly» stays open, because half an explanation must be repeated.
  const understood = allTellings(person).filter((one) => one.understood === 'yes')
  return owedTo(person).filter((subject) => !understood.some(({ about }) => about.includes(subject)))
}

export type TellingDraft = {
  readonly about: readonly Subject[]
  readonly language: string
  readonly medium: Informing['medium']
  readonly understood: Informing['understood']
}

/** A new entry with the open subjects in the person's language; understanding is never assumed. */
export const newTelling = (person: Told & Pick<PersonPage, 'language'>): TellingDraft => ({
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
