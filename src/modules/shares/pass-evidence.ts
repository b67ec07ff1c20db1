import { z } from 'zod'
import { Problem } from '../../kernel/errors.ts'
import { Id } from '../../kernel/ids.ts'
import { type LookContext, operation } from '../../kernel/operation.ts'
import { enterShared, evidenceFor, evidenceToShare, type ToShare } from '../evidence/index.ts'
import type { Receiver } from '../referrals/index.ts'
import { isComplaint, standsAtReturns } from '../reports/index.ts'
import { fault, receiverOf } from './recipient.ts'
import { mustBeNew, send } from './send.ts'
import { PassEvidenceInput, PreviewEvidence, PreviewEvidenceInput } from './shapes.ts'
import { asMember, mayPass } from './share-row.ts'

const declared = { permission: 'share:answer', purpose: 'prevention' } as const

type Input = z.output<typeof PassEvidenceInput>
type Asking = Pick<LookContext, 'db' | 'actor' | 'may'>

/** @throws Problem `not-permitted` where somebody moves no evidence, or stands at returns: an item may be a file of a complaint (rule 10) */
function mustMove(context: Asking): void {
  if (standsAtReturns(context.actor) || !mayPass(context, { thing: 'evidence' }))
    throw new Problem('not-permitted', 'Your roles do not allow this (evidence:move).')
}

/**
 * Who gets an item, and what decides it. @param parts those that tell of suspects go to police and justice only, but for the bytes of a copy in
 * which what tells of people was covered
 * @throws Problem `not-found`, `conflict`; `invalid-input` at the field that keeps it from going there
 */
export async function evidenceReceiver(
  context: Asking,
  { item, agency, parts }: Pick<Input, 'item' | 'agency' | 'parts'>,
): Promise<{ readonly receiver: Receiver; readonly of: ToShare }> {
  const { db, actor } = context
  mustMove(context)
  const of = await evidenceFor(context, item, parts)
  const telling = parts.filter((part) => !(part === 'bytes' && of.isRedacted))
  const receiver = await receiverOf(db, asMember(actor), { agency, parts: telling })
  if (receiver === null) throw fault('agency', 'needed', 'Say to which agency it goes.')
  if (of.report !== null && (await isComplaint(db, of.report)))
    throw fault('agency', 'complaint-by-hand', 'What was complained of is shared with no agency. Tell it by hand.')
  return { receiver, of }
}

/** The first person asks, the second one's approval runs it: what waits is kept sealed at the door. */
export const passEvidence = operation({
  ...declared,
  summary: 'Pass an item of evidence on to another agency of the house, with a second person',
  verb: 'disclosure',
  approval: 'second-person',
  // Looked at before somebody is asked to approve, and again when it runs.
  asked: async (context, input) => {
    const { receiver } = await evidenceReceiver(context, input)
    await mustBeNew(context.db, receiver, { thing: 'evidence', id: input.item })
  },
  input: PassEvidenceInput,
  output: z.object({ item: Id, entry: Id }),
  subject: ({ item }, output) => (output ? [item, output.entry] : [item]),
  async run(context, input) {
    const { db, actor, askedBy } = context
    // The door asks for a second person by itself; this holds if somebody ever takes that away by mistake.
    if (askedBy === null) throw new Problem('not-permitted', 'Passing evidence on needs a second person.')
    const { item: id, parts, reason } = input
    const { receiver, of } = await evidenceReceiver(context, input)
    // Holds the item: of two that are approved at the same moment the second sees the first one's share.
    const entry = await enterShared(context, id, receiver.name, reason)
    const thing = { thing: 'evidence', id, report: of.report, itemKey: of.itemKey } as const
    await mustBeNew(db, receiver, thing)
    const content = await evidenceToShare(context, id, parts)
    const title = content.evidence.facts?.name ?? ''
    // What somebody marked so is never recalled, whatever was ticked.
    const said = { ...input, exculpatory: input.exculpatory || of.isExculpatory }
    await send(context, { of: thing, content, title, said, by: askedBy, approvedBy: asMember(actor).id, receiver })
    return { item: id, entry }
  },
})

export const previewEvidence = operation({
  ...declared,
  summary: 'See what would go along if an item of evidence were passed on with chosen parts',
  verb: 'consultation',
  input: PreviewEvidenceInput,
  output: PreviewEvidence,
  subject: ({ item }) => [item],
  async run(context, { item, parts }) {
    mustMove(context)
    const { evidence } = await evidenceToShare(context, item, parts)
    return { evidence }
  },
})
