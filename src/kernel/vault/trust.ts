import type { Database, Tx } from '../database.ts'
import { derive } from './seal.ts'
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

/**
 * Gives each transaction of a database the means to mark rows and to know altered ones.
 * @param secret the installation's secret, 32 bytes
 */
export function trusting(database: Database, secret: Uint8Array, floor: TrustFloor): Database {
  const key = derive(secret, 'marks of rows')
  return {
    ...database,
    async transaction(session, work) {
      const seen = new Map<string, number>()
      const result = await database.transaction(session, (db) => {
        trusts.set(db, { key, floor, seen })
        return work(db)
      })
      // After the commit alone: a generation that was undone would hold the agency to a key that it never had.
      floor.raise(seen)
      return result
    },
  }
}

/** @throws Error where the database was opened past {@link trusting}: a fault of the program */
export function trustOf(db: Tx): Trust {
  const trust = trusts.get(db)
  if (trust === undefined) throw new Error('This transaction knows no marks of rows.')
  return trust
}
