import { sessionOf, system } from '../actor.ts'
import { type Database, sql } from '../database.ts'
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

/** Keys asked after in one question. */
const ASKED = 10_000

/**
 * As {@link reapplyErasures}, of keys that are there although the ledger says that they were erased: somebody put an older
 * database in the place of the present one. The file is written only after the database, so nothing else does that.
 * @returns number of keys erased again
 */
export async function eraseAgain(database: Database, ledger: readonly Erasure[]): Promise<number> {
  const back: Erasure[] = []
  for (const [agency, erased] of Map.groupBy(ledger, (line) => line.agency))
    for (let from = 0; from < erased.length; from += ASKED) {
      const asked = erased.slice(from, from + ASKED)
      const there = await keysThere(database, agency, asked)
      back.push(...asked.filter(({ dataKey }) => there.has(dataKey)))
    }
  await reapplyErasures(database, back)
  return back.length
}

async function keysThere(database: Database, agency: string, asked: readonly Erasure[]): Promise<ReadonlySet<string>> {
  const ids = asked.map(({ dataKey }) => dataKey)
  const { rows } = await database.transaction(sessionOf(system(agency), 'administration'), (db) =>
    sql<{ id: string }>`select id from data_keys where agency = ${agency} and id = any (${ids}::uuid[])`.execute(db),
  )
  return new Set(rows.map(({ id }) => id))
}
