import type { Database, Tx } from '../../kernel/database.ts'
import type { Purpose } from '../../kernel/operation.ts'
import { isFounded as founded } from './enter.ts'

export { setupToken } from './operations/agencies.ts'
export { jobs, operations } from './operations.ts'
export { isMembersAddress, memberNames, named, regimeOf } from './profile.ts'
export { permissionsOf, permits, RIGHTS, ROLES, type Role } from './roles.ts'
export { authenticate, isSessionOpen } from './session.ts'
export { signedIn } from './signed-in.ts'

/** The law an agency names for a purpose; null where it names none. */
export async function legalBasisOf(db: Tx, agency: string, purpose: Purpose): Promise<string | null> {
  const row = await db.selectFrom('agencies').select('legal_bases').where('id', '=', agency).executeTakeFirst()
  return row?.legal_bases[purpose] ?? null
}

/** Whether there is an agency yet; without one, the one-time link of the first start is still good. */
export const isFounded = (database: Database): Promise<boolean> =>
  database.transaction({ kind: 'visitor', actor: null, agency: null, purpose: 'administration' }, founded)
