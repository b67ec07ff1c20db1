import { timingSafeEqual } from 'node:crypto'
import { sessionOf, system } from '../actor.ts'
import { type Database, DatabaseFault, sql } from '../database.ts'
import { oneAtATime } from '../locks.ts'
import { carry, type EpochStore, Epochs, MISSING, markOf } from './epochs.ts'

/** A database whose transactions open and make seals. */
export type Sealed = { readonly database: Database; readonly epochs: Epochs }

/**
 * Gives a database the keys of its epochs. The first epoch begins here; a file that lacks the present key is told at once.
 * @throws DatabaseFault
 */
export async function withEpochs(plain: Database, store: EpochStore): Promise<Sealed> {
  const epochs = new Epochs(store)
  const database: Database = {
    ...plain,
    transaction: (session, work) =>
      plain.transaction(session, (db) => {
        carry(db, epochs)
        return work(db)
      }),
  }
  const present = await lastEpoch(database)
  if (present === null) await beginEpoch({ database, epochs }, 1, new Date())
  // A number may be that of another database's epoch.
  else if (!timingSafeEqual(markOf(epochs.key(present.number)), present.mark)) throw new DatabaseFault(MISSING)
  return { database, epochs }
}

/** The epoch begun last; null before the first. */
export const lastEpoch = async (database: Database) =>
  (await database.transaction(sessionOf(system(), 'administration'), (db) =>
    db.selectFrom('epochs').selectAll().orderBy('number', 'desc').limit(1).executeTakeFirst(),
  )) ?? null

/**
 * Begins an epoch: its key first, then its row, so that no seal lies under a key that is not on the disk.
 * Whoever is making a seal ends first; nobody makes one of an earlier epoch afterwards.
 */
export async function beginEpoch({ database, epochs }: Sealed, number: number, now: Date): Promise<void> {
  const key = await epochs.make(number)
  await database.transaction(sessionOf(system(), 'administration'), async (db) => {
    await oneAtATime(db, 'epoch', 'begins')
    // Where there is no seal yet, nothing is to be sealed anew.
    await sql`insert into epochs (number, mark, made_at, cleaned_at)
      select ${number}, ${markOf(key)}, ${now}::timestamptz, case when app.seals_before(${number}) = 0 and ${number} = 1 then ${now}::timestamptz end`.execute(
      db,
    )
  })
}
