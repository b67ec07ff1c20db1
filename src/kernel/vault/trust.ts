import type { Tx } from '../database.ts'
import type { TrustFloor } from './trust-floor.ts'

/** By what a transaction knows rows that this program wrote from rows that somebody wrote past it. */
export type Trust = {
  /** Key of the marks of rows, derived from the installation's secret, which no database holds. */
  readonly key: Uint8Array
  readonly floor: TrustFloor
  /** Generations of keys that the transaction read, by the name the floor has for them. */
  readonly seen: Map<string, number>
  /** Keys of agencies that the transaction made, by their ids, which are hashes of their public halves. */
  readonly made: Set<string>
  /** Holds a key against those that whoever acts saw at their sign-in; null where nobody's keys are open. */
  pinned: ((key: StoredKey) => Promise<void>) | null
}

/** A key of an agency as the table holds it: what is sealed to it opens with its private half. */
export type StoredKey = {
  readonly id: string
  readonly agency: string
  readonly publicKey: Uint8Array
  readonly role: string | null
  readonly generation: number
  readonly recoveryPublicKey: Uint8Array
}

// Beside the transaction and not in each call: what seals content knows its transaction, and no secret.
const trusts = new WeakMap<Tx, Trust>()

/** Gives a transaction the means to mark rows and to know altered ones. */
export const trust = (db: Tx, by: Trust): void => void trusts.set(db, by)

/** @throws Error where the database was opened past `trusting`: a fault of the program */
export function trustOf(db: Tx): Trust {
  const found = trusts.get(db)
  if (found === undefined) throw new Error('This transaction knows no marks of rows.')
  return found
}
