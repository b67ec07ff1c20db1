import { z } from 'zod'
import type { Actor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/database.ts'
import { notFound, Problem } from '../../../kernel/errors.ts'
import { Id } from '../../../kernel/ids.ts'
import { type LookContext, operation, type PrepareContext, type RunContext } from '../../../kernel/operation.ts'
import type { FileScan } from '../../../kernel/scanner.ts'
import { isTicket, ticketFor } from '../../../kernel/ticket.ts'
import { openUnaltered } from '../../../kernel/vault/unaltered.ts'
import {
  byOwnRight,
  checkItem,
  enterHanding,
  enterOpening,
  type ItemSeen,
  isItem,
  lookAtItem,
} from '../../evidence/index.ts'
import type { Unseen } from '../codes.ts'
import { keyOf } from '../keys.ts'
import { asMember, enter, reportRow } from '../record.ts'
import type { ReportRow } from '../tables.ts'
import { nameLabel, type SealedName } from './files.ts'
import { fileKind } from './kinds.ts'
import { UNSCANNED } from './scan.ts'
import { unseenIn } from './unseen.ts'

// Three ways out for a file: to be saved as it came, to be drawn as a copy that the server makes, to be handed to the police.

const Out = z.object({
  report: Id,
  key: z.string(),
  type: z.string(),
  size: z.int(),
  /** Of a file that is an item of evidence: the entry of its log. */
  entry: Id.nullable(),
})

type Found = Omit<z.output<typeof Out>, 'entry'> & {
  readonly row: ReportRow
  readonly scan: FileScan
  readonly unseen: Unseen | null
}

/** @throws Problem `not-found`, also for a file of another agency */
async function fileOf(db: Tx, actor: Actor, file: string): Promise<Found> {
  const member = asMember(actor)
  const found = await db
    .selectFrom('report_files as r')
    .innerJoin('files as f', 'f.id', 'r.file')
    .select(['r.report', 'f.size', 'f.data_key', 'f.sealed_name'])
    .where('r.file', '=', file)
    .where('r.agency', '=', member.agency)
    .executeTakeFirstOrThrow(notFound('There is no such file, or it was erased.'))
  const row = await reportRow(db, member, found.report)
  const key = await keyOf(db, member, found.data_key)
  const { type, scan, size } = openUnaltered<SealedName>(key, found.sealed_name, nameLabel(file))
  return {
    report: found.report,
    key: Buffer.from(key).toString('base64url'),
    type,
    size: size ?? Number(found.size),
    row,
    scan: scan ?? UNSCANNED,
    unseen: await unseenIn(db, row),
  }
}

const declared = {
  purpose: 'protection',
  // The key is for the server's own hands: it streams the file out and forgets it.
  internal: true,
  output: Out,
  subject: ({ file }: { file: string }, output: z.output<typeof Out> | null) =>
    output ? [output.report, file, ...(output.entry ? [output.entry] : [])] : [file],
  // Of an item no byte goes out before all are held against the hash of its capture.
  prepare: async (context: PrepareContext, input: unknown, item: Awaited<ReturnType<typeof lookAtItem>> | null) =>
    item && checkItem(context, input, item),
} as const

/** The file as an item of evidence; null where it is none. */
const itemOf = async (context: LookContext, file: string) =>
  (await isItem(context.db, file)) ? lookAtItem(byOwnRight(context), file) : null

/** @param isHanded whether it goes to the police, seen by nobody */
async function entryOf(context: RunContext, file: string, looked: ItemSeen | null, isHanded = false) {
  if (looked === null) return null
  const own = byOwnRight(context)
  return isHanded ? enterHanding(own, file, looked, 'to-police') : (await enterOpening(own, file, looked)).entry
}

/** A refusal with its key, for pages in other languages. */
const refused = (what: string, words: string) =>
  new Problem('conflict', words, { fields: [{ field: 'file', message: what }] })

const QUARANTINED = 'These files may show the sexual abuse of a child. Nobody opens them; hand them to the police.'

/** How long a file that was handed over can be fetched. */
const TICKET_LASTS = 5 * 60_000

const TICKET = 'report hand-over'

const TakingOut = z.object({ file: Id, sure: z.boolean().default(false), ticket: z.string().max(100).default('') })

export const openFile = operation({
  ...declared,
  summary: 'Take out a file of a report',
  permission: 'report:answer',
  verb: 'consultation',
  // `sure`: whoever saves what the scanner knows as harmful has been told so, and said yes once more.
  input: TakingOut,
  async look(context, input) {
    await toBeTakenOut(context, input)
    return itemOf(context, input.file)
  },
  async run(context, input, looked) {
    const { isHanded, ...found } = await toBeTakenOut(context, input)
    return { ...found, entry: await entryOf(context, input.file, looked, isHanded) }
  },
})

type Asking = Pick<LookContext, 'db' | 'actor' | 'now' | 'secret'>

async function toBeTakenOut(
  { db, actor, now, secret }: Asking,
  { file, sure, ticket }: z.output<typeof TakingOut>,
): Promise<Found & { readonly isHanded: boolean }> {
  const found = await fileOf(db, actor, file)
  const isHanded = isTicket(secret, TICKET, [asMember(actor).id, file], now, ticket)
  if (found.unseen === 'flagged' && !isHanded) throw refused('quarantined', QUARANTINED)
  if (found.scan.verdict === 'found' && !sure && !isHanded)
    throw refused('harmful', 'The virus scanner knows this file as harmful. Say that you want it all the same.')
  return { ...found, isHanded }
}

export const showPicture = operation({
  ...declared,
  summary: 'Look at a picture of a report',
  permission: 'report:answer',
  verb: 'consultation',
  input: z.object({ file: Id }),
  async look(context, { file }) {
    await toBeShown(context, file)
    return itemOf(context, file)
  },
  async run(context, { file }, looked) {
    const found = await toBeShown(context, file)
    return { ...found, entry: await entryOf(context, file, looked) }
  },
})

async function toBeShown({ db, actor }: Asking, file: string): Promise<Found> {
  const found = await fileOf(db, actor, file)
  if (found.unseen !== null) throw refused('quarantined', 'Pictures of this report are shown to nobody.')
  if (found.scan.verdict === 'found') throw refused('harmful', 'The virus scanner knows this file as harmful.')
  if (fileKind(found.type) !== 'image') throw refused('no-picture', 'This is no picture that is shown here.')
  return found
}

export const handOver = operation({
  summary: 'Take out a quarantined file, unseen, for the police',
  permission: 'report:decide',
  purpose: 'protection',
  verb: 'disclosure',
  reason: true,
  confirm: 'mfa',
  input: z.object({ file: Id }),
  output: z.object({ report: Id, ticket: z.string() }),
  subject: ({ file }, output) => (output ? [output.report, file] : [file]),
  async run({ db, actor, now, reason, secret }, { file }) {
    const member = asMember(actor)
    const { unseen, report, row } = await fileOf(db, member, file)
    if (unseen === null) throw refused('not-quarantined', 'This file is not closed. It is saved the usual way.')
    await enter(db, member, row, { kind: 'handed-over', at: now, words: { words: reason ?? '' } })
    return { report, ticket: ticketFor(secret, TICKET, [member.id, file], now.getTime() + TICKET_LASTS) }
  },
})
