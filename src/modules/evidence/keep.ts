import { createHmac } from 'node:crypto'
import type { z } from 'zod'
import type { Member } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { Problem } from '../../kernel/errors.ts'
import { Id } from '../../kernel/ids.ts'
import { oneAtATime } from '../../kernel/locks.ts'
import { type LookContext, operation, type RunContext } from '../../kernel/operation.ts'
import { padded } from '../../kernel/padding.ts'
import { keepDataKey } from '../../kernel/vault/data-keys.ts'
import { sealJson } from '../../kernel/vault/seal.ts'
import { asMember, DECLARED } from './asked.ts'
import { endedAs } from './capturing/ended.ts'
import type { DocumentKind, SubjectKind } from './codes.ts'
import { enter } from './custody/rows.ts'
import { type FileWords, openedItem, sealWords, shownTo } from './item.ts'
import { unlessOfNobody } from './of-case.ts'
import { Entered, KeepInput } from './shapes.ts'
import type { ItemRow } from './tables.ts'

// Keeping an original, or a working copy of one. Both are items; neither ever changes.

type Kept = Omit<z.output<typeof KeepInput>, 'about' | 'name' | 'capture'> & {
  readonly name: string | null
  readonly madeHere?: boolean | undefined
  readonly document?: DocumentKind | undefined
  readonly own?: boolean | undefined
  readonly intimate?: boolean | undefined
  /** The item of which it is the same bytes, and the entry of the opening by which they were read. */
  readonly source?: { readonly item: string; readonly entry: string } | undefined
}

export const keepEvidence = operation({
  ...DECLARED,
  summary: 'Keep a file as evidence, sealed, with when, by whom and where from',
  permission: 'evidence:keep',
  verb: 'collection',
  // The server alone says what came in: key, hash, size and type.
  internal: true,
  input: KeepInput,
  // Also the entry of the original of which it is a copy.
  output: Entered.extend({ copied: Id.nullable() }),
  subject: ({ about, copyOf }, output) => [
    about.id,
    ...(copyOf ? [copyOf.item] : []),
    ...(output ? [output.item, output.entry] : []),
    ...(output?.copied ? [output.copied] : []),
  ],
  async run(context, input) {
    const { db, actor, now } = context
    const member = asMember(actor)
    const { about } = input
    if (!shownTo(context).includes(about.kind)) throw new Problem('not-found', NOTHING)
    if (about.kind === 'person')
      throw new Problem('conflict', 'A person’s papers and photographs are kept on the person’s own page.')
    await isThere(context, member, about)
    if (about.kind === 'case') await unlessOfNobody(db, about.id)
    // The scanner's word comes before anybody's: what is harmful endangers whoever opens it, and a court as well.
    if (input.scan.verdict === 'found')
      throw new Problem('conflict', HARMFUL, { fields: [{ field: 'file', message: 'harmful' }] })
    const key = await keepDataKey(db, member.agency, Buffer.from(input.key, 'base64url'), now)
    const { row, entry, copied } = await keepItem(context, about, { ...input, dataKey: key.id, seal: key.bytes })
    if (input.capture !== null)
      await endedAs(context, member, { capture: input.capture, item: row.id, about: about.id })
    return { item: row.id, entry, copied }
  },
})

export const NOTHING = 'There is nothing here that this could be evidence of, or you may not see it.'
const HARMFUL = 'The virus scanner knows this file as harmful. It is not kept.'

/** Each kind of subject, and the table in which row security says whether the member sees it. */
const TABLES = {
  lead: 'leads',
  quotation: 'notice_quotations',
  notice: 'notices',
  report: 'reports',
  person: 'persons',
  case: 'cases',
} as const satisfies Record<SubjectKind, string>

/** @throws Problem `not-found` where there is no such thing, or the member does not see it */
export async function isThere(
  { db }: Pick<RunContext, 'db'>,
  member: Member,
  { kind, id }: { kind: SubjectKind; id: string },
): Promise<void> {
  const found = await db
    .selectFrom(TABLES[kind] as 'leads')
    .select('id')
    .where('agency', '=', member.agency)
    .where('id', '=', id)
    .executeTakeFirst()
  if (found === undefined) throw new Problem('not-found', NOTHING)
}

type Sealing = {
  /** Number of the item's own key; null of a person, under whose key it is sealed. */
  readonly dataKey: string | null
  /** Of a person: the number of that key now. */
  readonly personsKey?: string
  /** The key under which its words are sealed. */
  readonly seal: Uint8Array
}

type About = { readonly kind: SubjectKind; readonly id: string }

/**
 * Keeps a file whose bytes lie sealed in the store, and begins its log. Rooms with rules of their own about what is kept call it
 * after them.
 * @returns also the entry of the original of which it is a working copy
 * @throws Problem `not-found`, `conflict` where no working copy is made of that
 */
export async function keepItem(context: LookContext, about: About, kept: Kept & Sealing) {
  const { db, actor, now } = context
  const original = kept.copyOf === null ? null : await originalFor(context, about, kept.copyOf.item)
  const { row, entry } = await beginItem({ db, actor, now }, about, kept)
  const copy = { kind: 'copied', words: { copy: row.id } } as const
  const copied = original && (await enter({ db, member: asMember(actor), now }, original.row, original.item, copy)).id
  return { row, entry, copied }
}

/** The original of which something is to be a working copy. */
async function originalFor(context: Pick<RunContext, 'db' | 'actor' | 'may'>, about: About, id: string) {
  const original = await openedItem(context, asMember(context.actor), id)
  if (original.row.about !== about.id)
    throw new Problem('conflict', 'A working copy belongs to what its original is evidence of.')
  if (original.row.copy_of !== null)
    throw new Problem('conflict', 'Make the working copy from the original: this is a copy itself.')
  return original
}

async function beginItem(
  { db, actor, now }: Pick<RunContext, 'db' | 'actor' | 'now'>,
  about: About,
  kept: Kept & Sealing,
): Promise<{ readonly row: ItemRow; readonly entry: string }> {
  const member = asMember(actor)
  const {
    file,
    key,
    sha256,
    size,
    type,
    scan,
    name,
    note,
    from,
    tool,
    ground,
    how,
    grade,
    madeHere,
    document,
    own: isOwn,
    intimate,
    source,
    extent,
  } = kept
  const own = Buffer.from(key, 'base64url')
  const words: FileWords = {
    key,
    sha256,
    size,
    type,
    about: note,
    name,
    from,
    tool,
    ground,
    how,
    grade,
    scan,
    madeHere,
    extent,
    document,
    own: isOwn,
    intimate,
    source: source?.item,
  }
  await keepFile(db, member, now, {
    file,
    own,
    dataKey: kept.dataKey ?? kept.personsKey ?? file,
    size,
    sha256,
    words: { type, sha256, scan, size },
  })
  // Under the number of its bytes: what names the one names the other.
  const item = { id: file, kind: kept.kind }
  const isPersons = about.kind === 'person'
  const row = await db
    .insertInto('evidence_items')
    .values({
      ...item,
      agency: member.agency,
      about_kind: about.kind,
      about: about.id,
      copy_of: kept.copyOf?.item ?? null,
      way: kept.copyOf?.way ?? null,
      taken_at: now,
      taken_by: member.id,
      file,
      size: isPersons ? null : String(size),
      sha256: isPersons ? null : Buffer.from(sha256, 'base64url'),
      data_key: kept.dataKey,
      sealed: sealWords(kept.seal, item, words),
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  const opened = { secret: own, sha256: Buffer.from(sha256, 'base64url') }
  const entry = await enter({ db, member, now }, row, opened, {
    kind: 'captured',
    ...(source && { words: { source } }),
  })
  return { row, entry: entry.id }
}

/** A file that another room keeps in the store, under a data key of its own. */
export type StoredFile = {
  readonly file: string
  /** Number and bytes of that key. */
  readonly dataKey: string
  readonly key: Uint8Array
} & Pick<FileWords, 'sha256' | 'size' | 'type' | 'scan'>

/**
 * Makes a stored file an item of evidence, unless it is one: its bytes stay where they are, under the key that they have.
 * @returns the first entry of its log, which the audit must name; null where it was an item already
 */
export async function itemOfStored(
  { db, actor, now }: Pick<RunContext, 'db' | 'actor' | 'now'>,
  about: About,
  { file, dataKey, key, ...stored }: StoredFile & Pick<FileWords, 'name' | 'from' | 'ground' | 'how'>,
): Promise<string | null> {
  const member = asMember(actor)
  // Two who take over from one report come one after the other.
  await oneAtATime(db, 'item of evidence', file)
  const there = await db.selectFrom('evidence_items').select('id').where('id', '=', file).executeTakeFirst()
  if (there !== undefined) return null
  const item = { id: file, kind: 'file' } as const
  const words: FileWords = {
    key: Buffer.from(key).toString('base64url'),
    about: '',
    tool: null,
    grade: null,
    ...stored,
  }
  const row = await db
    .insertInto('evidence_items')
    .values({
      ...item,
      ...{ agency: member.agency, about_kind: about.kind, about: about.id, copy_of: null, way: null },
      ...{ taken_at: now, taken_by: member.id, file, data_key: dataKey },
      // As the row of the file has them: the plain hash of a picture that is known elsewhere would tell a thief what somebody sent.
      ...{ size: String(padded(stored.size)), sha256: createHmac('sha256', key).update(stored.sha256).digest() },
      sealed: sealWords(key, item, words),
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  const opened = { secret: key, sha256: Buffer.from(stored.sha256, 'base64url') }
  return (await enter({ db, member, now }, row, opened, { kind: 'captured' })).id
}

type Bytes = {
  readonly file: string
  readonly own: Uint8Array
  readonly dataKey: string
  readonly size: number
  readonly sha256: string
  readonly words: object
}

/** Names the bytes in the store, which the sweep would else take away. */
async function keepFile(
  db: Tx,
  member: Member,
  now: Date,
  { file, own, dataKey, size, sha256, words }: Bytes,
): Promise<void> {
  await db
    .insertInto('files')
    .values({
      id: file,
      agency: member.agency,
      // Nobody's upload: it does not go when whoever kept it leaves.
      kept_by: null,
      data_key: dataKey,
      size: String(size),
      // Keyed: a plain hash would tell a thief which known file was kept.
      sha256: createHmac('sha256', own).update(sha256).digest(),
      sealed_name: sealJson(own, words, `files.name ${file}`),
      kept_at: now,
      expires_at: null,
    })
    .execute()
}
