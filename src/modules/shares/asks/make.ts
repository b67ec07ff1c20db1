import type { z } from 'zod'
import { Problem } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { newDataKey, sealDataKey } from '../../../kernel/vault/data-keys.ts'
import { withMark } from '../../../kernel/vault/row-marks.ts'
import { regimeOf } from '../../accounts/index.ts'
import { leadRow } from '../../leads/index.ts'
import { keyOfReceiver, type Receiver } from '../../referrals/index.ts'
import { isComplaint, reportRow } from '../../reports/index.ts'
import { fault, maySeeSuspects, receiverOf } from '../recipient.ts'
import { type Asking, asMember } from '../share-row.ts'
import { dueOf, needsSecond } from './ask.ts'
import { ASKS, enterStep, sealWords } from './ask-row.ts'
import { MakeInput, OneAsk } from './shapes.ts'

const DAY = 86_400_000

const declared = {
  permission: 'share:answer',
  purpose: 'prevention',
  verb: 'disclosure',
  input: MakeInput,
  output: OneAsk,
  subject: ({ agency }: MakeInput, output: z.output<typeof OneAsk>) => (output ? [output.ask, agency] : [agency]),
} as const

/** The last moment of a day by which something is needed. */
const endOf = (day: string | null): Date | null => (day === null ? null : new Date(Date.parse(day) + DAY - 1))

/**
 * The agency that is asked.
 * @throws Problem `invalid-input`, at the field that is wrong; `not-found` where the record is not there for whoever asks
 */
async function askedAgency(context: Asking, input: MakeInput): Promise<Receiver> {
  const { db, actor, now } = context
  await mustBeOwn(context, input.about)
  const receiver = await receiverOf(db, asMember(actor), { agency: input.agency, parts: [] })
  if (receiver === null) throw fault('agency', 'needed', 'Say which agency is asked.')
  const neededBy = endOf(input.neededBy)
  if (neededBy !== null && neededBy <= now) throw fault('neededBy', 'past', 'This day is over.')
  return receiver
}

/** Whoever asks reads what they ask about. What somebody complained of is asked about by hand (rule 10): the words would carry it. */
async function mustBeOwn({ db, actor, may }: Asking, about: MakeInput['about']): Promise<void> {
  if (about === null) return
  const { agency } = asMember(actor)
  if (about.kind === 'lead') {
    if (!may('leads.get')) throw new Problem('not-found', 'There is no such lead here.')
    await leadRow(db, agency, about.id)
    return
  }
  if (about.kind === 'report') {
    if (!may('reports.get')) throw new Problem('not-found', 'There is no such report here.')
    await reportRow(db, actor, about.id)
    if (await isComplaint(db, about.id))
      throw fault('about', 'complaint-by-hand', 'What was complained of goes to no agency. Ask by hand.')
    return
  }
  // Row security shows the cases of one's own team alone.
  const row = await db
    .selectFrom('cases')
    .select('id')
    .where('id', '=', about.id)
    .where('agency', '=', agency)
    .executeTakeFirst()
  if (row === undefined) throw new Problem('not-found', 'There is no such case here.')
}

/** Seals what is asked, and seals its key once more: to the agency that is asked, and to nobody else. */
async function make(context: RunContext, input: MakeInput): Promise<{ ask: string }> {
  const { db, actor, now, askedBy } = context
  const member = asMember(actor)
  const receiver = await askedAgency(context, input)
  const key = await newDataKey(db, member.agency, now)
  const id = newId()
  // Its clocks run between police and justice, and for nobody else whom they ask.
  const directive = maySeeSuspects({ regime: await regimeOf(db, member.agency) }) && maySeeSuspects(receiver)
  const neededBy = endOf(input.neededBy)
  const until = new Date(now.getTime() + input.days * DAY)
  const { urgency, about } = input
  const due = dueOf('sent', { urgency, directive, atHand: true, sentAt: now, since: now, neededBy, until })
  const { title, question, matter, purpose, basis, handling, restrictions, mayTell } = input
  const words = { title, question, matter, purpose, basis, handling, restrictions, mayTell }
  const of = (kind: string) => (about?.kind === kind ? about.id : null)
  await db
    .insertInto('asks')
    .values(
      withMark(db, ASKS, {
        ...{ id, kind: input.kind, urgency, agency: member.agency, to_agency: receiver.id },
        ...{ lead: of('lead'), report: of('report'), case_id: of('case'), of_person: input.ofPerson },
        ...{ made_by: askedBy ?? member.id, approved_by: askedBy === null ? null : member.id, sent_at: now },
        ...{ state: 'sent' as const, since: now, due: due?.at ?? null, clock: due?.clock ?? null },
        ...{ needed_by: neededBy, open_until: until, directive, at_hand: true, answer_seen_at: null },
        ...{ seal_ended_at: null, data_key: key.id, sealed: sealWords(key.bytes, id, words) },
      }),
    )
    .execute()
  await enterStep(context, id, { act: 'send', to: 'sent', words: {}, key: key.bytes })
  await sealDataKey(db, key, member.agency, await keyOfReceiver(db, receiver), now)
  return { ask: id }
}

export const makeAsk = operation({
  ...declared,
  summary: 'Ask another agency for something, with a second person',
  approval: 'second-person',
  // Looked at before somebody is asked to approve, and again when it runs.
  asked: askedAgency,
  async run(context, input) {
    // The door asks for a second person by itself; this holds if somebody ever takes that away by mistake.
    if (context.askedBy === null) throw new Problem('not-permitted', 'Asking about a person needs a second person.')
    return make(context, input)
  },
})

export const makeAskAlone = operation({
  ...declared,
  summary: 'Ask another agency for something that is about no person, or at once because somebody is in danger',
  async run(context, input) {
    if (needsSecond(input))
      throw fault('ofPerson', 'needs-second-person', 'What is about a person needs a second person.')
    return make(context, input)
  },
})
