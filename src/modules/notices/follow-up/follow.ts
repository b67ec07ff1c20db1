import { z } from 'zod'
import { isoDay } from '../../../kernel/clock.ts'
import { Id, newId } from '../../../kernel/ids.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { sealJson } from '../../../kernel/vault/seal.ts'
import { openUnaltered } from '../../../kernel/vault/unaltered.ts'
import { CLOCK_KINDS, CLOCK_NAMES, CLOCK_STATES, OUTCOMES, STATE_NAMES, WHYS, type Why } from '../codes.ts'
import { stateAt, UNTOUCHED, whyNot } from '../notice.ts'
import { heldNotice } from '../record.ts'
import { proposalsOf } from '../statements/decide.ts'
import { referenceLabel } from '../statements/known.ts'
import { Proposal } from '../statements/shapes.ts'
import type { NoticeRow } from '../tables.ts'
import { clockStands } from './clock-stand.ts'
import { noticeClocks } from './clocks.ts'
import { answerLabel, remedyLabel } from './remedies.ts'
import { type Lodged, Remedy } from './remedy-shapes.ts'

const Clock = z.object({
  what: z.enum(CLOCK_NAMES),
  kind: z.enum(CLOCK_KINDS),
  from: z.string(),
  due: z.string(),
  kept: z.string().nullable(),
  state: z.enum(CLOCK_STATES),
  statutory: z.boolean(),
  law: z.string(),
})

/** What came after a notice was sent, and what can be done about it. */
export const FollowPage = z.object({
  id: Id,
  number: z.int(),
  state: z.enum(STATE_NAMES),
  recipient: z.object({ id: Id, name: z.string() }),
  outcome: z.enum(OUTCOMES).nullable(),
  clocks: z.array(Clock),
  references: z.array(z.object({ id: Id, reference: z.string() })),
  remedies: z.array(Remedy),
  proposals: z.array(Proposal),
  /** Why a complaint or dispute cannot be lodged; null where it can. */
  complaint: z.enum(WHYS).nullable(),
  dispute: z.enum(WHYS).nullable(),
  maySettle: z.boolean(),
})
export type FollowPage = z.output<typeof FollowPage>

export const followNotice = operation({
  summary: 'See what came after a notice: clocks, complaints, statements of reasons',
  permission: 'notice:read',
  purpose: 'prevention',
  verb: 'consultation',
  input: z.object({ notice: Id }),
  output: FollowPage,
  subject: ({ notice }) => [notice],
  async run(context, { notice }) {
    const { db, now, may } = context
    const { member, row, key } = await heldNotice(context, notice)
    const recipient = await db
      .selectFrom('recipients')
      .select(['id', 'name'])
      .where('id', '=', row.recipient)
      .executeTakeFirstOrThrow()
    // Of a draft there is none: nothing has begun to run.
    const [standing] = await clockStands(db, member.agency, now, notice)
    return {
      id: row.id,
      number: row.number,
      state: stateAt(row, now),
      recipient,
      outcome: row.outcome,
      clocks: standing === undefined ? [] : noticeClocks(standing.stand, isoDay(now)),
      references: await referencesOf(context, row, key),
      remedies: await remediesOf(context, row, key),
      proposals: await proposalsOf(context, member, { notice, state: 'all' }),
      complaint: whyClosed(context, row, 'complain'),
      dispute: whyClosed(context, row, 'dispute'),
      // Asked by the operation itself, so that a right that is moved to another role moves the button with it.
      maySettle: may('remedies.lodge'),
    }
  },
})

// A complaint looks at the state alone: what bars a draft does not take away a remedy against a decision (Art. 20(1)).
const whyClosed = ({ now, may }: RunContext, row: NoticeRow, act: 'complain' | 'dispute'): Why | null =>
  may('remedies.lodge') ? whyNot({ state: stateAt(row, now), ...UNTOUCHED }, act) : 'not-permitted'

async function referencesOf({ db }: RunContext, { id }: NoticeRow, key: Uint8Array) {
  const rows = await db
    .selectFrom('notice_references')
    .selectAll()
    .where('notice', '=', id)
    .orderBy('added_at')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    reference: openUnaltered<string>(key, row.sealed, referenceLabel(row.id)),
  }))
}

async function remediesOf({ db }: RunContext, { id }: NoticeRow, key: Uint8Array): Promise<Remedy[]> {
  const rows = await db
    .selectFrom('notice_remedies')
    .selectAll()
    .where('notice', '=', id)
    // By the day they bear, and those of one day as they were entered: the last one's clock is the one that runs.
    .orderBy('lodged_on')
    .orderBy('made_at')
    .execute()
  return rows.map((row) => {
    const { sealed, sealed_end } = row
    return {
      id: row.id,
      kind: row.kind,
      lodgedOn: row.lodged_on,
      endedOn: row.ended_on,
      result: row.result,
      told: openUnaltered<Lodged>(key, sealed, remedyLabel(row.id)),
      answer: sealed_end === null ? null : openUnaltered<{ words: string }>(key, sealed_end, answerLabel(row.id)).words,
    }
  })
}

export const addReference = operation({
  summary: 'Note the number that a recipient gave to a notice',
  permission: 'notice:settle',
  purpose: 'prevention',
  verb: 'alteration',
  input: z.object({
    notice: Id,
    reference: z.string().trim().min(3, 'This is too short to find anything by.').max(200),
  }),
  output: z.object({ id: Id }),
  subject: ({ notice }) => [notice],
  run: async (context, { notice, reference }) => ({ id: await noteReference(context, notice, reference) }),
})

async function noteReference({ db, actor, now }: RunContext, notice: string, reference: string): Promise<string> {
  const { member, key } = await heldNotice({ db, actor }, notice)
  const id = newId()
  // Sealed like the rest: by a platform's number anybody with its support desk on the phone could ask whom the notice is about.
  const sealed = sealJson(key, reference, referenceLabel(id))
  await db
    .insertInto('notice_references')
    .values({ id, agency: member.agency, notice, added_by: member.id, added_at: now, sealed })
    .execute()
  return id
}

/** Notes a number that came with an answer, once: its statements of reasons are found by it. */
export async function keepReference(context: RunContext, notice: string, reference: string): Promise<void> {
  // As short as nobody could find anything by.
  if (reference.length < 3) return
  const { row, key } = await heldNotice(context, notice)
  const known = await referencesOf(context, row, key)
  if (!known.some((one) => one.reference === reference)) await noteReference(context, notice, reference)
}
