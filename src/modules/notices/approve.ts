import { Problem } from '../../kernel/errors.ts'
import { operation } from '../../kernel/operation.ts'
import { changeNotice } from './change.ts'
import { LONGEST_HOLD_HOURS } from './notice.ts'
import { asMember, noticeRow } from './record.ts'
import { ApproveInput, Changed, HoldInput, OneInput } from './shapes.ts'
import type { NoticeRow } from './tables.ts'

/** The first person asks, the second one's approval runs it. */
export const approveNotice = operation({
  summary: 'Approve a notice, so that it may be sent',
  permission: 'notice:approve',
  purpose: 'prevention',
  verb: 'alteration',
  approval: 'second-person',
  asked: ({ db, actor }, { notice }) => noticeRow(db, asMember(actor).agency, notice),
  input: ApproveInput,
  output: Changed,
  subject: ({ notice }) => [notice],
  run(context, { notice, edition }) {
    // Who pressed the button last is the second person: the door has changed the actor by now.
    const { actor, askedBy, now } = context
    const approver = asMember(actor)
    // The door asks for a second person by itself; this holds if somebody ever takes that away by mistake.
    if (askedBy === null) throw new Problem('not-permitted', 'Approving a notice needs a second person.')
    const approve = async ({ row }: { row: { edition: number } }) => {
      // The first person vouched for what they had read. A word changed since then was seen by nobody.
      if (row.edition !== edition)
        throw new Problem('conflict', 'It was changed since somebody asked. Let them ask anew.')
      return { set: { approved_by: approver.id, approved_at: now }, event: { kind: 'approved' as const } }
    }
    return changeNotice(context, notice, 'approve', approve, approver.id)
  },
})

export const reopenNotice = operation({
  summary: 'Take an approved notice back to draft',
  permission: 'notice:draft',
  purpose: 'prevention',
  verb: 'alteration',
  reason: true,
  input: OneInput,
  output: Changed,
  subject: ({ notice }) => [notice],
  run: (context, { notice }) =>
    changeNotice(context, notice, 'reopen', async () => ({
      // Everything that an approval or a failed try left behind goes: a draft that still named an approver would look as if it were one.
      set: {
        approved_by: null,
        approved_at: null,
        delivery: 'none',
        delivery_problem: null,
        sent_by: null,
        outbox: null,
      },
      event: { kind: 'reopened', words: context.reason },
    })),
})

// A hold takes nothing down and puts nothing off for ever: it gives police the time to keep what a removal would make vanish.
const HOUR = 3600_000

/**
 * When a hold ends. Counted from the first one: holding again and again would be a refusal that nobody decided.
 * @throws Problem `conflict` where the time is used up
 */
export function holdEnd({ held_from }: Pick<NoticeRow, 'held_from'>, hours: number, now: Date): Date {
  const last = (held_from ?? now).getTime() + LONGEST_HOLD_HOURS * HOUR
  const until = Math.min(now.getTime() + hours * HOUR, last)
  if (until > now.getTime()) return new Date(until)
  throw new Problem('conflict', `It was held before. Together a notice is held ${LONGEST_HOLD_HOURS} hours at most.`, {
    fields: [{ field: 'hours', message: 'used-up' }],
  })
}

export const holdNotice = operation({
  summary: 'Hold a notice while police look at what would vanish',
  permission: 'notice:hold',
  purpose: 'prevention',
  verb: 'alteration',
  reason: true,
  input: HoldInput,
  output: Changed,
  subject: ({ notice }) => [notice],
  run: (context, { notice, hours }) =>
    changeNotice(context, notice, 'hold', async ({ member, row }) => {
      const { now, reason } = context
      const until = holdEnd(row, hours, now)
      return {
        // The first start stays for good: the 72 hours are counted from it, whoever holds.
        set: { held_from: row.held_from ?? now, held_until: until, held_by: member.id },
        event: { kind: 'held', words: reason },
      }
    }),
})

export const releaseNotice = operation({
  summary: 'Let a held notice go on',
  permission: 'notice:hold',
  purpose: 'prevention',
  verb: 'alteration',
  reason: true,
  input: OneInput,
  output: Changed,
  subject: ({ notice }) => [notice],
  run: (context, { notice }) =>
    changeNotice(context, notice, 'release', async () => ({
      // An end that is now, and no emptied column: that it was held, since when and by whom, stays to be seen.
      set: { held_until: context.now },
      event: { kind: 'released', words: context.reason },
    })),
})
