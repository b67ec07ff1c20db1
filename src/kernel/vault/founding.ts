import type { Member } from '../actor.ts'
import type { Tx } from '../database.ts'
import { Problem } from '../errors.ts'
import { currentKey, endKey, KEYS, keyId } from './agency-key.ts'
import { newKeyPair } from './boxes.ts'
import { grantKey, type Holder, heldKey } from './grants.ts'
import { onceUsed } from './once-used.ts'
import { toPaper } from './paper.ts'
import { withMark } from './row-marks.ts'
import { trustOf } from './trust.ts'

/**
 * Makes another key for an agency whose key nobody holds any more, so that what comes from now on can be read. What was
 * sealed before stays closed, unless the paper of the earlier key is found: its grant stays.
 * @param roles whose keys nobody holds either; each is made anew when it is needed
 * @returns the new recovery key in words for paper: shown once, kept nowhere
 * @throws Problem `conflict` where the agency never had a key
 */
export async function foundAnew(db: Tx, { agency, founder, now }: Founding, roles: readonly string[]): Promise<string> {
  const old = await currentKey(db, agency)
  if (old === null) throw new Problem('conflict', 'This agency has no key yet.')
  await endKey(db, old, now)
  for (const role of roles) {
    const key = await currentKey(db, agency, role)
    if (key !== null) await endKey(db, key, now)
  }
  const recovery = newKeyPair()
  const made = { agency, role: null, generation: old.generation + 1, recoveryPublicKey: recovery.publicKey, now }
  await makeKey(db, made, [founder])
  return onceUsed(recovery.privateKey, toPaper)
}

type Founding = { readonly agency: string; readonly founder: Holder; readonly now: Date }

/**
 * Makes an agency's key in the session of its first member, who alone holds it until they admit colleagues.
 * @returns the recovery key in words for paper: shown once, kept nowhere
 * @throws Problem `conflict` where the agency has a key
 */
export async function foundKey(db: Tx, { agency, founder, now }: Founding): Promise<string> {
  if (await currentKey(db, agency)) throw new Problem('conflict', 'This agency has its key already.')
  // The private half goes onto paper and nowhere else: without members and paper an agency loses its content for good.
  const recovery = newKeyPair()
  await makeKey(db, { agency, role: null, generation: 1, recoveryPublicKey: recovery.publicKey, now }, [founder])
  return onceUsed(recovery.privateKey, toPaper)
}

/**
 * Makes the key of a role, such as custodian, for members who have it; the agency's recovery key opens it too.
 * @throws Problem `conflict` where the role has one
 */
export async function foundRoleKey(
  db: Tx,
  by: Member,
  { role, holders, now }: { readonly role: string; readonly holders: readonly Holder[]; readonly now: Date },
): Promise<void> {
  const { key } = await heldKey(db, by, null)
  if (await currentKey(db, by.agency, role)) throw new Problem('conflict', 'This role has its key already.')
  const { agency, recoveryPublicKey } = key
  await makeKey(db, { agency, role, generation: 1, recoveryPublicKey, now }, holders)
}

export type NewKey = {
  readonly agency: string
  readonly role: string | null
  readonly generation: number
  readonly recoveryPublicKey: Uint8Array
  readonly now: Date
}

/** Makes a key pair and seals its private half to each holder and to the recovery key; it is kept nowhere else. */
export async function makeKey(
  db: Tx,
  { agency, role, generation, recoveryPublicKey, now }: NewKey,
  holders: readonly Holder[],
): Promise<{ readonly id: string; readonly publicKey: Uint8Array }> {
  const fresh = newKeyPair()
  const pair = { id: keyId(fresh.publicKey), ...fresh }
  await db
    .insertInto('keys')
    .values(
      withMark(db, KEYS, {
        id: pair.id,
        agency,
        role,
        generation,
        public_key: pair.publicKey,
        recovery_public_key: recoveryPublicKey,
        made_at: now,
        ended_at: null,
      }),
    )
    .execute()
  // For the audit: the entry of what made the key names it.
  trustOf(db).made.add(pair.id)
  const recovery = { id: null, publicKey: recoveryPublicKey }
  // No key of the installation is among them: the keeper of the server must not be able to open an agency's content.
  await onceUsed(pair.privateKey, async () => {
    for (const holder of [...holders, recovery]) await grantKey(db, { agency, key: pair, holder, by: null, now })
  })
  return { id: pair.id, publicKey: pair.publicKey }
}
