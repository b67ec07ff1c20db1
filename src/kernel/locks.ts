import { sql, type Tx } from './database.ts'

/** The lock under which `app.audit_append` appends. */
const CHAIN = 4202612

/**
 * Numbers by which Postgres tells these locks apart, one for each kind of thing that changes one at a time. 4202611 is held while
 * tables are made (`migrations.ts`), 4202612 while an entry joins the audit chain (migration 0001).
 */
const LOCKS = {
  'leads of an agency': 4202613,
  report: 4202614,
  signal: 4202615,
  'persons of a case': 4202616,
  'first contact': 4202617,
  request: 4202618,
  appeal: 4202621,
  'form of a device': 4202622,
  'questions of an agency': 4202627,
  epoch: 4202635,
  'lead for a case': 4202636,
  'item of evidence': 4202637,
  'return of a year': 4202638,
  'ledger of releases': 4202639,
  'hour of an interpreter': 4202641,
} as const

/**
 * Takes the lock of one thing, after waiting for its holder, and keeps it until the transaction ends. Two ids with the
 * same hash wait for each other, which costs time and breaks nothing.
 * @param id of the thing, in any form
 */
export async function oneAtATime(db: Tx, what: keyof typeof LOCKS, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(LOCKS[what])}, hashtext(${id}))`.execute(db)
}

/** Waits for whoever is appending to the audit chain, and lets nobody append until the transaction ends. */
export const nobodyAppends = async (db: Tx): Promise<void> =>
  void (await sql`select pg_advisory_xact_lock(${sql.lit(CHAIN)})`.execute(db))
