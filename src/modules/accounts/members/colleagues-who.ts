import type { Permission } from '../../../kernel/operation.ts'
import { type Names, openProfile } from '../profile.ts'
import { permissionsOf, ROLES, type Role } from '../roles.ts'
import { keyHolders, keyState } from '../self.ts'

type Colleague = { readonly id: string; readonly name: string }

/** Who of an agency may do something, and what to do where nobody may. */
export type ColleaguesWho = {
  /** They have a role for it, and hold the agency's key. */
  readonly ready: readonly Colleague[]
  /** They have a role for it, and nobody has admitted them to the key yet. */
  readonly toAdmit: readonly Colleague[]
  /** The roles that allow it. */
  readonly roles: readonly Role[]
}

/**
 * The members of an agency whose roles hold a permission.
 * @param except ids of those who are not asked, as who wrote what is to be approved
 */
export async function colleaguesWho(
  context: Names,
  agency: string,
  permission: Permission,
  except: readonly string[],
): Promise<ColleaguesWho> {
  const { db, secret } = context
  const holders = await keyHolders(context)
  const rows = await db
    .selectFrom('members')
    .select(['id', 'roles', 'sealed_profile'])
    .where('agency', '=', agency)
    .where('ended_at', 'is', null)
    .execute()
  const may = rows.filter(({ id, roles }) => !except.includes(id) && permissionsOf(roles).includes(permission))
  const inState = (state: string) =>
    may
      .filter(({ id, roles }) => keyState(holders, id, roles) === state)
      .map(({ id, sealed_profile }) => ({ id, name: openProfile(secret, id, sealed_profile).name }))
      .sort((a, b) => a.name.localeCompare(b.name))
  return {
    ready: inState('open'),
    toAdmit: inState('waiting'),
    roles: ROLES.filter((role) => permissionsOf([role]).includes(permission)),
  }
}
