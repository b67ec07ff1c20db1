import type { z } from 'zod'
import type { Member } from '../../../kernel/actor.ts'
import { isoDay } from '../../../kernel/clock.ts'
import { Problem } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { mention } from '../../accounts/index.ts'
import { callOfRow } from '../calls.ts'
import type { Act, State } from '../codes.ts'
import { keyOf } from '../keys.ts'
import { isKnown } from '../known.ts'
import { reportReaders } from '../readers.ts'
import { asMember, type EventKind, enter, keepMessage, reportRow, type StaffWords } from '../record.ts'
import { actionsOf, stateAfter, whyNot } from '../report.ts'
import { AssessInput, Changed, CloseInput, OneInput, type Why, WriteInput } from '../shapes.ts'
import type { ReportRow } from '../tables.ts'

const WORDS: Readonly<Record<Why, string>> = {
  'not-read': 'Open this report and read it first.',
  withdrawn: 'The reporter has withdrawn this report. Nobody writes to them any more.',
  'passed-on': 'This report was passed to another authority, which cannot be taken back.',
  'already-ended': 'This report is answered or closed already. Open it anew first.',
  'still-open': 'This report is open already.',
  'waits-for-second-person': 'Somebody asked to pass this report on. A second person decides.',
  'no-receipt': 'Nobody has a receipt for this report. Write to whoever sent it by another way.',
  'not-permitted': 'Your roles do not allow this.',
}

const refusal = (why: Why) => new Problem('conflict', WORDS[why], { fields: [{ field: 'report', message: why }] })

/** A report about to be changed. */
export type Changing = { readonly member: Member; readonly row: ReportRow; readonly next: State }

/**
 * Lets one act happen to a report if its state allows it.
 * @throws Problem `conflict` with the why-key as its field's message
 */
export async function changeReport(
  context: RunContext,
  report: string,
  act: Act,
  change: (changing: Changing) => Promise<void>,
): Promise<Changed> {
  const { db, actor, may } = context
  const member = asMember(actor)
  const row = await reportRow(db, member, report)
  const why = whyNot(row.state, act)
  if (why !== null) throw refusal(why)
  // By the table, so that pages, tests and this can never disagree on what comes next.
  const next = stateAfter(row.state, act)
  await change({ member, row, next })
  return { report, state: next, actions: actionsOf(next, may) }
}

const declared = {
  purpose: 'protection',
  output: Changed,
  subject: ({ report }: { report: string }) => [report],
} as const

type Written = z.output<typeof WriteInput>

/** Writes to the reporter, in words that open to their receipt. */
async function write(
  { db, now }: RunContext,
  { member, row }: Changing,
  { text }: Written,
  kind: 'question' | 'answer',
): Promise<void> {
  // It would be written to nobody, and look as if somebody had been told.
  if (await isKnown(db, row.id)) throw refusal('no-receipt')
  // Under the report's own key, which the receipt opens as well.
  const key = await keyOf(db, member, row.data_key)
  await keepMessage(db, {
    id: newId(),
    report: row.id,
    agency: row.agency,
    kind,
    by: member.id,
    now,
    words: { text },
    key,
  })
}

/** Who calls for help was answered by the first word that reached them; what else is asked does not make them wait again. */
async function answered({ db, now }: RunContext, { row }: Changing): Promise<void> {
  const call = callOfRow(row)
  if (row.answered_at !== null || call === null || call === 'person') return
  await db.updateTable('reports').set({ answered_at: now }).where('id', '=', row.id).execute()
}

export const askReporter = operation({
  ...declared,
  summary: 'Ask a reporter a question',
  permission: 'report:answer',
  verb: 'disclosure',
  input: WriteInput,
  run: (context, input) =>
    changeReport(context, input.report, 'ask', async (changing) => {
      const { db, now } = context
      // A question ends nothing: the promise of an answer runs on.
      await write(context, changing, input, 'question')
      await answered(context, changing)
      // Only that it was asked: the words stand with the messages, once.
      await enter(db, changing.member, changing.row, { kind: 'asked', at: now })
    }),
})

export const answerReporter = operation({
  ...declared,
  summary: 'Answer a reporter, which ends the report',
  permission: 'report:answer',
  verb: 'disclosure',
  input: WriteInput,
  run: (context, input) =>
    changeReport(context, input.report, 'answer', async (changing) => {
      const { db, now } = context
      await write(context, changing, input, 'answer')
      // The first answer is what the promise is about; a later one does not undo having been late.
      const ended = { state: changing.next, answered_at: changing.row.answered_at ?? now, ended_on: isoDay(now) }
      await db.updateTable('reports').set(ended).where('id', '=', input.report).execute()
      await enter(db, changing.member, changing.row, { kind: 'answered', at: now })
    }),
})

/** Changes the row and enters why, in words that the staff alone read. */
async function decide(
  { db, now }: RunContext,
  { member, row, next }: Changing,
  kind: EventKind,
  words: StaffWords,
  more: Partial<ReportRow>,
): Promise<void> {
  await db
    .updateTable('reports')
    .set({ state: next, ...more })
    .where('id', '=', row.id)
    .execute()
  await enter(db, member, row, { kind, at: now, words })
}

export const closeReport = operation({
  ...declared,
  summary: 'Close a report without an answer',
  permission: 'report:decide',
  verb: 'alteration',
  reason: true,
  input: CloseInput,
  run: (context, { report, as }) =>
    // The reporter sees that it is closed and never why: reasons may name others.
    changeReport(context, report, 'close', (changing) =>
      decide(
        context,
        changing,
        'closed',
        { words: context.reason ?? '', closedAs: as },
        { closed_as: as, ended_on: isoDay(context.now) },
      ),
    ),
})

export const reopenReport = operation({
  ...declared,
  summary: 'Open an answered or closed report anew',
  permission: 'report:decide',
  verb: 'alteration',
  reason: true,
  input: OneInput,
  run: (context, { report }) =>
    // The promise of an answer is open again, and counts from the same days as before.
    changeReport(context, report, 'reopen', (changing) =>
      decide(context, changing, 'reopened', { words: context.reason ?? '' }, { closed_as: null, ended_on: null }),
    ),
})

export const assessReport = operation({
  ...declared,
  summary: 'Say how urgent a report is',
  permission: 'report:answer',
  verb: 'alteration',
  input: AssessInput,
  run: (context, { report, danger }) =>
    changeReport(context, report, 'assess', async ({ member, row }) => {
      const { db, now } = context
      // What the reporter said stays beside it: facts are kept apart from assessments.
      await db.updateTable('reports').set({ danger_seen: danger }).where('id', '=', report).execute()
      await enter(db, member, row, { kind: 'assessed', at: now, words: { words: danger } })
    }),
})

export const noteReport = operation({
  ...declared,
  summary: 'Note something about a report for colleagues',
  permission: 'report:answer',
  verb: 'alteration',
  input: WriteInput,
  run: (context, { report, text }) =>
    changeReport(context, report, 'note', async ({ member, row }) => {
      // For colleagues alone: what is told to the reporter goes by a question or an answer.
      await enter(context.db, member, row, { kind: 'noted', at: context.now, words: { words: text.trim() } })
      await mention(context, member, { kind: 'report', record: report }, text, () => reportReaders(context, report))
    }),
})
