import type { Tx } from '../../../kernel/database.ts'
import { forgetItems } from '../../evidence/index.ts'

/** Numbers of the working copies of some originals. */
export async function copiesOf(db: Tx, originals: readonly string[]): Promise<readonly string[]> {
  if (originals.length === 0) return []
  const rows = await db.selectFrom('evidence_items').select('id').where('copy_of', 'in', originals).execute()
  return rows.map(({ id }) => id)
}

/**
 * Erases files of persons with the working copies made of them: the rows hold the only seal of each key, and the store's sweep removes the bytes.
 * @returns all that went
 */
export async function forgetMedia(db: Tx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const all = [...new Set([...ids, ...(await copiesOf(db, ids))])]
  await db.deleteFrom('person_media').where('id', 'in', all).execute()
  await forgetItems(db, all)
  await db.deleteFrom('files').where('id', 'in', all).execute()
  return all
}
