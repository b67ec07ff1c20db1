import type { Tx } from '../../kernel/database.ts'
import { Problem } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { operation, type RunContext } from '../../kernel/operation.ts'
import { newDataKey, sealDataKey } from '../../kernel/vault/data-keys.ts'
import { withMark } from '../../kernel/vault/row-marks.ts'
import { Changed, leadRow, leadToShare, passOn } from '../leads/index.ts'
import { keyOfReceiver, type Receiver } from '../referrals/index.ts'
import { fault, receiverOf } from './recipient.ts'
import { PassLeadInput } from './shapes.ts'
import { dueOf, OPEN_STATES } from './share.ts'
import { asMember, enterStep, SHARES, sealVersion, sealWords } from './share-row.ts'

const DAY = 86_400_000

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
    await mustBeNew(db, await receiverOf(db, member, input), input.lead)
    return leadRow(db, member.agency, input.lead)
  },
  input: PassLeadInput,
  output: Changed,
  subject: ({ lead }) => [lead],
  async run(context, input) {
    const { db, actor, askedBy } = context
    // The door asks for a second person by itself; this holds if somebody ever takes that away by mistake.
    if (askedBy === null) throw new Problem('not-permitted', 'Passing a lead on needs a second person.')
    const receiver = await receiverOf(db, asMember(actor), input)
    await mustBeNew(db, receiver, input.lead)
    const authority = receiver?.name ?? input.authority
    const { lead, basis, reason } = input
    const changed = await passOn(context, { lead, authority, basis, reason, askedBy })
    await share(context, input, { askedBy, receiver })
    return changed
  },
})

/** @throws Problem `invalid-input` where they have it already: two versions side by side would contradict each other */
async function mustBeNew(db: Tx, receiver: Receiver | null, lead: string): Promise<void> {
  if (receiver === null) return
  const there = await db
    .selectFrom('shares')
    .select('id')
    .where('lead', '=', lead)
    .where('to_agency', '=', receiver.id)
    .where('state', 'in', OPEN_STATES)
    .executeTakeFirst()
  if (there !== undefined)
    throw fault('agency', 'shared-already', 'They have this already. Correct it there, or recall it first.')
}

type Sending = {
  readonly askedBy: string
  readonly receiver: Awaited<ReturnType<typeof receiverOf>>
}

/** Gathers what was chosen as it stands now, seals it, and seals its key once more: to the receiving agency, and to nobody else. */
async function share(context: RunContext, input: PassLeadInput, { askedBy, receiver }: Sending): Promise<void> {
  const { db, actor, now } = context
  const member = asMember(actor)
  const lead = await leadToShare(context, input.lead, input.parts, input.language)
  const key = await newDataKey(db, member.agency, now)
  const talk = await newDataKey(db, member.agency, now)
  const id = newId()
  const until = new Date(now.getTime() + input.days * DAY)
  const due = dueOf('sent', { since: now, urgency: input.urgency, until, correctedAt: null })
  const { reason, basis, theirBasis, terms } = input
  const authority = receiver === null ? input.authority : ''
  const words = { title: lead.title, authority, reason, basis, theirBasis, terms }
  await db
    .insertInto('shares')
    .values(
      withMark(db, SHARES, {
        ...{ id, thing: 'lead' as const, lead: input.lead, agency: member.agency },
        ...{ to_agency: receiver?.id ?? null, made_by: askedBy, approved_by: member.id },
        ...{ sent_at: now, state: 'sent' as const, since: now, due: due?.at ?? null, clock: due?.clock ?? null },
        ...{ urgency: input.urgency, shared_until: until, exculpatory: input.exculpatory, parts: input.parts },
        ...{ version: 1, version_read: 0, corrected_at: null, seal_ended_at: null },
        ...{ data_key: key.id, talk_key: talk.id, sealed: sealWords(key.bytes, id, words) },
      }),
    )
    .execute()
  await enterVersion(context, id, 1, { key: key.bytes, why: '', lead })
  await enterStep(context, member, { id }, { act: 'send', to: 'sent', words: {}, key: talk.bytes })
  if (receiver === null) return
  const recipient = await keyOfReceiver(db, receiver)
  for (const one of [key, talk]) await sealDataKey(db, one, member.agency, recipient, now)
}

/** Keeps what is shared as it stands now, beside what it was before. */
export async function enterVersion(
  { db, actor, now }: RunContext,
  share: string,
  version: number,
  {
    key,
    ...words
  }: { readonly key: Uint8Array; readonly why: string; readonly lead: Awaited<ReturnType<typeof leadToShare>> },
): Promise<void> {
  const member = asMember(actor)
  await db
    .insertInto('share_versions')
    .values({
      ...{ share, version, at: now, by: member.id, by_agency: member.agency },
      sealed: sealVersion(key, share, version, words),
    })
    .execute()
}
