import type { Tx } from '../../kernel/database.ts'
import { Problem } from '../../kernel/errors.ts'
import { oneAtATime } from '../../kernel/locks.ts'

// Items of a case: they belong to all its persons, and go when the last of them is erased.

const OF_NOBODY =
  'Nothing is kept of this case: whom you work with in it is only counted, was erased, or asked to be erased.'

/**
 * Holds the case until the transaction ends, so that nothing is kept of one whose last person is erased meanwhile.
 * @throws Problem `conflict` where nothing may be written about any person of it with whom the member works
 */
export async function unlessOfNobody(db: Tx, id: string): Promise<void> {
  await oneAtATime(db, 'persons of a case', id)
  const found = await db
    .selectFrom('persons')
    .select('id')
    .where('case_id', '=', id)
    .where('data_key', 'is not', null)
    .where('erasure_asked', 'is', null)
    .limit(1)
    .executeTakeFirst()
  if (found === undefined)
    throw new Problem('conflict', OF_NOBODY, { fields: [{ field: 'about', message: 'of-nobody' }] })
}

/** Whether somebody of a case is a child, or may be, as far as the member sees. */
export const isCaseOfChild = async (db: Tx, id: string): Promise<boolean> =>
  (await db
    .selectFrom('persons')
    .select('id')
    .where('case_id', '=', id)
    .where('age', '<>', 'adult')
    .limit(1)
    .executeTakeFirst()) !== undefined
