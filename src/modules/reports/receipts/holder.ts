import { type Reporter, sessionOf, visitor } from '../../../kernel/actor.ts'
import type { Database, sql } from '../../../kernel/database.ts'
import type { Kernel } from '../../../kernel/kernel.ts'
import { receiptKeys } from './keys.ts'
import type { Receipt } from './receipt.ts'

/** What a hash of words finds: the number of what they open, and the agency that keeps it. */
export type Opens = { readonly id: string; readonly agency: string }
type Means = { readonly database: Database; readonly secret: Kernel['secret'] }

/**
 * Who comes with words; null where they open nothing. No slow hash and no lock: 77 bits are not guessed, and whoever has the right words
 * must always get in.
 * @param find the question that the keyed hash answers
 */
export function holderBy(
  { database, secret }: Means,
  receipt: Receipt,
  find: (lookup: Uint8Array) => ReturnType<typeof sql<Opens>>,
): Promise<Reporter | null> {
  // From the words alone: the hash finds what they open, the pair opens it, and neither is kept anywhere.
  const { lookup, pair } = receiptKeys(receipt, secret, null)
  return database.transaction(sessionOf(visitor, 'protection'), async (db) => {
    const { rows } = await find(lookup).execute(db)
    // The same null for wrong words and for what was erased: the door tells nobody which it was.
    return rows.length === 0 ? null : { kind: 'reporter', ...rows[0], keys: pair }
  })
}
