import { createHash } from 'node:crypto'
import type { Link } from './audit-head.ts'
import type { Outcome, Verb } from './codes.ts'
import { sql, type Tx } from './database.ts'
import { isId } from './ids.ts'

/** One entry before it is appended. Who acted, for which agency and purpose, the database adds from its session. */
export type Entry = {
  readonly at: Date
  readonly operation: string
  readonly verb: Verb
  readonly outcome: Outcome
  /** Ids of what the operation was about. */
  readonly subjects: readonly string[]
  /** Sealed to the agency. */
  readonly reason?: Uint8Array | null
  readonly problem?: string | null
}

export type ChainLink = Link & { readonly previous: Uint8Array; readonly computed: Uint8Array }

/**
 * Appends an entry and gives its place. Takes the chain's lock until the transaction ends: call it last.
 * @throws Error where a subject is more than an id: content never gets into the audit
 */
export async function append(
  db: Tx,
  { at, operation, verb, outcome, subjects, reason, problem }: Entry,
): Promise<Link> {
  // The last gate against content: an audit is kept longest of all and read by people who may see no content.
  if (!subjects.every(isId)) throw new Error(`${operation} names a subject that is no id`)
  // The chain takes in the hash alone, so that a reason can be erased (Art. 17 GDPR) and the chain still proves itself.
  const reasonHash = reason ? createHash('sha256').update(reason).digest() : null
  const { rows } = await sql<{ seq: string; hash: Uint8Array }>`select seq::text as seq, hash from app.audit_append(
    ${at.getTime()}, ${operation}, ${verb}, ${outcome}, ${sql.val([...subjects])}::text[], ${reason ?? null}::bytea,
    ${reasonHash}::bytea, ${problem ?? null})`.execute(db)
  return { seq: Number(rows[0].seq), hash: rows[0].hash }
}

/** Links of the chain after a place, in order. */
export async function chain(db: Tx, after: number, atMost: number): Promise<readonly ChainLink[]> {
  const { rows } = await sql<Omit<ChainLink, 'seq'> & { seq: string }>`
    select seq::text as seq, previous, hash, computed from app.audit_chain(${after}, ${atMost})`.execute(db)
  return rows.map((row) => ({ ...row, seq: Number(row.seq) }))
}

/** What stands before the first entry. */
const GENESIS = new Uint8Array(1)

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0

/**
 * Where a run of links is broken: an entry altered, taken out or put in.
 * @param before the link before the first of them; null at the start of the chain
 * @returns the place of the first fault in words, or null
 */
export function faultIn(links: readonly ChainLink[], before: Link | null): string | null {
  let last: Link = before ?? { seq: 0, hash: GENESIS }
  for (const link of links) {
    if (link.seq !== last.seq + 1) return `Entries ${last.seq + 1} to ${link.seq - 1} are missing.`
    // Looked at before the entry's own hash: whoever writes an entry anew, hash and all, is found by the next one.
    if (!same(link.previous, last.hash)) return `Entry ${link.seq} does not follow entry ${last.seq}.`
    if (!same(link.computed, link.hash)) return `Entry ${link.seq} was changed after it was written.`
    last = link
  }
  return null
}
