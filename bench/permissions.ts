import { CLIENT_RIGHTS, RIGHTS, ROLES } from '../src/modules/accounts/index.ts'
import { operations } from '../src/operations.ts'
import { docsPage, markdownTable, writeOrCompare } from './written.ts'

/** Who may do what, drawn from the tables that `execute` asks. */
export const PAGE = docsPage('permissions.md')

/** Every permission that an operation asks for, in order of the alphabet. */
const asked = (): readonly string[] =>
  [...new Set(Object.values(operations).map(({ permission }) => permission))].sort()

/** The operations behind a permission: what holding it means. */
const opened = (permission: string): readonly string[] =>
  Object.entries(operations)
    .filter(([, operation]) => operation.permission === permission)
    .map(([name]) => name)

const holders = (permission: string): readonly string[] => [
  ...ROLES.filter((role) => (RIGHTS[role].permissions as readonly string[]).includes(permission)),
  // Other systems hold keys of their own, and no role.
  ...Object.entries(CLIENT_RIGHTS)
    .filter(([, { permissions }]) => (permissions as readonly string[]).includes(permission))
    .map(([kind]) => `program: ${kind}`),
]

// The three permissions that no role holds, in words: a reader would look for them in vain among the roles.
const WITHOUT_ROLE: Readonly<Record<string, string>> = {
  anyone: 'anybody, without signing in',
  self: 'whoever is signed in, about themselves',
  'report:own': 'whoever comes with a receipt',
}

const permissionRow = (permission: string): readonly string[] => [
  `\`${permission}\``,
  WITHOUT_ROLE[permission] ?? holders(permission).join(', '),
  opened(permission)
    .map((name) => `\`${name}\``)
    .join(', '),
]

const roleRow = (role: (typeof ROLES)[number]): readonly string[] => {
  const { permissions, purposes, content } = RIGHTS[role]
  return [role, purposes.join(', '), content ? 'yes' : 'no', String(permissions.length)]
}

/** The whole page. */
export const permissionsPage = (): string =>
  `${[
    '# Who may do what',
    'Written by `node bench/permissions.ts --write` from `src/modules/accounts/roles.ts` and the table of operations; a test asks that both say the same. One and the same role must hold both the permission and the purpose that an operation declares. Which records somebody sees is told by the database besides: [the walls](threat-model.md).',
    '## Roles',
    'Keys: may be given the agency’s keys by a colleague, and so open content. Others see states and counts, or only what is sealed to them by name.',
    markdownTable(['role', 'purposes', 'keys', 'permissions'], ROLES.map(roleRow)),
    '## Permissions',
    markdownTable(['permission', 'held by', 'opens'], asked().map(permissionRow)),
  ].join('\n\n')}\n`

if (import.meta.main) writeOrCompare(PAGE, permissionsPage())
