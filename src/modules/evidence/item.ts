import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Member } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { notFound, Problem } from '../../kernel/errors.ts'
import type { RunContext } from '../../kernel/operation.ts'
import type { FileScan } from '../../kernel/scanner.ts'
import { keyIfOpen } from '../../kernel/vault/opening.ts'
import { openJson, sealJson } from '../../kernel/vault/seal.ts'
import { unaltered } from '../../kernel/vault/unaltered.ts'
import { CUTS, LEFT_OUT } from '../../ports/codes.ts'
import { type DocumentKind, type Ground, type ItemKind, SCALE_NAMES, SCALES, type SubjectKind } from './codes.ts'
import type { ItemRow } from './tables.ts'

// An item as it lies in the database, and what of it is sealed.

/** How much of a page a capture holds: requests with their answers, those without by why, and what is cut. */
export const Extent = z.object({
  fetched: z.int().min(0),
  leftOut: z.array(z.object({ why: z.enum(LEFT_OUT), count: z.int().min(1) })),
  cut: z.array(z.enum(CUTS)),
})
type Extent = z.output<typeof Extent>

export const Grade = z
  .object({
    scale: z.enum(SCALE_NAMES),
    source: z.string().regex(/^[A-FX]$/),
    information: z.string().regex(/^[1-6]$/),
  })
  .refine(
    ({ scale, source, information }) =>
      (SCALES[scale].source as readonly string[]).includes(source) &&
      (SCALES[scale].information as readonly string[]).includes(information),
    'not-of-scale',
  )
export type Grade = z.output<typeof Grade>

/** What is sealed of a file that was kept. Of photographs from before there were items some of it is absent. */
export type FileWords = {
  /** Key, hash in base64url and size of its bytes in the store. */
  readonly key: string
  readonly sha256: string
  readonly size: number
  readonly type: string
  readonly about: string
  readonly name?: string | null
  /** Where it is from: an address, a place, a person. */
  readonly from?: string | null
  /** Program and version, or device, that made it. */
  readonly tool?: string | null
  readonly ground: string
  readonly how: string
  readonly grade?: Grade | null
  readonly scan?: FileScan
  /** Of a child's photograph: that a colleague made it for the record. */
  readonly madeHere?: boolean | undefined
  /** Of a captured page: how much of it there is. Of those from before it was kept it is absent. */
  readonly extent?: Extent | undefined
  /** Of a document of a person: what it is, and whether it is the person's own, who takes it back when they wish. */
  readonly document?: DocumentKind | undefined
  readonly own?: boolean | undefined
  /** Of a photograph or document of a person: whether it is intimate, once somebody has said it. */
  readonly intimate?: boolean | undefined
  /** Of one that is kept when the person's file is closed: the law that asks for it. */
  readonly keptBy?: string | undefined
  /** Of a document that came as a file of a report: the item that the file is. */
  readonly source?: string | undefined
}

/** What is sealed of a posting or page (`notices` keeps them). */
export type SeenWords = {
  readonly address: string | null
  readonly source: string | null
  readonly title: string | null
  readonly text: string
  readonly date: string | null
} & Partial<Circumstances>

/** How a posting or page came; of those from before it was kept it is absent. */
export type Circumstances = {
  /** Program and version that took it. */
  readonly tool: string
  readonly ground: Ground
  readonly grade: Grade | null
}

// Labels bind what is sealed to its row. What was sealed before there was this room keeps its label.
const LABELS: Readonly<Record<ItemKind, string>> = {
  posting: 'notice_evidence.seen',
  page: 'notice_evidence.seen',
  photo: 'person_media.words',
  sound: 'person_media.words',
  document: 'evidence_items.words',
  file: 'evidence_items.words',
  capture: 'evidence_items.words',
}
const labelOf = ({ id, kind }: Pick<ItemRow, 'id' | 'kind'>) => `${LABELS[kind]} ${id}`

export const sealWords = (
  key: Uint8Array,
  item: Pick<ItemRow, 'id' | 'kind'>,
  words: FileWords | SeenWords,
): Uint8Array => sealJson(key, words, labelOf(item))

type Sealed = Pick<ItemRow, 'id' | 'kind' | 'sealed'>
const openSealed = <T>(key: Uint8Array, row: Sealed): T => openJson<T>(key, row.sealed, labelOf(row))

/** Opens what is sealed of an item. @throws Problem `unavailable` where it was changed outside the program */
export const openWords = <T>(key: Uint8Array, row: Sealed): T => unaltered(() => openSealed<T>(key, row))

/** How an item came, whatever kind it is of. */
export const circumstancesOf = ({ words, seen }: Pick<Opened, 'words' | 'seen'>) => ({
  tool: words?.tool ?? seen?.tool ?? null,
  ground: words?.ground ?? seen?.ground ?? null,
  how: words?.how ?? null,
  grade: words?.grade ?? seen?.grade ?? null,
})

/** An item whose seal is open. */
export type Opened = {
  /** What stays the same when a person's key changes: entries of custody bind content under keys derived from it. */
  readonly secret: Uint8Array
  /** Of the original's bytes; null of a page that could not be read. */
  readonly sha256: Uint8Array | null
  readonly size: number
  /** Where its bytes lie; null of a posting, which is its words. */
  readonly file: { readonly id: string; readonly key: Uint8Array } | null
  readonly words: FileWords | null
  readonly seen: SeenWords | null
}

/** Opens an item. @throws Unsealable where it was changed outside the program */
export function opened(row: ItemRow, key: Uint8Array): Opened {
  if (row.kind === 'posting' || row.kind === 'page') {
    const seen = openSealed<SeenWords>(key, row)
    const file = row.file === null ? null : { id: row.file, key }
    return { secret: key, sha256: row.sha256, size: Number(row.size), file, words: null, seen }
  }
  const words = openSealed<FileWords>(key, row)
  const own = Buffer.from(words.key, 'base64url')
  const sha256 = Buffer.from(words.sha256, 'base64url')
  return { secret: own, sha256, size: words.size, file: { id: row.file ?? row.id, key: own }, words, seen: null }
}

/** The bytes of a posting, of which its hash was made. */
export const postingBytes = ({ title, text }: SeenWords): Buffer =>
  Buffer.from(title === null ? text : `${title}\n\n${text}`)

export const hashOf = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()

/** The operation whose right is asked for, of what an item is evidence of: who may not see the one sees no evidence of it. */
const SHOWS: Readonly<Record<SubjectKind, string>> = {
  lead: 'leads.get',
  quotation: 'notices.get',
  notice: 'notices.get',
  report: 'reports.get',
  person: 'persons.get',
  case: 'persons.get',
}

/** Whether an item is a paper about somebody's health, and the reader may not open such. @param may of the reader */
export const isApart = ({ words }: Pick<Opened, 'words'>, may: (operation: string) => boolean): boolean =>
  words?.document === 'medical' && !may('documents.open-health')

export const NO_ITEM = 'There is no such item of evidence here, or you may not see what it is about.'

/** Kinds of subjects of which somebody may see evidence. */
export const shownTo = ({ may }: Pick<RunContext, 'may'>): readonly SubjectKind[] =>
  (Object.keys(SHOWS) as SubjectKind[]).filter((kind) => may(SHOWS[kind]))

/**
 * An item that a member asks for.
 * @throws Problem `not-found`, in the same words whether there is none or it is not theirs to see
 */
export async function itemRow(context: Pick<RunContext, 'db' | 'may'>, agency: string, id: string): Promise<ItemRow> {
  const row = await context.db
    .selectFrom('evidence_items')
    .selectAll()
    .where('agency', '=', agency)
    .where('id', '=', id)
    .executeTakeFirstOrThrow(notFound(NO_ITEM))
  if (!shownTo(context).includes(row.about_kind)) throw new Problem('not-found', NO_ITEM)
  return row
}

/** The key under which an item is sealed: its own, or that of the person it is of; null where no key of the member opens it. */
export async function keyOfItem(db: Tx, member: Member, row: ItemRow): Promise<Uint8Array | null> {
  const dataKey = row.data_key ?? (await personsKey(db, row.about))
  return dataKey === null ? null : keyIfOpen(db, member, dataKey)
}

const personsKey = async (db: Tx, person: string): Promise<string | null> =>
  (await db.selectFrom('persons').select('data_key').where('id', '=', person).executeTakeFirst())?.data_key ?? null

/**
 * An item, opened.
 * @throws Problem `not-found`, `keys-closed`, `unavailable`
 */
export async function openedItem(context: Pick<RunContext, 'db' | 'may'>, member: Member, id: string) {
  const row = await itemRow(context, member.agency, id)
  const key = await keyOfItem(context.db, member, row)
  if (key === null)
    throw new Problem(
      'keys-closed',
      'Your keys do not open this item. It was erased, or you must sign in anew or be admitted.',
    )
  const item = unaltered(() => opened(row, key))
  if (isApart(item, context.may)) throw new Problem('not-found', NO_ITEM)
  return { row, item }
}
