import { notFound, Problem } from '../../../kernel/errors.ts'
import type { RunContext } from '../../../kernel/operation.ts'
import { asMember } from '../actor.ts'
import { emailIndex } from '../profile.ts'
import { agrees } from '../sign-in/stretch.ts'
import type { Way } from '../sign-in/ways.ts'

/** A way to sign in as its row tells, without what is secret about it. */
export type KeptWay = Way & {
  readonly sealedName: Uint8Array | null
  readonly madeAt: Date
  readonly usedAt: Date | null
}

/**
 * Holds the account of whoever acts until the transaction ends, so that changes of how they sign in come one after the
 * other: of two removals at once one would take the last way but one, the other the last.
 * @param email checked where one is given: a password that is stretched with another address would never sign in
 */
export async function holdAccount({ db, secret, actor }: RunContext, email?: string) {
  const { id, agency, session, keys } = asMember(actor)
  const row = await db
    .selectFrom('members')
    .select('email_index')
    .where('id', '=', id)
    // A membership that was ended a moment ago must not get a new way in.
    .where('ended_at', 'is', null)
    // Not `for update`: that would stop the session that somebody opens meanwhile, which waits for nothing here.
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow(notFound('There is no such member.'))
  if (email !== undefined && !agrees(emailIndex(secret, email), row.email_index))
    throw new Problem('invalid-input', 'This is not the e-mail address of your account.', {
      fields: [{ field: 'email', message: 'not your address' }],
    })
  return { id, agency, session, keys }
}

/** The open keys of whoever acts. @throws Problem `keys-closed`: a new way to sign in would open nothing */
export function openKeys<K>(keys: K | null): K {
  if (keys === null) throw new Problem('keys-closed', 'Your keys are not open. Sign in again.')
  return keys
}

/** The ways to sign in of whoever acts, the oldest first, and whether their agency has a provider of sign-in. */
export async function ownWays({
  db,
  actor,
}: Pick<RunContext, 'db' | 'actor'>): Promise<{ readonly ways: readonly KeptWay[]; readonly hasProvider: boolean }> {
  const { id, agency } = asMember(actor)
  const rows = await db
    .selectFrom('credentials')
    .select(['id', 'kind', 'sealed_name', 'made_at', 'used_at'])
    .where('member', '=', id)
    .orderBy('made_at')
    .orderBy('id')
    .execute()
  const provider = await db.selectFrom('oidc_settings').select('agency').where('agency', '=', agency).executeTakeFirst()
  const hasProvider = provider !== undefined
  const ways = rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    works: row.kind !== 'oidc' || hasProvider,
    sealedName: row.sealed_name,
    madeAt: row.made_at,
    usedAt: row.used_at,
  }))
  return { ways, hasProvider }
}
