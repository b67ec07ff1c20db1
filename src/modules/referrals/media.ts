import { z } from 'zod'
import type { Member } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { notFound, Problem } from '../../kernel/errors.ts'
import { Id, newId } from '../../kernel/ids.ts'
import { type LookContext, operation } from '../../kernel/operation.ts'
import { keyIfOpen } from '../../kernel/vault/opening.ts'
import { sealJson } from '../../kernel/vault/seal.ts'
import { openUnaltered } from '../../kernel/vault/unaltered.ts'
import {
  MEDIA_KINDS,
  mediaOf,
  mediaRow,
  noteReferral,
  openMedia,
  opensFile,
  personToRefer,
  refuseRestricted,
} from '../cases/index.ts'
import { DOCUMENT_KINDS, type DocumentKind, lookAt, WAYS, type Way } from '../evidence/index.ts'
import { receivers, whyNotTo } from './recipient.ts'
import { asMember } from './record.ts'
import { mustOpen, referralRow, sideOf } from './referral-row.ts'
import type { ReferralRow } from './tables.ts'

// Photographs, recordings and documents that go along with a referral. They are no part of it: each goes by a consent of its own.

type Words = {
  readonly key: string
  readonly kind: (typeof MEDIA_KINDS)[number]
  readonly type: string
  readonly size: number
  readonly about: string
  /** Of a document: what it is. */
  readonly document?: DocumentKind | undefined
  /** Of a working copy: how it was made. */
  readonly way?: Way | undefined
  /** In base64url; absent of what went along before it was kept here. */
  readonly sha256?: string | undefined
  /** Whether it is intimate, once somebody has said it. */
  readonly intimate?: boolean | undefined
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
  document: z.enum(DOCUMENT_KINDS).nullable(),
  way: z.enum(WAYS).nullable(),
  /** Whether the reader may open such a file. */
  opens: z.boolean(),
  at: z.iso.datetime(),
  how: z.string(),
})
const ToPass = z.object({
  media: Id,
  kind: z.enum(MEDIA_KINDS),
  document: z.enum(DOCUMENT_KINDS).nullable(),
  way: z.enum(WAYS).nullable(),
  about: z.string(),
})

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
  summary: 'See which photographs, recordings and documents went along with a referral, and none of them',
  permission: 'referral:work',
  purpose: 'protection',
  verb: 'consultation',
  input: z.object({ referral: Id }),
  output: z.object({ passed: z.array(Passed), toPass: z.array(ToPass) }),
  subject: ({ referral }) => [referral],
  async run(context, { referral }) {
    const { db, actor, now, may } = context
    const member = asMember(actor)
    const row = await referralRow(db, member, referral, now)
    const key = await keyIfOpen(db, member, row.data_key)
    // With the seal goes the sight: a receiver whose time is over is not told what they once held.
    if (key === null) return { passed: [], toPass: [] }
    const rows = await passedOf(db, referral)
    const passed = rows.flatMap((one) => {
      const { kind, type, size, about, how, document = null, way = null } = opened(key, one)
      const opens = opensFile(may, kind, document)
      // Of papers about health only those are told that there are any who may read them.
      if (document === 'medical' && !opens) return []
      const at = one.passed_at.toISOString()
      return [{ id: one.id, media: one.media, kind, type, size, about, how, document, way, opens, at }]
    })
    if (sideOf(row, member) === 'receiver' || !isRead(row)) return { passed, toPass: [] }
    const { key: personKey } = await personToRefer(db, member, row.person, now)
    const gone = new Set(rows.map(({ media }) => media))
    const toPass = (await mediaOf(context, personKey, row.person))
      .filter(({ id, closed, kind, document }) => !closed && !gone.has(id) && opensFile(may, kind, document))
      .map(({ id, kind, document, way, about, name }) => ({ media: id, kind, document, way, about: name ?? about }))
    return { passed, toPass }
  },
})

export const passMedia = operation({
  summary: 'Let a photograph, recording or document go along with a referral, by a consent of its own',
  // Who may not look at it gives it to nobody; of photographs and papers about health the rights of their own are asked below.
  permission: 'document:pass',
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
  async run({ db, actor, now, may }, { referral, media, how, language }) {
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
    const { key, type, size, sha256, about, name, document, intimate } = openMedia(of.key, found)
    mustOpenFile(may, found.kind, document)
    const id = newId()
    const said = { about: name ?? about, how: how.trim(), language }
    const words: Words = {
      key,
      kind: found.kind,
      type,
      size,
      sha256,
      document,
      way: found.way ?? undefined,
      intimate,
      ...said,
    }
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

/** @throws Problem `not-permitted` */
function mustOpenFile(...of: Parameters<typeof opensFile>): void {
  if (!opensFile(...of)) throw new Problem('not-permitted', 'Your roles do not open a file of this kind.')
}

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
  summary: 'Open a photograph, recording or document that came with a referral, with a reason',
  // Of photographs and papers about health the rights of their own are asked below.
  permission: 'document:pass',
  purpose: 'protection',
  verb: 'consultation',
  reason: true,
  // The key never travels: the server reads the bytes with it.
  internal: true,
  rate: '30/min',
  input: z.object({ passed: Id }),
  output: z.object({
    referral: Id,
    file: Id,
    kind: z.enum(MEDIA_KINDS),
    key: z.string(),
    type: z.string(),
    size: z.int(),
    /** Whether it is shown blurred until somebody wants it sharp. */
    blurs: z.boolean(),
  }),
  subject: ({ passed }, output) => [passed, ...(output ? [output.referral] : [])],
  look: (context, { passed }) => passedFile(context, passed),
  prepare: ({ blobs }, _, { words: { key, sha256 = null, file } }) => lookAt(blobs, fileIn(file, key, sha256)),
  async run(context, { passed }, looked) {
    // Read anew: since the look the referral may have ended.
    const { referral, words } = await passedFile(context, passed)
    if (looked !== 'same' && looked !== 'none')
      throw new Problem('unavailable', 'These bytes are not those that were kept. Tell whoever sent the referral.')
    const { file, kind, key, type, size, intimate } = words
    return { referral, file, kind, key, type, size, blurs: intimate !== false }
  },
})

/** For the check of its bytes. */
const fileIn = (id: string, key: string, sha256: string | null) => ({
  file: { id, key: Buffer.from(key, 'base64url') },
  sha256: sha256 === null ? null : Buffer.from(sha256, 'base64url'),
  seen: null,
})

async function passedFile({ db, actor, now, may }: LookContext, passed: string) {
  const member = asMember(actor)
  const found = await db
    .selectFrom('referral_media')
    .selectAll()
    .where('id', '=', passed)
    .executeTakeFirstOrThrow(notFound('There is no such photograph, recording or document.'))
  const row = await heldRow(db, member, found.referral, now)
  const words = opened(await mustOpen(db, member, row), found)
  mustOpenFile(may, words.kind, words.document)
  return { referral: row.id, words: { ...words, file: found.media } }
}

/** Of the receiver alone: the sender opens it with the person, where each opening stands in the record. */
async function heldRow(db: Tx, member: Member, referral: string, now: Date): Promise<ReferralRow> {
  const row = await referralRow(db, member, referral, now)
  if (sideOf(row, member) !== 'receiver' || !isRead(row))
    throw new Problem('conflict', 'Only who received a referral and may still read it opens what came with it.')
  return row
}
