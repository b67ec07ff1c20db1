import { z } from 'zod'
import type { Member } from '../../../kernel/actor.ts'
import { daysAfter, isoDay } from '../../../kernel/clock.ts'
import type { Tx } from '../../../kernel/database.ts'
import { notFound, Problem } from '../../../kernel/errors.ts'
import { firstOf } from '../../../kernel/first-of.ts'
import { Id, newId } from '../../../kernel/ids.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { keyIfOpen } from '../../../kernel/vault/opening.ts'
import { sealJson } from '../../../kernel/vault/seal.ts'
import { openUnaltered } from '../../../kernel/vault/unaltered.ts'
import { memberNames } from '../../accounts/index.ts'
import { OPEN, stateAt } from '../notice.ts'
import { asMember, isBarred, keyOf, noticeRow } from '../record.ts'
import type { PreservationRow } from '../statements/tables.ts'
import type { NoticeRow } from '../tables.ts'
import { endLetter, handedOver, keepLetter, mailed } from './letters.ts'
import {
  LONGEST_PRESERVATION,
  NO_PRESERVATION,
  type PreservationAct,
  preservationAfter,
  whyNoPreservation,
} from './preservation.ts'
import { AskInput, DecideInput, EndPreservation, type Preservation, PreservationList, Preserved } from './shapes.ts'

const whyLabel = (id: string) => `notice_preservations.sealed ${id}`
const decisionLabel = (id: string) => `notice_preservations.sealed_decision ${id}`

type Looked = { readonly showsChildren: boolean | null; readonly showsIntimate: boolean | null }

/** @throws Problem `conflict` where content must not be left up */
async function insistOnLooks({ db, now }: RunContext, row: NoticeRow, looked: Looked, until: string): Promise<void> {
  const asked = {
    ...looked,
    until,
    // Asked anew each time: the lead may have been barred since.
    barred: await isBarred(db, row.lead),
    noticeOpen: OPEN.includes(stateAt(row, now)),
  }
  const today = isoDay(now)
  const why = whyNoPreservation(asked, today, daysAfter(today, LONGEST_PRESERVATION))
  if (why !== null)
    throw new Problem('conflict', NO_PRESERVATION[why], { fields: [{ field: 'preservation', message: why }] })
}

export const askPreservation = operation({
  summary: 'Ask a prosecutor that a service keep content and leave it up',
  permission: 'notice:draft',
  purpose: 'prevention',
  verb: 'alteration',
  input: AskInput,
  output: Preserved,
  subject: ({ notice }, output) => [notice, ...(output ? [output.preservation] : [])],
  async run(context, { notice, until, showsChildren, showsIntimate, why }) {
    const { db, actor, now } = context
    const member = asMember(actor)
    const row = await noticeRow(db, member.agency, notice)
    await insistOnLooks(context, row, { showsChildren, showsIntimate }, until)
    const id = newId()
    // Under the notice's key: who erases the notice takes these words along.
    const sealed = sealJson(await keyOf(db, member, row.data_key), { words: why }, whyLabel(id))
    // The notice is held since `noticeRow`: of two who ask at once, the second comes here after the first.
    const there = await db
      .selectFrom('notice_preservations')
      .select('id')
      .where('notice', '=', notice)
      .where('state', 'in', ['asked', 'approved'])
      .executeTakeFirst()
    if (there !== undefined) throw new Problem('conflict', 'One is open for this notice already.')
    const nobody = { decided_by: null, decided_at: null, ended_by: null, ended_at: null, sealed_decision: null }
    await db
      .insertInto('notice_preservations')
      .values({
        id,
        agency: member.agency,
        notice,
        asked_by: member.id,
        asked_at: now,
        until,
        // Only a «no» that somebody said comes this far, and the table takes nothing else.
        shows_children: false,
        shows_intimate: false,
        state: 'asked',
        ...nobody,
        sealed,
      })
      .execute()
    return { preservation: id, state: 'asked' as const, written: false }
  },
})

/** @throws Problem `not-found`, `conflict` where the act is closed */
async function changing({ db, actor }: RunContext, id: string, act: PreservationAct) {
  const member = asMember(actor)
  const row = await db
    .selectFrom('notice_preservations')
    .selectAll()
    .where('agency', '=', member.agency)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow(notFound('There is no such request.'))
  const state = preservationAfter(row.state, act)
  if (state === null) throw new Problem('conflict', 'This request was decided or has ended already.')
  return { member, row, state }
}

export const decidePreservation = operation({
  summary: 'Decide whether a service is asked to keep content and leave it up',
  permission: 'preservation:approve',
  purpose: 'prevention',
  verb: 'disclosure',
  confirm: 'mfa',
  input: DecideInput,
  output: Preserved,
  subject: ({ preservation }) => [preservation],
  async run(context, { preservation, approve, words, ...looked }) {
    const { db, now } = context
    const { member, row, state } = await changing(context, preservation, approve ? 'approve' : 'refuse')
    // Nobody approves what they asked for; the table refuses it as well.
    if (row.asked_by === member.id)
      throw new Problem('not-permitted', 'You asked for it. Another prosecutor must decide.')
    const notice = await noticeRow(db, member.agency, row.notice)
    // Refusing needs no look: nothing stays up by it.
    if (approve) await insistOnLooks(context, notice, looked, row.until)
    const sealed_decision = sealJson(await keyOf(db, member, notice.data_key), { words }, decisionLabel(preservation))
    await db
      .updateTable('notice_preservations')
      .set({ state, decided_by: member.id, decided_at: now, sealed_decision })
      .where('id', '=', preservation)
      .execute()
    // A refusal is told to nobody outside: the service never heard of the question.
    return {
      preservation,
      state,
      written: approve && (await mailed(context, notice, await keepLetter(db, notice, row))),
    }
  },
})

export const endPreservation = operation({
  summary: 'End a request to keep content up, and tell the service',
  permission: 'notice:settle',
  purpose: 'prevention',
  verb: 'disclosure',
  reason: true,
  input: EndPreservation,
  output: Preserved,
  subject: ({ preservation }) => [preservation],
  async run(context, { preservation }) {
    const { member, row, state } = await changing(context, preservation, 'end')
    const { db } = context
    const notice = await noticeRow(db, member.agency, row.notice)
    await db
      .updateTable('notice_preservations')
      .set({ state, ended_by: member.id, ended_at: context.now })
      .where('id', '=', preservation)
      .execute()
    // What stays up goes on doing harm: whoever was asked to leave it up must hear that nobody needs it any more.
    return { preservation, state, written: await mailed(context, notice, await endLetter(db, notice, context.now)) }
  },
})

export const listPreservations = operation({
  summary: 'See requests to keep content up as evidence',
  permission: 'notice:read',
  purpose: 'prevention',
  verb: 'consultation',
  input: z.object({ notice: Id.optional() }),
  output: PreservationList,
  subject: ({ notice }) => (notice ? [notice] : []),
  async run(context, { notice }) {
    const { db, actor, may } = context
    const member = asMember(actor)
    const { rows, ...rest } = await preservationRows(db, member.agency, notice)
    const names = await memberNames(
      context,
      rows.flatMap(({ asked_by, decided_by }) => [asked_by, decided_by]),
    )
    const person = (id: string) => ({ id, name: names.get(id) ?? null })
    const preservations: Preservation[] = []
    for (const row of rows)
      preservations.push({
        id: row.id,
        notice: row.notice,
        number: row.number,
        recipient: row.name,
        state: row.state,
        until: row.until,
        askedBy: person(row.asked_by),
        askedAt: row.asked_at.toISOString(),
        decidedBy: row.decided_by === null ? null : person(row.decided_by),
        ...(await wordsOf(db, member, row)),
        handOver: await handedOver(context, row),
        // As the operation would say it: a button that only refuses helps nobody.
        mayDecide: row.state === 'asked' && may('preservations.decide') && row.asked_by !== member.id,
        mayEnd: row.state === 'approved' && may('preservations.end'),
      })
    return { preservations, mayAsk: may('preservations.ask'), ...rest }
  },
})

/** The newest are shown. */
const MOST = 200

async function preservationRows(db: Tx, agency: string, notice: string | undefined) {
  let query = db
    .selectFrom('notice_preservations as k')
    .innerJoin('notices as n', 'n.id', 'k.notice')
    .innerJoin('recipients as r', 'r.id', 'n.recipient')
    .selectAll('k')
    .select(['n.number', 'n.data_key', 'n.recipient', 'r.name'])
    .where('k.agency', '=', agency)
  if (notice !== undefined) query = query.where('k.notice', '=', notice)
  return firstOf(query.orderBy('k.asked_at', 'desc'), MOST)
}

async function wordsOf(db: Tx, member: Member, row: PreservationRow & { readonly data_key: string }) {
  const key = await keyIfOpen(db, member, row.data_key)
  // That something was asked for is seen without keys; what was written is not.
  if (key === null) return { why: null, decision: null }
  const { id, sealed, sealed_decision } = row
  const opened = (bytes: Uint8Array, label: string) => openUnaltered<{ words: string }>(key, bytes, label).words
  return {
    why: opened(sealed, whyLabel(id)),
    decision: sealed_decision === null ? null : opened(sealed_decision, decisionLabel(id)),
  }
}
