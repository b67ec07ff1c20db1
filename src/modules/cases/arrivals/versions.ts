import { isoDay } from '../../../kernel/clock.ts'
import { type SqlBool, sql, type Tx } from '../../../kernel/database.ts'
import { eraseDataKeys } from '../../../kernel/vault/data-keys.ts'

/** First contacts of the agency that wait to be settled; row policies leave out cases of other teams. */
export const waiting = (db: Tx, agency: string) =>
  db
    .selectFrom('device_arrivals')
    .innerJoin('cases', 'cases.id', 'device_arrivals.case_id')
    .where('device_arrivals.agency', '=', agency)
    .where('settled_at', 'is', null)
    .where(({ or, eb }) => or([eb('outcome', '=', 'differs'), sql<SqlBool>`cardinality(alike) > 0`]))

/** Number of first contacts that wait to be settled. */
export async function toSettle(db: Tx, agency: string): Promise<number> {
  const { count } = await waiting(db, agency)
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** From here on no other version is taken in of a first contact with this person in it, nor of an interview of theirs. */
export async function closeArrivals(
  db: Tx,
  { id, case_id, agency }: { readonly id: string; readonly case_id: string; readonly agency: string },
  now: Date,
): Promise<void> {
  await db
    .updateTable('device_arrivals')
    .set({ erased_on: isoDay(now) })
    .where('agency', '=', agency)
    .where(({ or, eb }) => or([eb('case_id', '=', case_id), eb('person', '=', id)]))
    .execute()
}

/** Erases second versions of first contacts, of a whole case or a single arrival, with their keys. */
export async function forgetVersions(db: Tx, agency: string, of: string, now: Date, one?: string): Promise<void> {
  const rows = await db
    .deleteFrom('device_versions')
    .where('agency', '=', agency)
    .where('case_id', '=', of)
    .$if(one !== undefined, (query) => query.where('id', '=', one as string))
    .returning('data_key')
    .execute()
  const keys = rows.map(({ data_key }) => data_key)
  if (keys.length > 0) await eraseDataKeys(db, keys, agency, now)
}
