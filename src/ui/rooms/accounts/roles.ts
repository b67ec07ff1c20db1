import { toggled as inOrder } from '../../parts/toggled.ts'
import type { MemberRow } from '../../shell/contract.ts'

export type Role = MemberRow['roles'][number]

/** Roles by what they are for, as one picks them when inviting somebody. */
export const ROLE_GROUPS = {
  finding: ['analyst', 'investigator', 'labour-inspector', 'border-officer', 'prosecutor', 'focal-point'],
  intake: ['intake-officer', 'hotline', 'identification-authority', 'referral-desk'],
  care: ['case-worker', 'social-worker', 'health-worker', 'asylum-officer', 'service-provider'],
  outside: ['guardian', 'lawyer', 'interpreter', 'witness-programme', 'platform', 'network-operator'],
  // Who may make other agencies is not given here: that role comes with the first agency alone.
  house: ['administrator', 'custodian', 'data-protection-officer', 'auditor', 'coordinator', 'rapporteur'],
} as const satisfies Record<string, readonly Role[]>

export type RoleGroup = keyof typeof ROLE_GROUPS
export const GROUPS = Object.keys(ROLE_GROUPS) as readonly RoleGroup[]

/** A set of roles with one put in or taken out, in the order of the groups. */
export const toggled = (roles: readonly Role[], role: Role, on: boolean): Role[] =>
  inOrder<Role>(
    GROUPS.flatMap((group) => [...ROLE_GROUPS[group]]),
    roles,
    role,
    on,
  )
