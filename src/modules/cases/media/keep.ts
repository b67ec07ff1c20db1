import { z } from 'zod'
import { isoDay } from '../../../kernel/clock.ts'
import { Problem } from '../../../kernel/errors.ts'
import { Id } from '../../../kernel/ids.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { FileScan } from '../../../kernel/scanner.ts'
import {
  alike,
  closeItems,
  DOCUMENT_KINDS,
  type DocumentKind,
  Grade,
  keepItem,
  type Way,
} from '../../evidence/index.ts'
import { LIKENESSES, MEDIA_GROUNDS, type MediaKind } from '../codes.ts'
import { enter } from '../events.ts'
import { refuseRestricted } from '../keeping/restricted.ts'
import { heldPerson } from '../record.ts'
import { showByWords, wordsOfPerson } from '../return-words/rows.ts'
import { isChildPath } from '../tracks/guards.ts'
import { keptUntil } from './kept.ts'
import { MOST_MEDIA, type Refusal, whyNotTaken } from './media.ts'
import { heldMedia } from './rows.ts'

const WORDS: Readonly<Record<Refusal, string>> = {
  'other-type':
    'This is no photograph (JPEG, PNG, WebP), sound recording or document (photograph, PDF, office file) that can be kept here.',
  harmful: 'The virus scanner knows this file as harmful. It is not kept.',
  'not-made-here':
    'Of a child only what a colleague made for this record is kept. What was found or handed over goes to the police unseen.',
  'no-ground': 'Say how the person agreed, or which law asks for it.',
}

const B64 = /^[A-Za-z0-9_-]{43}$/

/** The words with which a member keeps a document. */
export const DocumentWords = z.object({
  document: z.enum(DOCUMENT_KINDS),
  name: z.string().trim().min(1).max(200),
  /** Whether it is the person's own, who takes it back when they wish. */
  own: z.boolean().default(false),
})

/** A file as the upload says what came in. */
export const Uploaded = z.object({
  file: Id,
  /** The file's key and hash, as the upload made them. */
  key: z.string().regex(B64),
  sha256: z.string().regex(B64),
  size: z.int().min(1).max(MOST_MEDIA),
  type: z.string().max(100),
  scan: FileScan,
})

const Described = Uploaded.extend({
  person: Id,
  /** A short description. */
  about: z.string().max(300).default(''),
  ground: z.enum(MEDIA_GROUNDS),
  how: z.string().max(1000),
  madeHere: z.boolean().default(false),
  grade: Grade.nullable().default(null),
  /** Whether it shows somebody undressed or otherwise intimate; null where that is not said. */
  intimate: z.boolean().nullable().default(null),
})

const OneMedia = z.object({ media: Id })
const Kept = z.object({ person: Id, media: Id })

/** What both have in common that keep a file of a person. */
const keeping = {
  permission: 'media:keep',
  purpose: 'protection',
  verb: 'collection',
  output: Kept.extend({ entry: Id }),
  subject: ({ person, file }: { person: string; file: string }, output: { entry: string } | null) => [
    person,
    file,
    ...(output ? [output.entry] : []),
  ],
} as const

export const keepMedia = operation({
  ...keeping,
  summary: 'Keep a photograph or sound recording of a person, sealed',
  input: Described.extend({ kind: z.enum(LIKENESSES) }),
  run: (context, input) => keep(context, { ...input, name: null }),
})

export const keepDocument = operation({
  ...keeping,
  summary: 'Keep a document of a person, sealed: a contract, payslip, letter, decision or medical paper',
  input: Described.extend(DocumentWords.shape),
  run: (context, input) => keep(context, { ...input, kind: 'document' }),
})

/** A file that lies sealed in the store, and what is said of it. */
export type ToKeep = Omit<z.output<typeof Described>, 'grade' | 'intimate'> & {
  readonly grade?: Grade | null
  readonly intimate?: boolean | null
  readonly kind: MediaKind
  readonly name: string | null
  readonly document?: DocumentKind
  readonly own?: boolean
  /** Where it came from, and the item that is the same bytes. */
  readonly from?: string
  /** Of a working copy: its original and how it was made; until when that is kept, and whether that is the person's own. */
  readonly copyOf?: { readonly item: string; readonly way: Way }
  readonly tool?: string
  readonly until?: string
  readonly ofOwn?: boolean
  readonly source?: { readonly item: string; readonly entry: string }
}

/** Keeps a file of a person. @throws Problem `conflict` where the rules take none, or not this one */
export async function keep(context: RunContext, { person, kind, file, key: fileKey, how, ...of }: ToKeep) {
  const { db, actor, now } = context
  const { member, row, key } = await heldPerson({ db, actor, now }, person)
  refuseRestricted([row])
  // A face identifies like a name, and so does a contract: a person who is only counted has neither.
  if (key === null || row.data_key === null)
    throw new Problem('conflict', 'Of who is only counted no photograph, recording or document is kept.')
  const why = whyNotTaken({ ...of, kind, childPath: isChildPath(row), ground: how })
  if (why !== null) throw new Problem('conflict', WORDS[why], { fields: [{ field: 'file', message: why }] })
  const { ground, about, madeHere, intimate = null, copyOf = null, ...stored } = of
  const { entry, copied } = await keepItem(
    context,
    { kind: 'person', id: person },
    {
      ...{ ...stored, key: fileKey, kind, file, note: about.trim(), ground, how: how.trim(), madeHere },
      ...{
        intimate: intimate ?? undefined,
        from: of.from ?? null,
        tool: of.tool ?? null,
        grade: of.grade ?? null,
        copyOf,
      },
      // The person's key, which alone seals the file's key; the agency's key opens no photograph.
      ...{ dataKey: null, personsKey: row.data_key, seal: key },
    },
  )
  await db
    .insertInto('person_media')
    .values({
      ...{ id: file, person, agency: row.agency, kind, kept_by: member.id, kept_at: now },
      ...{ closed_at: null, closed_by: null },
      ...{ keep_until: of.until ?? keptUntil(now), told_at: null, told_by: null, taken_at: null, taken_by: null },
    })
    .execute()
  const words = of.own || of.ofOwn ? await wordsOfPerson(db, person) : undefined
  if (words) await showByWords(db, words, { media: file, copyOf, on: isoDay(now), words: { ...of, key: fileKey } })
  const value = copyOf === null ? 'kept' : 'copied'
  await enter(db, member, row, key, { kind: 'media', at: now, words: { value, basis: how.trim() } })
  return { person, media: file, entry, copied }
}

export const closeMedia = operation({
  summary: 'Close a photograph or recording to everybody: it may show the sexual abuse of a child',
  // First-line roles may close a file, because a suspicion must not wait for a member with the right to open it.
  permission: 'case:open',
  purpose: 'protection',
  verb: 'alteration',
  reason: true,
  input: OneMedia,
  // Also the entry in the log of each that was closed with it.
  output: Kept.extend({ entries: z.array(Id) }),
  subject: ({ media }, output) => [media, ...(output ? [output.person, ...output.entries] : [])],
  async run(context, { media }) {
    const { db, now, reason } = context
    const { member, found, row, key } = await heldMedia(context, media)
    // Closing again changes nothing.
    if (found.closed_at !== null) return { person: row.id, media, entries: [] }
    // What one of them shows, the original and its other copies may show.
    const all = await alike(db, media)
    const closed = await closeItems(context, all)
    await db
      .updateTable('person_media')
      .set({ closed_at: now, closed_by: member.id })
      .where('id', 'in', all)
      .where('closed_at', 'is', null)
      .execute()
    await enter(db, member, row, key, { kind: 'media', at: now, words: { value: 'closed', reason: reason ?? '' } })
    return { person: row.id, media, entries: closed.flatMap(({ entry }) => entry ?? []) }
  },
})
