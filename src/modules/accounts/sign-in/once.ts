import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Tx } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import { derive } from '../../../kernel/vault/seal.ts'

/** Something that may be used once until a moment. */
export type Once = { readonly digest: Uint8Array; readonly expiresAt: Date }

// What WebAuthn recommends at least for somebody who must look for their key first.
const LASTS = 5 * 60_000
// At least 16 bytes that nobody guesses (WebAuthn, 13.4.3).
const RANDOM = 16
const TIME = 6
const MAC = 16

const mac = (secret: Uint8Array, use: string, head: Uint8Array) =>
  // With the use in the key: what was signed to set up a passkey must not sign anybody in.
  createHmac('sha256', derive(secret, `challenge ${use}`))
    .update(head)
    .digest()
    .subarray(0, MAC)

/**
 * A challenge that needs no memory until it is used: random bytes, when it expires, and a code of the installation's
 * secret. So nobody fills a table by asking for challenges.
 */
export function makeChallenge(secret: Uint8Array, use: string, now: Date): Uint8Array<ArrayBuffer> {
  const head = Buffer.alloc(RANDOM + TIME)
  randomBytes(RANDOM).copy(head)
  head.writeUIntBE(now.getTime() + LASTS, RANDOM, TIME)
  return new Uint8Array(Buffer.concat([head, mac(secret, use, head)]))
}

/** Reads a challenge that came back; null where it was made for another use, elsewhere, or too long ago. */
export function readChallenge(secret: Uint8Array, use: string, challenge: string, now: Date): Once | null {
  const bytes = Buffer.from(challenge, 'base64url')
  if (bytes.length !== RANDOM + TIME + MAC) return null
  const head = bytes.subarray(0, RANDOM + TIME)
  // Compared before it is read: only what this installation made has a time in it.
  if (!timingSafeEqual(mac(secret, use, head), bytes.subarray(RANDOM + TIME))) return null
  const expiresAt = new Date(head.readUIntBE(RANDOM, TIME))
  return expiresAt <= now ? null : { digest: createHash('sha256').update(bytes).digest(), expiresAt }
}

/** Forgets what was used and has expired since. @returns how many */
export async function sweepOnce(db: Tx, now: Date): Promise<number> {
  // What has expired is refused for its age, so its trace is needed no more.
  const { numDeletedRows } = await db.deleteFrom('used_once').where('expires_at', '<', now).executeTakeFirst()
  return Number(numDeletedRows)
}

/**
 * Uses it up.
 * @throws Problem `conflict` where it was used before
 */
export async function spend(db: Tx, { digest, expiresAt }: Once, now: Date): Promise<void> {
  await sweepOnce(db, now)
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('used_once')
    .values({ digest, expires_at: expiresAt })
    .onConflict((row) => row.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) throw new Problem('conflict', 'This was used before. Start again.')
}
