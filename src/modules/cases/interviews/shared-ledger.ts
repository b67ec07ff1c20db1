import { z } from 'zod'
import { sql, type Tx } from '../../../kernel/database.ts'
import { Id } from '../../../kernel/ids.ts'
import { operation } from '../../../kernel/operation.ts'
import { sealJson } from '../../../kernel/vault/seal.ts'
import { openUnaltered } from '../../../kernel/vault/unaltered.ts'
import { memberNames } from '../../accounts/index.ts'
import { INTERVIEW_KINDS, TOPICS } from '../codes.ts'
import { heldPerson } from '../record.ts'
import { Colleague, OneInput } from '../shapes.ts'
import { colleague } from '../summary.ts'
import { FUNCTIONS } from './interview.ts'

/** A line of another agency's ledger, without the interviewer's name or any content. */
export const SharedLine = z.object({
  agency: z.string(),
  on: z.iso.date(),
  kind: z.enum(INTERVIEW_KINDS),
  topics: z.array(z.enum(TOPICS)),
  language: z.string(),
  recorded: z.boolean(),
  function: z.enum(FUNCTIONS),
})
export type SharedLine = z.output<typeof SharedLine>

type Row = Omit<SharedLine, 'on'> & { held_on: string }
const shown = ({ held_on, ...line }: Row): SharedLine => ({ ...line, on: held_on })

/** Interviews that other agencies held with the same person, earliest first. */
export async function sharedWith(db: Tx, person: string): Promise<SharedLine[]> {
  const { rows } = await sql<Row>`select * from app.shared_interviews(${person})`.execute(db)
  return rows.map(shown)
}

/** Interviews by the sender of a referral, for a receiver who has not yet opened a person of their own. */
export async function referredLedger(db: Tx, referral: string): Promise<SharedLine[]> {
  const { rows } = await sql<Row>`select * from app.referred_interviews(${referral})`.execute(db)
  return rows.map(shown)
}

// The label has the plan's id, so that a reason does not count for another interview.
const label = (id: string) => `interview_plans.words ${id}`
type Words = { readonly because: string }
export const sealPlan = (key: Uint8Array, id: string, words: Words): Uint8Array => sealJson(key, words, label(id))
export const openPlan = (key: Uint8Array, { id, sealed }: { id: string; sealed: Uint8Array }): Words =>
  openUnaltered<Words>(key, sealed, label(id))

/** Planned interviews that were not held yet. */
export const plansOf = (db: Tx, person: string) =>
  db
    .selectFrom('interview_plans')
    .selectAll()
    .where('person', '=', person)
    .where('held', 'is', null)
    .orderBy('planned_at')
    .orderBy('id')
    .execute()

const Plan = z.object({
  id: Id,
  kind: z.enum(INTERVIEW_KINDS),
  topics: z.array(z.enum(TOPICS)),
  interviewer: Colleague,
  plannedBy: Colleague,
  plannedAt: z.iso.datetime(),
  because: z.string(),
})

export const sharedInterviews = operation({
  summary: 'See what other agencies asked the same person about, and which interviews are planned',
  permission: 'case:read',
  purpose: 'protection',
  verb: 'consultation',
  input: OneInput,
  output: z.object({ shared: z.array(SharedLine), plans: z.array(Plan) }),
  subject: ({ person }) => [person],
  async run(context, { person }) {
    const { db } = context
    const { key } = await heldPerson(context, person)
    if (key === null) return { shared: [], plans: [] }
    const plans = await plansOf(db, person)
    const names = await memberNames(
      context,
      plans.flatMap(({ interviewer, planned_by }) => [interviewer, planned_by]),
    )
    return {
      shared: await sharedWith(db, person),
      plans: plans.map((plan) => ({
        id: plan.id,
        kind: plan.kind,
        topics: plan.topics as SharedLine['topics'],
        interviewer: colleague(names, plan.interviewer),
        plannedBy: colleague(names, plan.planned_by),
        plannedAt: plan.planned_at.toISOString(),
        because: openPlan(key, plan).because,
      })),
    }
  },
})
