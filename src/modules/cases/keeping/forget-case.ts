import { sql, type Tx } from '../../../kernel/database.ts'
import { oneAtATime } from '../../../kernel/locks.ts'
import { type DataKey, eraseDataKeys, newDataKey, sealDataKey } from '../../../kernel/vault/data-keys.ts'
import { colleagueOf } from '../../accounts/index.ts'
import { forgetItemsOf } from '../../evidence/index.ts'
import { sealCase } from '../record.ts'
import type { PersonRow } from '../tables.ts'

type Of = Pick<PersonRow, 'id' | 'case_id' | 'agency'>

/**
 * Erases the words of a case about its persons together, place and account, and what is kept as evidence of it, once its last person is
 * erased (Art. 17 GDPR). Until then they belong to the other persons' records as well.
 */
export async function forgetCase(db: Tx, row: Of, now: Date): Promise<void> {
  const { case_id, agency } = row
  // The lock also guards adding a person or a document, so that none joins the case between counting and erasing.
  await oneAtATime(db, 'persons of a case', case_id)
  if (!(await isLast(db, row))) return
  await forgetItemsOf(db, 'case', [case_id], agency, now)
  const { data_key } = await db
    .selectFrom('cases')
    .select('data_key')
    .where('agency', '=', agency)
    .where('id', '=', case_id)
    .executeTakeFirstOrThrow()
  // The empty words get a new key, because a backup still has the old words and must have no seal to open them.
  const key = await newDataKey(db, agency, now)
  await sealToThose(db, data_key, key, agency, now)
  const sealed = sealCase(key.bytes, case_id, { place: '', account: '' })
  await db.updateTable('cases').set({ data_key: key.id, sealed }).where('id', '=', case_id).execute()
  await eraseDataKeys(db, [data_key], agency, now)
}

/** Whether no other person of the case has words left, counting persons whose team the member is not on. */
export async function isLast(db: Tx, { id, case_id: of, agency }: Of): Promise<boolean> {
  // Persons never leave a case and numbers have no gaps, so the next number gives the count without revealing anybody.
  const [{ number }] = (await sql<{ number: number }>`select app.next_number(${of}) as number`.execute(db)).rows
  const { count } = await db
    .selectFrom('persons')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('agency', '=', agency)
    .where('case_id', '=', of)
    .where((row) => row.or([row('data_key', 'is', null), row('id', '=', id)]))
    .executeTakeFirstOrThrow()
  return Number(count) === number - 1
}

/** Guardians and lawyers hold the old key by name; without the new one the person's page would not open for them. */
async function sealToThose(db: Tx, old: string, key: DataKey, agency: string, now: Date): Promise<void> {
  const seals = await db.selectFrom('data_key_seals').select('recipient').where('data_key', '=', old).execute()
  for (const { recipient } of seals) {
    const named = await colleagueOf(db, agency, recipient)
    if (named !== null) await sealDataKey(db, key, agency, named, now)
  }
}

/**
 * Erases the reasons of finished reviews, which name dangers and places. A waiting review keeps its words, so that erasing a person does
 * not avoid the second look.
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
