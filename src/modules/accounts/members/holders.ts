import { sql, type Tx } from '../../../kernel/database.ts'

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
