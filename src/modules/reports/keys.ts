import type { Actor } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { Problem } from '../../kernel/errors.ts'
import { openBox } from '../../kernel/vault/boxes.ts'
import { readSeals } from '../../kernel/vault/seals.ts'
import { bent, unaltered } from '../../kernel/vault/unaltered.ts'

// How the keys of reports and requests are opened: by a member's session, or by a receipt.

const closedKeys = () =>
  new Problem('keys-closed', 'Your keys are not open, so you cannot see this report. Sign in anew or be admitted.')

/**
 * A report's data key, for a member of the agency or for whoever has the receipt.
 * @throws Problem `keys-closed`
 */
export async function keyOf(db: Tx, actor: Actor, dataKey: string): Promise<Uint8Array> {
  const key = await keyIfOpen(db, actor, dataKey)
  if (key === null) throw closedKeys()
  return key
}

/** The same; null where it does not open. */
export async function keyIfOpen(db: Tx, actor: Actor, dataKey: string): Promise<Uint8Array | null> {
  // A device seals keys where nobody looks at them: one that was sealed wrongly is told as such, not as a fault of the program.
  if (actor.kind === 'member') return (await actor.keys?.dataKey(db, dataKey).catch(bent)) ?? null
  if (actor.kind !== 'reporter' || !actor.keys) return null
  const [seal] = await readSeals(db, [dataKey], actor.id)
  return seal ? unaltered(() => openBox(actor.keys as NonNullable<typeof actor.keys>, seal.sealed)) : null
}
