import type { Member } from '../../../kernel/actor.ts'
import type { Row, Tx } from '../../../kernel/database.ts'
import { notFound, Problem } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { type LookContext, operation, type RunContext } from '../../../kernel/operation.ts'
import { keyIfOpen } from '../../../kernel/vault/opening.ts'
import { sealJson } from '../../../kernel/vault/seal.ts'
import { openUnaltered } from '../../../kernel/vault/unaltered.ts'
import { lookAt } from '../../evidence/index.ts'
import { enter } from '../events.ts'
import { type MediaWords, mediaRow, NO_MEDIA, openMedia, opensFile } from '../media/rows.ts'
import { asMember } from '../record.ts'
import { teamPlace } from './invite.ts'
import { OneDocument, OpenedDocument, type ReleasedDocument, ReleaseInput } from './lawyer-shapes.ts'
import { type GuestRow, isSeated, keyToSay, placesOf } from './rows.ts'

// Documents that a person released to their lawyer of another agency: each by a consent of its own, and as long as the lawyer's place.

type Words = Pick<MediaWords, 'key' | 'type' | 'size' | 'sha256' | 'intimate' | 'document'> & {
  readonly name: string
  /** How the person was asked, and in which language. */
  readonly how: string
  readonly language: string
}
type DocumentRow = Row<'guest_documents'>

// With the number of its row: words in the place of others do not open.
const label = (id: string) => `guest_documents.words ${id}`
const opened = (key: Uint8Array, { id, sealed }: Pick<DocumentRow, 'id' | 'sealed'>): Words =>
  openUnaltered<Words>(key, sealed, label(id))

/** In the same words for one that never was, one of others, and one whose release has ended. */
const NO_DOCUMENT = 'There is no such document here, or its release has ended.'

/**
 * The documents released to a guest, the latest first; none where the keys are not open.
 * @param tellsHealth whether the reader is told of papers about health
 */
export async function releasedTo(db: Tx, member: Member, { id, data_key }: GuestRow, tellsHealth: boolean) {
  const rows = await db
    .selectFrom('guest_documents')
    .selectAll()
    .where('guest', '=', id)
    .orderBy('released_at', 'desc')
    .orderBy('id')
    .execute()
  const key = rows.length === 0 ? null : await keyIfOpen(db, member, data_key)
  const all = key === null ? [] : rows.map((row) => shown(row, opened(key, row)))
  return all.filter(({ document }) => document !== 'medical' || tellsHealth)
}

function shown(row: DocumentRow, { type, size, document = 'other', name, how }: Words): ReleasedDocument {
  const { id, media, released_at: at, opened_at: openedAt } = row
  return { id, media, document, name, type, size, how, at: at.toISOString(), openedAt: openedAt?.toISOString() ?? null }
}

const declared = { permission: 'guest:invite', purpose: 'protection', output: OneDocument } as const

export const releaseDocument = operation({
  ...declared,
  summary: 'Release a document of a person to their lawyer of another agency, as the person said of this one',
  verb: 'disclosure',
  input: ReleaseInput,
  subject: ({ guest, media }, output) => [guest, media, ...(output ? [output.document] : [])],
  async run(context, { guest, media, how, language }) {
    const { db, now } = context
    const { place, member, row, key } = await teamPlace(context, guest)
    // Also of somebody who asked to be erased while held: they say it themselves, of a claim of theirs (Art. 18(2) GDPR).
    if (place.kind !== 'lawyer' || !isSeated(place, now))
      throw new Problem('conflict', 'Documents are released to a lawyer who is on the team today.', {
        fields: [{ field: 'guest', message: 'no-lawyer-today' }],
      })
    const { key: file, name, about, type, size, sha256, intimate, document } = await toRelease(context, media, row, key)
    const already = await releasedOf(db, guest, media)
    if (already !== undefined) return { document: already.id }
    const id = newId()
    const said = { how: how.trim(), language }
    const shows = { name: name ?? about, ...(document && { document }), ...(intimate !== undefined && { intimate }) }
    const words: Words = { key: file, type, size, sha256, ...shows, ...said }
    await db
      .insertInto('guest_documents')
      .values({
        ...{ id, guest, media, person: row.id, agency: row.agency, released_by: member.id, released_at: now },
        ...{ opened_at: null, sealed: sealJson(await keyToSay(db, member, place), words, label(id)) },
      })
      .execute()
    const entry = { value: 'release', text: words.name, reason: said.how, language }
    await enter(db, member, row, key, { kind: 'guest', at: now, words: entry })
    return { document: id }
  },
})

const releasedOf = (db: Tx, guest: string, media: string) =>
  db.selectFrom('guest_documents').select('id').where('guest', '=', guest).where('media', '=', media).executeTakeFirst()

/**
 * The words of a document of the person that the member may open themselves: nobody releases what they may not look at.
 * @throws Problem `not-found`, in the same words for a photograph, and for a paper about health where one may read none; `conflict` where it is closed
 */
async function toRelease({ db, may }: RunContext, media: string, { id }: { id: string }, key: Uint8Array | null) {
  const found = await mediaRow(db, media)
  const words = key === null || found.person !== id || found.kind !== 'document' ? null : openMedia(key, found)
  if (words === null || !opensFile(may, found.kind, words.document)) throw notFound(NO_MEDIA)()
  if (found.closed_at !== null)
    throw new Problem('conflict', 'This was closed to everybody.', { fields: [{ field: 'media', message: 'closed' }] })
  return words
}

export const takeBackDocument = operation({
  ...declared,
  summary: 'End the release of a document to a person’s lawyer: from here on the lawyer opens it no more',
  verb: 'alteration',
  input: OneDocument,
  subject: ({ document }) => [document],
  async run(context, { document }) {
    const { db, now } = context
    const released = await documentRow(db, document)
    const { place, member, row, key } = await teamPlace(context, released.guest)
    const { name } = opened(await keyToSay(db, member, place), released)
    await db.deleteFrom('guest_documents').where('id', '=', document).execute()
    await enter(db, member, row, key, { kind: 'guest', at: now, words: { value: 'take-back', text: name } })
    return { document }
  },
})

const documentRow = (db: Tx, id: string): Promise<DocumentRow> =>
  db.selectFrom('guest_documents').selectAll().where('id', '=', id).executeTakeFirstOrThrow(notFound(NO_DOCUMENT))

export const openReleased = operation({
  summary: 'Open a document that one’s client released to one, with a reason',
  permission: 'guest:work',
  purpose: 'protection',
  verb: 'consultation',
  reason: true,
  // The key never travels: the server reads the bytes with it.
  internal: true,
  rate: '30/min',
  input: OneDocument,
  output: OpenedDocument,
  subject: ({ document }, output) => [document, ...(output ? [output.file] : [])],
  look: (context, { document }) => ofMine(context, document),
  prepare: ({ blobs }, _, { file, key, sha256 }) =>
    lookAt(blobs, {
      file: { id: file, key: Buffer.from(key, 'base64url') },
      sha256: Buffer.from(sha256, 'base64url'),
      seen: null,
    }),
  async run(context, { document }, looked) {
    // Read anew: since the look the place or the release may have ended.
    const { file, key, type, size, intimate } = await ofMine(context, document)
    if (looked !== 'same')
      throw new Problem('unavailable', 'These bytes are not those that were kept. Tell the person’s team.')
    await context.db.updateTable('guest_documents').set({ opened_at: context.now }).where('id', '=', document).execute()
    return { file, kind: 'document' as const, key, type, size, blurs: intimate !== false }
  },
})

/**
 * A document that was released to the member, with the key of its file.
 * @throws Problem `not-found` also for the team itself, which opens it with the person
 */
async function ofMine({ db, actor, now }: LookContext, document: string) {
  const member = asMember(actor)
  const row = await documentRow(db, document)
  const place = (await placesOf(db, member, now)).find(({ id }) => id === row.guest)
  if (place === undefined || !isSeated(place, now)) throw notFound(NO_DOCUMENT)()
  return { ...opened(await keyToSay(db, member, place), row), file: row.media }
}
