import type { Member } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { type EventTable, wordsOf } from '../../kernel/events.ts'
import { newDataKey } from '../../kernel/vault/data-keys.ts'
import { keyOf } from './keys.ts'

// Words of the staff on what somebody sent in: under a key of their own, which no receipt opens.

type Noted = { readonly agency: string; readonly notes_key: string | null }

/**
 * The key of the staff's words on a record, made with the first of them: most records never have any.
 * @param keep writes the new key's number into the record's row
 */
export async function notesKeyOf(
  db: Tx,
  member: Member,
  { agency, notes_key }: Noted,
  { now, keep }: { readonly now: Date; readonly keep: (key: string) => Promise<unknown> },
): Promise<Uint8Array> {
  if (notes_key !== null) return keyOf(db, member, notes_key)
  const key = await newDataKey(db, agency, now)
  await keep(key.id)
  return key.bytes
}

/**
 * Events with the words of the staff opened; null where one has none.
 * @param table where the events stand
 * @throws Problem `keys-closed` where there are words and the member's keys are not open
 */
export async function withNotes<Words, Event extends { readonly id: string; readonly sealed: Uint8Array | null }>(
  db: Tx,
  member: Member,
  { notes_key }: Pick<Noted, 'notes_key'>,
  table: EventTable,
  events: readonly Event[],
): Promise<(Omit<Event, 'sealed'> & { readonly words: Words | null })[]> {
  const key = notes_key === null ? null : await keyOf(db, member, notes_key)
  // What does not open was changed past the program: the page says so, rather than show a history with a hole.
  return events.map(({ sealed, ...event }) => ({
    ...event,
    words: wordsOf<Words>(table, { id: event.id, sealed }, key),
  }))
}
