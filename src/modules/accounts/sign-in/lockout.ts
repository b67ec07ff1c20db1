import type { Row, Tx } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'

/** Failed tries at one account. */
export type Tries = {
  readonly failed: number
  readonly since: Date
  /** How often it was locked in a row. */
  readonly locks: number
  readonly lockedUntil: Date | null
}

const WINDOW = 15 * 60_000
// Far below the hundred that NIST SP 800-63B (5.2.2) allows: a code of six digits is soon guessed.
const ALLOWED = 10
const DAY = 24 * 3600_000

/** Seconds for which an account is still locked; 0 where it is not. */
export const lockedFor = (tries: Tries | null, now: Date): number =>
  Math.max(0, Math.ceil(((tries?.lockedUntil?.getTime() ?? 0) - now.getTime()) / 1000))

/**
 * Counts one more failure. Ten within fifteen minutes lock the account for fifteen minutes, and each time in a row for
 * twice as long, up to a day; a day without failures makes it forget.
 */
export function afterFailure(tries: Tries | null, now: Date): Tries {
  const age = tries === null ? Number.POSITIVE_INFINITY : now.getTime() - tries.since.getTime()
  const quietSince = Math.max(tries?.since.getTime() ?? 0, tries?.lockedUntil?.getTime() ?? 0)
  const locks = now.getTime() - quietSince > DAY ? 0 : (tries?.locks ?? 0)
  // A window begins with its first failure; slow guessing stays under ten a quarter of an hour.
  const failed = (age > WINDOW ? 0 : (tries?.failed ?? 0)) + 1
  const since = tries === null || age > WINDOW ? now : tries.since
  // After a lock it counts from nought again, or the first slip of the right person would lock anew.
  if (failed < ALLOWED) return { failed, since, locks, lockedUntil: tries?.lockedUntil ?? null }
  // At most a day: whoever knows an address could otherwise lock its owner out for good.
  const lockedUntil = new Date(now.getTime() + Math.min(DAY, WINDOW * 2 ** locks))
  return { failed: 0, since: now, locks: locks + 1, lockedUntil }
}

/**
 * Reads the tries at an account and holds them until the transaction ends, so that guesses sent together count one by one.
 * @throws Problem `too-many-requests` where it is locked
 */
export async function heldTries(db: Tx, account: Uint8Array, now: Date): Promise<Tries> {
  const tries = await holdTries(db, account, now)
  mustBeOpen(tries, now)
  return tries
}

/** The same whether it is locked or not. */
export async function holdTries(db: Tx, account: Uint8Array, now: Date): Promise<Tries> {
  const row = (await heldRow(db, account, now)) ?? (await heldRow(db, account, now))
  if (row === null) throw new Problem('unavailable', 'Too much is going on here at once. Try again.')
  return triesOf(row)
}

/** The tries at an account, read and not held; null where nobody has tried. */
export async function readTries(db: Tx, account: Uint8Array): Promise<Tries | null> {
  const row = await db.selectFrom('sign_in_tries').selectAll().where('account', '=', account).executeTakeFirst()
  return row === undefined ? null : triesOf(row)
}

const triesOf = (row: Row<'sign_in_tries'>): Tries => ({
  failed: row.failed,
  since: row.since,
  locks: row.locks,
  lockedUntil: row.locked_until,
})

/** @throws Problem `too-many-requests` where an account is locked */
export function mustBeOpen(tries: Tries | null, now: Date): void {
  const seconds = lockedFor(tries, now)
  // Also told to who has the right password: answered otherwise, a guesser would learn that it was right.
  if (seconds > 0)
    throw new Problem('too-many-requests', 'Too many failed tries. This account is locked for a while.', {
      retryAfter: seconds,
    })
}

/** Makes the row where there is none, and locks it; null where it was swept in between. */
async function heldRow(db: Tx, account: Uint8Array, now: Date) {
  await db
    .insertInto('sign_in_tries')
    .values({ account, failed: 0, since: now, locks: 0, locked_until: null })
    .onConflict((row) => row.doNothing())
    .execute()
  const query = db.selectFrom('sign_in_tries').selectAll().where('account', '=', account).forUpdate()
  return (await query.executeTakeFirst()) ?? null
}

/** Counts a failure at tries that are held. */
export async function noteFailure(db: Tx, account: Uint8Array, tries: Tries, now: Date): Promise<void> {
  const { failed, since, locks, lockedUntil } = afterFailure(tries, now)
  await db
    .updateTable('sign_in_tries')
    .set({ failed, since, locks, locked_until: lockedUntil })
    .where('account', '=', account)
    .execute()
  await sweepTries(db, now)
}

/** Forgets addresses that nobody tries any more. @returns how many */
export async function sweepTries(db: Tx, now: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('sign_in_tries')
    // The longest lock is a day, and what comes after it counts for one more: earlier, a sweep would shorten a lock.
    .where('since', '<', new Date(now.getTime() - 2 * DAY))
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** A success wipes the slate. The row stays until it is swept: another try may be waiting for its lock. */
export async function forgetTries(db: Tx, account: Uint8Array): Promise<void> {
  await db
    .updateTable('sign_in_tries')
    .set({ failed: 0, locks: 0, locked_until: null })
    .where('account', '=', account)
    .execute()
}
