import type { Permission } from '../../../kernel/operation.ts'
import { memberNames, type Names } from '../profile.ts'
import { permissionsOf, ROLES, type Role } from '../roles.ts'
import { keyHolders, keyState } from '../self.ts'
import { activeHolders } from './holders.ts'

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
  const holders = await keyHolders(context)
  const may = (await activeHolders(context.db)).filter(
    (one) => one.agency === agency && !except.includes(one.id) && permissionsOf(one.roles).includes(permission),
  )
  const names = await memberNames(
    context,
    may.map(({ id }) => id),
  )
  const inState = (state: string) =>
    may
      .filter(({ id, roles }) => keyState(holders, id, roles) === state)
      .map(({ id }) => ({ id, name: names.get(id) ?? '' }))
      .sort((a, b) => a.name.localeCompare(b.name))
  return {
    ready: inState('open'),
    toAdmit: inState('waiting'),
    roles: ROLES.filter((role) => permissionsOf([role]).includes(permission)),
  }
}
