import { z } from 'zod'
import type { Member } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { notFound, Problem } from '../../kernel/errors.ts'
import { Id, newId } from '../../kernel/ids.ts'
import { operation } from '../../kernel/operation.ts'
import { keyIfOpen } from '../../kernel/vault/opening.ts'
import { sealJson } from '../../kernel/vault/seal.ts'
import { openUnaltered } from '../../kernel/vault/unaltered.ts'
import {
  MEDIA_KINDS,
  mediaOf,
  mediaRow,
  noteReferral,
  openMedia,
  personToRefer,
  refuseRestricted,
} from '../cases/index.ts'
import { receivers, whyNotTo } from './recipient.ts'
import { asMember } from './record.ts'
import { mustOpen, referralRow, sideOf } from './referral-row.ts'
import type { ReferralRow } from './tables.ts'

// Photographs and recordings that go along with a referral. They are no part of it: each goes by a consent of its own.

type Words = {
  readonly key: string
  readonly kind: (typeof MEDIA_KINDS)[number]
  readonly type: string
  readonly size: number
  readonly about: string
  /** How the person was asked, and in which language. */
  readonly how: string
  readonly language: string
}
const label = (id: string) => `referral_media.words ${id}`
const opened = (key: Uint8Array, { id, sealed }: { id: string; sealed: Uint8Array }): Words =>
  openUnaltered<Words>(key, sealed, label(id))

const Passed = z.object({
  id: Id,
  media: Id,
  kind: z.enum(MEDIA_KINDS),
  type: z.string(),
  size: z.int(),
  about: z.string(),
  at: z.iso.datetime(),
  how: z.string(),
})
const ToPass = z.object({ media: Id, kind: z.enum(MEDIA_KINDS), about: z.string() })

/** Whether a receiver reads it now: it was sent to an agency, and their access has not ended. */
const isRead = ({ sent_at, to_agency, access_ended_at }: ReferralRow): boolean =>
  sent_at !== null && to_agency !== null && access_ended_at === null

const passedOf = (db: Tx, referral: string) =>
  db
    .selectFrom('referral_media')
    .selectAll()
    .where('referral', '=', referral)
    .orderBy('passed_at')
    .orderBy('id')
    .execute()

export const referralMedia = operation({
  summary: 'See which photographs and recordings went along with a referral, and none of them',
  permission: 'referral:work',
  purpose: 'protection',
  verb: 'consultation',
  input: z.object({ referral: Id }),
  output: z.object({ passed: z.array(Passed), toPass: z.array(ToPass) }),
  subject: ({ referral }) => [referral],
  async run(context, { referral }) {
    const { db, actor, now } = context
    const member = asMember(actor)
    const row = await referralRow(db, member, referral, now)
    const key = await keyIfOpen(db, member, row.data_key)
    // With the seal goes the sight: a receiver whose time is over is not told what they once held.
    if (key === null) return { passed: [], toPass: [] }
    const rows = await passedOf(db, referral)
    const passed = rows.map((one) => {
      const { kind, type, size, about, how } = opened(key, one)
      return { id: one.id, media: one.media, kind, type, size, about, how, at: one.passed_at.toISOString() }
    })
    if (sideOf(row, member) === 'receiver' || !isRead(row)) return { passed, toPass: [] }
    const { key: personKey } = await personToRefer(db, member, row.person, now)
    const gone = new Set(rows.map(({ media }) => media))
    const toPass = (await mediaOf(context, personKey, row.person))
      .filter(({ id, closed }) => !closed && !gone.has(id))
      .map(({ id, kind, about }) => ({ media: id, kind, about }))
    return { passed, toPass }
  },
})

export const passMedia = operation({
  summary: 'Let a photograph or recording go along with a referral, by a consent of its own',
  // Who may not look at it gives it to nobody.
  permission: 'media:open',
  purpose: 'protection',
  verb: 'disclosure',
  input: z.object({
    referral: Id,
    media: Id,
    /** In which words the person was asked about this one, and for whom. */
    how: z.string().max(1000).regex(/\S/, 'Nothing was written.'),
    language: z.string().regex(/^[a-z]{2,3}$/),
    // The consent to the referral says nothing of a face: without this one it does not go.
    understood: z.literal(true),
  }),
  output: z.object({ referral: Id, media: Id }),
  subject: ({ referral, media }) => [referral, media],
  async run({ db, actor, now }, { referral, media, how, language }) {
    const member = asMember(actor)
    const row = await referralRow(db, member, referral, now)
    if (sideOf(row, member) !== 'sender' || !isRead(row) || row.to_agency === null)
      throw new Problem('conflict', 'A photograph goes along with a referral that was sent and may still be read.')
    const of = await personToRefer(db, member, row.person, now)
    refuseRestricted([of.row])
    await mayLearn(db, row, of)
    const found = await mediaRow(db, media)
    if (found.person !== row.person) throw new Problem('not-found', 'This is not of the person who is referred.')
    if (found.closed_at !== null)
      throw new Problem('conflict', 'This was closed to everybody.', {
        fields: [{ field: 'media', message: 'closed' }],
      })
    const { key, type, size, about } = openMedia(of.key, found)
    const id = newId()
    const words: Words = { key, kind: found.kind, type, size, about, how: how.trim(), language }
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('referral_media')
      .values({
        ...{ id, referral, media, agency: row.agency, to_agency: row.to_agency, passed_by: member.id, passed_at: now },
        sealed: sealJson(await mustOpen(db, member, row), words, label(id)),
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (numInsertedOrUpdatedRows !== 0n)
      await noteReferral(db, member, of, { value: 'media', text: row.to_name, reason: how.trim(), language }, now)
    return { referral, media }
  },
})

/** Asked anew: since it was sent, asylum may have been asked for, or a refusal said. */
async function mayLearn(db: Tx, row: ReferralRow, of: Awaited<ReturnType<typeof personToRefer>>): Promise<void> {
  const receiver = (await receivers(db)).find(({ id }) => id === row.to_agency) ?? null
  const why =
    receiver === null || row.party === 'immigration' ? 'return-enforcement' : whyNotTo(of, receiver, row.party)
  // A face is what a return is enforced with (rule 10), also where nothing was complained of.
  if (why !== null)
    throw new Problem('conflict', 'This receiver must not get it.', { fields: [{ field: 'referral', message: why }] })
}

export const openPassed = operation({
  summary: 'Open a photograph or recording that came with a referral, with a reason',
  permission: 'media:open',
  purpose: 'protection',
  verb: 'consultation',
  reason: true,
  rate: '30/min',
  input: z.object({ passed: Id }),
  output: z.object({
    referral: Id,
    file: Id,
    kind: z.enum(MEDIA_KINDS),
    key: z.string(),
    type: z.string(),
    size: z.int(),
  }),
  subject: ({ passed }, output) => [passed, ...(output ? [output.referral] : [])],
  async run({ db, actor, now }, { passed }) {
    const member = asMember(actor)
    const found = await db
      .selectFrom('referral_media')
      .selectAll()
      .where('id', '=', passed)
      .executeTakeFirstOrThrow(notFound('There is no such photograph or recording.'))
    const row = await heldRow(db, member, found.referral, now)
    const { key, kind, type, size } = opened(await mustOpen(db, member, row), found)
    return { referral: row.id, file: found.media, kind, key, type, size }
  },
})

/** Of the receiver alone: the sender opens it with the person, where each opening stands in the record. */
async function heldRow(db: Tx, member: Member, referral: string, now: Date): Promise<ReferralRow> {
  const row = await referralRow(db, member, referral, now)
  if (sideOf(row, member) !== 'receiver' || !isRead(row))
    throw new Problem('conflict', 'Only who received a referral and may still read it opens what came with it.')
  return row
}
