import { z } from 'zod'
import { Problem } from '../../../kernel/errors.ts'
import { Id } from '../../../kernel/ids.ts'
import { operation } from '../../../kernel/operation.ts'
import { FileScan } from '../../../kernel/scanner.ts'
import { forgetItems, keepItem } from '../../evidence/index.ts'
import { MEDIA_GROUNDS, MEDIA_KINDS } from '../codes.ts'
import { enter } from '../events.ts'
import { refuseRestricted } from '../keeping/restricted.ts'
import { refuseHeld } from '../keeping/rows.ts'
import { heldPerson } from '../record.ts'
import { isChildPath } from '../tracks/guards.ts'
import { keptUntil } from './kept.ts'
import { MOST_MEDIA, type Refusal, whyNotTaken } from './media.ts'
import { heldMedia } from './rows.ts'

const WORDS: Readonly<Record<Refusal, string>> = {
  'other-type': 'This is no photograph (JPEG, PNG, WebP) or sound recording that can be kept here.',
  harmful: 'The virus scanner knows this file as harmful. It is not kept.',
  'not-made-here':
    'Of a child only what a colleague made for this record is kept. What was found or handed over goes to the police unseen.',
  'no-ground': 'Say how the person agreed, or which law asks for it.',
}

const B64 = /^[A-Za-z0-9_-]{43}$/

const KeepInput = z.object({
  person: Id,
  kind: z.enum(MEDIA_KINDS),
  file: Id,
  /** The file's key and hash, as the upload made them. */
  key: z.string().regex(B64),
  sha256: z.string().regex(B64),
  size: z.int().min(1).max(MOST_MEDIA),
  type: z.string().max(100),
  scan: FileScan,
  /** A short description. */
  about: z.string().max(300).default(''),
  ground: z.enum(MEDIA_GROUNDS),
  how: z.string().max(1000),
  madeHere: z.boolean().default(false),
})

const OneMedia = z.object({ media: Id })
const Kept = z.object({ person: Id, media: Id })

export const keepMedia = operation({
  summary: 'Keep a photograph or sound recording of a person, sealed',
  permission: 'media:keep',
  purpose: 'protection',
  verb: 'collection',
  input: KeepInput,
  output: Kept.extend({ entry: Id }),
  subject: ({ person, file }, output) => [person, file, ...(output ? [output.entry] : [])],
  async run({ db, actor, now }, { person, kind, file, key: fileKey, how, ...of }) {
    const { member, row, key } = await heldPerson({ db, actor, now }, person)
    refuseRestricted([row])
    // A face identifies like a name, so a person who is only counted has no photographs.
    if (key === null || row.data_key === null)
      throw new Problem('conflict', 'Of who is only counted no photograph and no recording is kept.')
    const why = whyNotTaken({ ...of, kind, childPath: isChildPath(row), ground: how })
    if (why !== null) throw new Problem('conflict', WORDS[why], { fields: [{ field: 'file', message: why }] })
    const { ground, about, madeHere, ...stored } = of
    const { entry } = await keepItem(
      { db, actor, now },
      { kind: 'person', id: person },
      {
        ...{ ...stored, key: fileKey, kind, file, note: about.trim(), ground, how: how.trim(), madeHere },
        ...{ name: null, from: null, tool: null, grade: null, copyOf: null },
        // The person's key, which alone seals the file's key; the agency's key opens no photograph.
        ...{ dataKey: null, personsKey: row.data_key, seal: key },
      },
    )
    await db
      .insertInto('person_media')
      .values({
        ...{ id: file, person, agency: row.agency, kind, kept_by: member.id, kept_at: now },
        ...{ closed_at: null, closed_by: null },
        ...{ keep_until: keptUntil(now), told_at: null, told_by: null, taken_at: null, taken_by: null },
      })
      .execute()
    await enter(db, member, row, key, { kind: 'media', at: now, words: { value: 'kept', basis: how.trim() } })
    return { person, media: file, entry }
  },
})

export const closeMedia = operation({
  summary: 'Close a photograph or recording to everybody: it may show the sexual abuse of a child',
  // First-line roles may close a file, because a suspicion must not wait for a member with the right to open it.
  permission: 'case:open',
  purpose: 'protection',
  verb: 'alteration',
  reason: true,
  input: OneMedia,
  output: Kept,
  subject: ({ media }, output) => [media, ...(output ? [output.person] : [])],
  async run(context, { media }) {
    const { db, now, reason } = context
    const { member, found, row, key } = await heldMedia(context, media)
    // Closing again changes nothing.
    if (found.closed_at === null) {
      await db
        .updateTable('person_media')
        .set({ closed_at: now, closed_by: member.id })
        .where('id', '=', media)
        .execute()
      await enter(db, member, row, key, { kind: 'media', at: now, words: { value: 'closed', reason: reason ?? '' } })
    }
    return { person: row.id, media }
  },
})

export const eraseMedia = operation({
  summary: 'Erase a photograph or recording of a person',
  permission: 'media:keep',
  purpose: 'protection',
  verb: 'erasure',
  reason: true,
  input: OneMedia,
  output: Kept,
  subject: ({ media }, output) => [media, ...(output ? [output.person] : [])],
  async run(context, { media }) {
    const { db, now, reason } = context
    const { member, found, row, key } = await heldMedia(context, media)
    // Possible evidence of a crime against a child must not be deleted.
    if (found.closed_at !== null)
      throw new Problem('conflict', 'This was closed: the police decide what becomes of it.', {
        fields: [{ field: 'media', message: 'closed' }],
      })
    await refuseHeld(db, row.id)
    // The row holds the only seal of the file's key; the store's sweep removes the bytes.
    await db.deleteFrom('person_media').where('id', '=', media).execute()
    await forgetItems(db, [media])
    await db.deleteFrom('files').where('id', '=', media).execute()
    await enter(db, member, row, key, { kind: 'media', at: now, words: { value: 'erased', reason: reason ?? '' } })
    return { person: row.id, media }
  },
})
