import type { Tx } from '../database.ts'
import './tables.ts'

/** The public half of a key to which content is sealed. */
export type PublicKey = { readonly id: string; readonly agency: string; readonly publicKey: Uint8Array }

/** An agency's key in use now, or that of a role within it; null before its first member has made it. */
export async function currentKey(db: Tx, agency: string, role: string | null = null): Promise<PublicKey | null> {
  const row = await db
    .selectFrom('keys')
    .select(['id', 'agency', 'public_key'])
    .where('agency', '=', agency)
    .where('role', role === null ? 'is' : '=', role)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row ? { id: row.id, agency: row.agency, publicKey: row.public_key } : null
}
