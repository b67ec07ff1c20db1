import { createHmac, randomBytes } from 'node:crypto'
import { type Client, sessionOf, visitor } from '../../kernel/actor.ts'
import { isoDay } from '../../kernel/clock.ts'
import { type Database, type Row, sql } from '../../kernel/database.ts'
import { rowMarks, sound } from '../../kernel/vault/row-marks.ts'
import { derive } from '../../kernel/vault/seal.ts'

/** So that a key that was left lying somewhere is known for what it is, by people and by scanners. */
const PREFIX = 'ausma_operator_'
const KEY = new RegExp(`^${PREFIX}[\\w-]{43}$`)

/** Whose feed a key opens. */
export const OPERATOR_KEYS = rowMarks('block_operator_keys', ['id', 'operator', 'agency', 'hash', 'revoked_at'])

/** A new key of an operator: 256 bits of chance. */
export const newOperatorKey = (): string => PREFIX + randomBytes(32).toString('base64url')

/** A keyed hash: nothing slow is needed for what cannot be guessed. */
export const keyHash = (secret: Uint8Array, key: string): Buffer =>
  createHmac('sha256', derive(secret, 'operator keys')).update(key).digest()

/**
 * Whose key it is; null where it opens nothing (never made, revoked). Notes the day on which the key was used.
 * @throws Problem `unavailable` where the key was changed outside the program
 * @param key as it stands behind `Bearer` in the header Authorization
 */
export async function operatorBy(
  { database, secret }: { readonly database: Database; readonly secret: Uint8Array },
  key: string,
  now: Date,
): Promise<Client | null> {
  // What cannot be a key is not looked up.
  if (!KEY.test(key)) return null
  // Nobody is known yet: the only thing this may ask is whose key it is.
  return database.transaction(sessionOf(visitor, 'prevention'), async (db) => {
    const { rows } = await sql<Row<'block_operator_keys'>>`
      select * from app.operator_by_key(${keyHash(secret, key)}, ${isoDay(now)})`.execute(db)
    if (rows.length === 0) return null
    const { operator, agency } = sound(db, OPERATOR_KEYS, rows[0])
    // The role is not kept with the key: a row that somebody changed could give no other.
    return { kind: 'client', id: operator, agency, roles: ['network-operator'] }
  })
}
