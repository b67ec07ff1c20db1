import type { Tx } from '../../../kernel/database.ts'
import type { PersonRow } from '../tables.ts'
import type { Identification } from './three-fields.ts'

/** Whether an interview can still show something that nobody has decided yet, by where the identification stands. */
const STILL_ASKED = {
  signal: true,
  detected: true,
  presumed: true,
  identified: false,
  // A decision stands; it is looked at again by a review, and not by asking the person once more.
  'not-confirmed': false,
  'under-review': true,
  // Whoever wants none of it is not pressed; the door stays open by a step of their own.
  declined: false,
} as const satisfies Record<Identification, boolean>

export type AboutInterview = {
  readonly mode: PersonRow['mode']
  readonly identification: string
  readonly whereabouts: string
  /** Signs of the first contact, in the order in which they were ticked. */
  readonly signs: readonly string[]
  /** Whether an interview was kept before. */
  readonly screened: boolean
}

/**
 * The signs for which a screening interview is suggested; empty where none is. One sign is enough, and no number of them is more: they are
 * not weighed, and nothing follows from the answer but words on a page. A trained person holds the interview or does not.
 */
export function signsToAskAbout({ mode, identification, whereabouts, signs, screened }: AboutInterview): string[] {
  // Of who is only counted no words are kept; who is not there cannot be asked; who was asked is not asked again (rule 6).
  if (mode === 'counted' || whereabouts !== 'known' || screened) return []
  return STILL_ASKED[identification as Identification] ? [...signs] : []
}

/** The same of a person as they stand; an interview that was kept ends the suggestion for good. */
export async function askAbout(
  db: Tx,
  { id, mode }: Pick<PersonRow, 'id' | 'mode'>,
  { identification, whereabouts }: Pick<AboutInterview, 'identification' | 'whereabouts'>,
  signs: readonly string[],
): Promise<string[]> {
  const kept = await db
    .selectFrom('person_papers')
    .select('id')
    .where('person', '=', id)
    .where('kind', '=', 'screening')
    .limit(1)
    .executeTakeFirst()
  return signsToAskAbout({ mode, identification, whereabouts, signs, screened: kept !== undefined })
}
