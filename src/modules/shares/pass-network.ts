import { z } from 'zod'
import { Problem } from '../../kernel/errors.ts'
import { Id } from '../../kernel/ids.ts'
import { type LookContext, operation } from '../../kernel/operation.ts'
import { networkToShare } from '../networks/index.ts'
import { receiverOf } from './recipient.ts'
import { mustBeNew, send } from './send.ts'
import { PassNetworkInput, PreviewNetwork, PreviewNetworkInput } from './shapes.ts'
import { asMember } from './share-row.ts'

const declared = { permission: 'lead:pass', purpose: 'investigation' } as const

type Input = z.output<typeof PassNetworkInput>

/** Who gets the picture, and the picture as it stands now. @throws Problem `invalid-input`, `not-found`, `keys-closed` */
async function pictureFor(context: Pick<LookContext, 'db' | 'actor' | 'may'>, input: Input) {
  const { db, actor } = context
  const receiver = await receiverOf(db, asMember(actor), input)
  await mustBeNew(db, receiver, { thing: 'network', id: input.start })
  const { start, open, parts } = input
  return { receiver, grown: { start, open }, ...(await networkToShare(context, { start, open }, parts)) }
}

/** The first person asks, the second one's approval runs it: what waits is kept sealed at the door. */
export const passNetwork = operation({
  ...declared,
  summary: 'Pass a picture of a network on to another agency or authority',
  verb: 'disclosure',
  approval: 'second-person',
  // Looked at before somebody is asked to approve, and again when it runs.
  asked: pictureFor,
  input: PassNetworkInput,
  output: z.object({ leads: z.array(Id) }),
  // Each lead in the picture was disclosed.
  subject: (_, output) => output?.leads ?? [],
  async run(context, input) {
    const { actor, askedBy } = context
    // The door asks for a second person by itself; this holds if somebody ever takes that away by mistake.
    if (askedBy === null) throw new Problem('not-permitted', 'Passing a network on needs a second person.')
    const { receiver, grown, network, leads, title } = await pictureFor(context, input)
    await send(context, {
      of: { thing: 'network', id: grown.start },
      ...{ content: { network, grown }, leads, title, said: input },
      ...{ by: askedBy, approvedBy: asMember(actor).id, receiver },
    })
    return { leads: [...new Set(leads.values())] }
  },
})

export const previewNetwork = operation({
  ...declared,
  summary: 'See what would go along if a picture of a network were passed on with chosen parts',
  verb: 'consultation',
  input: PreviewNetworkInput,
  output: PreviewNetwork,
  // Titles and contact points are shown, so that each lead in the picture counts as consulted.
  subject: (_, output) => output?.leads ?? [],
  async run(context, { start, open, parts }) {
    const { network, leads } = await networkToShare(context, { start, open }, parts)
    return { network, leads: [...leads.values()] }
  },
})
