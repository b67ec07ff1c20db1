import { createHash, randomBytes } from 'node:crypto'
import { type Member, sessionOf, visitor } from '../../../kernel/actor.ts'
import type { Row, Tx } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Kernel } from '../../../kernel/kernel.ts'
import type { RunContext } from '../../../kernel/operation.ts'
import { Keyring } from '../../../kernel/vault/keyring.ts'
import { onceUsed } from '../../../kernel/vault/once-used.ts'
import { followKeys, openPins, sealPins } from '../../../kernel/vault/pins.ts'
import { changedWith, sound, withMark } from '../../../kernel/vault/row-marks.ts'
import { sessionKey, unwrap, wrap } from '../../../kernel/vault/wrapping.ts'
import { enter, sessionByToken } from '../enter.ts'
import { AGENCIES, MEMBERS, SESSIONS } from '../marks.ts'
import type { Role } from '../roles.ts'
import { noteUse } from './credential.ts'

/** Seen times are written at most this often: a page asks many things at once. */
const SEEN_EVERY = 60_000

/** What is kept of a token, of an invite's secret and the like: they are random, so a plain hash is enough. */
export const hashOf = (token: string): Uint8Array =>
  // Of the text: the last letter of base64url has bits to spare, so that several texts give the same bytes.
  createHash('sha256').update(token).digest()

/**
 * The same of a session at the address of the page for devices. Another hash, so that the token of a device is nobody's at the staff's
 * address and the other way round.
 */
export const deviceHashOf = (token: string): Uint8Array => hashOf(`device ${token}`)

/** 32 random bytes as text. */
export const newToken = (): string => randomBytes(32).toString('base64url')

type Who = {
  readonly member: string
  readonly agency: string
  readonly privateKey: Uint8Array
  /** With what they have signed in. */
  readonly credential: string
}

/**
 * Opens a session and gives its token, which is kept nowhere; it alone opens the member's keys.
 * @throws Problem `not-signed-in` where what they signed in with was removed in this moment; `unavailable` where a key of the
 *   agency is none that the member's earlier one was replaced by
 */
export async function openSession(
  { db, now, site }: Pick<RunContext, 'db' | 'now' | 'site'>,
  { member, agency, privateKey, credential }: Who,
): Promise<string> {
  // Before the session is made: removing a way to sign in waits for this, then finds the session, and ends it.
  if (!(await noteUse({ db, now }, credential))) throw new Problem('not-signed-in', 'This way to sign in was removed.')
  await notePins(db, new Keyring(member, privateKey), agency, now)
  const token = newToken()
  const id = newId()
  // Whoever comes back sweeps what they left open.
  await db.deleteFrom('sessions').where('member', '=', member).where('expires_at', '<', now).execute()
  await db
    .insertInto('sessions')
    .values(
      withMark(db, SESSIONS, {
        id,
        agency,
        member,
        // Who reads the table can neither come as the person nor unwrap the key beside it.
        token_hash: hashOf(token),
        wrapped_key: onceUsed(sessionKey(token), (key) => wrap(key, privateKey, member)),
        opened_at: now,
        seen_at: now,
        // Fixed at the start: however busy a stolen cookie is kept, it ends.
        expires_at: new Date(now.getTime() + site.session.longest),
        // Signing in took both factors.
        confirmed_at: now,
        credential,
      }),
    )
    .execute()
  return token
}

/** Holds the agency's keys against what the member saw at their last sign-in, and remembers those of today. */
async function notePins(db: Tx, keys: Keyring, agency: string, now: Date): Promise<void> {
  const row = await db
    .selectFrom('members')
    .select(MEMBERS.selected)
    .where('id', '=', keys.member)
    .executeTakeFirstOrThrow()
  const before = openPins(keys, sound(db, MEMBERS, row).sealed_pins)
  const pins = await followKeys(db, keys, { agency, pins: before, now })
  if (JSON.stringify(pins) === JSON.stringify(before)) return
  // Held only where something changes: whoever removes a way to sign in holds the member first and the way after.
  const held = await db
    .selectFrom('members')
    .select(MEMBERS.selected)
    .where('id', '=', keys.member)
    .forUpdate()
    .executeTakeFirstOrThrow()
  await db
    .updateTable('members')
    .set(changedWith(db, MEMBERS, held, { sealed_pins: sealPins(keys, pins) }))
    .where('id', '=', keys.member)
    .execute()
}

/**
 * Changes a session and marks it anew.
 * @param change `credential` is the way to sign in with which it ends; null where that one is about to be removed
 * @throws Problem `not-signed-in` where it has ended; `unavailable` where its row was changed outside the program
 */
export async function changeSession(db: Tx, session: string, change: Partial<Row<'sessions'>>): Promise<void> {
  const row = await db
    .selectFrom('sessions')
    .select(SESSIONS.selected)
    .where('id', '=', session)
    .forUpdate()
    .executeTakeFirstOrThrow(() => new Problem('not-signed-in', 'This session has ended. Sign in again.'))
  await db
    .updateTable('sessions')
    .set(changedWith(db, SESSIONS, row, change))
    .where('id', '=', session)
    .execute()
}

/** Erases sessions of an agency that nobody can go on with. @returns how many */
export async function sweepSessions(
  { db, now, site }: Pick<RunContext, 'db' | 'now' | 'site'>,
  agency: string,
): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('sessions')
    .where('agency', '=', agency)
    // An idle session is refused when it comes back. One that never does would keep a wrapped private key, and every
    // backup with it, for which a cookie found on an old disk is still the right one.
    .where(({ or, eb }) =>
      or([eb('expires_at', '<=', now), eb('seen_at', '<=', new Date(now.getTime() - site.session.idle))]),
    )
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** The roles a member acts with: administrators of the first agency also keep the installation. */
export const rolesInForce = (roles: readonly string[], isFirst: boolean): readonly Role[] =>
  [...roles, ...(isFirst && roles.includes('administrator') ? ['installation-administrator'] : [])] as Role[]

/** Who comes with a session's token; null where it is unknown, ended or too old. @param at `device` at the address of that page */
export function authenticate(
  { database, site }: Pick<Kernel, 'database' | 'site'>,
  token: string | null,
  now: Date,
  at?: 'device',
): Promise<Member | null> {
  if (token === null) return Promise.resolve(null)
  return database.transaction(sessionOf(visitor, 'administration'), async (db) => {
    const found = await sessionByToken(db, at === 'device' ? deviceHashOf(token) : hashOf(token))
    if (found === null) return null
    // Still a visitor: the session may be too old.
    await enter(db, { kind: 'visitor', member: null, agency: found.agency })
    return sessionMember(db, found.session, { token, now, idle: site.session.idle })
  })
}

type Coming = { readonly token: string; readonly now: Date; readonly idle: number }

async function sessionMember(db: Tx, session: string, { token, now, idle }: Coming): Promise<Member | null> {
  const row = await db
    .selectFrom('sessions')
    .select([...SESSIONS.selected, 'wrapped_key', 'seen_at'])
    .where('id', '=', session)
    .executeTakeFirst()
  if (!row) return null
  sound(db, SESSIONS, row)
  const roles = await standingRoles(db, row)
  // Ending a member deletes their sessions; one that was opened in that very moment is caught here.
  if (roles === null) return null
  const unseen = now.getTime() - row.seen_at.getTime()
  // Deleting it wipes the wrapped key, too.
  if (row.expires_at <= now || unseen >= idle) {
    await db.deleteFrom('sessions').where('id', '=', session).execute()
    return null
  }
  if (unseen >= SEEN_EVERY) await db.updateTable('sessions').set({ seen_at: now }).where('id', '=', session).execute()
  return {
    kind: 'member',
    id: row.member,
    agency: row.agency,
    // Read anew with each request: what an administrator takes away is gone at once.
    roles,
    session,
    confirmedAt: row.confirmed_at.getTime(),
    keys: new Keyring(
      row.member,
      onceUsed(sessionKey(token), (key) => unwrap(key, row.wrapped_key, row.member)),
    ),
  }
}

/**
 * The roles that a member acts with now; null where they have left.
 * @throws Problem `unavailable` where roles, or the standing of the agency, were changed outside the program
 */
async function standingRoles(
  db: Tx,
  { member, agency }: { readonly member: string; readonly agency: string },
): Promise<readonly Role[] | null> {
  const row = await db.selectFrom('members').select(MEMBERS.selected).where('id', '=', member).executeTakeFirst()
  if (!row || sound(db, MEMBERS, row).ended_at !== null || row.agency !== agency) return null
  const own = await db.selectFrom('agencies').select(AGENCIES.selected).where('id', '=', agency).executeTakeFirst()
  if (!own) return null
  return rolesInForce(row.roles, sound(db, AGENCIES, own).is_first)
}

/** Whether a session is still open: jobs that need its keys ask. */
export const isSessionOpen = (
  { database, site }: Pick<Kernel, 'database' | 'site'>,
  member: Member,
  now: Date,
): Promise<boolean> =>
  database.transaction(sessionOf(member, 'administration'), async (db) => {
    const row = await db
      .selectFrom('sessions')
      .innerJoin('members', 'members.id', 'sessions.member')
      .select(['seen_at', 'expires_at'])
      // Nothing is written: a job at work is nobody at the screen, so it keeps no session from going idle.
      .where('sessions.id', '=', member.session)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    return row !== undefined && row.expires_at > now && now.getTime() - row.seen_at.getTime() < site.session.idle
  })
