import { newId } from './ids.ts'
import { sealJson } from './vault/seal.ts'
import { openUnaltered } from './vault/unaltered.ts'

// What happened to records is kept in a table of events for each kind of record. Words that somebody said with an event are sealed.

/** Name of a table of events. */
export type EventTable = `${string}_events`

/** Label of an event's sealed words: words moved to another event do not open. */
export const eventLabel = (table: EventTable, event: string): string => `${table}.words ${event}`

/**
 * A new row of a table of events: what is given, with an id and its words sealed.
 * @param words any JSON value; null or undefined where nothing was said
 * @param key data key of the record; where it is null, words are not kept
 */
export function newEvent<Row extends object>(
  table: EventTable,
  row: Row,
  words: unknown,
  key: Uint8Array | null,
): Row & { id: string; sealed: Uint8Array | null } {
  // The id is part of the label, so it is made before the row.
  const id = newId()
  const said = words ?? null
  return { ...row, id, sealed: said === null || key === null ? null : sealJson(key, said, eventLabel(table, id)) }
}

/**
 * Words that were said with an event; null where there are none or the key is not open.
 * @throws Problem `unavailable` where they were changed outside the program
 */
export const wordsOf = <Words>(
  table: EventTable,
  { id, sealed }: { readonly id: string; readonly sealed: Uint8Array | null },
  key: Uint8Array | null,
): Words | null => (sealed === null || key === null ? null : openUnaltered<Words>(key, sealed, eventLabel(table, id)))
