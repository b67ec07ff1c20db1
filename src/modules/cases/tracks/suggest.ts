import type { Tx } from '../../../kernel/database.ts'
import type { PersonRow } from '../tables.ts'
import type { Identification } from './three-fields.ts'

/** Whether an interview can still show something undecided, by the state of identification. */
const STILL_ASKED = {
  signal: true,
  detected: true,
  presumed: true,
  identified: false,
  // A decision is changed by a review, and not by another interview.
  'not-confirmed': false,
  'under-review': true,
  // A person who declined is not pressed, and may come back by a step of their own.
  declined: false,
} as const satisfies Record<Identification, boolean>

export type AboutInterview = {
  readonly mode: PersonRow['mode']
  readonly identification: string
  readonly whereabouts: string
  /** Signs of the first contact, in the order in which they were ticked. */
  readonly signs: readonly string[]
  /** Whether the person was interviewed before. */
  readonly screened: boolean
}

/**
 * The signs that suggest a screening interview; empty if it is not suggested. One sign suffices and more add nothing, because they are not
 * weighed; the result is only words on a page, and a trained person decides.
 */
export function signsToAskAbout({ mode, identification, whereabouts, signs, screened }: AboutInterview): string[] {
  // A counted person keeps no words, an absent one cannot be asked, and an interviewed one is not asked again (rule 6).
  if (mode === 'counted' || whereabouts !== 'known' || screened) return []
  return STILL_ASKED[identification as Identification] ? [...signs] : []
}

/** The suggestion for a stored person; a held interview ends it for good. */
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
