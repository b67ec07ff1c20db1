import { z } from 'zod'
import { Problem } from '../../kernel/errors.ts'
import type { LookContext, RunContext } from '../../kernel/operation.ts'
import { asMember } from './asked.ts'
import {
  EVIDENCE_PARTS,
  type EvidencePart,
  GROUNDS,
  ITEM_KINDS,
  SEAL_KINDS,
  SHARED_OF,
  WAYS,
  type Wrong,
} from './codes.ts'
import { type EntryWords, enter, entryWords, logOf } from './custody/rows.ts'
import { circumstancesOf, Extent, Grade, type Opened, openedItem } from './item.ts'
import { ShownEntry } from './shapes.ts'
import type { ItemRow } from './tables.ts'
import { isOfChild, isUnseen } from './unseen.ts'
import { wrongsOf } from './wrongs.ts'

// What the room of shares may do with items: read chosen parts of one, as they stand now, and note in its log that they went.

export const EvidencePartName = z.enum(EVIDENCE_PARTS)

/** The parts of an item that a receiver gets, each only if it was chosen. Never its number, who kept it, or what it is evidence of. */
export const SharedEvidence = z.object({
  kind: z.enum(ITEM_KINDS),
  way: z.enum(WAYS).nullable(),
  facts: z
    .object({
      name: z.string(),
      takenAt: z.iso.datetime(),
      type: z.string().nullable(),
      size: z.int(),
      sha256: z.string().nullable(),
      ground: z.enum(GROUNDS).nullable(),
      grade: Grade.nullable(),
      gradedLast: Grade.nullable(),
      extent: Extent.nullable(),
    })
    .optional(),
  source: z
    .object({ from: z.string().nullable(), tool: z.string().nullable(), how: z.string().nullable(), note: z.string() })
    .optional(),
  words: z.object({ title: z.string().nullable(), text: z.string() }).optional(),
  /** That its bytes go along: they open by themselves, with a reason. */
  bytes: z.object({ type: z.string(), size: z.int() }).optional(),
  log: z
    .array(
      ShownEntry.pick({ n: true, at: true, kind: true, hash: true }).extend({
        grade: Grade.nullable(),
        seal: z.object({ kind: z.enum(SEAL_KINDS), number: z.string() }).nullable(),
      }),
    )
    .optional(),
})
export type SharedEvidence = z.output<typeof SharedEvidence>

/** Where the bytes lie that go along, and their key: sealed with the share, and shown to nobody. */
export type SharedBytes = {
  readonly file: string
  readonly key: string
  readonly sha256: string
  readonly size: number
  readonly type: string
  readonly kind: ItemRow['kind']
}

/** Why an item is not shared with anybody. */
export type WhyNotShared = `item-${Wrong}` | 'of-person' | 'of-quotation'

type Asking = Pick<LookContext, 'db' | 'actor' | 'may'>

const refused = (why: WhyNotShared | 'of-a-child' | 'no-bytes', field: 'item' | 'parts') =>
  new Problem('conflict', WORDS[why], { fields: [{ field, message: why }] })

const WORDS: Readonly<Record<WhyNotShared | 'of-a-child' | 'no-bytes', string>> = {
  'item-closed':
    'This item is closed to everybody: it may show the sexual abuse of a child. Hand it to the police sealed.',
  'item-destroyed': 'This item was destroyed. There is nothing to pass on.',
  'item-differs': 'This item is not what was kept. Check it first; a backup may have what it was.',
  'of-person': 'What is evidence of a person goes with a referral, or in a bundle for a court.',
  'of-quotation': 'This rests on what somebody reported, word for word. Pass the report on, or put it into a bundle.',
  'of-a-child': 'The report is of a child, or came from one: its files go in a bundle, and not as a share.',
  'no-bytes': 'This item has no bytes to open.',
}

/** An item that can be shared, opened. @throws Problem `not-found`, `keys-closed`; `conflict` with why not at the field `item` */
async function sharedItem(context: Asking, id: string) {
  const found = await openedItem(context, asMember(context.actor), id)
  const why = await whyNot(context, found)
  if (why !== null) throw refused(why, 'item')
  return found
}

async function whyNot({ db }: Asking, { row }: { readonly row: ItemRow }): Promise<WhyNotShared | null> {
  if (!SHARED_OF.includes(row.about_kind)) return row.about_kind === 'quotation' ? 'of-quotation' : 'of-person'
  if (await isUnseen(db, row)) return 'item-closed'
  if (row.about_kind === 'notice' && (await isOfQuotation(db, row.about))) return 'of-quotation'
  const wrong = (await wrongsOf(db, [row])).get(row.id)
  return wrong === undefined ? null : `item-${wrong}`
}

/** Whether a notice rests on the advert of a report: which report, no room that writes to platforms can say. */
const isOfQuotation = async (db: Asking['db'], notice: string): Promise<boolean> =>
  (await db
    .selectFrom('notices as n')
    .innerJoin('notice_quotations as q', 'q.id', 'n.lead')
    .select('n.id')
    .where('n.id', '=', notice)
    .executeTakeFirst()) !== undefined

/** What of an item decides who may have it. */
export type ToShare = {
  /** The report whose it is; null of what is evidence of something else. */
  readonly report: string | null
  /** The number of the item's own key: with it the share goes. */
  readonly itemKey: string | null
  /** A working copy in which what tells of people was covered. */
  readonly isRedacted: boolean
  readonly isExculpatory: boolean
}

/** Looks whether an item can be shared. @throws Problem as {@link evidenceToShare} */
export async function evidenceFor(context: Asking, id: string, parts: readonly EvidencePart[]): Promise<ToShare> {
  const { row, item } = await sharedItem(context, id)
  if (parts.includes('bytes')) await mustHaveBytes(context, row, item)
  return {
    report: row.about_kind === 'report' ? row.about : null,
    itemKey: row.data_key,
    isRedacted: row.way === 'redaction',
    isExculpatory: await speaksForDefendant(context, id),
  }
}

async function mustHaveBytes({ db }: Asking, row: ItemRow, { file, sha256 }: Opened): Promise<void> {
  if (file === null || sha256 === null) throw refused('no-bytes', 'parts')
  // Nothing of it is drawn on a screen here, and elsewhere nobody could see to that.
  if (await isOfChild(db, row)) throw refused('of-a-child', 'parts')
}

/** Whether somebody marked an item as speaking for a defendant. */
export const speaksForDefendant = async ({ db }: Pick<RunContext, 'db'>, item: string): Promise<boolean> =>
  (await db
    .selectFrom('custody')
    .select('id')
    .where('item', '=', item)
    .where('kind', '=', 'exculpatory')
    .executeTakeFirst()) !== undefined

/**
 * Gathers chosen parts of an item; parts that it does not have are left out.
 * @returns what a receiver reads, and what opens the bytes where they were chosen
 * @throws Problem `not-found`, `keys-closed`; `conflict` where an item, or its bytes, are shared with nobody
 */
export async function evidenceToShare(
  context: Asking,
  id: string,
  parts: readonly EvidencePart[],
): Promise<{ readonly evidence: SharedEvidence; readonly opens: SharedBytes | null }> {
  const { row, item } = await sharedItem(context, id)
  if (parts.includes('bytes')) await mustHaveBytes(context, row, item)
  const log = await logOf(context.db, id)
  const said = log.map(({ entry, sealed }) => ({ entry, words: entryWords(item, entry, sealed) }))
  const all: Required<Omit<SharedEvidence, 'kind' | 'way'>> = {
    facts: factsOf(row, item, said.findLast(({ words }) => words?.grade)?.words?.grade ?? null),
    source: sourceOf(item),
    words: { title: item.seen?.title ?? null, text: item.seen?.text ?? '' },
    bytes: { type: typeOf(item), size: item.size },
    log: said.map(({ entry: { n, at, kind, hash }, words }) => ({ n, at, kind, hash, ...notedOf(words) })),
  }
  const there = EVIDENCE_PARTS.filter((part) => parts.includes(part) && !(part === 'words' && item.seen === null))
  const chosen = Object.fromEntries(there.map((part) => [part, all[part]]))
  const evidence = SharedEvidence.parse({ kind: row.kind, way: row.way, ...chosen })
  return { evidence, opens: parts.includes('bytes') ? bytesOf(row, item) : null }
}

const typeOf = ({ words }: Opened): string => words?.type ?? 'text/html'

function factsOf(row: ItemRow, item: Opened, gradedLast: Grade | null): SharedEvidence['facts'] {
  const { ground, grade } = circumstancesOf(item)
  return {
    // The words of an advert are a part of their own.
    name: item.words?.name ?? '',
    takenAt: row.taken_at.toISOString(),
    ...{ type: item.words?.type ?? null, size: item.size },
    sha256: item.sha256 === null ? null : Buffer.from(item.sha256).toString('hex'),
    ground: GROUNDS.find((one) => one === ground) ?? null,
    ...{ grade, gradedLast, extent: item.words?.extent ?? null },
  }
}

function sourceOf(item: Opened): SharedEvidence['source'] {
  const { tool, how } = circumstancesOf(item)
  return { from: item.words?.from ?? item.seen?.address ?? null, tool, how, note: item.words?.about ?? '' }
}

/** A reason may tell of other people, and whoever has an item is known by their agency: neither goes along. */
const notedOf = (words: EntryWords | null) => ({ grade: words?.grade ?? null, seal: words?.seal ?? null })

function bytesOf({ kind }: ItemRow, item: Opened): SharedBytes | null {
  if (item.file === null || item.sha256 === null) return null
  const b64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
  const { id: file, key } = item.file
  return { file, key: b64(key), sha256: b64(item.sha256), size: item.size, type: typeOf(item), kind }
}

/** Enters into the log of an item to which agency it was passed on, and why. @returns the number of the entry */
export async function enterShared(context: RunContext, id: string, to: string, reason: string): Promise<string> {
  const { db, actor, now } = context
  const member = asMember(actor)
  const { row, item } = await sharedItem(context, id)
  return (await enter({ db, member, now }, row, item, { kind: 'shared', words: { to, reason } })).id
}
