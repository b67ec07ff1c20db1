import { z } from 'zod'
import type { Row, Tx } from '../../../kernel/database.ts'
import { notFound, Problem } from '../../../kernel/errors.ts'
import { Id } from '../../../kernel/ids.ts'
import type { LookContext, RunContext } from '../../../kernel/operation.ts'
import { FileScan } from '../../../kernel/scanner.ts'
import { memberNames } from '../../accounts/index.ts'
import { DOCUMENT_KINDS, type DocumentKind, heldAmong, isApart, openWords, WAYS } from '../../evidence/index.ts'
import { MEDIA_GROUNDS, MEDIA_KINDS, type MediaGround, type MediaKind } from '../codes.ts'
import { heldPerson } from '../record.ts'
import { Colleague } from '../shapes.ts'
import { colleague } from '../summary.ts'

// Photographs and recordings of a person: the bytes are sealed in the store, their key under the person's key.

/** The sealed part, with the file's key, so that erasing the person's key erases the file. */
export type MediaWords = {
  readonly key: string
  readonly type: string
  readonly size: number
  readonly sha256: string
  readonly scan: z.output<typeof FileScan>
  readonly about: string
  readonly ground: MediaGround
  readonly how: string
  readonly madeHere: boolean
  readonly name?: string | null
  readonly document?: DocumentKind
  readonly own?: boolean
  readonly intimate?: boolean
  readonly keptBy?: string
  readonly source?: string
  readonly tool?: string | null
}

export const openMedia = (key: Uint8Array, row: MediaRow): MediaWords => openWords<MediaWords>(key, row)

/** Whether somebody may open such a file: a face, a document and a paper about health each ask for a right of their own. */
export function opensFile(
  may: (operation: string) => boolean,
  kind: MediaKind,
  document?: DocumentKind | null,
): boolean {
  if (kind !== 'document') return may('media.open')
  return may(document === 'medical' ? 'documents.open-health' : 'documents.open')
}

export const NO_MEDIA = 'There is no such photograph, recording or document of this person.'

/** @throws Problem `not-found`, also if the member is not on the person's team */
export async function mediaRow(db: Tx, id: string) {
  return files(db).where('m.id', '=', id).forUpdate('m').executeTakeFirstOrThrow(notFound(NO_MEDIA))
}

// What is sealed of a file stands with its item of evidence; how long it is kept, and who closed it, stands here.
const files = (db: Tx) =>
  db
    .selectFrom('person_media as m')
    .innerJoin('evidence_items as i', 'i.id', 'm.id')
    .selectAll('m')
    .select(['i.sealed', 'i.copy_of', 'i.way'])

type MediaRow = Pick<Row<'person_media'>, 'id' | 'kind'> & { readonly sealed: Uint8Array }

/**
 * A file with its person and the person's key, which is null for a person who is only counted.
 * @throws Problem `not-found`, also if the member is not on the person's team
 */
export async function heldMedia(context: LookContext, media: string) {
  const found = await mediaRow(context.db, media)
  const held = await heldPerson(context, found.person)
  // A paper about health is not there for whoever may not read such.
  if (held.key !== null && isApart({ words: openMedia(held.key, found) }, context.may))
    throw new Problem('not-found', NO_MEDIA)
  return { found, ...held }
}

const Act = z.object({ by: Colleague, at: z.iso.datetime() })

/** A file as lists show it: its existence and description, never its picture or sound. */
export const MediaShown = z.object({
  id: Id,
  kind: z.enum(MEDIA_KINDS),
  by: Colleague,
  at: z.iso.datetime(),
  /** Whether it is closed to everybody, because of a suspicion. */
  closed: z.boolean(),
  type: z.string(),
  size: z.int(),
  scan: FileScan,
  about: z.string(),
  /** Of a document: what it is and is called, and whether it is the person's own. */
  document: z.enum(DOCUMENT_KINDS).nullable(),
  name: z.string().nullable(),
  own: z.boolean(),
  /** Of a working copy: its original, how it was made of that, and by whom or with what. */
  copyOf: Id.nullable(),
  way: z.enum(WAYS).nullable(),
  tool: z.string().nullable(),
  /** The file of a report that it was. */
  source: Id.nullable(),
  ground: z.enum(MEDIA_GROUNDS),
  how: z.string(),
  /** Whether it is intimate; null where nobody has said it, and then it is shown blurred as well. */
  intimate: z.boolean().nullable(),
  /** Of one that is kept though the person's file is closed: the law that asks for it. */
  keptBy: z.string().nullable(),
  /** The last day on which it is kept, unless it is held for a court. */
  until: z.iso.date(),
  /** Whether it, or a copy made of it, is held for a court: then it goes neither by itself nor by anybody. */
  held: z.boolean(),
  /** For a closed one: the member and time of telling the police and of taking it out. */
  told: Act.nullable(),
  taken: Act.nullable(),
})
export type MediaShown = z.output<typeof MediaShown>

/** The sealed words of each file of a person. */
export async function mediaWords(db: Tx, key: Uint8Array, person: string) {
  const rows = await files(db).where('m.person', '=', person).execute()
  return rows.map(({ id, kept_at, closed_at, copy_of, way, ...row }) => ({
    ...{ id, kept_at, closed_at, words: openMedia(key, { id, ...row }) },
    copyOf: copy_of === null || way === null ? null : { item: copy_of, way },
  }))
}

/** All files of a person, latest first. */
export async function mediaOf(context: RunContext, key: Uint8Array, person: string): Promise<MediaShown[]> {
  const rows = await files(context.db)
    .where('m.person', '=', person)
    .orderBy('m.kept_at', 'desc')
    .orderBy('m.id')
    .execute()
  const names = await memberNames(
    context,
    rows.flatMap(({ kept_by, told_by, taken_by }) => [kept_by, told_by, taken_by].filter((one) => one !== null)),
  )
  const held = await heldAmong(
    context.db,
    rows.map(({ id }) => id),
  )
  const holders = new Set(rows.flatMap(({ id, copy_of }) => (held.has(id) ? [id, copy_of] : [])))
  const act = (by: string | null, at: Date | null) =>
    by === null || at === null ? null : { by: colleague(names, by), at: at.toISOString() }
  return rows.map((row) => {
    // The file's key is left out, so that a list does not bypass the right to open.
    const {
      type,
      size,
      scan,
      about,
      ground,
      how,
      document = null,
      name = null,
      own = false,
      source = null,
      tool = null,
      intimate = null,
      keptBy = null,
    } = openMedia(key, row)
    return {
      ...{ id: row.id, kind: row.kind, by: colleague(names, row.kept_by), at: row.kept_at.toISOString() },
      ...{ closed: row.closed_at !== null, type, size, scan, about, ground, how, until: row.keep_until },
      ...{
        document,
        name,
        own,
        source,
        tool,
        intimate,
        keptBy,
        copyOf: row.copy_of,
        way: row.way,
        held: holders.has(row.id),
      },
      ...{ told: act(row.told_by, row.told_at), taken: act(row.taken_by, row.taken_at) },
    }
  })
}
