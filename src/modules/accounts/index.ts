import { sessionOf, visitor } from '../../kernel/actor.ts'
import type { Database, Tx } from '../../kernel/database.ts'
import { Problem } from '../../kernel/errors.ts'
import type { Permission, Purpose } from '../../kernel/operation.ts'
import { sound } from '../../kernel/vault/row-marks.ts'
import { decidingAgency } from './agencies/deciding.ts'
import { isFounded as founded } from './enter.ts'
import { MEMBERS } from './marks.ts'
import { activeHolders, holder } from './members/holders.ts'
import { permissionsOf, type Role } from './roles.ts'

export { setupToken } from './agencies/agencies.ts'
export { insistOnAgencies } from './agencies/deciding.ts'
export { DutyTelephone, dutyTelephone } from './agencies/duty-telephones.ts'
export { CLIENT_RIGHTS } from './clients/client.ts'
export { clientBy } from './clients/entry.ts'
export { CLIENT_KINDS, type ClientKind, type LetInWay, MENTION_KINDS, type Regime } from './codes.ts'
export { deviceByToken, letIn } from './devices/device.ts'
export { MARKED } from './marks.ts'
export { colleaguesWho } from './members/colleagues-who.ts'
export { holderOf } from './members/holders.ts'
export {
  mention,
  mentionedIn,
  mentionsOf,
  type Reader,
  seeMentions,
  withNames,
} from './members/mentions.ts'
export { type OutsideMember, outsideMember } from './members/outside.ts'
export { jobs, operations } from './operations.ts'
export { isMembersAddress, memberNames, regimeOf } from './profile.ts'
export { CUSTODIAN, mayHoldKeys, permissionsOf, permits, RIGHTS, ROLES, type Role } from './roles.ts'
export { authenticate, hashOf, isSessionOpen } from './sign-in/session.ts'
export { forgetUpload, takeOverUpload, UPLOAD_KEPT } from './upkeep/uploads.ts'

/** The law an agency names for a purpose; null where it names none. */
export async function legalBasisOf(db: Tx, agency: string, purpose: Purpose): Promise<string | null> {
  const row = await db.selectFrom('agencies').select('legal_bases').where('id', '=', agency).executeTakeFirst()
  return row?.legal_bases[purpose] ?? null
}

/** The country an agency works in (ISO 3166-1). */
export const countryOf = async (db: Tx, agency: string): Promise<string> => (await decidingAgency(db, agency)).country

/** A colleague who works in the same agency now, with the key that what is sealed to them by name is sealed to; null for others. */
export async function colleagueOf(db: Tx, agency: string, member: string) {
  const row = await db
    .selectFrom('members')
    .select(MEMBERS.selected)
    .where('agency', '=', agency)
    .where('id', '=', member)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row ? holder(db, row) : null
}

type Given = { readonly agency: string; readonly member: string; readonly holder: string | null }

/**
 * Makes sure that work is given to somebody who can do it.
 * @param given to whom, and who holds it now
 * @throws Problem `conflict` for anybody who is no colleague now, whose roles do not hold the permission, or who has it already
 */
export async function canBeGiven(db: Tx, { agency, member, holder }: Given, permission: Permission): Promise<void> {
  const colleague = await colleagueOf(db, agency, member)
  const refuse = (words: string, message: string) =>
    new Problem('conflict', words, { fields: [{ field: 'member', message }] })
  if (colleague === null) throw refuse('There is no such colleague in this agency.', 'no-colleague')
  if (!permissionsOf(colleague.roles).includes(permission))
    throw refuse('Their roles do not let them work on this.', 'roles-do-not-allow')
  if (holder === member) throw refuse('They have it already.', 'has-it-already')
}

/** All colleagues who hold a role now, as {@link colleagueOf} gives one. */
export const colleaguesWith = async (db: Tx, agency: string, role: Role) =>
  (await activeHolders(db)).filter((one) => one.agency === agency && one.roles.includes(role))

/** The roles of a member of the own agency; none of somebody who has left. */
export async function rolesOf(db: Tx, member: string): Promise<readonly string[]> {
  const row = await db
    .selectFrom('members')
    .select(MEMBERS.selected)
    .where('id', '=', member)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row ? sound(db, MEMBERS, row).roles : []
}

/** Whether there is an agency yet; without one, the one-time link of the first start is still good. */
export const isFounded = (database: Database): Promise<boolean> =>
  database.transaction(sessionOf(visitor, 'administration'), founded)
