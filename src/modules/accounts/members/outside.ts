import type { Tx } from '../../../kernel/database.ts'
import type { MarkedRow } from '../../../kernel/vault/row-marks.ts'
import type { MEMBERS } from '../marks.ts'
import { openProfile } from '../profile.ts'
import { holder, type NamedHolder } from './holders.ts'

/** A member of another agency of the house, as whoever invites them by name sees them. */
export type OutsideMember = NamedHolder & { readonly name: string }

type Row = MarkedRow<typeof MEMBERS> & { readonly sealed_profile: Uint8Array }

/**
 * A member whom the broker told of, since walls show nobody the members of other agencies.
 * @throws Problem `unavailable` where somebody put in another key
 */
export function outsideMember(
  { db, secret }: { readonly db: Tx; readonly secret: Uint8Array },
  row: Row,
): OutsideMember {
  return { ...holder(db, row), name: openProfile(secret, row.id, row.sealed_profile).name }
}
