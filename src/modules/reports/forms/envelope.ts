import type { z } from 'zod'
import { type SqlBool, sql, type Tx } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import { openBox, pairOf, Unsealable } from '../../../kernel/vault/boxes.ts'
import { derive } from '../../../kernel/vault/seal.ts'

// What devices without a network seal around everything they send, whichever form it is: this room opens it for all.

/** The key pair to which devices seal what they send later: of the installation, so that it opens without anybody's session. */
const envelopePair = (secret: Uint8Array) => pairOf(derive(secret, 'envelopes of forms'))

// Without padding, as devices write it: both sides compare such texts sign by sign.
export const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')
export const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'base64url')

/** The public half of the installation's key for envelopes, as devices take it. */
export const envelopeKey = (secret: Uint8Array): string => base64(envelopePair(secret).publicKey)

/** What an envelope holds. @throws Problem `invalid-input` with every fault of what is inside */
export function openEnvelope<Shape extends z.ZodType>(
  secret: Uint8Array,
  envelope: string,
  shape: Shape,
): z.output<Shape> {
  const { success, data, error } = shape.safeParse(insideOf(secret, envelope))
  if (success) return data
  // Named by its place alone: the value would stand in a log of whoever sent it.
  const fields = error.issues.map(({ path, message }) => ({ field: ['envelope', ...path].join('.'), message }))
  throw new Problem('invalid-input', 'This envelope does not hold a form.', { fields })
}

function insideOf(secret: Uint8Array, envelope: string): unknown {
  try {
    return JSON.parse(Buffer.from(openBox(envelopePair(secret), bytesOf(envelope))).toString('utf8'))
  } catch (error) {
    // Sealed to another installation, or changed on the way; the parser's own words could quote what is inside.
    if (error instanceof Unsealable || error instanceof SyntaxError) return null
    throw error
  }
}

/** @throws Problem `conflict` where a device sealed to a key that is none of the agency's */
export async function mustBeKeyOf(db: Tx, agency: string, key: string): Promise<void> {
  const row = await db
    .selectFrom('keys')
    .select('id')
    .where('id', '=', key)
    .where('agency', '=', agency)
    // The custodians' key is of one role; what is sealed to it would be closed to those who have to read it.
    .where(sql<SqlBool>`role is null`)
    .executeTakeFirst()
  if (!row)
    throw new Problem('conflict', 'It was sealed to a key that this agency does not have. Nobody could read it.')
}
