import type { z } from 'zod'
import type { Member } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import { openBox, Unsealable } from '../../../kernel/vault/boxes.ts'
import { open } from '../../../kernel/vault/seal.ts'
import { bytesOf, mustBeKeyOf } from '../../reports/index.ts'
import type { ArrivalKind } from '../codes.ts'
import type { Outside } from './shapes.ts'

/** Kind, device and number are bound to the words: none of them can be exchanged on the way. */
export const labelOf = ({ kind, device, message }: Pick<Outside, 'kind' | 'device' | 'message'>): string =>
  `device_arrivals.words ${kind} ${device} ${message}`

/**
 * Opens what a device sealed to the agency's key, with the keys of whoever sends it.
 * @throws Problem `keys-closed`; `conflict` where it was sealed to another key; `invalid-input` where it holds something else
 */
export async function openWords<Shape extends z.ZodType>(
  db: Tx,
  member: Member,
  outside: Outside,
  kind: ArrivalKind,
  shape: Shape,
): Promise<z.output<Shape>> {
  // An interview is not let in by the door of a first contact, which more roles may use.
  if (outside.kind !== kind) throw nothing()
  await mustBeKeyOf(db, member.agency, outside.key.recipient)
  const pair = await member.keys?.keyPair(db, outside.key.recipient)
  if (!pair)
    throw new Problem('keys-closed', 'Your keys are not open, so this cannot be taken in. Sign in anew or be admitted.')
  const { success, data } = shape.safeParse(parsed(() => openBox(pair, bytesOf(outside.key.sealed)), outside))
  if (!success) throw nothing()
  return data
}

/** What stands in the words; null where key, seal or writing are not right. */
function parsed(key: () => Uint8Array, outside: Outside): unknown {
  try {
    return JSON.parse(Buffer.from(open(key(), bytesOf(outside.words), labelOf(outside))).toString('utf8'))
  } catch (error) {
    if (error instanceof Unsealable || error instanceof SyntaxError) return null
    throw error
  }
}

// In general words: what is inside is about a person and may stand in no error.
const nothing = () => new Problem('invalid-input', 'This envelope does not hold what it says.')

/**
 * The hour of a conversation as the device tells it, no later than now and no earlier than the device was known. A clock that is
 * wrong refuses nothing: what is finished cannot be written again.
 */
export function hourWithin(told: string, since: Date, now: Date): Date {
  const at = new Date(told).getTime()
  return new Date(Math.min(Math.max(at, since.getTime()), now.getTime()))
}
