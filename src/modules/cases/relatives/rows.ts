import type { Row, Tx } from '../../../kernel/database.ts'
import { notFound, Problem } from '../../../kernel/errors.ts'
import type { RunContext } from '../../../kernel/operation.ts'
import { sealJson } from '../../../kernel/vault/seal.ts'
import { openUnaltered } from '../../../kernel/vault/unaltered.ts'
import { refuseRestricted } from '../keeping/restricted.ts'
import { heldPerson, NO_PERSON } from '../record.ts'
import { nextDay, relativeActs } from './relative.ts'
import type { RelativeShown, RelativeWords } from './shapes.ts'

export type RelativeRow = Row<'person_relatives'>

const label = (id: string) => `person_relatives.words ${id}`
export const sealRelative = (key: Uint8Array, id: string, words: RelativeWords): Uint8Array =>
  sealJson(key, words, label(id))
/** @throws Problem `unavailable` */
export const openRelative = (key: Uint8Array, { id, sealed }: Pick<RelativeRow, 'id' | 'sealed'>): RelativeWords =>
  openUnaltered<RelativeWords>(key, sealed, label(id))

/** All relatives of a person, the first entered first, opened. */
export async function relativesOf(db: Tx, key: Uint8Array, person: string): Promise<RelativeShown[]> {
  const rows = await db
    .selectFrom('person_relatives')
    .selectAll()
    .where('person', '=', person)
    .orderBy('entered_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    ...{ id: row.id, state: row.state, since: row.since.toISOString(), nextOn: row.next_on },
    ...openRelative(key, row),
    acts: [...relativeActs(row.state)],
  }))
}

/**
 * A person whose relatives are written down, with the key under which their words stand.
 * @throws Problem `not-found`, `keys-closed`, `conflict` for who is only counted or whose file is kept shut
 */
export async function personToWrite(context: RunContext, person: string) {
  const { key, ...held } = await heldPerson(context, person)
  refuseRestricted([held.row])
  if (key === null) throw new Problem('conflict', 'Of who is only counted no words are kept.')
  return { ...held, key }
}

/**
 * A relative with the person whose they are.
 * @throws Problem `not-found`, with the same text as for a person who is not there
 */
export async function relativeToWrite(context: RunContext, id: string) {
  const found = await context.db
    .selectFrom('person_relatives')
    .select('person')
    .where('id', '=', id)
    .executeTakeFirstOrThrow(notFound(NO_PERSON))
  const held = await personToWrite(context, found.person)
  // Read again under the person's lock, so that of two who write at once none undoes the other unseen.
  const relative = await context.db
    .selectFrom('person_relatives')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow(notFound(NO_PERSON))
  return { ...held, relative, words: openRelative(held.key, relative) }
}

/** Writes how a relative stands and what is known of them. */
export async function saveRelative(
  db: Tx,
  key: Uint8Array,
  { id, state, since }: Pick<RelativeRow, 'id' | 'state' | 'since'>,
  words: RelativeWords,
): Promise<void> {
  await db
    .updateTable('person_relatives')
    .set({ state, since, next_on: nextDay(state, words.steps), sealed: sealRelative(key, id, words) })
    .where('id', '=', id)
    .execute()
}
