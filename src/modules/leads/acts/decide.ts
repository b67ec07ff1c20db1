import type { Member } from '../../../kernel/actor.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import type { Because } from '../codes.ts'
import type { Act } from '../lead.ts'
import { asMember, enter, keyOf, type NewEvent } from '../record.ts'
import { Changed, DecideInput, DismissInput } from '../shapes.ts'
import { type Changing, changeLead } from './change.ts'

const deciding = {
  permission: 'lead:decide',
  purpose: 'investigation',
  verb: 'alteration',
  reason: true,
  output: Changed,
} as const

const decision = (summary: string, act: Act, kind: NewEvent['kind']) =>
  operation({
    ...deciding,
    summary,
    input: DecideInput,
    subject: ({ lead }) => [lead],
    run: (context, { lead }) => decide(context, lead, act, kind),
  })

const decide = (context: RunContext, lead: string, act: Act, kind: NewEvent['kind'], because: Because | null = null) =>
  changeLead(context, lead, act, async (changing) => {
    const { db, now } = context
    const { member, row, next } = changing
    const outcome = act === 'reopen' ? openedAnew(member, now) : { decided_by: member.id, decided_at: now }
    // What is dismissed or opened anew begins a new time before it is erased.
    const keeping = act === 'dismiss' || act === 'reopen' ? { keep_from: now } : {}
    await db
      .updateTable('leads')
      .set({ state: next, dismissed_because: because, ...outcome, ...keeping })
      .where('id', '=', row.id)
      .execute()
    await enterReason(context, changing, kind)
  })

// Whoever opens it anew has it in hand: nobody else knows why it is open.
const openedAnew = ({ id }: Member, now: Date) => ({
  claimed_by: id,
  claimed_at: now,
  decided_by: null,
  decided_at: null,
})

async function enterReason({ db, now, reason }: RunContext, { member, row }: Changing, kind: NewEvent['kind']) {
  const key = await keyOf(db, member, row)
  // In the audit it is sealed to who oversees; here colleagues read why, under the lead's own key.
  const words = { words: (reason ?? '').trim() }
  await enter(db, [{ lead: row.id, agency: row.agency, at: now, kind, by: member.id, words, key }])
}

export const dismissLead = operation({
  ...deciding,
  summary: 'Dismiss a lead',
  input: DismissInput,
  subject: ({ lead }) => [lead],
  run: (context, { lead, because }) => decide(context, lead, 'dismiss', 'dismissed', because ?? null),
})
export const openForNotice = decision(
  'Open a lead for a notice to the platforms',
  'open-for-notice',
  'opened-for-notice',
)
export const openForCase = decision('Open a lead for a case', 'open-for-case', 'opened-for-case')
export const reopenLead = decision('Open a decided lead anew', 'reopen', 'reopened')

/** To whom a lead is passed, by whom it was asked for, on which legal basis and why. */
export type PassingOn = {
  readonly lead: string
  readonly authority: string
  readonly basis: string
  readonly reason: string
  readonly askedBy: string
}

/**
 * Enters that a lead was passed on; the room of shares opens it to whoever gets it. The decision is the first person's; the actor, who
 * approves, vouches that it was looked at.
 * @throws Problem `conflict` with the why-key as its field's message
 */
export async function passOn(context: RunContext, { lead, authority, basis, reason, askedBy }: PassingOn) {
  const { db, actor, now } = context
  const approver = asMember(actor)
  const pass = async ({ row, next }: Changing) => {
    await db
      .updateTable('leads')
      .set({ state: next, decided_by: askedBy, approved_by: approver.id, decided_at: now })
      .where('id', '=', row.id)
      .execute()
    // To whom and on which basis stands with the lead for as long as it does: disclosure must be shown (Art. 5(2) GDPR).
    const words = { words: reason, authority, basis }
    const key = await keyOf(db, approver, row)
    const event = { lead, agency: row.agency, at: now, kind: 'passed', by: askedBy, words, key } as const
    await enter(db, [{ ...event, approvedBy: approver.id }])
  }
  return changeLead(context, lead, 'pass', pass, askedBy)
}
