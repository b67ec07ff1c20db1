import { z } from 'zod'
import type { Tx } from '../../../kernel/database.ts'
import { codeOf, Id } from '../../../kernel/ids.ts'

/** Persons of one's own teams that a report or a lead led to; of others nothing is told, not even that there are some. */
export const Led = z.array(z.object({ person: Id, code: z.string() }))

/** Row policies leave out persons of other teams, so that only whoever may know of a case is told of one. */
export async function ledFrom(
  db: Tx,
  agency: string,
  from: 'report' | 'lead',
  id: string,
): Promise<z.output<typeof Led>> {
  const rows = await db
    .selectFrom('persons')
    .innerJoin('cases', 'cases.id', 'persons.case_id')
    .select('persons.id')
    .where('persons.agency', '=', agency)
    .where(`cases.${from}`, '=', id)
    // A person under protection is opened by number alone.
    .where('persons.protected', '=', false)
    .orderBy('persons.opened_at')
    .orderBy('persons.number')
    .limit(100)
    .execute()
  return rows.map(({ id: person }) => ({ person, code: codeOf(person) }))
}
