import type { Member } from '../../../kernel/actor.ts'
import type { Row, Tx } from '../../../kernel/database.ts'
import { notFound, Problem } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { keyIfOpen } from '../../../kernel/vault/opening.ts'
import { sealJson } from '../../../kernel/vault/seal.ts'
import { openUnaltered } from '../../../kernel/vault/unaltered.ts'
import type { MatterAct } from './codes.ts'
import type { GuestSide } from './guest.ts'
import { matterActs, matterMove, matterTurn } from './matter.ts'
import { type GuestRow, keyToSay } from './rows.ts'
import type { Matter } from './shapes.ts'

// Rows of matters: how either side finds them, and how their words are sealed, under the key of the guest's place.

export type MatterRow = Row<'guest_matters'>

/** What was told or asked for: the child's own view first. */
export type MatterWords = {
  readonly view: string
  readonly what: string
  /** Which danger left no time to tell it before. */
  readonly danger: string
  /** Who says it; members of the other agency are shown by these words alone. */
  readonly by: string
}

const label = (column: 'words' | 'answer' | 'outcome', id: string) => `guest_matters.${column} ${id}`
const sealMatter = (key: Uint8Array, id: string, words: MatterWords): Uint8Array =>
  sealJson(key, words, label('words', id))

/** In the same words for a matter that never was, one of others, and one of a place that ended. */
const NO_MATTER = 'There is no such matter here, or the place on the team has ended.'

/** @throws Problem `not-found` */
export async function matterRow(db: Tx, id: string): Promise<MatterRow> {
  const row = await db.selectFrom('guest_matters').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw notFound(NO_MATTER)()
  return row
}

type New = Pick<MatterRow, 'kind' | 'act' | 'timing' | 'on_day' | 'heard'> & { readonly words: MatterWords }

/** Enters what is told or asked for, which waits for the other side. @returns its number */
export async function enterMatter(
  db: Tx,
  key: Uint8Array,
  { id: guest, person, agency }: GuestRow,
  { words, ...said }: New,
  now: Date,
): Promise<string> {
  const id = newId()
  const trimmed = { ...words, view: words.view.trim(), what: words.what.trim(), danger: words.danger.trim() }
  await db
    .insertInto('guest_matters')
    .values({
      ...{ id, guest, person, agency, ...said },
      ...{ state: 'open', told_at: now, since: now, sealed: sealMatter(key, id, trimmed) },
    })
    .execute()
  return id
}

/** The matters of a place, the latest first, opened; without words where the keys are not open. */
export async function mattersOf(db: Tx, member: Member, place: GuestRow, side: GuestSide): Promise<Matter[]> {
  const rows = await db
    .selectFrom('guest_matters')
    .selectAll()
    .where('guest', '=', place.id)
    .orderBy('told_at', 'desc')
    .orderBy('id')
    .execute()
  const key = rows.length === 0 ? null : await keyIfOpen(db, member, place.data_key)
  return rows.map((row) => shown(row, key, side))
}

function shown(row: MatterRow, key: Uint8Array | null, side: GuestSide): Matter {
  const { id, kind, act, timing, heard, state } = row
  const say = (column: 'answer' | 'outcome', sealed: Uint8Array | null) =>
    key === null || sealed === null ? null : openUnaltered<{ text: string }>(key, sealed, label(column, id)).text
  return {
    ...{ id, kind, act, timing, heard, state, on: row.on_day, toldAt: row.told_at.toISOString() },
    since: row.since.toISOString(),
    words: key && openUnaltered<MatterWords>(key, row.sealed, label('words', id)),
    answer: say('answer', row.sealed_answer),
    outcome: say('outcome', row.sealed_outcome),
    turn: matterTurn(kind, state),
    acts: [...matterActs(kind, state, side)],
  }
}

type Taking = {
  readonly act: MatterAct
  readonly side: GuestSide
  readonly member: Member
  readonly text: string
  readonly now: Date
}

/**
 * Takes a step of a matter, by the rules.
 * @throws Problem `conflict` where the rules keep it closed, `invalid-input` where a reason lacks
 */
export async function takeMatterStep(db: Tx, place: GuestRow, row: MatterRow, taking: Taking): Promise<void> {
  const { act, side, member, text, now } = taking
  const move = matterMove(row.kind, row.state, act, side)
  if (move === null)
    throw new Problem('conflict', 'From here there is no such step. Somebody may have taken it already: look again.', {
      fields: [{ field: 'act', message: 'no-such-step' }],
    })
  if (move.reason && text.trim() === '')
    throw new Problem('invalid-input', 'Say why.', { fields: [{ field: 'text', message: 'Nothing was written.' }] })
  const key = await keyToSay(db, member, place)
  const column = side === 'guest' ? 'answer' : 'outcome'
  const sealed = text.trim() === '' ? null : sealJson(key, { text: text.trim() }, label(column, row.id))
  await db
    .updateTable('guest_matters')
    .set({ state: move.to, since: now, ...(sealed && { [`sealed_${column}`]: sealed }) })
    .where('id', '=', row.id)
    .execute()
}
