import { z } from 'zod'
import type { Member } from '../../kernel/actor.ts'
import { sql, type Tx } from '../../kernel/database.ts'
import { codeOf } from '../../kernel/ids.ts'
import { operation, type RunContext } from '../../kernel/operation.ts'
import { keysIfOpen } from '../../kernel/vault/opening.ts'
import { markOf, sound } from '../../kernel/vault/row-marks.ts'
import { openUnlessAltered } from '../../kernel/vault/unaltered.ts'
import { calledOf, endOver, personToRefer } from '../cases/index.ts'
import { agencyNames, type Receiver, receivers, whyNotTo } from '../referrals/index.ts'
import { standsAtReturns } from '../reports/index.ts'
import { HITS, QUESTIONS } from './marks.ts'
import { type AskedAs, needsSecond } from './match.ts'
import {
  type AnswerWords,
  ASKS,
  answerLabel,
  asMember,
  hasSteps,
  openSaid,
  questionsShown,
  settleSoon,
} from './record.ts'
import { MatchList, type Told, WaitingMatches } from './shapes.ts'
import type { HitRow } from './tables.ts'

/** As many of either as one reads; a question ends after thirty days. */
const MOST = 100

const declared = { permission: 'match:work', purpose: 'protection', verb: 'consultation' } as const

/** What is done each time somebody looks: nobody presses a button for a step that decides nothing. */
async function lookAgain(context: RunContext): Promise<Member> {
  const { db, actor, now } = context
  const member = asMember(actor)
  await endOver(db, member, now)
  if (await hasSteps(db, member, now)) await settleSoon(context, member)
  // Here and not when the asker finishes: their work must not take longer where somebody fits.
  await compare(db)
  return member
}

type Found = Pick<HitRow, (typeof HITS)['columns'][number]> & {
  readonly ask: string
  readonly points: Uint8Array
  readonly ask_mark: Uint8Array | null
  readonly question_mark: Uint8Array | null
}

/**
 * Has the broker compare what was asked, and marks what came of it.
 * @throws Problem `unavailable` where somebody changed in the database who asks, or who is asked
 */
async function compare(db: Tx): Promise<void> {
  const { rows } = await sql<Found>`select * from app.match_compare()`.execute(db)
  if (rows.length === 0) return
  for (const { question, agency, from_agency, asked_as, ground, data_key, ...row } of rows) {
    sound(db, ASKS, { id: row.ask, question, to_agency: agency, points: row.points, row_mark: row.ask_mark })
    sound(db, QUESTIONS, { id: question, agency: from_agency, asked_as, ground, data_key, row_mark: row.question_mark })
  }
  // By the broker too: whoever looks first need not be on the team that is told.
  const [hits, marks] = [rows.map(({ id }) => id), rows.map((row) => markOf(db, HITS, row))]
  await sql`select app.mark_hits(${hits}::uuid[], ${marks}::bytea[])`.execute(db)
}

export const waitingMatches = operation({
  ...declared,
  summary: 'See how many questions of other agencies wait, and how many of one’s own were answered',
  input: z.object({}),
  output: WaitingMatches,
  subject: () => [],
  async run(context) {
    const { db, now } = context
    const member = await lookAgain(context)
    const hits = await db
      .selectFrom('match_hits')
      .select(['state', 'asked_as'])
      .where('agency', '=', member.agency)
      .where('ends_at', '>', now)
      .where('state', 'in', ['open', 'proposed'])
      .execute()
    const { asked, answered } = await db
      .selectFrom('match_questions as q')
      .select([
        sql<string>`count(*)`.as('asked'),
        sql<string>`count(*) filter (where exists (select from match_answers a where a.question = q.id))`.as(
          'answered',
        ),
      ])
      .where('q.agency', '=', member.agency)
      .where('q.ends_at', '>', now)
      .executeTakeFirstOrThrow()
    // Counted here and not by the database: what somebody must not find must not be a number either.
    const toAnswer = hits.filter((row) => maySee(member, row)).length
    return { toAnswer, asked: Number(asked), answered: Number(answered) }
  },
})

export const listMatches = operation({
  ...declared,
  summary: 'See what other agencies asked about persons of one’s teams, and what one’s teams asked',
  input: z.object({}),
  output: MatchList,
  // Matches alone: a list of questions that stand names their persons to their own team anyway.
  subject: (_, output) => output?.told.map(({ id }) => id) ?? [],
  async run(context) {
    const { db, now } = context
    const member = await lookAgain(context)
    const asked = await db
      .selectFrom('match_questions')
      .selectAll()
      .where('agency', '=', member.agency)
      .where('ends_at', '>', now)
      .orderBy('asked_at', 'desc')
      .limit(MOST)
      .execute()
    return { told: await toldTo(context, member), asked: await questionsShown(context, member, asked) }
  },
})

async function toldTo(context: RunContext, member: Member): Promise<Told[]> {
  const { db, now } = context
  const rows = await db
    .selectFrom('match_hits')
    .selectAll()
    .where('agency', '=', member.agency)
    .where('ends_at', '>', now)
    .orderBy('asked_at', 'desc')
    .limit(MOST)
    .execute()
  const seen = rows.filter((row) => maySee(member, row))
  const keys = await keysIfOpen(db, member, seen)
  // All at once: a list of fifty must not ask fifty times.
  const names = await agencyNames(db)
  const askers = await receivers(db)
  const called = await calledOf(
    db,
    member,
    seen.map(({ person }) => person),
  )
  const told: Told[] = []
  for (const row of seen) {
    const key = keys.get(row.data_key)
    told.push({
      ...(await standingOf(context, member, row, askers)),
      called: called.get(row.person) ?? codeOf(row.person),
      from: names.get(row.from_agency) ?? '',
      // Closed keys and a bent row look alike here; the rest of the line still says that somebody asks.
      said: key ? openSaid(key, row) : null,
    })
  }
  return told
}

/** What another agency complains of or helps with is not found by whoever may have to enforce a return (rule 10). */
export const maySee = (member: Member, { asked_as }: { readonly asked_as: AskedAs }): boolean =>
  asked_as !== 'other' || !standsAtReturns(member)

/** Where a match stands, and what may be done with it. */
async function standingOf({ db, now }: RunContext, member: Member, row: HitRow, askers: readonly Receiver[]) {
  const found = await personToRefer(db, member, row.person, now)
  const asker = askers.find(({ id }) => id === row.from_agency)
  const { id, person, asked_as, ground, asked_at, ends_at, state, answer, proposed_by } = row
  return {
    ...{ id, person, ground, state },
    as: asked_as,
    askedAt: asked_at.toISOString(),
    endsAt: ends_at.toISOString(),
    // What the person refused binds an answer as it binds a referral; an asker whose agency is gone cannot be told.
    closed: asker === undefined ? 'no-key' : whyNotTo(found, asker, null),
    second: needsSecond(asked_as, false),
    mayConsent: !found.childPath,
    answer: answer === null ? null : openUnlessAltered<AnswerWords>(found.key, answer, answerLabel(id)),
    mine: state === 'proposed' && proposed_by === member.id,
  }
}
