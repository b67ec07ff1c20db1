import { sessionOf, system } from '../actor.ts'
import { type Session, sql, type Tx } from '../database.ts'
import { Problem } from '../errors.ts'
import { agencies } from '../job-claims.ts'
import type { JobProgress } from '../jobs.ts'
import { beginEpoch, lastEpoch, type Sealed } from './open-epochs.ts'
import { renewSeals } from './seals.ts'

/** Least time between the beginnings of two epochs (milliseconds): all seals are sealed anew in each. */
const DAY = 24 * 3600_000
/** Seals of one transaction. */
const STEP = 200

/** What was cleaned. */
export type Cleaned = {
  /** Number of the epoch that began or was gone on with; null where none was due. */
  readonly epoch: number | null
  /** Seals that were sealed anew. */
  readonly moved: number
  /** Whether the tables of keys were written anew; a server's login may lack the right. */
  readonly rewritten: boolean
}

export type Work = {
  readonly now: () => Date
  /** Whether an epoch begins although there was one within the day, or nothing was erased. */
  readonly atOnce?: boolean
  /** Tells how far it is; throws where the work is to stop. */
  progress(progress: JobProgress): Promise<void>
}

/**
 * Cleans the disk from keys that were erased: begins an epoch, seals everything anew under its key, writes the tables of keys
 * anew, waits until all that is on the disk, and only then destroys the key of the epoch before. What a stop leaves, the next
 * call goes on with: until the last step both keys are there, and each seal opens with one of them.
 * @throws Problem, DatabaseFault where something would be lost: no key is destroyed then
 */
export async function cleanKeys(sealed: Sealed, work: Work): Promise<Cleaned> {
  const number = await dueEpoch(sealed, work)
  const moved = number === null ? 0 : await renewAll(sealed, number, work)
  const rewritten = (number !== null || (await removed(sealed, false)).length > 0) && (await rewrite(sealed, work))
  if (number !== null) await finish(sealed, number, work)
  return { epoch: number, moved, rewritten }
}

const own = (agency: string | null = null): Session => sessionOf(system(agency), 'administration')

/** The epoch to go on with, or a new one where something was removed since the last; null where there is nothing to do. */
async function dueEpoch(sealed: Sealed, { now, atOnce = false }: Work): Promise<number | null> {
  const last = await lastEpoch(sealed.database)
  if (last === null) throw new Error('a database without an epoch')
  if (last.cleaned_at === null) return last.number
  const isDue = (await removed(sealed)).length > 0 && last.made_at.getTime() <= now().getTime() - DAY
  // A key that was made for it and no row yet: the change was cut off at its very beginning.
  const isBegun = sealed.epochs.numbers.some((number) => number > last.number)
  if (!isDue && !isBegun && !atOnce) return null
  await beginEpoch(sealed, last.number + 1, now())
  return last.number + 1
}

/** What was noted of seals that were taken away. @param rewritten only those before or after the tables were written anew */
const removed = ({ database }: Sealed, rewritten?: boolean) =>
  database.transaction(own(), (db) =>
    db
      .selectFrom('removed_seals')
      .select(['tx', 'at'])
      .$if(rewritten !== undefined, (query) => query.where('rewritten', '=', rewritten === true))
      .execute(),
  )

/** Seals everything anew, one agency after the other: no login of the program sees the rows of two at once. */
async function renewAll({ database }: Sealed, number: number, { progress }: Work): Promise<number> {
  const of = await database.transaction(own(), (db) => before(db, number))
  let done = 0
  for (const agency of await database.transaction(own(), agencies)) {
    for (let step = -1; step !== 0; done += step) {
      await progress({ stage: 'sealing-anew', done, of })
      step = await database.transaction(own(agency), (db) => renewSeals(db, agency, STEP))
    }
  }
  return done
}

async function before(db: Tx, number: number): Promise<number> {
  const { rows } = await sql<{ n: string }>`select app.seals_before(${number}) as n`.execute(db)
  return Number(rows[0].n)
}

async function rewrite(sealed: Sealed, { progress }: Work): Promise<boolean> {
  await progress({ stage: 'writing-anew', done: 0, of: null })
  // Those noted by now: of what is removed meanwhile, the old place may have been written already.
  const noted = await removed(sealed, false)
  if (!(await sealed.database.rewriteKeys())) return false
  await sealed.database.transaction(own(), async (db) => {
    for (const { tx, at } of noted)
      await db.updateTable('removed_seals').set({ rewritten: true }).where('tx', '=', tx).where('at', '=', at).execute()
  })
  return true
}

/** Destroys the key before, once nothing lies under it any more and that is on the disk. */
async function finish({ database, epochs }: Sealed, number: number, { now, progress }: Work): Promise<void> {
  await progress({ stage: 'destroying-key', done: 0, of: null })
  await database.transaction(own(), async (db) => {
    // A commit that waits for the disk takes all before it along; a server may be set not to wait.
    await sql`set local synchronous_commit = on`.execute(db)
    await db.updateTable('epochs').set({ cleaned_at: null }).where('number', '=', number).execute()
    // Seals of an agency that nobody knows of would be lost with the key.
    if ((await before(db, number)) > 0)
      throw new Problem('conflict', 'Some seals could not be sealed anew, so that the earlier key was not destroyed.')
  })
  await database.flush()
  await epochs.destroyBefore(number)
  await database.transaction(own(), async (db) => {
    await db.updateTable('epochs').set({ cleaned_at: now() }).where('number', '=', number).execute()
    await db.deleteFrom('removed_seals').where('epoch', '<', number).execute()
  })
}
