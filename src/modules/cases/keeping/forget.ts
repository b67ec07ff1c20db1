import type { Tx } from '../../../kernel/database.ts'
import { eraseDataKeys } from '../../../kernel/vault/data-keys.ts'
import { forgetVersions } from '../arrivals/versions.ts'
import type { PersonRow } from '../tables.ts'
import { forgetWitness } from '../witness/end.ts'
import { forgetCase, forgetReviews } from './forget-case.ts'
import { refuseHeld } from './rows.ts'

/** Erases all that identifies a person or tells of them in words; a person who is counted stays, and what was done when. */
export async function forget(db: Tx, row: PersonRow, now: Date): Promise<void> {
  // Here and not with each way that leads here, so that none can forget it.
  await refuseHeld(db, row.id)
  await forgetWitness(db, row.id, row.agency, now)
  // The key first of all, so that no backup of the rows can be opened.
  if (row.data_key !== null) await eraseDataKeys(db, [row.data_key], row.agency, now)
  // What only the lawyer knows is theirs to erase: nobody here may even know that there is something.
  await db.deleteFrom('person_acts').where('person', '=', row.id).where('known', '=', true).execute()
  // Without its marks no search finds the person by the name they once had.
  await db.deleteFrom('person_marks').where('person', '=', row.id).execute()
  await db.deleteFrom('person_channels').where('person', '=', row.id).execute()
  // The bytes, which nobody can open any more, are taken by the sweep of the store: no row names them from here on.
  const media = await db.deleteFrom('person_media').where('person', '=', row.id).returning('id').execute()
  const files = media.map(({ id }) => id)
  if (files.length > 0) await db.deleteFrom('files').where('id', 'in', files).execute()
  await db.deleteFrom('person_days').where('person', '=', row.id).execute()
  await db.deleteFrom('person_imports').where('person', '=', row.id).execute()
  // With the key go entries' words, interviews, papers and reviews: the database lets go of them in no other way.
  // Who declines is still counted (Eurostat’s third group): sex, age group, citizenship and form identify nobody by themselves.
  await db
    .updateTable('persons')
    .set({ data_key: null, sealed: null, mode: 'counted', basis: 'none', keep_until: null, erasure_asked: null })
    .where('id', '=', row.id)
    .execute()
  // A second version of the first contact names everybody who was there, and so this person.
  await forgetVersions(db, row.agency, row.case_id, now)
  await forgetReviews(db, row, now)
  await forgetCase(db, row, now)
}
