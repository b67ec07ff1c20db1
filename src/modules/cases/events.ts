import type { Member } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { eventLabel, newEvent, wordsOf } from '../../kernel/events.ts'
import { sealJson } from '../../kernel/vault/seal.ts'
import type { EmergencyCall } from '../reports/index.ts'
import type { Nature } from './codes.ts'
import type { Grading } from './grading.ts'
import type { PersonRow } from './tables.ts'
import type { Track } from './tracks/shape.ts'

export const EVENT_KINDS = [
  'opened',
  'moved',
  'followed',
  'noted',
  'age',
  'age-decided',
  'age-settled',
  'review-closed',
  'refused',
  'channel',
  'contacted',
  'told',
  'danger',
  'team',
  'left',
  'break-glass',
  'protected',
  'unprotected',
  'named',
  'read',
  'tried',
  'exported',
  'interviewed',
  'act',
  'paper',
  'informed',
  'referred',
  'checked',
  'handed',
  'signed',
  'witness',
  'media',
  'matched',
  'kept-on',
  'held',
  'hold-lifted',
  'erasure-asked',
  'erasure-withdrawn',
  'called',
  'safe',
  'need',
  'step',
  // Return words given or ended, and what the person took back by them.
  'words',
  'took-back',
  // Who of another agency was invited to the team, and how the team kept or ended their place.
  'guest',
  // For which hours interpreters were asked, and what came of it.
  'interpreter',
  // Whether police, the line for missing children, guardian and focal point were told that the person is missing.
  'alarm',
  // Relatives at risk: what was written down, planned, told, and how they stand.
  'relative',
] as const
export type EventKind = (typeof EVENT_KINDS)[number]

/** A decider and their seat. */
export type Decider = { readonly name: string; readonly seat: string }

/** The words of an act. Facts were seen or heard, an assessment is somebody's conclusion (Art. 7(1) Directive (EU) 2016/680). */
export type EventWords = {
  readonly reason?: string
  readonly text?: string
  readonly nature?: Nature
  /** Only of notes that are no assessments. */
  readonly grading?: Grading
  readonly remedy?: string
  readonly language?: string
  readonly deciders?: readonly Decider[]
  readonly plan?: string
  readonly risk?: string
  /** What the person said to the risks of a return, and what was decided for a child. */
  readonly consent?: string
  readonly bestInterests?: string
  readonly danger?: string
  readonly party?: string
  readonly basis?: string
  readonly method?: string
  readonly member?: string
  /** Who of another agency said it, by name. */
  readonly says?: string
  readonly value?: string
  /** Of a call to an emergency service. */
  readonly call?: EmergencyCall
}

type NewEvent = {
  readonly kind: EventKind
  readonly at: Date
  readonly words?: EventWords
  readonly step?: {
    readonly track: Track
    readonly act: string
    readonly from: string
    readonly to: string
    readonly rules: string
  }
}

/** Enters a member's act. Words need the person's key; a person who is only counted keeps none. */
export async function enter(
  db: Tx,
  member: Member,
  row: Pick<PersonRow, 'id' | 'agency'>,
  key: Uint8Array | null,
  { kind, at, words, step }: NewEvent,
): Promise<void> {
  // The entry keeps the reason required by Art. 25 Directive (EU) 2016/680, in the member's own words.
  const event = {
    person: row.id,
    agency: row.agency,
    at,
    by: member.id,
    kind,
    track: step?.track ?? null,
    act: step?.act ?? null,
    from_state: step?.from ?? null,
    to_state: step?.to ?? null,
    rules: step?.rules ?? null,
  }
  await db
    .insertInto('person_events')
    .values(newEvent('person_events', event, words, key))
    .execute()
}

/**
 * Acts about a person, latest first, opened.
 * @param atMost a page shows the latest; the person's own record has all
 * @param of one kind alone, so that nothing else is opened
 */
export async function eventsOf(db: Tx, key: Uint8Array | null, person: string, atMost: number, of?: EventKind) {
  const rows = await db
    .selectFrom('person_events')
    .selectAll()
    .where('person', '=', person)
    .$if(of !== undefined, (query) => query.where('kind', '=', of as EventKind))
    // The order of writing counts and not the time, because two steps may share a moment.
    .orderBy('seq', 'desc')
    .limit(atMost)
    .execute()
  return rows.map(({ sealed, ...event }) => ({
    ...event,
    words: wordsOf<EventWords>('person_events', { id: event.id, sealed }, key),
  }))
}

/** Seals all words of a person's events with a new key. */
export async function resealEvents(db: Tx, person: string, from: Uint8Array, to: Uint8Array): Promise<void> {
  const rows = await db
    .selectFrom('person_events')
    .select(['id', 'sealed'])
    .where('person', '=', person)
    .where('sealed', 'is not', null)
    .execute()
  // Entries are opened one by one, so that a failure stops the change before the old key is erased.
  for (const { id, sealed } of rows) {
    const words = wordsOf<EventWords>('person_events', { id, sealed }, from)
    await db
      .updateTable('person_events')
      .set({ sealed: sealJson(to, words, eventLabel('person_events', id)) })
      .where('id', '=', id)
      .execute()
  }
}
