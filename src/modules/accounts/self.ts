import { sql } from '../../kernel/database.ts'
import { notFound } from '../../kernel/errors.ts'
import type { CredentialKind } from './codes.ts'
import { type Names, openProfile } from './profile.ts'
import { type AssignableRole, mayHoldKeys, permissionsOf } from './roles.ts'
import type { KeyState, Self } from './shapes.ts'
import { rolesInForce } from './sign-in/session.ts'

/** A member as their own pages need it. */
export async function selfOf({ db, secret }: Names, member: string): Promise<Self> {
  const row = await db
    .selectFrom('members')
    .innerJoin('agencies', 'agencies.id', 'members.agency')
    .select(['members.id', 'agencies.id as agency', 'agencies.name', 'is_first', 'roles', 'language'])
    .select('sealed_profile')
    .where('members.id', '=', member)
    .executeTakeFirstOrThrow(notFound('There is no such member.'))
  const roles = rolesInForce(row.roles, row.is_first)
  return {
    id: row.id,
    name: openProfile(secret, row.id, row.sealed_profile).name,
    language: row.language as Self['language'],
    agency: { id: row.agency, name: row.name },
    roles: [...roles],
    permissions: [...permissionsOf(roles)],
    methods: (await methodsOf({ db }, [member])).get(member) ?? [],
  }
}

/** The kinds of ways to sign in that members have, each once; first the one that was used last. */
export async function methodsOf(
  { db }: Pick<Names, 'db'>,
  members: readonly string[],
): Promise<ReadonlyMap<string, CredentialKind[]>> {
  if (members.length === 0) return new Map()
  const rows = await db
    .selectFrom('credentials')
    .select(['member', 'kind'])
    .where('member', 'in', members)
    .orderBy('used_at', (order) => order.desc().nullsLast())
    .orderBy('made_at', 'desc')
    .execute()
  const kinds = Map.groupBy(rows, ({ member }) => member)
  return new Map([...kinds].map(([member, its]) => [member, [...new Set(its.map(({ kind }) => kind))]]))
}

/** Members of the own agency who hold its present key. */
export async function keyHolders({ db }: Pick<Names, 'db'>): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('key_grants')
    .innerJoin('keys', 'keys.id', 'key_grants.key')
    .select('holder')
    // Keys of roles within the agency are held besides, never instead.
    .where('keys.role', 'is', null)
    .where('keys.ended_at', 'is', null)
    .where('keys.agency', '=', sql<string>`app.agency()`)
    // The paper holds the key, too, but is nobody.
    .where('holder', 'is not', null)
    .execute()
  return new Set(rows.map(({ holder }) => String(holder)))
}

/** Whether a member opens content, waits for a colleague to admit them, or has no role that would. */
export function keyState(holders: ReadonlySet<string>, member: string, roles: readonly string[]): KeyState {
  if (holders.has(member)) return 'open'
  return mayHoldKeys(roles) ? 'waiting' : 'none'
}

export const asAssignable = (roles: readonly string[]): AssignableRole[] => [...roles] as AssignableRole[]
