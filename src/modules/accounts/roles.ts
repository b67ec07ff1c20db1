import type { Actor } from '../../kernel/actor.ts'
import type { Permission, Purpose } from '../../kernel/operation.ts'
import { clientPermits } from './clients/client.ts'

/** What a role may do, and for which purposes. Rooms add their permissions when they are built. */
export type RoleRights = {
  readonly permissions: readonly Permission[]
  readonly purposes: readonly Purpose[]
  /** May hold the agency's keys, and so open content, once a colleague has admitted them. */
  readonly content: boolean
}

/** Every member sees which agencies there are; those of the house also who works there. */
const ANY = ['agency:read'] as const
const COLLEAGUE = [...ANY, 'member:list'] as const
/** Works on content: also admits newcomers to the keys, follows jobs, and decides with a second person. */
const STAFF = [...COLLEAGUE, 'member:admit', 'job:read', 'job:cancel', 'approval:decide', 'file:keep'] as const
/** Meets people who were offered work, or reads what is offered: may look one offer over with them. */
const MEETS = [...STAFF, 'offer:check'] as const
const READS_LEADS = [...MEETS, 'lead:read', 'source:read', 'model:read', 'network:read', 'share:read'] as const
const DECIDES_LEADS = [
  ...READS_LEADS,
  'screening:start',
  'source:manage',
  'lead:triage',
  'lead:decide',
  'lead:pass',
  'share:answer',
  'lead:merge',
  'lead:export',
  'network:decide',
] as const

/** Looks for services for a person; who gives or refers to them also keeps those of the own agency. */
const FINDS_SERVICES = ['service:read'] as const
const KEEPS_SERVICES = [...FINDS_SERVICES, 'service:keep'] as const
/** Staff who keep services may also export the directory as a table. */
const KEEPS_DIRECTORY = [...KEEPS_SERVICES, 'service:export'] as const

/** Reads what anybody reports and writes back to them. */
const READS_REPORTS = ['report:read', 'report:answer', 'share:read'] as const
// Agrees, as second person, that a custodian looks at who a reporter is; looks themselves at nothing of it.
const DECIDES_REPORTS = [...READS_REPORTS, 'report:decide', 'share:answer', 'intake:set', 'identity:open'] as const
/** Fills in the short forms of their trade, for those who take them. */
const FILLS = ['form:file'] as const

/** Decides on what people ask about data on themselves. */
const DECIDES_REQUESTS = ['request:read', 'request:decide'] as const

/** Sees which breaches of personal data there are and what is due, and nothing of whom they concern. */
const SEES_BREACHES = ['breach:read'] as const

/** Writes notices to platforms; who may approve one is told by who did not write it. */
const NOTICES = [
  'notice:read',
  'notice:draft',
  'notice:approve',
  'notice:send',
  'notice:settle',
  'recipient:set',
] as const
/** Roles that export leads also export the notices about them. */
const TAKES_NOTICES = [...NOTICES, 'notice:export'] as const

/** Drafts and issues orders to services, where a national law that an administrator named gives the power. */
const ORDERS = ['order:draft', 'order:issue'] as const

/** Reads what is ordered to be blocked; decides on it, and on who may fetch it. */
const READS_BLOCKS = ['block:read'] as const
const DECIDES_BLOCKS = [...READS_BLOCKS, 'block:decide', 'block-operator:manage'] as const

/** Meets people who may be exploited: opens a case, and works with those on whose team they are. */
const MEETS_PERSONS = [
  ...FINDS_SERVICES,
  'case:open',
  'case:read',
  'case:break-glass',
  // Asks for somebody who speaks the person's language.
  'interpreter:ask',
  'referral:work',
  'referral:receive',
  'match:work',
] as const
/** Reads contracts and letters of persons, and passes them on or receives them with a referral. */
const PASSES_DOCUMENTS = ['document:open', 'document:pass'] as const
/** Works with them over time. */
const WORKS_WITH_PERSONS = [
  ...MEETS_PERSONS,
  'case:work',
  'act:keep',
  'media:keep',
  // Asks a guardian or lawyer of another agency to a person's team.
  'guest:invite',
  ...PASSES_DOCUMENTS,
] as const
/** Comes to a team of another agency by name, and says there the steps of the one track that is their work. */
const SAYS_STEPS = ['guest:work', 'track:say'] as const
/** Looks at photographs of persons and listens to recordings: a right beside reading what was written. */
const OPENS_MEDIA = ['media:open'] as const
/** Trained for it: also says who may have witnessed core international crimes, and tells a prosecutor’s contact. */
const DECIDES_ABOUT_PERSONS = [
  ...WORKS_WITH_PERSONS,
  'case:decide',
  'case:review',
  'referral:override',
  'witness:flag',
  ...OPENS_MEDIA,
] as const

/** Sees the logs of evidence, signs for it and hands it on, also into a bundle for a court. */
const MOVES_EVIDENCE = ['evidence:read', 'evidence:move'] as const
/** Also keeps evidence and opens it. */
const KEEPS_EVIDENCE = [...MOVES_EVIDENCE, 'evidence:keep', 'evidence:open'] as const
/** Also holds it for a court, and destroys it at the end, with a second person. */
const HOLDS_EVIDENCE = [...KEEPS_EVIDENCE, 'evidence:hold'] as const

/** To protect who was exploited, and to prevent that it happens to others: helps, and investigates nothing. */
const CARE = ['protection', 'prevention'] as const
/** All of the work against trafficking: also to investigate it. */
const FIELD_WORK = ['investigation', ...CARE] as const

const staff = (permissions: readonly Permission[], purposes: readonly Purpose[]): RoleRights => ({
  permissions,
  purposes: ['administration', ...purposes],
  content: true,
})

/** Works from outside the agency's own staff: no keys of the agency, only what is shared with them by name. */
const OUTSIDE: RoleRights = { permissions: ANY, purposes: ['administration', 'protection'], content: false }

/** All roles of the design, as data: the permission matrix and `permits` read this table. */
export const RIGHTS = {
  // Works with the learned order every day, and so sees first when it goes wrong.
  analyst: staff(
    [...DECIDES_LEADS, ...TAKES_NOTICES, ...READS_BLOCKS, ...KEEPS_EVIDENCE, 'model:switch'],
    ['investigation', 'prevention'],
  ),
  // Holds a notice whose answer would make vanish what an investigation needs.
  investigator: staff(
    [
      ...DECIDES_LEADS,
      ...TAKES_NOTICES,
      ...ORDERS,
      'notice:hold',
      ...DECIDES_BLOCKS,
      ...MEETS_PERSONS,
      ...HOLDS_EVIDENCE,
      'case:decide',
    ],
    FIELD_WORK,
  ),
  // Finds persons at work, and sees to it that they are helped at once (Art. 11(2) Directive 2011/36/EU).
  'labour-inspector': staff(
    [...DECIDES_LEADS, ...TAKES_NOTICES, ...ORDERS, ...DECIDES_BLOCKS, ...MEETS_PERSONS, ...KEEPS_EVIDENCE, ...FILLS],
    FIELD_WORK,
  ),
  'intake-officer': staff(
    [
      ...READS_LEADS,
      'lead:triage',
      ...DECIDES_REPORTS,
      'report:lead',
      ...DECIDES_REQUESTS,
      ...NOTICES,
      ...MEETS_PERSONS,
      ...HOLDS_EVIDENCE,
      ...FILLS,
    ],
    FIELD_WORK,
  ),
  hotline: staff(
    [...READS_LEADS, 'lead:triage', ...READS_REPORTS, ...NOTICES, ...MEETS_PERSONS, ...KEEPS_EVIDENCE, ...FILLS],
    FIELD_WORK,
  ),
  prosecutor: staff(
    [
      ...READS_LEADS,
      ...ORDERS,
      'notice:read',
      'notice:hold',
      'preservation:approve',
      ...DECIDES_BLOCKS,
      ...HOLDS_EVIDENCE,
      'case:read',
      'case:decide',
      'witness:receive',
      ...SAYS_STEPS,
    ],
    FIELD_WORK,
  ),
  'border-officer': staff([...READS_LEADS, ...MEETS_PERSONS, ...FILLS], FIELD_WORK),
  'focal-point': staff(
    [...READS_LEADS, 'lead:pass', 'share:answer', ...WORKS_WITH_PERSONS, ...OPENS_MEDIA, 'referral:abroad'],
    FIELD_WORK,
  ),
  'identification-authority': staff([...READS_LEADS, ...DECIDES_ABOUT_PERSONS, ...HOLDS_EVIDENCE], FIELD_WORK),
  'referral-desk': staff(
    [
      ...MEETS,
      ...DECIDES_REPORTS,
      ...FILLS,
      ...DECIDES_ABOUT_PERSONS,
      ...HOLDS_EVIDENCE,
      'case:assign',
      ...KEEPS_DIRECTORY,
    ],
    CARE,
  ),
  'case-worker': staff(
    [...MEETS, ...FILLS, ...WORKS_WITH_PERSONS, ...KEEPS_EVIDENCE, ...OPENS_MEDIA, ...KEEPS_DIRECTORY],
    CARE,
  ),
  'social-worker': staff([...MEETS, ...FILLS, ...WORKS_WITH_PERSONS, ...KEEPS_EVIDENCE, ...KEEPS_DIRECTORY], CARE),
  // Medical papers open to nobody else, so by nobody else they go to a court.
  'health-worker': staff(
    [...MEETS, ...FILLS, ...WORKS_WITH_PERSONS, 'health:open', ...MOVES_EVIDENCE, ...KEEPS_DIRECTORY],
    CARE,
  ),
  'asylum-officer': staff([...MEETS, ...FILLS, ...MEETS_PERSONS, ...SAYS_STEPS], CARE),
  // Sets how long things are kept and decides on no lead: who wants one kept must ask somebody else.
  custodian: staff(
    [
      ...STAFF,
      ...DECIDES_REQUESTS,
      'retention:read',
      'retention:set',
      'model:read',
      'model:switch',
      'custodian:admit',
      'identity:open',
      'identity:list',
      'case:review',
    ],
    ['investigation', 'protection'],
  ),
  // The people of a house: receives who is referred to it, says who came and who left, and opens no case. What is sent is sealed to the
  // agency, so they hold its keys and admit each other.
  'service-provider': {
    permissions: [...COLLEAGUE, 'member:admit', ...KEEPS_SERVICES, 'referral:receive'],
    purposes: ['administration', 'protection'],
    content: true,
  },
  // Come to a person's team by name, with keys sealed to them alone.
  guardian: { ...OUTSIDE, permissions: [...ANY, ...FINDS_SERVICES, 'case:read', 'guest:work'] },
  // Reads the contract and the payslips of whom they stand for, and lodges remedies for them.
  lawyer: {
    ...OUTSIDE,
    permissions: [...ANY, ...FINDS_SERVICES, 'case:read', 'guest:work', 'act:keep', 'document:open', 'remedy:lodge'],
  },
  // Is asked for an hour and a language, and learns the place alone.
  interpreter: { ...OUTSIDE, permissions: [...ANY, 'interpreter:work'] },
  // Decides whom the state hides: reads the danger that a team tells of, and no file. What is asked is sealed to the agency, so it holds its keys.
  'witness-programme': {
    permissions: [...COLLEAGUE, 'member:admit', 'programme:decide'],
    purposes: ['administration', 'protection'],
    content: true,
  },
  // Reads the notices that were sent to their platform and answers them. What is sent is sealed to the agency, so they hold its keys.
  platform: {
    permissions: [...COLLEAGUE, 'member:admit', 'notice:receive'],
    purposes: ['administration', 'prevention'],
    content: true,
  },
  'network-operator': { ...OUTSIDE, purposes: ['administration', 'prevention'] },
  // Numbers alone: what a national rapporteur gathers are statistics (Art. 19 Directive 2011/36/EU).
  coordinator: { permissions: [...ANY, 'figure:read'], purposes: ['administration', 'statistics'], content: false },
  // Independent of the coordinator (Art. 19 Directive 2011/36/EU): keeps the true counts of the yearly return and sends it with a second
  // person, and publishes figures alone. Nobody else sees, delays or changes a draft.
  rapporteur: {
    permissions: [
      ...[...STAFF, 'figure:read', 'return:read', 'return:keep', 'return:send'],
      ...['release:read', 'release:keep', 'release:publish'],
      ...['rapporteur-report:read', 'rapporteur-report:keep', 'rapporteur-report:publish'],
    ],
    purposes: ['administration', 'statistics'],
    content: true,
  },
  // Watches over the rules and advises (Art. 39(1)(a) and (b) GDPR). How long things are kept is decided by the controller, for whom the
  // custodian sets it: who has to judge a period must not have chosen it (Art. 38(6)). `investigation` is there to see how long
  // leads are kept, and without `lead:read` it opens none.
  'data-protection-officer': {
    // Sees which requests there are and what is late; words open to whoever holds keys.
    permissions: [
      ...COLLEAGUE,
      'audit:read',
      'audit:export',
      'audit:verify',
      'audit:watch',
      'erasure:follow',
      'retention:read',
      'model:read',
      'model:switch',
      'request:read',
      'notice:set',
      ...SEES_BREACHES,
      'breach:write',
    ],
    purposes: ['administration', 'oversight', 'investigation'],
    content: false,
  },
  auditor: {
    permissions: [...COLLEAGUE, 'audit:read', 'audit:export', 'audit:verify', 'audit:watch'],
    purposes: ['administration', 'oversight'],
    content: false,
  },
  // Follows jobs because their inputs and outputs are ids and counts, never content.
  administrator: {
    permissions: [
      ...COLLEAGUE,
      'member:invite',
      'member:end',
      'member:set-roles',
      'agency:set',
      'notice:set',
      'power:set',
      'oidc:set',
      'client:manage',
      // Whether the log is signed, and nothing of what is in it: who keeps the server must hear an alarm.
      'audit:watch',
      'job:read',
      'job:cancel',
      // That there is one, and its clock: the controller answers for the 72 hours.
      ...SEES_BREACHES,
      'erasure:follow',
    ],
    purposes: ['administration'],
    content: false,
  },
  /** An administrator of the first agency; added at sign-in, never given by hand. */
  'installation-administrator': { permissions: ['agency:create'], purposes: ['administration'], content: false },
} as const satisfies Record<string, RoleRights>

export type Role = keyof typeof RIGHTS
/** The role that has a key of its own within the agency. */
export const CUSTODIAN = 'custodian'
export type AssignableRole = Exclude<Role, 'installation-administrator'>

export const ROLES = Object.keys(RIGHTS) as [Role, ...Role[]]
export const ASSIGNABLE_ROLES = ROLES.filter((role) => role !== 'installation-administrator') as [
  AssignableRole,
  ...AssignableRole[],
]

const rightsOf = (roles: readonly string[]): readonly RoleRights[] =>
  // Roles come as text from the database, where `constructor` would be found on any object.
  roles.filter((role): role is Role => Object.hasOwn(RIGHTS, role)).map((role) => RIGHTS[role])

/** Whether a holder of these roles may be given the agency's keys. */
export const mayHoldKeys = (roles: readonly string[]): boolean => rightsOf(roles).some(({ content }) => content)

/** What these roles allow, without repetition, in order of the alphabet. */
export const permissionsOf = (roles: readonly string[]): readonly Permission[] =>
  [...new Set(rightsOf(roles).flatMap(({ permissions }) => permissions))].sort()

/**
 * Whether an actor may use what an operation declares: one and the same role must hold both the permission and the
 * purpose. The program itself may do all it has operations for; who comes with a receipt may do what is theirs, and anybody may
 * have an offer looked over. Another system may do what its kind says.
 */
export function permits(actor: Actor, permission: Permission, purpose: Purpose): boolean {
  // Before all else: what is for people at the door is not for the key of a program.
  if (actor.kind === 'client') return clientPermits(actor.roles, permission, purpose)
  if (permission === 'anyone') return true
  if (actor.kind === 'system') return true
  if (actor.kind === 'reporter') return permission === 'report:own'
  // A public page has no account to ask for, and nothing of the offer is kept.
  if (actor.kind === 'visitor') return permission === 'offer:check'
  if (permission === 'self') return true
  return rightsOf(actor.roles).some(
    ({ permissions, purposes }) => permissions.includes(permission) && purposes.includes(purpose),
  )
}
