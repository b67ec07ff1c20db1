import type { z } from 'zod'
import type { Reporter } from '../../kernel/actor.ts'
import { isoDay } from '../../kernel/clock.ts'
import { sql, type Tx } from '../../kernel/database.ts'
import { Problem } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { oneAtATime } from '../../kernel/locks.ts'
import { operation } from '../../kernel/operation.ts'
import { newDataKey, sealDataKey } from '../../kernel/vault/data-keys.ts'
import { asReporter, enterAsReporter, holderBy, keyOf, RECEIPT_USED, type Receipt } from '../reports/index.ts'
import { keepMessage, messagesOf, requestRow } from './record.ts'
import { dueOf, whyNot } from './request.ts'
import { Made, MakeInput, MyRequest, OneInput, ReplyInput } from './shapes.ts'

// What whoever asks about their own data does: without an account, by a receipt of the request's own.

/** Who comes with a request's receipt; null where it opens none. */
export const requesterBy = (means: Parameters<typeof holderBy>[0], receipt: Receipt): Promise<Reporter | null> =>
  holderBy(means, receipt, (lookup) => sql`select request as id, agency from app.request_by_receipt(${lookup})`)

// Hashes and public halves travel as text.
const bytes = (text: string) => Buffer.from(text, 'base64url')

export const makeRequest = operation({
  summary: 'Ask an agency about data on oneself',
  permission: 'anyone',
  purpose: 'protection',
  verb: 'collection',
  rate: '600/min',
  // With the hour, a log of some network could tell who asked.
  intake: true,
  dayOnly: true,
  input: MakeInput,
  output: Made,
  subject: ({ request }) => [request],
  async run({ db, actor, now }, making) {
    // A member's call carries the hour and their name.
    if (actor.kind !== 'visitor') throw new Problem('not-permitted', 'Requests are made on the public pages.')
    // A wrong proof ends it here, before any row: half a request would be found by nobody.
    const report = making.proof === null ? null : await reportBy(db, making.agency, making.proof)
    // From here on row policies see this request and no other row.
    await enterAsReporter(db, making.request, making.agency)
    await mustBeTaken(db, making.agency)
    if (await isNew(db, making)) await keep(db, making, report, now)
    const madeOn = isoDay(now)
    return { request: making.request, madeOn, due: dueOf(madeOn, false), verified: report !== null }
  },
})

/** @throws Problem `conflict` where the agency has not said yet how it uses data: it is not asked through these pages */
async function mustBeTaken(db: Tx, agency: string): Promise<void> {
  const notice = await db.selectFrom('privacy_notices').select('agency').where('agency', '=', agency).executeTakeFirst()
  if (!notice) throw new Problem('conflict', 'This agency takes no requests here yet. Nothing was kept.')
}

/** The report of this agency whose receipt they brought. @throws Problem `not-found` where the words open none */
async function reportBy(db: Tx, agency: string, proof: string): Promise<string> {
  const { rows } = await sql<{ report: string; agency: string }>`
    select report, agency from app.report_by_receipt(${bytes(proof)})`.execute(db)
  if (rows[0]?.agency !== agency) throw new Problem('not-found', 'These words open no report of this agency.')
  return rows[0].report
}

/** Whether it did not come before: a page that was sent twice makes one request. */
async function isNew(db: Tx, { request, receipt }: z.output<typeof MakeInput>): Promise<boolean> {
  // Two at once under one number would both find nothing; the second waits for the first.
  await oneAtATime(db, 'request', request)
  const there = await db.selectFrom('requests').select('lookup').where('id', '=', request).executeTakeFirst()
  if (!there) return true
  // Whoever knows only the number gets at nothing: the receipt must be the same.
  if (Buffer.compare(there.lookup, bytes(receipt.lookup)) === 0) return false
  throw new Problem('conflict', 'There is another request under this number. Begin anew.')
}

/** Sealed to the agency and to the request's own receipt, without anybody's session. */
async function keep(db: Tx, making: z.output<typeof MakeInput>, report: string | null, now: Date): Promise<void> {
  const { request: id, agency, receipt, kind, language, asked } = making
  const key = await newDataKey(db, agency, now)
  // Members open it by their session; this seal lets the receipt open it as well.
  await sealDataKey(db, key, agency, { id, agency, publicKey: bytes(receipt.publicKey) }, now)
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('requests')
    .values({
      id,
      agency,
      lookup: bytes(receipt.lookup),
      data_key: key.id,
      // Made with the first reason of the staff; this receipt never opens it.
      notes_key: null,
      kind,
      language,
      state: 'received',
      made_on: isoDay(now),
      extended_on: null,
      verified_by: report === null ? null : 'receipt',
      report,
      unread_since: isoDay(now),
      ended_on: null,
    })
    // Rows of others are not seen from here, so the table itself says whether receipt and number are free.
    .onConflict((row) => row.doNothing())
    .executeTakeFirst()
  // Accepted, one of the two would open to nobody: words open one thing. The receipt and the number are refused alike, for the
  // number of another agency's request must not be told apart.
  if (numInsertedOrUpdatedRows !== 1n) throw new Problem('conflict', RECEIPT_USED)
  await keepMessage(db, { id, agency }, { id: newId(), kind: 'request', by: null, words: asked }, key.bytes, now)
}

export const myRequest = operation({
  summary: 'Read one’s own request and what the agency answers',
  permission: 'report:own',
  purpose: 'protection',
  verb: 'consultation',
  input: OneInput.partial(),
  output: MyRequest,
  subject: (_, output) => (output ? [output.request] : []),
  async run({ db, actor }) {
    const { id } = asReporter(actor)
    const row = await requestRow(db, actor, id)
    // The name under which the agency takes reports: its own row is not for reporters.
    const { rows } = await sql<{ agency: string; public_name: string }>`
      select agency, public_name from app.report_desks()`.execute(db)
    return {
      request: id,
      kind: row.kind,
      state: row.state,
      madeOn: row.made_on,
      due: dueOf(row.made_on, row.extended_on !== null),
      agency: rows.find(({ agency }) => agency === row.agency)?.public_name ?? '',
      verified: row.verified_by !== null,
      messages: await messagesOf(db, await keyOf(db, actor, row.data_key), id),
      canReply: standingWhy(row) === null,
    }
  },
})

/** Why nobody can write to the agency about it any more; null while it is open. */
const standingWhy = (row: Awaited<ReturnType<typeof requestRow>>) =>
  whyNot({ state: row.state, kind: row.kind, extendedOn: row.extended_on }, 'reply')

export const replyToRequest = operation({
  summary: 'Write to the agency about one’s own request',
  permission: 'report:own',
  purpose: 'protection',
  verb: 'collection',
  rate: '30/min',
  input: ReplyInput,
  output: MyRequest.pick({ request: true, state: true }),
  subject: (_, output) => (output ? [output.request] : []),
  async run({ db, actor, now }, { message, text }) {
    const { id } = asReporter(actor)
    const row = await requestRow(db, actor, id)
    if (standingWhy(row) !== null)
      throw new Problem('conflict', 'This request was answered. Make a new one to ask again.')
    const key = await keyOf(db, actor, row.data_key)
    if (await keepMessage(db, row, { id: message, kind: 'reply', by: null, words: { text } }, key, now))
      await db
        .updateTable('requests')
        // The first unread day stays: a second message must not make the first look younger.
        .set({ unread_since: row.unread_since ?? isoDay(now) })
        .where('id', '=', id)
        .execute()
    return { request: id, state: row.state }
  },
})
