import type { Tx } from '../database.ts'
import { Problem } from '../errors.ts'
import type { Keyring } from './keyring.ts'

/** A member whose keys may be open. */
type Holder = { readonly keys: Keyring | null }

/** A record's data key; null where the member's keys are closed and where none of them opens it, which look the same from here. */
export const keyIfOpen = async (db: Tx, { keys }: Holder, dataKey: string): Promise<Uint8Array | null> =>
  (await keys?.dataKey(db, dataKey)) ?? null

/** Data keys of many rows in one question, by their ids; those that do not open are left out. */
export const keysIfOpen = async (
  db: Tx,
  { keys }: Holder,
  rows: readonly { readonly data_key: string | null }[],
): Promise<ReadonlyMap<string, Uint8Array>> =>
  (await keys?.dataKeys(
    db,
    rows.flatMap(({ data_key }) => data_key ?? []),
  )) ?? new Map()

/**
 * A record's data key, for an operation that cannot run without it.
 * @param what sentence of the refusal, such as `Your keys are not open, so you cannot see this lead.`
 * @throws Problem `keys-closed` where no key of the member opens it
 */
export async function keyFor(db: Tx, member: Holder, dataKey: string, what: string): Promise<Uint8Array> {
  const key = await keyIfOpen(db, member, dataKey)
  if (key === null) throw new Problem('keys-closed', what)
  return key
}
