import type { Tx } from '../../../kernel/database.ts'
import { notFound, Problem } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { operation } from '../../../kernel/operation.ts'
import { changedWith, rowMarks, sound, withMark } from '../../../kernel/vault/row-marks.ts'
import { sealJson } from '../../../kernel/vault/seal.ts'
import { openUnaltered } from '../../../kernel/vault/unaltered.ts'
import { enter } from '../events.ts'
import { heldPerson, NO_PERSON } from '../record.ts'
import { ChannelInput, ChannelSet, ContactInput, Reached } from '../shapes.ts'

/** The sealed part of a channel to a person. */
type Way = { readonly value: string; readonly hours: string; readonly codeWord: string }

// The label binds the words to their row, so that a safe channel cannot be swapped for one that an exploiter reads.
const label = (id: string) => `person_channels.way ${id}`

/**
 * What makes a way a safe one. The words too, by their hash: they bind themselves to the row alone, and an earlier number
 * that was found unsafe must not come back under a mark of safety.
 */
export const CHANNELS = rowMarks('person_channels', ['id', 'person', 'agency', 'kind', 'safe', 'sealed'])

/** The channels to a person without their address; a member asks for that by a separate operation. */
export async function channelsOf(db: Tx, key: Uint8Array | null, person: string) {
  const rows = await db
    .selectFrom('person_channels')
    .selectAll()
    .where('person', '=', person)
    .orderBy('set_at')
    .execute()
  return rows
    .map((row) => sound(db, CHANNELS, row))
    .map(({ id, kind, safe, set_at, sealed }) => ({
      id,
      kind,
      safe,
      // Only the hours are opened, because they help to choose; number, address and code word need a request of their own.
      hours: key ? openUnaltered<Way>(key, sealed, label(id)).hours : '',
      setAt: set_at.toISOString(),
    }))
}

/** The channels to a person with their addresses, for the person's own right of access. */
export async function waysOf(db: Tx, key: Uint8Array, person: string) {
  const rows = await db
    .selectFrom('person_channels')
    .selectAll()
    .where('person', '=', person)
    .orderBy('set_at')
    .execute()
  return rows
    .map((row) => sound(db, CHANNELS, row))
    .map(({ id, kind, safe, sealed }) => ({
      kind,
      safe,
      ...openUnaltered<Way>(key, sealed, label(id)),
    }))
}

/** The addresses of the channels marked safe, for the receiver of a referral. */
export async function safeWaysOf(db: Tx, key: Uint8Array, person: string) {
  const rows = await db
    .selectFrom('person_channels')
    .select(CHANNELS.selected)
    .where('person', '=', person)
    // The query filters, so that unsafe channels are not even read.
    .where('safe', '=', true)
    .orderBy('set_at')
    .execute()
  return rows
    .map((row) => sound(db, CHANNELS, row))
    .map(({ id, kind, sealed }) => ({ kind, ...openUnaltered<Way>(key, sealed, label(id)) }))
}

/** Seals the channels to a person anew, under the key that the person has from now on. */
export async function resealChannels(db: Tx, person: string, old: Uint8Array, key: Uint8Array): Promise<void> {
  const rows = await db.selectFrom('person_channels').select(CHANNELS.selected).where('person', '=', person).execute()
  for (const row of rows) {
    const way = openUnaltered<Way>(old, row.sealed, label(row.id))
    await db
      .updateTable('person_channels')
      .set(changedWith(db, CHANNELS, row, { sealed: sealJson(key, way, label(row.id)) }))
      .where('id', '=', row.id)
      .execute()
  }
}

export const setChannel = operation({
  summary: 'Say how a person can be reached, and whether that is safe',
  permission: 'case:open',
  purpose: 'protection',
  verb: 'alteration',
  input: ChannelInput,
  output: ChannelSet,
  subject: ({ person }, output) => [person, output?.channel ?? []].flat(),
  async run({ db, actor, now }, { person, channel, kind, value, safe, hours, codeWord }) {
    const { member, row, key } = await heldPerson({ db, actor, now }, person)
    if (key === null) throw new Problem('conflict', 'Of who is only counted no way to reach them is kept.')
    // The channel must belong to this person, because else another person's number could be replaced.
    if (channel !== undefined) await channelRow(db, person, channel)
    const id = channel ?? newId()
    const way = withMark(db, CHANNELS, {
      ...{ id, person, agency: row.agency, kind, safe },
      ...{ set_by: member.id, set_at: now },
      sealed: sealJson(key, { value, hours, codeWord }, label(id)),
    })
    if (channel !== undefined) await db.updateTable('person_channels').set(way).where('id', '=', id).execute()
    else await db.insertInto('person_channels').values(way).execute()
    // The entry has kind and safety but no number, which would otherwise lack its mark of safety.
    await enter(db, member, row, key, {
      kind: 'channel',
      at: now,
      words: { value: safe ? 'safe' : 'unsafe', text: kind },
    })
    return { person, channel: id }
  },
})

/** @throws Problem `not-found`, also for another person's channel; `unavailable` where it was changed outside the program */
export async function channelRow(db: Tx, person: string, channel: string) {
  const row = await db
    .selectFrom('person_channels')
    .selectAll()
    .where('person', '=', person)
    .where('id', '=', channel)
    .executeTakeFirstOrThrow(notFound('There is no such way to reach this person.'))
  return sound(db, CHANNELS, row)
}

export const contactPerson = operation({
  summary: 'Be given a safe way to reach a person',
  permission: 'case:read',
  purpose: 'protection',
  verb: 'consultation',
  input: ContactInput,
  output: Reached,
  subject: ({ person, channel }) => [person, channel],
  async run({ db, actor, now }, { person, channel, about }) {
    const { member, row, key } = await heldPerson({ db, actor, now }, person)
    const found = await channelRow(db, person, channel)
    // The person was erased meanwhile, so the words no longer open.
    if (key === null) throw new Problem('not-found', NO_PERSON)
    // Somebody with power over the person may read an unsafe channel, so nobody gets it.
    if (!found.safe)
      throw new Problem('conflict', 'This way is not marked safe. Nobody writes or calls there.', {
        fields: [{ field: 'channel', message: 'not-safe' }],
      })
    const way = openUnaltered<Way>(key, found.sealed, label(channel))
    // The entry precedes the call, so that a call at the wrong hour can be traced.
    await enter(db, member, row, key, { kind: 'contacted', at: now, words: { text: about, value: found.kind } })
    return { channel, kind: found.kind, ...way }
  },
})
