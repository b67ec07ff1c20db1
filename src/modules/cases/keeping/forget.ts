import type { Tx } from '../../../kernel/database.ts'
import { eraseDataKeys } from '../../../kernel/vault/data-keys.ts'
import { closeArrivals, forgetVersions } from '../arrivals/versions.ts'
import { forgetEndWords, forgetMedia } from '../media/forget.ts'
import { endWords } from '../return-words/rows.ts'
import type { PersonRow } from '../tables.ts'
import { forgetWitness } from '../witness/end.ts'
import { forgetCase, forgetReviews } from './forget-case.ts'
import { refuseHeld, refuseHeldItems } from './rows.ts'

/**
 * Erases everything that identifies a person or tells of them in words; the counted person stays, with the dates of steps.
 * @param by the member who does it
 */
export async function forget(db: Tx, row: PersonRow, now: Date, by: string): Promise<void> {
  // The checks stand here, so that no caller can forget them.
  await refuseHeld(db, row.id)
  await refuseHeldItems(db, row)
  await forgetWitness(db, row.id, row.agency, now)
  // The key goes first, so that no backup of the rows can be opened.
  if (row.data_key !== null) await eraseDataKeys(db, [row.data_key], row.agency, now)
  // Acts that only the lawyer knows are the lawyer's to erase; members here must not learn of them.
  await db.deleteFrom('person_acts').where('person', '=', row.id).where('known', '=', true).execute()
  // Without marks no search finds the person by the former name.
  await db.deleteFrom('person_marks').where('person', '=', row.id).execute()
  await db.deleteFrom('person_channels').where('person', '=', row.id).execute()
  await endWords(db, row.id)
  await forgetEndWords(db, row, now)
  const media = await db.selectFrom('person_media').select('id').where('person', '=', row.id).execute()
  await forgetMedia(
    db,
    media.map(({ id }) => id),
    { how: 'person-erased', by, now },
  )
  await db.deleteFrom('person_days').where('person', '=', row.id).execute()
  await db.deleteFrom('person_relatives').where('person', '=', row.id).execute()
  await db.deleteFrom('person_imports').where('person', '=', row.id).execute()
  // The database allows erasing the words of entries, interviews, papers and reviews only together with the key. A person who declined is
  // still counted (Eurostat's third group); sex, age group, citizenship and form identify nobody by themselves.
  await db
    .updateTable('persons')
    .set({ data_key: null, sealed: null, mode: 'counted', basis: 'none', keep_until: null, erasure_asked: null })
    .where('id', '=', row.id)
    .execute()
  // A second version of the first contact names everybody who was there, this person included.
  await forgetVersions(db, row.agency, row.case_id, now)
  await closeArrivals(db, row, now)
  await forgetReviews(db, row, now)
  await forgetCase(db, row, now)
}
