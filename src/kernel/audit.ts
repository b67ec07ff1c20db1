import { createHash } from 'node:crypto'
import { sessionOf, system } from './actor.ts'
import type { Outcome, Verb } from './codes.ts'
import { type Database, sql, type Tx } from './database.ts'
import { isId } from './ids.ts'
import { nobodyAppends } from './locks.ts'

/** One entry before it is appended. The database adds actor, agency and purpose from its session. */
export type Entry = {
  readonly at: Date
  readonly operation: string
  readonly verb: Verb
  readonly outcome: Outcome
  /** Ids of the records that the operation was about. */
  readonly subjects: readonly string[]
  /** Sealed to the agency. */
  readonly reason?: Uint8Array | null
  readonly problem?: string | null
}

/** A place in the audit chain. */
export type Link = { readonly seq: number; readonly hash: Uint8Array }

/** A place in the chain, with the hash of the entry before it. */
export type Appended = Link & { readonly previous: Uint8Array }

/** An entry's place as the database has it, and the hash that its fields give. @property format how its fields are hashed */
export type ChainLink = Appended & { readonly computed: Uint8Array; readonly format: number }

/**
 * Appends an entry and returns its place and the hash before it. It takes the chain's lock until the transaction ends, so call it last.
 * @throws Error where a subject is not an id, since content must never get into the audit
 */
export async function append(
  db: Tx,
  { at, operation, verb, outcome, subjects, reason, problem }: Entry,
): Promise<Appended> {
  // This is the last check against content: the audit is kept longest and read by people who may see no content.
  if (!subjects.every(isId)) throw new Error(`${operation} names a subject that is no id`)
  // The chain covers only the reason's hash, so that a reason can be erased (Art. 17 GDPR) and the chain still
  // verifies.
  const reasonHash = reason ? createHash('sha256').update(reason).digest() : null
  const { rows } = await sql<Omit<Appended, 'seq'> & { seq: string }>`
    select seq::text as seq, previous, hash from app.audit_append(
    ${at.getTime()}, ${operation}, ${verb}, ${outcome}, ${sql.val([...subjects])}::text[], ${reason ?? null}::bytea,
    ${reasonHash}::bytea, ${problem ?? null})`.execute(db)
  return { ...rows[0], seq: Number(rows[0].seq) }
}

/** Appends an entry that another agency is to see than the one the transaction works for; call it after `append`. */
export async function appendFor(db: Tx, agency: string, entry: Entry): Promise<Appended> {
  await sql`select set_config('app.agency', ${agency}, true)`.execute(db)
  return append(db, entry)
}

/** Links of the chain after a place, in order. */
export async function chain(db: Tx, after: number, atMost: number): Promise<readonly ChainLink[]> {
  const { rows } = await sql<Omit<ChainLink, 'seq'> & { seq: string }>`
    select seq::text as seq, format, previous, hash, computed from app.audit_chain(${after}, ${atMost})`.execute(db)
  return rows.map((row) => ({ ...row, seq: Number(row.seq) }))
}

/** Reads links of the chain after a place, in order, so many at most. */
export type ReadChain = (after: number, atMost: number) => Promise<readonly ChainLink[]>

/** Reads the chain in transactions of its own. */
export const chainOf =
  (database: Database): ReadChain =>
  (after, atMost) =>
    database.transaction(sessionOf(system(), 'oversight'), (db) => chain(db, after, atMost))

/** As {@link chainOf}, once nobody is appending: what is not there then was undone. */
export const settledChainOf =
  (database: Database): ReadChain =>
  (after, atMost) =>
    database.transaction(sessionOf(system(), 'oversight'), async (db) => {
      await nobodyAppends(db)
      return chain(db, after, atMost)
    })

/** The hash before the first entry. */
export const GENESIS = new Uint8Array(1)

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0

/**
 * Finds the first break in a run of links: an entry altered, removed or inserted, or hashed in the old form after the new one.
 * @param before the link before the first of them; null at the start of the chain
 * @returns the fault in words, or null
 */
export function faultIn(links: readonly ChainLink[], before: (Partial<ChainLink> & Link) | null): string | null {
  let last: Link & { format?: number } = before ?? { seq: 0, hash: GENESIS }
  for (const link of links) {
    if (link.seq !== last.seq + 1) return `Entries ${last.seq + 1} to ${link.seq - 1} are missing.`
    // An entry rewritten together with its hash shows here, at the next entry.
    if (!same(link.previous, last.hash)) return `Entry ${link.seq} does not follow entry ${last.seq}.`
    if (!same(link.computed, link.hash)) return `Entry ${link.seq} was changed after it was written.`
    // The old form lets text pass from one field to the next, so nobody may go back to it.
    if (link.format < (last.format ?? 0)) return `Entry ${link.seq} is hashed in a form that had ended before it.`
    last = link
  }
  return null
}
