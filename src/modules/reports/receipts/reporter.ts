import { z } from 'zod'
import { isoDay } from '../../../kernel/clock.ts'
import type { Tx } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import { Id } from '../../../kernel/ids.ts'
import { operation } from '../../../kernel/operation.ts'
import { eraseDataKeys } from '../../../kernel/vault/data-keys.ts'
import { FILES_IN_ALL } from '../codes.ts'
import { fileKeysOf, filesOf, keepFiles } from '../files/files.ts'
import { forgetIdentity, hasCustodians } from '../identity/identity.ts'
import { keyOf } from '../keys.ts'
import { asReporter, heldReport, keepMessage, messagesOf, reportRow } from '../record.ts'
import { stateAfter, whyNot } from '../report.ts'
import { FileShown, Mine, ReplyInput, State } from '../shapes.ts'
import { isShownAtOnceBy, noteReplies } from '../showing.ts'
import { clocksOfRow, isPressing } from '../summary.ts'
import type { ReportRow } from '../tables.ts'

export const mine = operation({
  summary: 'Read one’s own report and what the agency asks or answers',
  permission: 'report:own',
  purpose: 'protection',
  verb: 'consultation',
  input: z.object({}),
  output: Mine,
  subject: (_, output) => (output ? [output.report] : []),
  async run({ db, actor, now }) {
    const { id, agency } = asReporter(actor)
    const { row, key } = await heldReport(db, actor, id)
    // Their own words first: a reporter who cannot read back what they said cannot correct it.
    const [messages, files] = [await messagesOf(db, key, id), await filesOf(db, actor, id)]
    const intake = await db
      .selectFrom('report_intakes')
      .select(['public_name', 'statutory'])
      .where('agency', '=', agency)
      .executeTakeFirstOrThrow()
    return {
      report: id,
      kind: row.kind,
      about: row.about,
      state: row.state,
      filedOn: row.filed_on,
      // «In danger now» never reads a day in three months.
      clocks: isPressing(row) ? [] : clocksOfRow(row, now, intake.statutory),
      pressing: isPressing(row),
      agency: intake.public_name,
      messages: messages.map(({ id: message, kind, written_on, words }) => ({
        id: message,
        kind,
        on: written_on,
        ...('told' in words ? { told: words.told, text: null } : { told: null, text: words.text }),
        files: files.get(message) ?? [],
        ...(words.alsoTo && { alsoTo: [...words.alsoTo] }),
      })),
      asked: messages.at(-1)?.kind === 'question',
      canReply: whyNot(row.state, 'reply') === null,
      canWithdraw: whyNot(row.state, 'withdraw') === null,
      withdrawErases: row.state === 'received',
      identity: await identityStand(db, row),
    }
  },
})

/** Whether the reporter has said who they are, or could. */
async function identityStand(db: Tx, { id, agency, state }: ReportRow): Promise<Mine['identity']> {
  const told = await db.selectFrom('report_identities').select('report').where('report', '=', id).executeTakeFirst()
  // Never shown again, not even to them: a page left open would give it away.
  if (told) return 'told'
  return whyNot(state, 'reply') === null && (await hasCustodians(db, agency)) ? 'open' : 'closed'
}

export const reply = operation({
  summary: 'Write to the agency about one’s own report, or add files to it',
  permission: 'report:own',
  purpose: 'protection',
  verb: 'collection',
  rate: '30/min',
  input: ReplyInput,
  output: z.object({ report: Id, state: State, files: z.array(FileShown), atOnce: z.boolean() }),
  subject: (_, output) => (output ? [output.report] : []),
  async run({ db, actor, now }, { message, text, files }) {
    const { id: report, agency, keys } = asReporter(actor)
    const row = await reportRow(db, actor, report)
    if (whyNot(row.state, 'reply') !== null)
      throw new Problem('conflict', 'This report was withdrawn. Make a new one to write again.')
    const key = await keyOf(db, actor, row.data_key)
    const atOnce = isShownAtOnceBy(row)
    const isNew = await keepMessage(db, {
      id: message,
      report,
      agency,
      kind: 'reply',
      by: null,
      now,
      words: { text },
      key,
      held: !atOnce,
    })
    if (isNew) await mustHaveRoom(db, report, files.length)
    if (isNew && keys) await keepFiles(db, { id: report, agency }, files, { message, publicKey: keys.publicKey, now })
    // What is held changes nothing that the staff see before its hour.
    if (isNew && atOnce) await noteReplies(db, row, isoDay(now))
    const shown = files.map(({ file, size, type }) => ({ file, size, type }))
    return { report, state: stateAfter(row.state, 'reply'), files: shown, atOnce }
  },
})

/** @throws Problem `too-large` where a report would have more files than there is room for, those nobody was shown yet included */
async function mustHaveRoom(db: Tx, report: string, more: number): Promise<void> {
  const { files } = await db
    .selectFrom('report_files')
    .select(({ fn }) => fn.countAll<string>().as('files'))
    .where('report', '=', report)
    .executeTakeFirstOrThrow()
  // Of the whole report: a message a day would otherwise fill the disk slowly.
  if (Number(files) + more > FILES_IN_ALL)
    throw new Problem('too-large', `A report can have ${FILES_IN_ALL} files. Say in words what else there is.`)
}

export const withdraw = operation({
  summary: 'Withdraw one’s own report',
  permission: 'report:own',
  purpose: 'protection',
  verb: 'erasure',
  input: z.object({}),
  output: z.object({ report: Id, erased: z.boolean(), files: z.array(Id) }),
  subject: (_, output) => (output ? [output.report] : []),
  async run({ db, actor, now }) {
    const { id, agency } = asReporter(actor)
    const row = await reportRow(db, actor, id)
    if (whyNot(row.state, 'withdraw') !== null) throw new Problem('conflict', 'This report is withdrawn already.')
    // Nobody knows yet what it says, so nothing of it has to stay.
    if (row.state === 'received') return { report: id, erased: true, files: await eraseUnread(db, row, now) }
    // Who they are was never read with it, and need not stay.
    await forgetIdentity(db, row, now)
    // The agency has read it and may have to act: what is taken back is not unsaid.
    await db
      .updateTable('reports')
      .set({ state: 'withdrawn', ended_on: isoDay(now), closed_as: null, unread_since: isoDay(now) })
      .where('id', '=', id)
      .execute()
    // The receipt opens nothing any more: who finds it later finds nothing.
    await db.deleteFrom('data_key_seals').where('recipient', '=', id).where('agency', '=', agency).execute()
    return { report: id, erased: false, files: [] }
  },
})

/** What nobody has read goes whole. @returns files whose bytes are to be removed after commit */
async function eraseUnread(db: Tx, row: ReportRow, now: Date): Promise<string[]> {
  const files = await fileKeysOf(db, [row.id])
  await forgetIdentity(db, row, now)
  const keys = [row.data_key, ...files.map(({ data_key }) => data_key)]
  const ids = files.map(({ id }) => id)
  // The rows of the files first: their policy looks for the report's.
  if (ids.length > 0) await db.deleteFrom('files').where('id', 'in', ids).execute()
  await eraseDataKeys(db, keys, row.agency, now)
  await db.deleteFrom('reports').where('id', '=', row.id).execute()
  await db
    // The number alone, for some days: a browser that sends the old page again must not bring it back.
    .insertInto('report_withdrawals')
    .values({ report: row.id, agency: row.agency, withdrawn_on: isoDay(now) })
    .execute()
  return ids
}
