import { join } from 'node:path'
import type { Database } from '../../kernel/database.ts'
import { addRevocations, readRevocations } from '../../ports/ledger.ts'
import { REVOCATIONS } from '../house.ts'
import { type EndedAgain, endAgain } from '../restore/end-again.ts'
import { KINDS } from '../restore/kinds.ts'

/**
 * Joins the ledger of revocations of a restored folder with those that came after it.
 * @param others the ledger of the earlier data folder, or one that was kept apart; a path that is not there is passed over
 */
export const joinRevocations = (dataDir: string, others: readonly string[]): void =>
  addRevocations(join(dataDir, REVOCATIONS), others.flatMap(readRevocations))

/** What a restore does to the restored database before anybody signs in. @returns lines for who restores it */
export const shutAfterRestore = async (database: Database, dataDir: string, now: Date): Promise<readonly string[]> =>
  linesOf(await endAgain(database, readRevocations(join(dataDir, REVOCATIONS)), now))

/** Says what was ended, in numbers by kind. */
const linesOf = ({ sessions, invites, ended, unknown, shutOut, closed }: EndedAgain): readonly string[] => [
  `Dropped: ${sessions} sessions, ${invites} invites. Everybody signs in anew; invite again whom you still wait for.`,
  ended.size === 0
    ? 'Nothing was ended after this backup that it does not know of.'
    : 'Ended again, because it was ended after this backup was made:',
  ...[...ended].sort().map(([kind, count]) => `  ${count} · ${KINDS[kind].what}`),
  ...(unknown > 0 ? [`${unknown} lines of the ledger are of a kind that this version does not know.`] : []),
  ...(shutOut > 0
    ? [`${shutOut} members have no way to sign in: what they signed in with was removed or changed since.`]
    : []),
  ...(closed > 0
    ? [`In ${closed} agencies nobody who can sign in holds the key. Keep the backup, and see docs/using/locked-out.md.`]
    : []),
]
