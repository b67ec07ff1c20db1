import type { Tx } from '../../kernel/database.ts'
import { wordsOf } from '../../kernel/events.ts'
import { operation, type RunContext } from '../../kernel/operation.ts'
import { colleaguesWho, memberNames, mentionedIn, withNames } from '../accounts/index.ts'
import { actionsOf } from './actions.ts'
import { evidenceOfNotice, shownEvidence } from './evidence/evidence.ts'
import { referenceOf } from './letters/letter.ts'
import { rowsOf } from './list.ts'
import { recipientRow } from './recipients.ts'
import { asMember, type Handed, heldNotice, openContent, waitingApproval } from './record.ts'
import { placeOf, written } from './send.ts'
import { settingsOf } from './settings.ts'
import { type Event, NoticePage, OneInput } from './shapes.ts'
import { missingNow, standNow } from './stand.ts'
import { suspicionNow } from './suspicion/stand.ts'
import type { NoticeRow } from './tables.ts'
import { versionOf } from './version.ts'

export const getNotice = operation({
  summary: 'Open a notice',
  permission: 'notice:read',
  purpose: 'prevention',
  verb: 'consultation',
  input: OneInput,
  output: NoticePage,
  subject: ({ notice }) => [notice],
  async run(context, { notice }) {
    const { db, may } = context
    const { member, row, key } = await heldNotice(context, notice)
    // Apart from the words that can still be edited: what left stands as it left.
    const { sent, ...content } = openContent(key, row)
    const recipient = await recipientRow(db, row.agency, row.recipient)
    const missing = await missingNow(context, row, content)
    // The same row as in the list, so that both never tell a different state.
    const [summary] = await rowsOf(context, [{ ...row, name: recipient.name }])
    const settings = await settingsOf(db, row.agency)
    const gone = isGone(row) ? sent : null
    return {
      ...summary,
      version: await versionOf(context, row),
      ...(await peopleOf(context, row)),
      approvers: row.state === 'draft' ? await approversOf(context, row) : null,
      ...(await relatedTo(db, row)),
      lead: await leadOf(db, row),
      reference: referenceOf(row.id),
      edition: row.edition,
      content,
      missing,
      // What failed on its way never reached anybody: until it leaves anew, the letter is the one that would go now.
      letter: gone ?? (await written(context, row, content)),
      evidence: await shownEvidence(context, await evidenceOfNotice(db, row.id)),
      clauses: [...recipient.clauses],
      channel: row.channel ?? recipient.channel,
      to: gone ? (gone.to ?? null) : await placeOf(db, member, recipient),
      form: recipient.form,
      sender: settings === null ? null : { name: settings.senderName, mail: settings.senderMail },
      acknowledgedAt: isoOf(row.acknowledged_at),
      decidedAt: isoOf(row.decided_at),
      automated: row.automated,
      closedAs: row.closed_as,
      suspicion: await suspicionNow(context, row),
      events: await eventsOf(context, row, key),
      actions: actionsOf(await standNow(context, row, missing), may),
    }
  },
})

const isGone = ({ sent_at, delivery }: NoticeRow): boolean => sent_at !== null || delivery === 'waiting'

const isoOf = (moment: Date | null): string | null => moment?.toISOString() ?? null

async function peopleOf(context: RunContext, row: NoticeRow) {
  const { id: viewer } = asMember(context.actor)
  const waiting = await waitingApproval(context.db, row.agency, row.id, context.now)
  const names = await memberNames(context, [row.approved_by, row.sent_by, waiting?.askedBy ?? null])
  const person = (id: string | null) => (id === null ? null : { id, name: names.get(id) ?? null })
  return {
    approvedBy: person(row.approved_by),
    sentBy: person(row.sent_by),
    // Only a draft waits: an approval that was asked for before a hold or a withdrawal decides nothing now.
    waitsFor:
      waiting === null || row.state !== 'draft'
        ? null
        : {
            approval: waiting.approval,
            askedBy: { id: waiting.askedBy, name: names.get(waiting.askedBy) ?? null },
            askedAt: waiting.askedAt.toISOString(),
            // Told here and not left to the page: a button that is refused when pressed teaches people to press on.
            mine: context.may('notices.approve') && waiting.askedBy !== viewer && !row.writers.includes(viewer),
          },
  }
}

/** Who could be the second person: whoever asks and whoever wrote at it are none. */
async function approversOf(context: RunContext, { agency, writers }: NoticeRow) {
  const { id: viewer } = asMember(context.actor)
  const { ready, toAdmit, roles } = await colleaguesWho(context, agency, 'notice:approve', [...writers, viewer])
  return { ready: [...ready], toAdmit: [...toAdmit], roles: [...roles] }
}

/** The lead it came from, which may have been erased since. */
async function leadOf(db: Tx, { lead }: NoticeRow) {
  // Leads are erased when their time is over; the notice outlives them, since the yearly report counts it (Art. 22(3) DSA).
  const found = await db.selectFrom('leads').select('number').where('id', '=', lead).executeTakeFirst()
  return { id: lead, number: found?.number ?? null }
}

async function relatedTo(db: Tx, { id, corrects, repeats }: NoticeRow) {
  const rows = await db
    .selectFrom('notices')
    .select(['id', 'number', 'corrects', 'state'])
    .where((row) =>
      row.or([
        row('id', '=', corrects),
        row('id', '=', repeats),
        // A correction that was given up corrects nothing.
        row.and([row('corrects', '=', id), row('state', '<>', 'withdrawn')]),
      ]),
    )
    .execute()
  const named = (fits: (row: (typeof rows)[number]) => boolean) => {
    const row = rows.find(fits)
    return row === undefined ? null : { id: row.id, number: row.number }
  }
  return {
    corrects: named((row) => row.id === corrects),
    repeats: named((row) => row.id === repeats),
    correctedBy: named((row) => row.corrects === id),
  }
}

/** What is sealed with an event. */
type Said = { readonly words?: string; readonly colleague?: string; readonly handed?: Handed }

/** What was done with a notice, the latest first. */
async function eventsOf(context: RunContext, { id }: NoticeRow, key: Uint8Array): Promise<Event[]> {
  const rows = await context.db
    .selectFrom('notice_events')
    .selectAll()
    .where('notice', '=', id)
    // By the order of writing, not by the clock: two acts of one moment keep their order.
    .orderBy('seq', 'desc')
    .execute()
  const read = rows.map((row) => ({ row, said: wordsOf<Said>('notice_events', row, key) }))
  const names = await memberNames(
    context,
    read.flatMap(({ row: { by }, said }) => [by, said?.colleague ?? null, ...mentionedIn(said?.words ?? '')]),
  )
  const person = (member: string) => ({ id: member, name: names.get(member) ?? null })
  return read.map(({ row, said }) => ({
    id: row.id,
    at: row.at.toISOString(),
    kind: row.kind,
    by: row.by === null ? null : person(row.by),
    from: row.from_state,
    to: row.to_state,
    outcome: row.outcome,
    refusal: row.refusal,
    words: said?.words ? withNames(said.words, names) : null,
    ...(said?.colleague ? { givenTo: person(said.colleague) } : {}),
    ...(said?.handed ? { handed: said.handed } : {}),
  }))
}
