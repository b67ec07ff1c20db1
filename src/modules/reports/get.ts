import type { Member } from '../../kernel/actor.ts'
import { sql } from '../../kernel/database.ts'
import { operation, type RunContext } from '../../kernel/operation.ts'
import { memberNames, mentionedIn, withNames } from '../accounts/index.ts'
import { isBound } from '../evidence/index.ts'
import { callOfRow } from './calls.ts'
import { unkeptIn } from './files/as-document.ts'
import { filesOf } from './files/files.ts'
import { unseenIn } from './files/unseen.ts'
import { heldSince } from './keeping/holds.ts'
import { isKnown, withoutReceipt } from './known.ts'
import { asMember, enter, eventsOf, heldReport, messagesOf } from './record.ts'
import { actionsOf, stateAfter } from './report.ts'
import { OneInput, type Person, ReportPage } from './shapes.ts'
import { summaryOf } from './summary.ts'
import type { ReportRow } from './tables.ts'
import { markOnce, tellingOf } from './triage/marks.ts'

export const getReport = operation({
  summary: 'Open a report',
  permission: 'report:read',
  purpose: 'protection',
  verb: 'consultation',
  input: OneInput,
  output: ReportPage,
  subject: ({ report }) => [report],
  async run(context, { report }) {
    const { db, actor } = context
    const member = asMember(actor)
    // Opened before it is marked as read: who holds no key has not read it.
    const { row: found, key } = await heldReport(db, member, report)
    const row = await opened(context, member, found)
    return pageOf(context, member, row, key)
  },
})

/** Whoever opens it first has read it, and the reporter is told so; what a reporter added since then is read now. */
async function opened({ db, now, may }: RunContext, member: Member, row: ReportRow): Promise<ReportRow> {
  // Somebody who may only look does not take it from those who must act on it.
  if (!may('reports.ask') || (row.state !== 'received' && row.unread_since === null)) return row
  const first = row.state === 'received'
  const change = {
    unread_since: null,
    ...(first ? { state: stateAfter(row.state, 'open'), read_at: now, read_by: member.id } : {}),
  }
  await db.updateTable('reports').set(change).where('id', '=', row.id).execute()
  if (first) await enter(db, member, row, { kind: 'opened', at: now })
  return { ...row, ...change }
}

async function pageOf(context: RunContext, member: Member, row: ReportRow, key: Uint8Array): Promise<ReportPage> {
  const { db, now, may } = context
  const [messages, events] = [await messagesOf(db, key, row.id), await eventsOf(db, member, row)]
  // What was taken back is not set beside other reports any more.
  const telling = row.state === 'withdrawn' ? null : tellingOf(messages)
  // Here and not on arrival: nothing without a session can read the words, and so nothing can index them.
  if (telling !== null) await markOnce(context, member, row, key, telling)
  const files = await filesOf(db, member, row.id)
  const intake = await db.selectFrom('report_intakes').selectAll().where('agency', '=', row.agency).executeTakeFirst()
  // Whoever would ask a second time must see that somebody has asked already.
  const waiting = await waitingPass(context, row)
  const identity = await db
    .selectFrom('report_identities')
    .select('report')
    .where('report', '=', row.id)
    .executeTakeFirst()
  const names = await memberNames(context, [
    row.read_by,
    ...messages.map(({ by }) => by),
    ...events.flatMap(({ by, approved_by, words }) => [by, approved_by, ...mentionedIn(words?.words ?? '')]),
    waiting?.asked_by ?? null,
  ])
  const person = (id: string | null): Person | null => (id === null ? null : { id, name: names.get(id) ?? null })
  // The first message alone is told in parts; what came later is plain text.
  const told = messages.flatMap(({ words }) => ('told' in words ? [words.told] : []))[0]
  const actions = actionsOf(row.state, may, waiting !== undefined)
  return {
    ...summaryOf(row, now, intake),
    readBy: person(row.read_by),
    readAt: row.read_at?.toISOString() ?? null,
    closedAs: row.closed_as,
    unseen: await unseenIn(db, row),
    heldSince: await heldSince(db, row.id),
    evidenceBound: await isBound(db, row.id),
    unkeptFiles: may('reports.keep-files') && may('evidence.keep') ? await unkeptIn(db, row.id) : 0,
    excerpt: told?.text ?? null,
    messages: messages.map(({ id, kind, written_on, by, words }) => ({
      id,
      kind,
      on: written_on,
      by: person(by),
      ...('told' in words ? { told: words.told, text: null } : { told: null, text: words.text }),
      files: files.get(id) ?? [],
      ...(words.alsoTo && { alsoTo: [...words.alsoTo] }),
    })),
    events: events.map(({ id, at, kind, by, approved_by, words }) => ({
      id,
      at: at.toISOString(),
      kind,
      by: { id: by, name: names.get(by) ?? null },
      words: words ? withNames(words.words, names) : null,
      closedAs: words?.closedAs ?? null,
      authority: words?.authority ?? null,
      approvedBy: person(approved_by),
      recipient: words?.recipient ?? null,
      parts: [...(words?.parts ?? [])],
      call: words?.call ?? null,
    })),
    actions: (await isKnown(db, row.id)) ? withoutReceipt(actions) : actions,
    waitsFor: waiting
      ? {
          approval: waiting.id,
          askedBy: { id: waiting.asked_by, name: names.get(waiting.asked_by) ?? null },
          askedAt: waiting.asked_at.toISOString(),
        }
      : null,
    // That it was said, never what: it opens to the custodians' key alone.
    identityTold: identity !== undefined,
    call: callOfRow(row),
  }
}

/** A request to pass it on that waits for a second person. */
const waitingPass = ({ db, now }: RunContext, { id, agency }: ReportRow) =>
  db
    .selectFrom('approvals')
    .select(['id', 'asked_by', 'asked_at'])
    .where('agency', '=', agency)
    .where('state', '=', 'waiting')
    // Only passing on waits visibly; who wants to see an identity is no business of the whole room.
    .where('operation', '=', 'reports.pass')
    // What nobody agreed to in time has lapsed, though its row is still there.
    .where('expires_at', '>', now)
    .where(sql<boolean>`subjects[1] = ${id}`)
    .executeTakeFirst()
