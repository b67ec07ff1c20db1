import type { Tx } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { operation } from '../../../kernel/operation.ts'
import { openJson, sealJson } from '../../../kernel/vault/seal.ts'
import { unaltered } from '../../../kernel/vault/unaltered.ts'
import { enter } from '../events.ts'
import { heldPerson, NO_PERSON } from '../record.ts'
import { ChannelInput, ChannelSet, ContactInput, Reached } from '../shapes.ts'

/** What a way to a person is, sealed. */
type Way = { readonly value: string; readonly hours: string; readonly codeWord: string }

// Bound to the row, so that a safe way cannot be swapped for one that an exploiter reads.
const label = (id: string) => `person_channels.way ${id}`

/** The ways to a person, without what they are: that is given out by asking to contact. */
export async function channelsOf(db: Tx, key: Uint8Array | null, person: string) {
  const rows = await db
    .selectFrom('person_channels')
    .selectAll()
    .where('person', '=', person)
    .orderBy('set_at')
    .execute()
  return rows.map(({ id, kind, safe, set_at, sealed }) => ({
    id,
    kind,
    safe,
    // The hours help to choose and give nobody away; number, address and code word wait for somebody to ask.
    hours: key ? unaltered(() => openJson<Way>(key, sealed, label(id))).hours : '',
    setAt: set_at.toISOString(),
  }))
}

/** The ways to a person with what they are, for the person who asks what is kept of them. */
export async function waysOf(db: Tx, key: Uint8Array, person: string) {
  const rows = await db
    .selectFrom('person_channels')
    .selectAll()
    .where('person', '=', person)
    .orderBy('set_at')
    .execute()
  return rows.map(({ id, kind, safe, sealed }) => ({
    kind,
    safe,
    ...unaltered(() => openJson<Way>(key, sealed, label(id))),
  }))
}

/** What the ways marked safe are, for whoever the person is referred to. The others are opened for nobody. */
export async function safeWaysOf(db: Tx, key: Uint8Array, person: string) {
  const rows = await db
    .selectFrom('person_channels')
    .select(['id', 'kind', 'sealed'])
    .where('person', '=', person)
    // In the question itself: what is not safe is not even read.
    .where('safe', '=', true)
    .orderBy('set_at')
    .execute()
  return rows.map(({ id, kind, sealed }) => ({ kind, ...unaltered(() => openJson<Way>(key, sealed, label(id))) }))
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
    // Of this person and of no other: else a number of somebody’s could be put in another one’s place.
    if (channel !== undefined) await channelRow(db, person, channel)
    const id = channel ?? newId()
    const way = {
      kind,
      safe,
      set_by: member.id,
      set_at: now,
      sealed: sealJson(key, { value, hours, codeWord }, label(id)),
    }
    if (channel !== undefined) await db.updateTable('person_channels').set(way).where('id', '=', id).execute()
    else
      await db
        .insertInto('person_channels')
        .values({ id, person, agency: row.agency, ...way })
        .execute()
    // Which kind it is and whether it is safe; never the number, which would then stand in the record without its mark.
    await enter(db, member, row, key, {
      kind: 'channel',
      at: now,
      words: { value: safe ? 'safe' : 'unsafe', text: kind },
    })
    return { person, channel: id }
  },
})

/** @throws Problem `not-found`, also for a channel of somebody else */
export async function channelRow(db: Tx, person: string, channel: string) {
  const found = await db
    .selectFrom('person_channels')
    .selectAll()
    .where('person', '=', person)
    .where('id', '=', channel)
    .executeTakeFirst()
  if (!found) throw new Problem('not-found', 'There is no such way to reach this person.')
  return found
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
    // Erased meanwhile: nothing of it opens any more.
    if (key === null) throw new Problem('not-found', NO_PERSON)
    // Whoever has power over the person may read along: what is not marked safe is never given out, to nobody.
    if (!found.safe)
      throw new Problem('conflict', 'This way is not marked safe. Nobody writes or calls there.', {
        fields: [{ field: 'channel', message: 'not-safe' }],
      })
    const way = unaltered(() => openJson<Way>(key, found.sealed, label(channel)))
    // Who was given it and for what, before anybody calls: a call that came at the wrong hour can be traced.
    await enter(db, member, row, key, { kind: 'contacted', at: now, words: { text: about, value: found.kind } })
    return { channel, kind: found.kind, ...way }
  },
})
