import type { Database } from '../database.ts'
import { watch } from '../statements.ts'
import { derive } from './seal.ts'
import { trust } from './trust.ts'
import type { TrustFloor } from './trust-floor.ts'
import { watchOf } from './watched-rows.ts'

/**
 * Gives each transaction of a database the means to mark rows and to know altered ones, and has it do so by itself where a
 * table is watched.
 * @param secret the installation's secret, 32 bytes
 */
export function trusting(database: Database, secret: Uint8Array, floor: TrustFloor): Database {
  const key = derive(secret, 'marks of rows')
  return {
    ...database,
    async transaction(session, work) {
      const seen = new Map<string, number>()
      const result = await database.transaction(session, (db) => {
        trust(db, { key, floor, seen, made: new Set(), pinned: null })
        watch(db, watchOf(db))
        return work(db)
      })
      // After the commit alone: a generation that was undone would hold the agency to a key that it never had.
      floor.raise(seen)
      return result
    },
  }
}
