import type { Member } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { codeOf } from '../../kernel/ids.ts'
import { keysIfOpen } from '../../kernel/vault/opening.ts'
import type { Exploitation } from '../vocabulary/index.ts'
import { type Identity, openIdentity } from './record.ts'
import type { Colleague, PersonSummary } from './shapes.ts'
import type { PersonRow } from './tables.ts'
import { isOver } from './tracks/clocks.ts'

type Names = ReadonlyMap<string, string>

export const colleague = (names: Names, id: string): Colleague => ({ id, name: names.get(id) ?? null })

/** The name for a person in lists, else the pseudonym. */
export const calledIn = (identity: Identity | null): string | null =>
  // If both are missing, lists show the number.
  identity === null ? null : identity.name.trim() || identity.pseudonym.trim() || null

/** A person as lists show them. */
export function summaryOf(row: PersonRow, identity: Identity | null, names: Names, now: Date): PersonSummary {
  const { next_due: due, next_clock } = row
  return {
    id: row.id,
    case: row.case_id,
    code: codeOf(row.id),
    number: row.number,
    name: calledIn(identity),
    mode: row.mode,
    age: row.age,
    sex: row.sex,
    citizenship: row.citizenship,
    exploitation: row.exploitation as Exploitation,
    language: row.language,
    protected: row.protected,
    queue: row.queue,
    identification: row.identification,
    whereabouts: row.whereabouts,
    file: row.file,
    next: due && next_clock ? { name: next_clock, due: due.toISOString(), missed: isOver(due, now) } : null,
    owner: colleague(names, row.owner),
    openedAt: row.opened_at.toISOString(),
  }
}

/** The identities of many persons, as far as the member's keys open them. */
export async function identitiesOf(
  db: Tx,
  member: Member,
  rows: readonly PersonRow[],
): Promise<ReadonlyMap<string, Identity | null>> {
  // All keys of a page are read in one query.
  const keys = await keysIfOpen(db, member, rows)
  return new Map(
    rows.map((row) => {
      const key = row.data_key === null ? undefined : keys.get(row.data_key)
      // Without an identity the row shows its number, because the team knows that the person exists.
      return [row.id, key ? openIdentity(key, row) : null]
    }),
  )
}
