import { sql, type Tx } from '../../../kernel/database.ts'
import { oneAtATime } from '../../../kernel/locks.ts'
import { type DataKey, eraseDataKeys, newDataKey, sealDataKey } from '../../../kernel/vault/data-keys.ts'
import { colleagueOf } from '../../accounts/index.ts'
import { sealCase } from '../record.ts'
import type { PersonRow } from '../tables.ts'

type Of = Pick<PersonRow, 'id' | 'case_id' | 'agency'>

/**
 * Erases what a case says of its persons together, place and account, once the last of them is erased (Art. 17 GDPR). Before that
 * the words are the others' as well, whose record they would be missing from.
 */
export async function forgetCase(db: Tx, { case_id, agency }: Of, now: Date): Promise<void> {
  // As when somebody is added: nobody comes to the case between counting and erasing.
  await oneAtATime(db, 'persons of a case', case_id)
  if (!(await isLast(db, case_id, agency))) return
  const { data_key } = await db
    .selectFrom('cases')
    .select('data_key')
    .where('agency', '=', agency)
    .where('id', '=', case_id)
    .executeTakeFirstOrThrow()
  // A new key over nothing, and not the old one over nothing: a backup has the words, and no seal to open them with.
  const key = await newDataKey(db, agency, now)
  await sealToThose(db, data_key, key, agency, now)
  const sealed = sealCase(key.bytes, case_id, { place: '', account: '' })
  await db.updateTable('cases').set({ data_key: key.id, sealed }).where('id', '=', case_id).execute()
  await eraseDataKeys(db, [data_key], agency, now)
}

/** Whether nobody of the case has words any more, also of those whose team the member is not on. */
async function isLast(db: Tx, of: string, agency: string): Promise<boolean> {
  // Persons never leave a case and numbers have no gaps, so the next number tells how many there are without telling who.
  const [{ number }] = (await sql<{ number: number }>`select app.next_number(${of}) as number`.execute(db)).rows
  const { count } = await db
    .selectFrom('persons')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('agency', '=', agency)
    .where('case_id', '=', of)
    .where('data_key', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count) === number - 1
}

/** Guardians and lawyers hold the old key by name; without the new one the page of the person would not open to them at all. */
async function sealToThose(db: Tx, old: string, key: DataKey, agency: string, now: Date): Promise<void> {
  const seals = await db.selectFrom('data_key_seals').select('recipient').where('data_key', '=', old).execute()
  for (const { recipient } of seals) {
    const named = await colleagueOf(db, agency, recipient)
    if (named !== null) await sealDataKey(db, key, agency, named, now)
  }
}

/**
 * Erases the reasons of reviews that are over; they name dangers and places. One that still waits keeps its words until somebody has
 * looked at it, so that nobody escapes the second look by erasing whom it is about.
 */
export async function forgetReviews(db: Tx, { id, agency }: Of, now: Date): Promise<void> {
  const over = await db
    .selectFrom('person_reviews')
    .select('data_key')
    .where('agency', '=', agency)
    .where('person', '=', id)
    .where('reviewed_by', 'is not', null)
    .execute()
  await db
    .updateTable('person_reviews')
    .set({ words_go: true })
    .where('agency', '=', agency)
    .where('person', '=', id)
    .where('reviewed_by', 'is', null)
    .execute()
  const keys = over.map(({ data_key }) => data_key)
  if (keys.length > 0) await eraseDataKeys(db, keys, agency, now)
}
