import type { Member } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/database.ts'
import { newId } from '../../../kernel/ids.ts'
import { type DataKey, newDataKey, sealDataKey } from '../../../kernel/vault/data-keys.ts'
import { newKey } from '../../../kernel/vault/seal.ts'
import type { PersonRow } from '../tables.ts'
import { soundTeam } from './rows.ts'
import { colleagueNamed } from './team.ts'

/**
 * A new key for what goes to somebody else from a person's file: sealed to the agency, or for a person under protection to the team by name,
 * so that it does not bypass the protection.
 */
export async function keyForTeam(
  db: Tx,
  member: Member,
  { row }: { readonly row: Pick<PersonRow, 'id' | 'agency' | 'protected'> },
  now: Date,
): Promise<DataKey> {
  if (!row.protected) return newDataKey(db, row.agency, now)
  // The agency gets no seal, because colleagues outside the team must not open this person.
  const key = { id: newId(), bytes: newKey() }
  await db.insertInto('data_keys').values({ id: key.id, agency: row.agency, made_at: now }).execute()
  const team = await soundTeam(db, row.id)
  await sealToNamed(
    db,
    member,
    key,
    team.map((place) => place.member),
    now,
  )
  return key
}

/** Seals a key of the own agency to colleagues by name. @throws Problem `not-found` for somebody who is none */
export async function sealToNamed(
  db: Tx,
  member: Member,
  key: DataKey,
  named: readonly string[],
  now: Date,
): Promise<void> {
  for (const one of new Set(named)) {
    const { id, agency, publicKey } = await colleagueNamed(db, member, one)
    await sealDataKey(db, key, agency, { id, agency, publicKey }, now)
  }
}
