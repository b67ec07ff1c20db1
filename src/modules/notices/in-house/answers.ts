import { z } from 'zod'
import type { Tx } from '../../../kernel/database.ts'
import { notFound, Problem } from '../../../kernel/errors.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { keyIfOpen } from '../../../kernel/vault/opening.ts'
import { memberNames } from '../../accounts/index.ts'
import { changed, changeNotice } from '../change.ts'
import type { ProposalState } from '../codes.ts'
import { keepReference } from '../follow-up/follow.ts'
import { OPEN, stateAt, UNTOUCHED, whyNot } from '../notice.ts'
import { asMember, keyOf, noticeRow } from '../record.ts'
import { contactOf } from './contact.ts'
import { type AnswerRow, agencyNames, answerShown, answersOf, type CopyRow, sealWhy } from './rows.ts'
import { AnswersWaiting, OfNotice, OneAnswer, OneNotice, RefuseAnswerInput, Settled } from './shapes.ts'

// The sender's side: what a platform answered stands as a proposal, until somebody who follows the notice takes it up or says why not.

const copyOf = (db: Tx, agency: string, notice: string): Promise<CopyRow | undefined> =>
  db
    .selectFrom('notice_copies')
    .selectAll()
    .where('agency', '=', agency)
    .where('notice', '=', notice)
    .executeTakeFirst()

const ACT = { acknowledged: 'acknowledge', decided: 'decide' } as const

export const answersToNotice = operation({
  summary: 'See what a platform of the house answered to a notice',
  permission: 'notice:read',
  purpose: 'prevention',
  verb: 'consultation',
  input: OneNotice,
  output: OfNotice,
  subject: ({ notice }) => [notice],
  async run(context, { notice }) {
    const { db, now, may } = context
    const member = asMember(context.actor)
    const row = await noticeRow(db, member.agency, notice)
    const maySettle = may('answers.confirm')
    const copy = await copyOf(db, member.agency, notice)
    if (copy === undefined) return { platform: null, answers: [], maySettle }
    const key = await keyIfOpen(db, member, copy.data_key)
    const answers = (await answersOf(db, [copy.id])).get(copy.id) ?? []
    const names = await memberNames(
      context,
      answers.map(({ decided_by }) => decided_by),
    )
    return {
      platform: {
        name: (await agencyNames(db)).get(copy.to_agency) ?? '',
        contact: await contactOf(db, copy.to_agency),
      },
      // The last one first: it is what the platform says now.
      answers: answers.toReversed().map((answer) => ({
        ...answerShown(answer, key),
        decidedBy:
          answer.decided_by === null ? null : { id: answer.decided_by, name: names.get(answer.decided_by) ?? null },
        closed: whyNot({ state: stateAt(row, now), ...UNTOUCHED }, ACT[answer.kind]),
      })),
      maySettle,
    }
  },
})

const declared = { permission: 'notice:settle', purpose: 'prevention', verb: 'alteration', output: Settled } as const

/** An answer that nobody has decided upon, and the copy it is to. @throws Problem `not-found`, `conflict` */
async function openAnswer({ db, actor }: RunContext, id: string): Promise<{ answer: AnswerRow; copy: CopyRow }> {
  const { agency } = asMember(actor)
  const answer = await db
    .selectFrom('notice_answers')
    .selectAll()
    .where('agency', '=', agency)
    .where('id', '=', id)
    // Of two who settle it at once, the second sees that it was.
    .forUpdate()
    .executeTakeFirstOrThrow(notFound('There is no such answer.'))
  if (answer.state !== 'proposed')
    throw new Problem('conflict', 'Somebody decided about this answer already.', {
      fields: [{ field: 'answer', message: 'settled-already' }],
    })
  const copy = await db.selectFrom('notice_copies').selectAll().where('id', '=', answer.copy).executeTakeFirstOrThrow()
  return { answer, copy }
}

type Settling = { readonly state: Exclude<ProposalState, 'proposed'>; readonly sealed_why?: Uint8Array }

async function settle({ db, actor, now }: RunContext, answer: string, set: Settling): Promise<void> {
  await db
    .updateTable('notice_answers')
    .set({ ...set, decided_by: asMember(actor).id, decided_at: now })
    .where('id', '=', answer)
    .execute()
}

/** Confirmations of receipt that nobody took up, which a decision makes superfluous. */
async function receiptsOf(db: Tx, { id }: CopyRow): Promise<readonly AnswerRow[]> {
  const all = (await answersOf(db, [id])).get(id) ?? []
  return all.filter(({ kind, state }) => kind === 'acknowledged' && state === 'proposed')
}

export const confirmAnswer = operation({
  ...declared,
  summary: 'Take up what a platform answered: its receipt or its decision stands with the notice',
  input: OneAnswer,
  subject: ({ answer }, output) => [answer, ...(output ? [output.notice] : [])],
  async run(context, { answer: id }) {
    const { db } = context
    const { answer, copy } = await openAnswer(context, id)
    const { outcome, refusal, automated, happened_at } = answer
    const key = await keyOf(db, asMember(context.actor), copy.data_key)
    const receipts = answer.kind === 'decided' ? await receiptsOf(db, copy) : []
    // By the notice's own rules, and from the moment the platform tells: a late press makes nobody late.
    const after = await changeNotice(context, copy.notice, ACT[answer.kind], async ({ row }) => {
      if (answer.kind === 'acknowledged')
        return { set: { acknowledged_at: happened_at }, event: { kind: 'acknowledged' } }
      const acknowledged_at = row.acknowledged_at ?? receipts[0]?.happened_at ?? null
      return {
        set: { outcome, refusal, automated, decided_at: happened_at, acknowledged_at },
        event: { kind: 'decided', outcome, refusal },
      }
    })
    for (const one of [answer, ...receipts]) await settle(context, one.id, { state: 'confirmed' })
    await keepReference(context, copy.notice, answerShown(answer, key).said?.reference ?? '')
    return { answer: id, ...after }
  },
})

export const refuseAnswer = operation({
  ...declared,
  summary: 'Say to a platform why its answer is not taken up, and ask it to answer again',
  input: RefuseAnswerInput,
  subject: ({ answer }, output) => [answer, ...(output ? [output.notice] : [])],
  async run(context, { answer: id, why }) {
    const { answer, copy } = await openAnswer(context, id)
    const key = await keyOf(context.db, asMember(context.actor), copy.data_key)
    // Kept, not deleted: what a platform once said stays readable.
    await settle(context, id, { state: 'refused', sealed_why: sealWhy(key, answer.id, why.trim()) })
    return { answer: id, ...(await changed(context, copy.notice)) }
  },
})

export const answersWaiting = operation({
  summary: 'See which notices a platform of the house has answered, where nobody has taken that up',
  permission: 'notice:settle',
  purpose: 'prevention',
  verb: 'consultation',
  input: z.object({}),
  output: AnswersWaiting,
  subject: () => [],
  async run({ db, actor }) {
    const rows = await db
      .selectFrom('notice_answers as a')
      .innerJoin('notice_copies as c', 'c.id', 'a.copy')
      .innerJoin('notices as n', 'n.id', 'c.notice')
      .innerJoin('recipients as r', 'r.id', 'n.recipient')
      .select(['n.id as notice', 'n.number', 'r.name', 'a.answered_at'])
      .where('a.agency', '=', asMember(actor).agency)
      .where('a.state', '=', 'proposed')
      // Of a notice that is over nothing is taken up any more.
      .where('n.state', 'in', LIVE)
      .orderBy('a.answered_at')
      .limit(200)
      .execute()
    const first = new Map(rows.toReversed().map((row) => [row.notice, row]))
    return {
      answers: [...first.values()]
        .toSorted((a, b) => a.answered_at.getTime() - b.answered_at.getTime())
        .map(({ notice, number, name, answered_at }) => ({
          ...{ notice, number, recipient: name, since: answered_at.toISOString() },
        })),
    }
  },
})

const LIVE = OPEN.filter((state) => state !== 'held')
