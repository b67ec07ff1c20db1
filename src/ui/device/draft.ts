import type { ContactDraft } from '../rooms/cases/contacts/contact-view.ts'
import type { Asked } from '../rooms/cases/screening/screening-fields.tsx'
import type { Answers } from '../rooms/reports/forms/form-view.ts'

/** An interview while it is written down: of whom, and what was seen or said. */
export type ScreeningDraft = Asked & { readonly about: Met | null }

/** A person as the device knows them: by a number, and by what the officer called them. */
export type Met = {
  readonly called: string
  /** As it was told; none of whom only the number is known here. */
  readonly age?: Asked['ageThen']
  readonly of: { readonly person: string } | { readonly contact: string; readonly number: number }
}

/** What is written down but not finished, or must be known for a while. Sealed under the PIN, whatever it is. */
export type Work =
  | { readonly kind: 'form'; readonly form: string; readonly answers: Answers }
  | { readonly kind: 'contact'; readonly begun: string; readonly contact: ContactDraft }
  | { readonly kind: 'screening'; readonly begun: string; readonly screening: ScreeningDraft }
  /** Persons of a first contact that was finished here, so that an interview can follow on the same day. */
  | { readonly kind: 'met'; readonly met: readonly Met[] }

/** `until` stands in plain and is a whole hour; `at`, when it was begun, is sealed with the words. */
export type Draft<W extends Work = Work> = { readonly id: string; readonly until: number; readonly at: number } & W
export type DraftOf<K extends Work['kind']> = Draft<Extract<Work, { kind: K }>>

/** A draft as it stood in the seal; one from before there were kinds is a form, and tells not when it was begun. */
export const workOf = (opened: unknown): Work & { readonly at?: number } =>
  ({ kind: 'form', ...(opened as object) }) as Work & { readonly at?: number }

/** How a person of a first contact is called until the numbers of the house are known: a pseudonym, else only a number; never a name. */
export const metIn = (draft: ContactDraft): readonly Met[] =>
  draft.persons.flatMap((met, i) =>
    // Of who is only counted no words are kept, so there is no interview to keep either.
    met.mode === 'counted' && met.age === 'adult'
      ? []
      : [
          {
            called: met.mode === 'pseudonym' && met.name.trim() !== '' ? met.name.trim() : String(i + 1),
            ...(met.age === '' ? {} : { age: met.age }),
            of: { contact: draft.draft, number: i + 1 },
          },
        ],
  )
