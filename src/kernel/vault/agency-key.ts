import type { Tx } from '../database.ts'

/** The public half of a key to which content is sealed. */
export type PublicKey = { readonly id: string; readonly agency: string; readonly publicKey: Uint8Array }

/** A key as the table holds it. */
export type StoredKey = PublicKey & {
  readonly role: string | null
  readonly generation: number
  readonly recoveryPublicKey: Uint8Array
}

/** An agency's key in use now, or that of a role within it; null before it was made. */
export async function currentKey(db: Tx, agency: string, role: string | null = null): Promise<StoredKey | null> {
  const row = await current(db, agency, role).executeTakeFirst()
  return row ? stored(row) : null
}

/** As {@link currentKey}, with the key kept from being replaced until the transaction ends. */
export async function holdCurrentKey(db: Tx, agency: string, role: string | null): Promise<StoredKey | null> {
  const row = await current(db, agency, role).forUpdate().executeTakeFirst()
  return row ? stored(row) : null
}

const current = (db: Tx, agency: string, role: string | null) =>
  db
    .selectFrom('keys')
    .select(['id', 'agency', 'role', 'generation', 'public_key', 'recovery_public_key'])
    .where('agency', '=', agency)
    .where('role', role === null ? 'is' : '=', role)
    .where('ended_at', 'is', null)

type Row = {
  id: string
  agency: string
  role: string | null
  generation: number
  public_key: Uint8Array
  recovery_public_key: Uint8Array
}

const stored = ({ public_key, recovery_public_key, ...rest }: Row): StoredKey => ({
  ...rest,
  publicKey: public_key,
  recoveryPublicKey: recovery_public_key,
})
