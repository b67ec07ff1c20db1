import type { z } from 'zod'
import { Problem } from '../../kernel/errors.ts'
import { operation, type RunContext } from '../../kernel/operation.ts'
import type { Receiver } from '../referrals/index.ts'
import {
  isComplaint,
  mustBeOpenTo,
  mustBeUrgent,
  passReportOn,
  Changed as ReportChanged,
  reportRow,
  reportToShare,
} from '../reports/index.ts'
import type { Urgency } from './codes.ts'
import { fault, receiverOf } from './recipient.ts'
import { mustBeNew, send } from './send.ts'
import { PassReportInput, PassReportUrgentlyInput } from './shapes.ts'
import { asMember } from './share-row.ts'

const declared = {
  permission: 'report:decide',
  purpose: 'protection',
  verb: 'disclosure',
  output: ReportChanged,
  subject: ({ report }: { readonly report: string }) => [report],
} as const

type Input = z.output<typeof PassReportUrgentlyInput>

/**
 * The agency that gets a report; null where somebody outside is told by hand.
 * @throws Problem `invalid-input`, at the field that keeps it from going there
 */
async function receiverFor({ db, actor }: Pick<RunContext, 'db' | 'actor'>, input: Input): Promise<Receiver | null> {
  const receiver = await receiverOf(db, asMember(actor), input)
  if (receiver === null) return null
  // Rule 10: what was complained of comes to lie with no other agency, whichever it is. By hand a person answers for whom they tell.
  if (await isComplaint(db, input.report))
    throw fault('agency', 'complaint-by-hand', 'What was complained of is shared with no agency. Tell it by hand.')
  // Bytes from strangers go by hand, or as evidence with its log.
  if (input.parts.includes('files'))
    throw fault('parts', 'files-by-hand', 'Files do not go along. Keep them as evidence, or hand them over yourself.')
  await mustBeNew(db, receiver, { thing: 'report', id: input.report })
  return receiver
}

type By = { readonly why: string; readonly by: string; readonly approvedBy: string | null; readonly urgency: Urgency }

async function pass(context: RunContext, input: Input, { why, by, approvedBy, urgency }: By) {
  const { report, basis, parts } = input
  // Before anything else is said of it: to some it is not there.
  await reportRow(context.db, context.actor, report)
  const receiver = await receiverFor(context, input)
  const authority = receiver?.name ?? input.authority
  const recipient = receiver === null ? (input.recipient ?? null) : null
  const changed = await passReportOn(context, { report, authority, recipient, basis, parts, why, by, approvedBy })
  // Told by hand, a complaint stands in its own history alone.
  if (await isComplaint(context.db, report)) return changed
  const content = { report: await reportToShare(context, report, parts) }
  const said = { ...input, reason: why, urgency }
  await send(context, { of: { thing: 'report', id: report }, content, title: '', said, by, approvedBy, receiver })
  return changed
}

/** The first person asks, the second one's approval runs it. */
export const passReport = operation({
  ...declared,
  summary: 'Pass parts of a report to another agency or authority, with a second person',
  // What was read cannot be unread: the haste of one person must not be enough.
  approval: 'second-person',
  // Looked at before somebody is asked to approve, and again when it runs.
  asked: async (context, input) => {
    const row = await reportRow(context.db, context.actor, input.report)
    await receiverFor(context, input)
    return row
  },
  input: PassReportInput,
  async run(context, input) {
    const { askedBy } = context
    // The door asks for a second person by itself; this holds if somebody ever takes that away by mistake.
    if (askedBy === null) throw new Problem('not-permitted', 'Passing a report on needs a second person.')
    const approvedBy = asMember(context.actor).id
    return pass(context, input, { why: input.reason, by: askedBy, approvedBy, urgency: input.urgency })
  },
})

export const passUrgently = operation({
  ...declared,
  summary: 'Pass parts of a report on at once, because somebody is in danger now',
  // Whoever does it alone says why, and stands in the history alone.
  reason: true,
  input: PassReportUrgentlyInput,
  async run(context, input) {
    if (input.recipient !== undefined) mustBeOpenTo(input.recipient)
    await mustBeUrgent(context, input.report)
    const by = asMember(context.actor).id
    return pass(context, input, { why: context.reason ?? '', by, approvedBy: null, urgency: 'danger' })
  },
})
