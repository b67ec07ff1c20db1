import type { Tx } from '../../../kernel/database.ts'
import { eraseDataKeys } from '../../../kernel/vault/data-keys.ts'
import { type Ending, endsOf, forgetItems, noteEnds } from '../../evidence/index.ts'
import type { PersonRow } from '../tables.ts'

/** Numbers of the working copies of some originals. */
export async function copiesOf(db: Tx, originals: readonly string[]): Promise<readonly string[]> {
  if (originals.length === 0) return []
  const rows = await db.selectFrom('evidence_items').select('id').where('copy_of', 'in', originals).execute()
  return rows.map(({ id }) => id)
}

/**
 * Erases files of persons with the working copies made of them: the rows hold the only seal of each key, and the store's sweep removes the bytes.
 * How they ended is noted: no file of a person goes without its certificate.
 * @param sealed of those that a member ended, what the certificates say besides
 * @returns all that went
 */
export async function forgetMedia(
  db: Tx,
  ids: readonly string[],
  ending: Ending,
  sealed?: Parameters<typeof noteEnds>[3],
): Promise<string[]> {
  if (ids.length === 0) return []
  const all = [...new Set([...ids, ...(await copiesOf(db, ids))])]
  await db.deleteFrom('person_media').where('id', 'in', all).execute()
  await noteEnds(db, all, ending, sealed)
  await forgetItems(db, all)
  await db.deleteFrom('files').where('id', 'in', all).execute()
  return all
}

/** Erases what certificates of a person's files say in words: to whom one was given back, and the hash of its bytes. */
export async function forgetEndWords(
  db: Tx,
  { id, agency }: Pick<PersonRow, 'id' | 'agency'>,
  now: Date,
): Promise<void> {
  const keys = (await endsOf(db, id)).flatMap(({ data_key }) => data_key ?? [])
  if (keys.length > 0) await eraseDataKeys(db, keys, agency, now)
}
