import { Problem } from '../../kernel/errors.ts'
import { operation } from '../../kernel/operation.ts'
import { Changed, leadRow, leadToShare, passOn } from '../leads/index.ts'
import { receiverOf } from './recipient.ts'
import { mustBeNew, send } from './send.ts'
import { PassLeadInput } from './shapes.ts'
import { asMember } from './share-row.ts'

/** The first person asks, the second one's approval runs it: what waits is kept sealed at the door. */
export const passLead = operation({
  summary: 'Pass a lead to another agency or authority',
  permission: 'lead:pass',
  purpose: 'investigation',
  verb: 'disclosure',
  approval: 'second-person',
  // Looked at before somebody is asked to approve, and again when it runs.
  asked: async ({ db, actor }, input) => {
    const member = asMember(actor)
    await mustBeNew(db, await receiverOf(db, member, input), { thing: 'lead', id: input.lead })
    return leadRow(db, member.agency, input.lead)
  },
  input: PassLeadInput,
  output: Changed,
  subject: ({ lead }) => [lead],
  async run(context, input) {
    const { db, actor, askedBy } = context
    const member = asMember(actor)
    // The door asks for a second person by itself; this holds if somebody ever takes that away by mistake.
    if (askedBy === null) throw new Problem('not-permitted', 'Passing a lead on needs a second person.')
    const receiver = await receiverOf(db, member, input)
    const authority = receiver?.name ?? input.authority
    const { lead, basis, reason, parts, language } = input
    const changed = await passOn(context, { lead, authority, basis, reason, askedBy })
    // Once the lead is held: of two that are approved at the same moment the second sees the first one's share.
    await mustBeNew(db, receiver, { thing: 'lead', id: lead })
    const content = { lead: await leadToShare(context, lead, parts, language) }
    const { title } = content.lead
    await send(context, {
      of: { thing: 'lead', id: lead },
      content,
      title,
      said: input,
      by: askedBy,
      approvedBy: member.id,
      receiver,
    })
    return changed
  },
})
