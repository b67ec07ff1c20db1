import { system } from '../actor.ts'
import type { Database } from '../database.ts'
import { type Erasure, eraseDataKeys } from './data-keys.ts'

/** Erases again what was erased after a backup was made: called once it is restored, before anybody signs in. */
export async function reapplyErasures(database: Database, ledger: readonly Erasure[]): Promise<void> {
  for (const { dataKey, agency, at } of ledger) {
    const { kind } = system(agency)
    const session = { kind, actor: null, agency, purpose: 'administration' }
    await database.transaction(session, (db) => eraseDataKeys(db, [dataKey], agency, at))
  }
}
