import type { Member } from '../actor.ts'
import type { Tx } from '../database.ts'
import { Problem } from '../errors.ts'
import { currentKey, holdCurrentKey, KEYS, type StoredKey } from './agency-key.ts'
import { type KeyPair, openBox, pairOf, sealTo } from './boxes.ts'
import { onceUsed } from './once-used.ts'
import { fromPaper, wrongPaper } from './paper.ts'
import { sound } from './row-marks.ts'
import { changedOutside } from './unaltered.ts'

/** Recipient of a key: a member, a later key of the same agency, or the recovery key on paper (id null). */
export type Holder = { readonly id: string | null; readonly publicKey: Uint8Array }

export type Grant = {
  readonly agency: string
  readonly key: { readonly id: string; readonly privateKey: Uint8Array }
  readonly holder: Holder
  /** Member who gives the key; null where the program made it for the holder or the paper opened it. */
  readonly by: string | null
  readonly now: Date
}

/** Seals a key's private half to a holder. A new grant replaces the earlier one: the holder may have a new key pair. */
export async function grantKey(db: Tx, { agency, key, holder, by, now }: Grant): Promise<void> {
  const sealed = sealTo(holder.publicKey, key.privateKey)
  await db
    .deleteFrom('key_grants')
    .where('key', '=', key.id)
    .where('holder', holder.id === null ? 'is' : '=', holder.id)
    .execute()
  await db
    .insertInto('key_grants')
    .values({ key: key.id, holder: holder.id, agency, sealed, granted_by: by, granted_at: now })
    .execute()
}

/**
 * Gives a newcomer the agency's key, or the key of a role, from a colleague who holds it.
 * @throws Problem `not-permitted` where somebody would admit themselves or holds no key to give; `keys-closed`
 */
export async function admit(
  db: Tx,
  by: Member,
  newcomer: Holder,
  { now, role = null }: { readonly now: Date; readonly role?: string | null },
): Promise<void> {
  if (newcomer.id === by.id) throw new Problem('not-permitted', 'Nobody admits themselves: a colleague does.')
  // Admitting needs the key itself, not a role: an administrator without the key has nothing to give.
  const { key, pair } = await heldKey(db, by, role)
  const grant = { agency: by.agency, key: { id: key.id, privateKey: pair.privateKey }, holder: newcomer }
  await grantKey(db, { ...grant, by: by.id, now })
}

/**
 * The current key with its private half, for a member who holds it; nobody replaces it until the transaction ends.
 * @throws Problem
 */
export async function heldKey(
  db: Tx,
  { agency, keys }: Member,
  role: string | null,
): Promise<{ readonly key: StoredKey; readonly pair: KeyPair }> {
  if (keys === null) throw new Problem('keys-closed', 'Your keys are not open. Sign in again.')
  const key = await holdCurrentKey(db, agency, role)
  if (key === null) throw new Problem('conflict', 'This key was not made yet.')
  const pair = await keys.keyPair(db, key.id)
  if (pair === null)
    throw new Problem('not-permitted', 'You do not hold this key yourself. A colleague must admit you.')
  // A grant of another key would be passed on to whoever is admitted, or sealed into the next generation.
  if (Buffer.compare(pair.publicKey, key.publicKey) !== 0) throw changedOutside()
  return { key, pair }
}

/** Whether a member holds a key in use. A member without one sees no content. */
export async function holds(db: Tx, agency: string, member: string, role: string | null = null): Promise<boolean> {
  const row = await db
    .selectFrom('key_grants')
    .innerJoin('keys', 'keys.id', 'key_grants.key')
    .select('holder')
    .where('keys.agency', '=', agency)
    .where('keys.role', role === null ? 'is' : '=', role)
    .where('keys.ended_at', 'is', null)
    .where('holder', '=', member)
    .executeTakeFirst()
  return row !== undefined
}

/**
 * Removes every key grant and every seal of a member. The member may have kept copies, so the agency should change its
 * key.
 * @param evenLast also where a key in use is left to the recovery key on paper alone
 * @throws Problem `conflict` where a key in use would be left without a holder, unless it may
 */
export async function removeMember(db: Tx, agency: string, member: string, evenLast = false): Promise<void> {
  // The member's open sessions find no grant from the next request on; keys in memory end with their request.
  await db.deleteFrom('key_grants').where('agency', '=', agency).where('holder', '=', member).execute()
  await db.deleteFrom('data_key_seals').where('recipient', '=', member).execute()
  if (evenLast) return
  const orphan = await db
    .selectFrom('keys')
    .select('id')
    .where('agency', '=', agency)
    .where('ended_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(selectFrom('key_grants').select('key').whereRef('key', '=', 'keys.id').where('holder', 'is not', null)),
      ),
    )
    .executeTakeFirst()
  if (orphan) throw new Problem('conflict', 'Nobody else holds this agency’s key. Admit a colleague first.')
}

/**
 * Takes the key of a role from a member who no longer has the role.
 * @throws Problem `conflict` where the key would be left without a holder
 */
export async function removeFromRole(db: Tx, agency: string, member: string, role: string): Promise<void> {
  const key = await holdCurrentKey(db, agency, role)
  if (key === null) return
  const { numDeletedRows } = await db
    .deleteFrom('key_grants')
    .where('key', '=', key.id)
    .where('holder', '=', member)
    .executeTakeFirst()
  if (numDeletedRows === 0n) return
  const other = await db
    .selectFrom('key_grants')
    .select('holder')
    .where('key', '=', key.id)
    .where('holder', 'is not', null)
    .executeTakeFirst()
  if (!other) throw new Problem('conflict', 'Nobody else holds the key of this role. Let another member have it first.')
}

type Recovery = {
  readonly agency: string
  readonly words: string
  readonly member: Holder
  /** Roles of the member, whose keys are given; without this the keys of all roles are. */
  readonly roles?: readonly string[]
  readonly now: Date
}

/**
 * Gives a member the agency's keys, those of roles included, by the recovery key on paper.
 * @throws Problem `invalid-input` where the words are not this agency's
 */
export async function recover(db: Tx, { agency, words, member, roles, now }: Recovery): Promise<void> {
  const paper = pairOf(fromPaper(words))
  const rows = await db
    .selectFrom('keys')
    .innerJoin('key_grants', 'key_grants.key', 'keys.id')
    .select([...KEYS.columns.map((column) => `keys.${column}` as const), 'keys.row_mark', 'sealed'])
    .where('keys.agency', '=', agency)
    .where('holder', 'is', null)
    .execute()
  // A paper of another agency, or one renewed since, has another public half.
  const own = rows.filter((row) => Buffer.compare(row.recovery_public_key, paper.publicKey) === 0)
  if (own.length === 0) throw wrongPaper()
  for (const row of own) {
    const { id, role, sealed, ended_at } = row
    if (role !== null && roles !== undefined && !roles.includes(role)) continue
    sound(db, KEYS, row)
    // A key that nobody held when the next one was made: its paper has turned up, and whoever holds the next one reads on.
    const holder = ended_at === null ? member : await currentKey(db, agency, role)
    await onceUsed(openBox(paper, sealed), async (privateKey) => {
      if (holder !== null) await grantKey(db, { agency, key: { id, privateKey }, holder, by: null, now })
    })
  }
}
