import type { Tx } from '../database.ts'
import type { TrustFloor } from './trust-floor.ts'

/** By what a transaction knows rows that this program wrote from rows that somebody wrote past it. */
export type Trust = {
  /** Key of the marks of rows, derived from the installation's secret, which no database holds. */
  readonly key: Uint8Array
  readonly floor: TrustFloor
  /** Generations of keys that the transaction read, by the name the floor has for them. */
  readonly seen: Map<string, number>
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
