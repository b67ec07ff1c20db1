import type { z } from 'zod'
import type { Member } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import { openBox, Unsealable } from '../../../kernel/vault/boxes.ts'
import { open } from '../../../kernel/vault/seal.ts'
import { bytesOf, mustBeKeyOf } from '../../reports/index.ts'
import type { ArrivalKind } from '../codes.ts'
import type { Outside } from './shapes.ts'

/** The label binds kind, device and number to the words, so that none of them can be exchanged on the way. */
export const labelOf = ({ kind, device, message }: Pick<Outside, 'kind' | 'device' | 'message'>): string =>
  `device_arrivals.words ${kind} ${device} ${message}`

/**
 * Opens an envelope of a device with the keys of the member who sends it.
 * @throws Problem `keys-closed`; `conflict` if it was sealed to another key; `invalid-input` if its content is not of the stated kind
 */
export async function openWords<Shape extends z.ZodType>(
  db: Tx,
  member: Member,
  outside: Outside,
  kind: ArrivalKind,
  shape: Shape,
): Promise<z.output<Shape>> {
  // Sending a first contact needs a permission of more roles, so an interview must not come in that way.
  if (outside.kind !== kind) throw nothing()
  await mustBeKeyOf(db, member.agency, outside.key.recipient)
  const pair = await member.keys?.keyPair(db, outside.key.recipient)
  if (!pair)
    throw new Problem('keys-closed', 'Your keys are not open, so this cannot be taken in. Sign in anew or be admitted.')
  const { success, data } = shape.safeParse(parsed(() => openBox(pair, bytesOf(outside.key.sealed)), outside))
  if (!success) throw nothing()
  return data
}

/** The parsed content; null if the key, the seal or the JSON is not right. */
function parsed(key: () => Uint8Array, outside: Outside): unknown {
  try {
    return JSON.parse(Buffer.from(open(key(), bytesOf(outside.words), labelOf(outside))).toString('utf8'))
  } catch (error) {
    if (error instanceof Unsealable || error instanceof SyntaxError) return null
    throw error
  }
}

// The error stays general, because the content is about a person.
const nothing = () => new Problem('invalid-input', 'This envelope does not hold what it says.')

/**
 * The hour of a conversation as the device tells it, limited to the time between the device's registration and now.
 * A wrong clock is corrected and not refused, because a finished form cannot be written again.
 */
export function hourWithin(told: string, since: Date, now: Date): Date {
  const at = new Date(told).getTime()
  return new Date(Math.min(Math.max(at, since.getTime()), now.getTime()))
}
