import { GOING_JOB_STATES } from '../../../kernel/codes.ts'
import { Problem } from '../../../kernel/errors.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { memberNames } from '../../accounts/index.ts'
import { evidenceOfLead, shownEvidence, sourceOf } from '../evidence/evidence.ts'
import { backFromPost } from '../from-the-post.ts'
import { stateAfter, stateAt } from '../notice.ts'
import { recipientRow } from '../recipients.ts'
import { asMember, enter, isBarred } from '../record.ts'
import { settingsOf } from '../settings.ts'
import { OfLead, OfLeadInput, ReferInput } from '../shapes.ts'
import type { RecipientRow } from '../tables.ts'
import { endAlert } from './alerts.ts'

// What a lead has become in this room, and the one way for what may show the abuse of a child.

/**
 * Suspected child abuse material is never captured, previewed or listed: the address alone goes to police or a hotline, and from
 * here on nothing of the lead is kept or sent.
 */
export const referChildMaterial = operation({
  summary: 'Pass the address of suspected child abuse material to police or a hotline',
  permission: 'notice:draft',
  purpose: 'prevention',
  verb: 'disclosure',
  // No second person: every hour counts, and an address alone is the least that can be passed on.
  reason: true,
  input: ReferInput,
  output: OfLead,
  subject: ({ lead, recipient }) => [lead, recipient],
  async run(context, { lead, addresses, recipient }) {
    const { db, actor, now } = context
    const member = asMember(actor)
    await sourceOf(db, member.agency, lead)
    // Once is enough: a second letter about one lead would look like a second finding.
    if (await isBarred(db, lead)) throw new Problem('conflict', 'The address of this lead was passed on already.')
    const to = await recipientRow(db, member.agency, recipient)
    if (!isForChildMaterial(to))
      throw new Problem('invalid-input', 'Choose a hotline or the police, to whom mail can be sent.', {
        fields: [{ field: 'recipient', message: 'not a hotline' }],
      })
    const sender = await settingsOf(db, member.agency)
    if (sender === null) throw new Problem('conflict', 'Say first in whose name the agency writes.')
    // By mail alone: an interface of notices would ask for facts and reasons, of which there must be none.
    const outbox = await context.send({
      channel: 'mail',
      content: { to: to.mail, replyTo: sender.senderMail, fromName: sender.senderName, ...letterOf(sender, addresses) },
    })
    await db
      .insertInto('notice_barred')
      .values({ lead, agency: member.agency, by: member.id, at: now, recipient, outbox })
      .execute()
    await withdrawDrafts(context, lead)
    return ofLead(context, lead)
  },
})

// Nobody else: a platform or host may keep a copy of what it is told of, or warn whoever put it there.
const isForChildMaterial = ({ kind, mail, retired_at, unchecked }: RecipientRow): boolean =>
  (kind === 'hotline' || kind === 'police') && mail !== null && retired_at === null && !unchecked

// In English, which INHOPE's hotlines and police liaison read in every member state; not a word of what was seen.
const letterOf = (
  { senderName, senderMail }: { senderName: string; senderMail: string },
  addresses: readonly string[],
) => ({
  subject: 'Address of suspected child sexual abuse material',
  text: [
    `${senderName} passes on addresses at which material may show the sexual abuse of a child. Nothing was captured or looked into.`,
    addresses.join('\n'),
    `${senderName}\n${senderMail}`,
  ].join('\n\n'),
})

/** Ends what was being written about the lead. What is out already is for people to withdraw, with words. */
async function withdrawDrafts(context: RunContext, lead: string): Promise<void> {
  const { db, actor, now } = context
  const { id: by, agency } = asMember(actor)
  const rows = await db
    .selectFrom('notices')
    .selectAll()
    .where('agency', '=', agency)
    .where('lead', '=', lead)
    .where('state', 'in', ['draft', 'approved'])
    .forUpdate()
    .execute()
  for (const row of rows) {
    const back = await backFromPost(context, row)
    // What the post is carrying just now cannot be called back; once it has arrived a person withdraws it.
    if (back === null) continue
    const from = stateAt(row, now)
    const to = stateAfter(from, 'withdraw', row.state)
    await db
      .updateTable('notices')
      .set({ ...back, state: 'withdrawn', closed_at: now })
      .where('id', '=', row.id)
      .execute()
    // Police of another agency were shown a draft, not this: their key to it goes.
    await endAlert(db, row)
    await enter(db, row, { kind: 'withdrawn', at: now, by, from, to })
  }
}

export const noticesOfLead = operation({
  summary: 'See what was kept of a lead and which notices came of it',
  permission: 'notice:read',
  purpose: 'prevention',
  verb: 'consultation',
  input: OfLeadInput,
  output: OfLead,
  subject: ({ lead }) => [lead],
  run: (context, { lead }) => ofLead(context, lead),
})

async function ofLead(context: RunContext, lead: string): Promise<OfLead> {
  const { db, actor, now } = context
  const { agency } = asMember(actor)
  // Asked first of the leads' room: a lead of another agency is not found, whatever stands in this room's tables.
  const { open, quoted } = await sourceOf(db, agency, lead)
  const barred = await barredOf(context, lead)
  const notices = await db
    .selectFrom('notices as n')
    .innerJoin('recipients as r', 'r.id', 'n.recipient')
    .select(['n.id', 'n.number', 'n.state', 'n.held_until', 'r.name'])
    .where('n.agency', '=', agency)
    .where('n.lead', '=', lead)
    .orderBy('n.number', 'desc')
    .execute()
  return {
    // Not listed where it may never be previewed.
    evidence: barred === null ? await shownEvidence(context, await evidenceOfLead(db, agency, lead)) : [],
    open: open && barred === null,
    quoted,
    barred,
    notices: notices.map(({ name, ...row }) => ({
      id: row.id,
      number: row.number,
      state: stateAt(row, now),
      recipient: name,
    })),
    reading: await isReading(context, lead),
  }
}

/** How far the letter is: its row goes once it is delivered. */
async function barredOf(context: RunContext, lead: string): Promise<OfLead['barred']> {
  const { db } = context
  const row = await db
    .selectFrom('notice_barred as b')
    .innerJoin('recipients as r', 'r.id', 'b.recipient')
    .select(['b.at', 'b.by', 'b.outbox', 'r.name'])
    .where('b.lead', '=', lead)
    .executeTakeFirst()
  if (row === undefined) return null
  const names = await memberNames(context, [row.by])
  const waiting = await db
    .selectFrom('outbox')
    .select(['problem', 'given_up_at'])
    .where('id', '=', row.outbox)
    .executeTakeFirst()
  // A letter that was delivered leaves no row; that of a barred lead holds an address, and must not lie about longer than needed.
  const delivery = waiting === undefined ? 'delivered' : waiting.given_up_at === null ? 'waiting' : 'failed'
  return {
    at: row.at.toISOString(),
    by: { id: row.by, name: names.get(row.by) ?? null },
    recipient: row.name,
    delivery,
    problem: waiting?.problem ?? null,
  }
}

/** Whether a page of the lead's is still being read. */
async function isReading({ db, actor }: RunContext, lead: string): Promise<boolean> {
  const { agency } = asMember(actor)
  const jobs = await db
    .selectFrom('jobs')
    .select('input')
    .where('agency', '=', agency)
    .where('job', '=', 'capture-page')
    // A paused one counts: it goes on as soon as whoever asked is signed in again.
    .where('state', 'in', GOING_JOB_STATES)
    .execute()
  // Two questions instead of one join: a job's input is JSON, and Postgres could use no index through it.
  const ids = jobs.map(({ input }) => String(input.evidence))
  if (ids.length === 0) return false
  const found = await db
    .selectFrom('evidence_items')
    .select('id')
    .where('about', '=', lead)
    .where('id', 'in', ids)
    .executeTakeFirst()
  return found !== undefined
}
