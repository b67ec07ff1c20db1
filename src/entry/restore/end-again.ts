import { sessionOf, system } from '../../kernel/actor.ts'
import { allAgencies } from '../../kernel/agencies.ts'
import { type Database, sql, type Tx } from '../../kernel/database.ts'
import { enterRevocation, type Revocation, revocationName, revocations } from '../../kernel/vault/revocations.ts'
import type { RowMarks } from '../../kernel/vault/row-marks.ts'
import { MARKED } from '../../operations.ts'
import { kindOf } from './kinds.ts'
import { marksAgain } from './marks-again.ts'

/** A transaction for each line would keep a house shut for hours, one for all would hold everything in memory. */
const STEP = 500

/** What was done to a restored database before anybody signs in: numbers only. */
export type EndedAgain = {
  /** Sessions and invites that were dropped, whether or not they were still good. */
  readonly sessions: number
  readonly invites: number
  /** By kind: what the backup still had, and is ended again. */
  readonly ended: ReadonlyMap<string, number>
  /** Lines of a kind that this version does not know, which were passed over. */
  readonly unknown: number
  /** Members in office without any way to sign in, and agencies whose key nobody holds who could sign in. */
  readonly shutOut: number
  readonly closed: number
}

/**
 * Shuts all doors of a restored database, and ends again what was ended after the backup was made. It runs once the
 * backup is restored, before anybody signs in; a second time changes nothing.
 * @param ledger lines the backup knows are passed over: what was given again before the backup was made stays given
 */
export const endAgain = async (database: Database, ledger: readonly Revocation[], now: Date): Promise<EndedAgain> =>
  endNews(database, await newsOf(database, ledger), now)

/**
 * As {@link endAgain}, where the ledger has lines of which the database does not know: somebody put an older database in
 * its place by other means, or a restore was cut off. The file is written only after the database, so nothing else does that.
 * @returns null where the database knows all
 */
export async function endAgainIfOlder(
  database: Database,
  ledger: readonly Revocation[],
  now: Date,
): Promise<EndedAgain | null> {
  const news = await newsOf(database, ledger)
  return news.some((entry) => kindOf(entry) !== null) ? endNews(database, news, now) : null
}

/** Lines of which the database does not know. */
async function newsOf(database: Database, ledger: readonly Revocation[]): Promise<readonly Revocation[]> {
  const known = new Set((await as(database, null, revocations)).map(revocationName))
  return ledger.filter((entry) => !known.has(revocationName(entry)))
}

async function endNews(database: Database, news: readonly Revocation[], now: Date): Promise<EndedAgain> {
  const agencies = await as(database, null, allAgencies)
  const dropped = []
  for (const agency of agencies) dropped.push(await as(database, agency, dropDoors))
  const understood = news.filter((entry) => kindOf(entry) !== null)
  const ended = new Map<string, number>()
  // Row policies let the program end for one agency at a time, also here.
  for (const [agency, entries] of Map.groupBy(understood, (entry) => entry.agency))
    for (let from = 0; from < entries.length; from += STEP)
      await as(database, agency, (db) => endStep(db, agency, entries.slice(from, from + STEP), now, ended))
  const left = []
  for (const agency of agencies) left.push(await as(database, agency, shutOut))
  return {
    sessions: sum(dropped.map(({ sessions }) => sessions)),
    invites: sum(dropped.map(({ invites }) => invites)),
    ended,
    unknown: news.length - understood.length,
    shutOut: sum(left.map(({ members }) => members)),
    closed: left.filter(({ isClosed }) => isClosed).length,
  }
}

const endStep = (
  db: Tx,
  agency: string,
  entries: readonly Revocation[],
  now: Date,
  ended: Map<string, number>,
): Promise<void> => marksAgain(db, agency, touchedBy(entries), () => endAll(db, entries, now, ended))

/** Tables with marks in which something is ended; the recovery key on paper stands with the agency's keys. */
function touchedBy(entries: readonly Revocation[]): readonly RowMarks[] {
  const tables = new Set(entries.map((entry) => kindOf(entry)?.kind.table))
  // The only one without a number of its own; its row goes.
  tables.delete('oidc_settings')
  if (tables.has('key_grants')) tables.add('keys')
  return MARKED.filter(({ table }) => tables.has(table))
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

const as = <T>(database: Database, agency: string | null, work: (db: Tx) => Promise<T>): Promise<T> =>
  database.transaction(sessionOf(system(agency), 'administration'), work)

async function dropDoors(db: Tx): Promise<{ readonly sessions: number; readonly invites: number }> {
  const sessions = await db.deleteFrom('sessions').executeTakeFirst()
  const invites = await db.deleteFrom('invites').executeTakeFirst()
  return { sessions: Number(sessions.numDeletedRows), invites: Number(invites.numDeletedRows) }
}

/** Ends what is listed, and counts into `ended` what there was to end. */
async function endAll(db: Tx, entries: readonly Revocation[], now: Date, ended: Map<string, number>): Promise<void> {
  for (const entry of entries) {
    // Its own line goes in as it is, so that it is known again; what is ended now is never ended in the future.
    await enterRevocation(db, entry)
    const { name, kind, again } = kindOf(entry) ?? nothing()
    const [first, ...then] = kind.again({ ...again, at: entry.at < now ? entry.at : now })
    const count = Number((await first.execute(db)).numAffectedRows ?? 0)
    if (count === 0) continue
    for (const statement of then) await statement.execute(db)
    ended.set(name, (ended.get(name) ?? 0) + count)
  }
}

function nothing(): never {
  throw new Error('a line of an unknown kind was not passed over')
}

/** Who cannot sign in any more, and whether an agency has a key that nobody opens. */
async function shutOut(db: Tx): Promise<{ readonly members: number; readonly isClosed: boolean }> {
  const { rows } = await sql<{ members: number; closed: boolean }>`
    select count(*) filter (where not exists (select from credentials c where c.member = m.id))::int as members,
      exists (select from keys k where k.agency = app.agency() and k.ended_at is null and k.role is null)
        and not coalesce(bool_or(exists (select from credentials c where c.member = m.id)
          and exists (select from key_grants g join keys k on k.id = g.key
            where g.holder = m.id and k.role is null and k.ended_at is null)), false) as closed
    from members m where m.ended_at is null`.execute(db)
  return { members: rows[0].members, isClosed: rows[0].closed }
}
