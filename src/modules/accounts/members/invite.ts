import type { Tx } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import type { LookContext, RunContext } from '../../../kernel/operation.ts'
import { sound, withMark } from '../../../kernel/vault/row-marks.ts'
import { enter, inviteBySecret } from '../enter.ts'
import { INVITES } from '../marks.ts'
import { openInvitedEmail, sealInvitedEmail } from '../profile.ts'
import type { AssignableRole } from '../roles.ts'
import { asAssignable } from '../self.ts'
import { hashOf, newToken } from '../sign-in/session.ts'

const HOUR = 3600_000

type Wanted = {
  readonly agency: string
  readonly by: string
  readonly email: string
  readonly roles: readonly AssignableRole[]
  readonly hours: number
}

/** Makes an invite; its secret is given once and only its hash kept. */
export async function makeInvite(
  { db, secret: installation, site, now }: RunContext,
  { agency, by, email, roles, hours }: Wanted,
) {
  const id = newId()
  const secret = newToken()
  const expiresAt = new Date(now.getTime() + hours * HOUR)
  await sweepInvites(db, agency, now)
  await db
    .insertInto('invites')
    .values(
      withMark(db, INVITES, {
        id,
        agency,
        roles: [...roles],
        // A copy of the database must not be a bunch of keys to the agency.
        secret_hash: hashOf(secret),
        sealed_email: sealInvitedEmail(installation, id, email),
        invited_by: by,
        invited_at: now,
        expires_at: expiresAt,
      }),
    )
    .execute()
  // Behind `#`, where no server and no log sees it.
  const link = new URL(`/invite#${secret}`, site.publicUrl).href
  return { invite: id, secret, link, expiresAt: expiresAt.toISOString() }
}

/** Erases invites of an agency that nobody took up in time. @returns how many */
export async function sweepInvites(db: Tx, agency: string, now: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('invites')
    .where('agency', '=', agency)
    // Nobody needs the address any more of somebody who never came (Art. 5(1)(e) GDPR).
    .where('expires_at', '<=', now)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** An invite by its secret, opened; from here on the transaction works under its agency's policies. */
export async function openInvite({ db, secret: installation, now }: LookContext, secret: string) {
  const found = await inviteBySecret(db, hashOf(secret))
  // One answer for used, withdrawn, expired and never made: guessing tells nothing.
  const gone = new Problem('not-found', 'This invite is used, withdrawn or expired. Ask for a new one.')
  if (found === null) throw gone
  await enter(db, { kind: 'visitor', member: null, agency: found.agency })
  const row = await db.selectFrom('invites').selectAll().where('id', '=', found.invite).executeTakeFirst()
  // The function tells only whose it is; whether it is still good is asked under that agency's own policies.
  if (!row || row.expires_at <= now) throw gone
  sound(db, INVITES, row)
  return {
    id: row.id,
    agency: row.agency,
    roles: asAssignable(row.roles),
    email: openInvitedEmail(installation, row.id, row.sealed_email),
    invitedBy: row.invited_by,
    expiresAt: row.expires_at,
  }
}

/** Uses an invite up. @throws Problem where somebody else was faster */
export async function spendInvite({ db }: RunContext, invite: string): Promise<void> {
  // The deletion decides, not a look before it: in between somebody else could come.
  const { numDeletedRows } = await db.deleteFrom('invites').where('id', '=', invite).executeTakeFirst()
  if (numDeletedRows !== 1n) throw new Problem('conflict', 'This invite was used a moment ago.')
}
