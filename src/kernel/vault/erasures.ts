import { sessionOf, system } from '../actor.ts'
import type { Database } from '../database.ts'
import { type Erasure, eraseAt } from './data-keys.ts'

/** A ledger of years has hundreds of thousands of lines; a transaction for each would keep a house shut for hours. */
const STEP = 1000

/** Repeats the erasures that came after a backup. It runs once the backup is restored, before anybody signs in. */
export async function reapplyErasures(database: Database, ledger: readonly Erasure[]): Promise<void> {
  // Row policies let the program erase for one agency at a time, also here.
  for (const [agency, erased] of Map.groupBy(ledger, (line) => line.agency)) {
    const session = sessionOf(system(agency), 'administration')
    for (let from = 0; from < erased.length; from += STEP)
      await database.transaction(session, (db) => eraseAt(db, agency, erased.slice(from, from + STEP)))
  }
}
