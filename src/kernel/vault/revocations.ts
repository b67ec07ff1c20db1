import { sql, type Tx } from '../database.ts'

/**
 * One line of the ledger of revocations: an access that was ended. The database enters it by itself, in the transaction
 * that ends the access (migration 0034).
 */
export type Revocation = {
  /** What kind of access, such as `credential`; of some the role or the state it came into stands behind a colon. */
  readonly kind: string
  /** Of the record; of an agency's paper the agency's, of a key its holder's. */
  readonly id: string
  /** For whom it ended, where the record alone does not tell. */
  readonly whom: string | null
  readonly agency: string
  /** In whole milliseconds; of what a reporter ended, the day alone. */
  readonly at: Date
}

/** What tells one entry from all others. The same access may be given again and ended again, at another time. */
export const revocationName = ({ kind, id, whom, at }: Revocation): string =>
  `${kind} ${id} ${whom ?? '-'} ${at.getTime()}`

const columns = ['kind', 'id', 'whom', 'agency', 'at'] as const

/** All entries that a database holds, of all agencies. Only the program may ask. */
export const revocations = (db: Tx): Promise<readonly Revocation[]> =>
  db.selectFrom('revocations').select(columns).orderBy('at').orderBy('kind').orderBy('id').execute()

/**
 * Entries that are not in the copy beside the database yet.
 * @param atMost rows
 */
export const revocationsToCopy = (db: Tx, atMost: number): Promise<readonly Revocation[]> =>
  db.selectFrom('revocations').select(columns).where('copied', '=', false).limit(atMost).execute()

/** Notes that entries are in the copy. Entries that were made since stay to be copied. */
export async function noteCopied(db: Tx, copied: readonly Revocation[]): Promise<void> {
  for (const { kind, id, whom, at } of copied)
    await db
      .updateTable('revocations')
      .set({ copied: true })
      .where('kind', '=', kind)
      .where('id', '=', id)
      .where('whom', whom === null ? 'is' : '=', whom)
      .where('at', '=', at)
      .execute()
}

/**
 * Enters one that another copy of the database has. From here on until the transaction ends, what is ended is entered
 * with the same moment, and so not a second time.
 */
export async function enterRevocation(db: Tx, { kind, id, whom, agency, at }: Revocation): Promise<void> {
  // Entries that wait for the end of a transaction would be made under the moment of the last one.
  await sql`set constraints all immediate`.execute(db)
  await sql`select set_config('app.moment', ${at.toISOString()}, true)`.execute(db)
  await db
    .insertInto('revocations')
    .values({ kind, id, whom, agency, at, copied: false })
    .onConflict((row) => row.doNothing())
    .execute()
}
