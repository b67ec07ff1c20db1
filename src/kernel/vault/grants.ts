import type { Tx } from '../database.ts'
import { sealTo } from './boxes.ts'
import './tables.ts'

/** Whoever a key is given to: a member, a later key of the same agency, or the recovery key on paper (id null). */
export type Holder = { readonly id: string | null; readonly publicKey: Uint8Array }

export type Grant = {
  readonly agency: string
  readonly key: { readonly id: string; readonly privateKey: Uint8Array }
  readonly holder: Holder
  /** The member who gives it; null where the program made the key for them. */
  readonly by: string | null
  readonly now: Date
}

/** Seals the private half of a key to a holder. Giving it again changes nothing. */
export async function grantKey(db: Tx, { agency, key, holder, by, now }: Grant): Promise<void> {
  await db
    .insertInto('key_grants')
    .values({
      key: key.id,
      holder: holder.id,
      agency,
      sealed: sealTo(holder.publicKey, key.privateKey),
      granted_by: by,
      granted_at: now,
    })
    .onConflict((row) => row.doNothing())
    .execute()
}
