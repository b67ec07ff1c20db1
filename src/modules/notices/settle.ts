import { isoDay } from '../../kernel/clock.ts'
import { Problem } from '../../kernel/errors.ts'
import { operation } from '../../kernel/operation.ts'
import { mention } from '../accounts/index.ts'
import { changeNotice } from './change.ts'
import { endCopy } from './in-house/rows.ts'
import { noticeReaders } from './readers.ts'
import { AcknowledgeInput, Changed, CloseInput, DecideInput, NoteInput } from './shapes.ts'
import type { NoticeRow } from './tables.ts'

// What came back, as a person records it.

const declared = {
  permission: 'notice:settle',
  purpose: 'prevention',
  verb: 'alteration',
  output: Changed,
  subject: ({ notice }: { notice: string }) => [notice],
} as const

/**
 * When something came back, of which a person knows the day.
 * @throws Problem `invalid-input` where that lies before sending, or ahead
 */
export const momentOf = (day: string | undefined, { sent_at }: Pick<NoticeRow, 'sent_at'>, now: Date): Date =>
  momentSince(day, sent_at, now, 'This day lies before the notice was sent, or ahead.')

/**
 * The moment of something that a person knows the day of.
 * @param since what it must have come after
 * @throws Problem `invalid-input` with `words` where the day lies before that, or ahead
 */
export function momentSince(day: string | undefined, since: Date | null, now: Date, words: string): Date {
  const today = isoDay(now)
  // Today's answers keep their hour: the time to act is counted in days, and a platform that acts within one should be seen to.
  if (day === undefined || day === today) return now
  // By the day and not the moment: a confirmation may come in the minute before ours was told that it arrived.
  const first = since === null ? today : isoDay(since)
  if (day > today || day < first)
    throw new Problem('invalid-input', words, { fields: [{ field: 'on', message: 'not-possible' }] })
  // The middle of the day, but not before what it came after: times to act are counted from there.
  return new Date(Math.max(Date.parse(`${day}T12:00:00Z`), since?.getTime() ?? 0))
}

export const acknowledgeNotice = operation({
  ...declared,
  summary: 'Record that a recipient confirmed receipt',
  input: AcknowledgeInput,
  run: (context, { notice, on }) =>
    // A person records it: an automatic reply by mail confirms that a machine is there, not that Art. 16(4) was kept.
    changeNotice(context, notice, 'acknowledge', async ({ row }) => ({
      set: { acknowledged_at: momentOf(on, row, context.now) },
      event: { kind: 'acknowledged' },
    })),
})

export const decideNotice = operation({
  ...declared,
  summary: 'Record what a recipient decided',
  input: DecideInput,
  run: (context, { notice, outcome, refusal, automated, on }) =>
    changeNotice(context, notice, 'decide', async ({ row }) => ({
      // The last word stands in the row, each one in the events: figures count what became of it in the end.
      set: { outcome, refusal, automated, decided_at: momentOf(on, row, context.now) },
      event: { kind: 'decided', outcome, refusal },
    })),
})

export const closeNotice = operation({
  ...declared,
  summary: 'Close a notice',
  reason: true,
  input: CloseInput,
  run: (context, { notice, as }) =>
    changeNotice(context, notice, 'close', async ({ row }) => {
      if (row.channel === 'house') await endCopy(context.db, notice, 'closed', context.now)
      return { set: { closed_as: as, closed_at: context.now }, event: { kind: 'closed', words: context.reason } }
    }),
})

export const noteNotice = operation({
  ...declared,
  summary: 'Note something about a notice for colleagues',
  input: NoteInput,
  run: (context, { notice, text }) =>
    changeNotice(context, notice, 'note', async ({ member }) => {
      await mention(context, member, { kind: 'notice', record: notice }, text, () => noticeReaders(context, notice))
      return { event: { kind: 'noted', words: text.trim() } }
    }),
})
