import { isoDay } from '../../../kernel/clock.ts'
import { notFound, Problem } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { sealJson } from '../../../kernel/vault/seal.ts'
import { changed, changeNotice } from '../change.ts'
import { asMember, heldNotice } from '../record.ts'
import type { Changed } from '../shapes.ts'
import type { RemedyRow } from '../statements/tables.ts'
import type { NoticeRow } from '../tables.ts'
import { EndInput, LodgeInput, Remedied } from './remedy-shapes.ts'

export const remedyLabel = (remedy: string) => `notice_remedies.sealed ${remedy}`
export const answerLabel = (remedy: string) => `notice_remedies.sealed_end ${remedy}`

/** Which act of the notice a remedy is, and what its history calls it. */
const ACTS = {
  complaint: { act: 'complain', kind: 'complained' },
  dispute: { act: 'dispute', kind: 'disputed' },
} as const

const declared = { permission: 'notice:settle', purpose: 'prevention', verb: 'alteration', output: Remedied } as const

export const lodgeRemedy = operation({
  ...declared,
  summary: 'Record a complaint to a service or an out-of-court dispute',
  input: LodgeInput,
  subject: ({ notice }, output) => [notice, ...(output ? [output.remedy] : [])],
  async run(context, { notice, kind, lodgedOn, ...told }) {
    const { db, now } = context
    const remedy = newId()
    const after = await changeNotice(context, notice, ACTS[kind].act, async ({ row, key, member }) => {
      insistOnDays(lodgedOn, { from: row.decided_at && isoDay(row.decided_at), now }, 'lodgedOn')
      // A second one beside it would leave two clocks for one answer.
      if (await openRemedy(context, notice, kind)) throw new Problem('conflict', 'One is open already. End it first.')
      await db
        .insertInto('notice_remedies')
        .values({
          id: remedy,
          agency: row.agency,
          notice,
          kind,
          lodged_on: lodgedOn,
          lodged_by: member.id,
          made_at: now,
          ended_on: null,
          ended_by: null,
          result: null,
          sealed: sealJson(key, told, remedyLabel(remedy)),
          sealed_end: null,
        })
        .execute()
      return { event: { kind: ACTS[kind].kind } }
    })
    return { remedy, ...after }
  },
})

/** @throws Problem `invalid-input` for a day that cannot be */
function insistOnDays(day: string, { from, now }: { from: string | null; now: Date }, field: string): void {
  const message =
    day > isoDay(now) ? 'This day is yet to come.' : from !== null && day < from ? `This is before ${from}.` : null
  if (message !== null) throw new Problem('invalid-input', 'The day cannot be right.', { fields: [{ field, message }] })
}

/** One that has not ended; of a kind, or any. */
async function openRemedy({ db }: Pick<RunContext, 'db'>, notice: string, kind?: RemedyRow['kind']) {
  let query = db.selectFrom('notice_remedies').select('id').where('notice', '=', notice).where('ended_on', 'is', null)
  if (kind !== undefined) query = query.where('kind', '=', kind)
  return (await query.executeTakeFirst()) !== undefined
}

export const endRemedy = operation({
  ...declared,
  summary: 'Record how a complaint or dispute ended',
  input: EndInput,
  subject: ({ remedy }, output) => [remedy, ...(output ? [output.notice] : [])],
  async run(context, { remedy, endedOn, result, outcome, refusal, words }) {
    const { db, actor, now } = context
    const member = asMember(actor)
    const of = await db
      .selectFrom('notice_remedies')
      .selectAll()
      .where('agency', '=', member.agency)
      .where('id', '=', remedy)
      .executeTakeFirstOrThrow(notFound('There is no such complaint or dispute.'))
    insistOnDays(endedOn, { from: of.lodged_on, now }, 'endedOn')
    const { key } = await heldNotice(context, of.notice)
    const sealed = sealJson(key, { words }, answerLabel(remedy))
    // Its end is entered once: asked of the row itself, so that of two at once one is told.
    const { numUpdatedRows } = await db
      .updateTable('notice_remedies')
      .set({ ended_on: endedOn, ended_by: member.id, result, sealed_end: sealed })
      .where('id', '=', remedy)
      .where('ended_on', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows !== 1n) throw new Problem('conflict', 'This has ended already.')
    return { remedy, ...(await decideAgain(context, of.notice, { outcome, refusal })) }
  },
})

type Decided = Pick<NoticeRow, 'outcome' | 'refusal'>

/** The decision after it: a new one, or the one from before, which stands. */
async function decideAgain(context: RunContext, notice: string, decided: Decided): Promise<Changed> {
  const stands = await changed(context, notice)
  // Another is still open; or somebody entered the decision before they came to the complaint.
  const isDecided = stands.state !== 'complaint' && stands.state !== 'dispute'
  if (isDecided || (await openRemedy(context, notice))) return stands
  return changeNotice(context, notice, 'decide', async ({ row }) => {
    const { outcome, refusal } = decided.outcome === null ? row : decided
    const set = decided.outcome === null ? {} : { outcome, refusal, decided_at: context.now }
    return { set, event: { kind: 'decided', outcome, refusal } }
  })
}
