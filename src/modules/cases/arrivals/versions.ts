import type { Tx } from '../../../kernel/database.ts'
import { eraseDataKeys } from '../../../kernel/vault/data-keys.ts'

/** Erases second versions of a case's first contact, of all of it or one, key and all. */
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
