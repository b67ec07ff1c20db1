import type { Tx } from '../../../kernel/database.ts'
import { ofMyTeams } from '../team/mine.ts'
import { relativesOf } from './rows.ts'

/**
 * Days of steps for relatives at risk, of persons of one's teams whose file is open, the next first. They stand on the desk of the whole team,
 * so that nobody in danger waits for one colleague.
 */
export async function relativesDue(db: Tx, agency: string, atMost: number) {
  const rows = await db
    .selectFrom('person_relatives')
    .select(['person', 'next_on'])
    .where('agency', '=', agency)
    .where('next_on', 'is not', null)
    .where('person', 'in', ofMyTeams(db, agency).select('id').where('file', '<>', 'closed'))
    .orderBy('next_on')
    .orderBy('id')
    .limit(atMost)
    .execute()
  return rows.flatMap(({ person, next_on: on }) => (on === null ? [] : [{ person, on }]))
}

/** Steps for a person's relatives that are still to be done, in words. */
export async function stepsForRelatives(db: Tx, key: Uint8Array, person: string) {
  const relatives = await relativesOf(db, key, person)
  return relatives
    .filter(({ state }) => state !== 'ended')
    .flatMap(({ steps }) => steps.filter(({ done }) => !done).map(({ what, who, on }) => ({ what, who, on })))
}
