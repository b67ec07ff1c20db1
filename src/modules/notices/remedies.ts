import { Problem } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { operation, type RunContext } from '../../kernel/operation.ts'
import { sealJson } from '../../kernel/vault/seal.ts'
import { isoDay } from '../reports/index.ts'
import { enterEvent, type Followed, followed, keyFor, staffOf } from './followed.ts'
import { STATES, stateAfter, whyNot } from './notice.ts'
import { EndInput, LodgeInput, Remedied } from './remedy-shapes.ts'
import type { RemedyRow } from './statement-tables.ts'
import type { State, Why } from './vocabulary.ts'

export const remedyLabel = (remedy: string) => `notice_remedies.sealed ${remedy}`
export const answerLabel = (remedy: string) => `notice_remedies.sealed_end ${remedy}`

/** Which act a remedy is, and what its history entry is called. */
const ACTS = {
  complaint: { act: 'complain', event: 'complained' },
  dispute: { act: 'dispute', event: 'disputed' },
} as const

const declared = { permission: 'notice:follow', purpose: 'prevention', verb: 'alteration', output: Remedied } as const

export const lodgeRemedy = operation({
  ...declared,
  summary: 'Record a complaint to a service or an out-of-court dispute',
  input: LodgeInput,
  subject: ({ notice }, output) => [notice, ...(output ? [output.remedy] : [])],
  async run({ db, actor, now }, { notice, kind, lodgedOn, ...told }) {
    const found = await followed(db, actor, notice, now)
    const { row, member } = found
    const { act, event } = ACTS[kind]
    insistOnState(found, act)
    insistOnDays(lodgedOn, { from: row.decided_at && isoDay(row.decided_at), now }, 'lodgedOn')
    const before = await openRemedy({ db }, row.id)
    // A dispute follows a complaint that is still open: that one goes on as the other's matter.
    if (before !== null)
      await endRow({ db }, before, { endedOn: lodgedOn, by: member.id, result: 'rejected', sealed: null })
    const id = newId()
    const sealed = sealJson(await keyFor(db, member, row.data_key), told, remedyLabel(id))
    const lodged = { lodged_on: lodgedOn, lodged_by: member.id, made_at: now }
    const open = { ended_on: null, ended_by: null, result: null, sealed_end: null }
    await db
      .insertInto('notice_remedies')
      .values({ id, agency: row.agency, notice, kind, ...lodged, ...open, sealed })
      .execute()
    const state = stateAfter(found.state, act, row.state)
    await db.updateTable('notices').set({ state: kind }).where('id', '=', notice).execute()
    await enterEvent(db, found, { kind: event, at: now, to: state })
    return { remedy: id, notice, state }
  },
})

const WORDS: Partial<Readonly<Record<Why, string>>> = {
  'not-sent': 'This notice was not sent yet. There is no decision to complain about.',
  'not-decided': 'The recipient has not decided yet, or a dispute is open already.',
  closed: 'This notice is closed.',
  withdrawn: 'This notice was withdrawn.',
  corrected: 'This notice was replaced by its correction. Complain about the decision on that one.',
}

const STANDS = { waits: false, onItsWay: false, writers: [], correcting: false, incomplete: false, barred: false }

function insistOnState({ state }: Followed, act: 'complain' | 'dispute'): void {
  const why = whyNot({ state, ...STANDS }, act)
  if (why === null) return
  const words = WORDS[why] ?? 'This notice cannot be complained about now.'
  throw new Problem('conflict', words, { fields: [{ field: 'notice', message: why }] })
}

/** @throws Problem `invalid-input` for a day that cannot be */
function insistOnDays(day: string, { from, now }: { from: string | null; now: Date }, field: string): void {
  const message =
    day > isoDay(now) ? 'This day is yet to come.' : from !== null && day < from ? `This is before ${from}.` : null
  if (message !== null) throw new Problem('invalid-input', 'The day cannot be right.', { fields: [{ field, message }] })
}

const openRemedy = async ({ db }: Pick<RunContext, 'db'>, notice: string): Promise<RemedyRow | null> =>
  (await db
    .selectFrom('notice_remedies')
    .selectAll()
    .where('notice', '=', notice)
    .where('ended_on', 'is', null)
    .executeTakeFirst()) ?? null

type Ending = {
  readonly endedOn: string
  readonly by: string
  readonly result: NonNullable<RemedyRow['result']>
  readonly sealed: Uint8Array | null
}

async function endRow({ db }: Pick<RunContext, 'db'>, { id }: RemedyRow, { endedOn, by, result, sealed }: Ending) {
  await db
    .updateTable('notice_remedies')
    .set({ ended_on: endedOn, ended_by: by, result, sealed_end: sealed })
    .where('id', '=', id)
    .execute()
}

export const endRemedy = operation({
  ...declared,
  summary: 'Record how a complaint or dispute ended',
  input: EndInput,
  subject: ({ remedy }, output) => [remedy, ...(output ? [output.notice] : [])],
  async run({ db, actor, now }, { remedy, endedOn, result, outcome, refusal, words }) {
    const member = staffOf(actor)
    const of = await db
      .selectFrom('notice_remedies')
      .selectAll()
      .where('id', '=', remedy)
      .where('agency', '=', member.agency)
      .executeTakeFirst()
    if (of === undefined) throw new Problem('not-found', 'There is no such complaint or dispute.')
    // The notice first and held: of two who end it at once the second finds it ended.
    const found = await followed(db, actor, of.notice, now)
    const still = await openRemedy({ db }, of.notice)
    if (still?.id !== remedy) throw new Problem('conflict', 'This has ended already.')
    insistOnDays(endedOn, { from: of.lodged_on, now }, 'endedOn')
    const sealed = sealJson(await keyFor(db, member, found.row.data_key), { words }, answerLabel(remedy))
    await endRow({ db }, of, { endedOn, by: member.id, result, sealed })
    return { remedy, notice: of.notice, state: await decideAgain({ db, now }, found, { outcome, refusal }) }
  },
})

/** The decision after a complaint or dispute: a new one, or the one from before, which stands. */
async function decideAgain(
  { db, now }: Pick<RunContext, 'db' | 'now'>,
  found: Followed,
  { outcome, refusal }: Pick<Parameters<typeof enterEvent>[2], 'outcome' | 'refusal'>,
): Promise<State> {
  const { row, state } = found
  // Somebody may have entered the decision before they came to the complaint.
  if (!('decide' in STATES[state].moves) || (state !== 'complaint' && state !== 'dispute')) return state
  const [after, because] = outcome ? [outcome, refusal ?? null] : [row.outcome, row.refusal]
  const decided = outcome ? { outcome, refusal: because, decided_at: now } : {}
  await db
    .updateTable('notices')
    .set({ state: 'decided', ...decided })
    .where('id', '=', row.id)
    .execute()
  await enterEvent(db, found, { kind: 'decided', at: now, to: 'decided', outcome: after, refusal: because })
  return 'decided'
}
