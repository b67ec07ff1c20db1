import { sql, type Tx } from '../../../kernel/database.ts'
import type { Holder } from '../../../kernel/vault/grants.ts'
import { type MarkedRow, sound } from '../../../kernel/vault/row-marks.ts'
import { MEMBERS } from '../marks.ts'

/** A member to whom something is sealed by name. */
export type NamedHolder = Holder & { readonly id: string; readonly agency: string; readonly roles: readonly string[] }

/** The members of the own agency who have not left, by their ids. @throws Problem `unavailable` where one was altered */
export async function activeHolders(db: Tx): Promise<readonly NamedHolder[]> {
  const rows = await db
    .selectFrom('members')
    .select(MEMBERS.selected)
    .where('ended_at', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map((row) => holder(db, row))
}

/** One of them. @throws Problem `unavailable` where their row was altered, Error where there is none */
export async function holderOf(db: Tx, member: string): Promise<NamedHolder> {
  const rows = db.selectFrom('members').select(MEMBERS.selected).where('id', '=', member)
  return holder(db, await rows.where('ended_at', 'is', null).executeTakeFirstOrThrow())
}

/** What a member's row says of whom something is sealed to. @throws Problem `unavailable` where somebody put in another key */
export function holder(db: Tx, row: MarkedRow<typeof MEMBERS>): NamedHolder {
  const { id, agency, roles, public_key } = sound(db, MEMBERS, row)
  return { id, agency, roles, publicKey: public_key }
}

/**
 * Members of the own agency who could admit a newcomer: they hold its key, or that of a role, and have a way to sign in.
 */
export async function holdersWhoSignIn(db: Tx, role: string | null = null): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('key_grants')
    .innerJoin('keys', 'keys.id', 'key_grants.key')
    .innerJoin('members', 'members.id', 'key_grants.holder')
    .select('members.id')
    .where('keys.role', role === null ? 'is' : '=', role)
    .where('keys.ended_at', 'is', null)
    .where('keys.agency', '=', sql<string>`app.agency()`)
    .where('members.ended_at', 'is', null)
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('credentials').select('id').whereRef('credentials.member', '=', 'members.id')),
    )
    .execute()
  return rows.map(({ id }) => id)
}
