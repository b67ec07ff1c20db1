import { z } from 'zod'
import type { Actor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/database.ts'
import { notFound, Problem } from '../../../kernel/errors.ts'
import { Id } from '../../../kernel/ids.ts'
import { operation } from '../../../kernel/operation.ts'
import type { FileScan } from '../../../kernel/scanner.ts'
import { isTicket, ticketFor } from '../../../kernel/ticket.ts'
import { openUnaltered } from '../../../kernel/vault/unaltered.ts'
import type { Unseen } from '../codes.ts'
import { keyOf } from '../keys.ts'
import { asMember, enter, reportRow } from '../record.ts'
import type { ReportRow } from '../tables.ts'
import { nameLabel, type SealedName } from './files.ts'
import { fileKind } from './kinds.ts'
import { UNSCANNED } from './scan.ts'
import { unseenIn } from './unseen.ts'

// Three ways out for a file: to be saved as it came, to be drawn as a copy that the server makes, to be handed to the police.

const Out = z.object({ report: Id, key: z.string(), type: z.string(), size: z.int() })

type Found = z.output<typeof Out> & { readonly row: ReportRow; readonly scan: FileScan; readonly unseen: Unseen | null }

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
    output ? [output.report, file] : [file],
} as const

/** A refusal with its key, for pages in other languages. */
const refused = (what: string, words: string) =>
  new Problem('conflict', words, { fields: [{ field: 'file', message: what }] })

const QUARANTINED = 'These files may show the sexual abuse of a child. Nobody opens them; hand them to the police.'

/** How long a file that was handed over can be fetched. */
const TICKET_LASTS = 5 * 60_000

const TICKET = 'report hand-over'

export const openFile = operation({
  ...declared,
  summary: 'Take out a file of a report',
  permission: 'report:answer',
  verb: 'consultation',
  // `sure`: whoever saves what the scanner knows as harmful has been told so, and said yes once more.
  input: z.object({ file: Id, sure: z.boolean().default(false), ticket: z.string().max(100).default('') }),
  async run({ db, actor, now, secret }, { file, sure, ticket }) {
    const found = await fileOf(db, actor, file)
    const isHanded = isTicket(secret, TICKET, [asMember(actor).id, file], now, ticket)
    if (found.unseen === 'flagged' && !isHanded) throw refused('quarantined', QUARANTINED)
    if (found.scan.verdict === 'found' && !sure && !isHanded)
      throw refused('harmful', 'The virus scanner knows this file as harmful. Say that you want it all the same.')
    return found
  },
})

export const showPicture = operation({
  ...declared,
  summary: 'Look at a picture of a report',
  permission: 'report:answer',
  verb: 'consultation',
  input: z.object({ file: Id }),
  async run({ db, actor }, { file }) {
    const found = await fileOf(db, actor, file)
    if (found.unseen !== null) throw refused('quarantined', 'Pictures of this report are shown to nobody.')
    if (found.scan.verdict === 'found') throw refused('harmful', 'The virus scanner knows this file as harmful.')
    if (fileKind(found.type) !== 'image') throw refused('no-picture', 'This is no picture that is shown here.')
    return found
  },
})

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
