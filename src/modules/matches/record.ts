import { type Actor, type Member, memberFor } from '../../kernel/actor.ts'
import { GOING_JOB_STATES } from '../../kernel/codes.ts'
import { sql, type Tx } from '../../kernel/database.ts'
import { notFound } from '../../kernel/errors.ts'
import { codeOf } from '../../kernel/ids.ts'
import type { RunContext } from '../../kernel/operation.ts'
import { currentKey, type PublicKey } from '../../kernel/vault/agency-key.ts'
import { openBox, sealTo, Unsealable } from '../../kernel/vault/boxes.ts'
import { keysIfOpen } from '../../kernel/vault/opening.ts'
import { rowMarks } from '../../kernel/vault/row-marks.ts'
import { open, seal } from '../../kernel/vault/seal.ts'
import { openUnlessAltered, unlessAltered } from '../../kernel/vault/unaltered.ts'
import { calledOf, missesMarks } from '../cases/index.ts'
import { agencyNames } from '../referrals/index.ts'
import type { Question } from './shapes.ts'
import type { HitRow, QuestionRow } from './tables.ts'

// Rows of questions and matches: how they are found, and how their words are sealed and opened.

/** @throws Problem `not-permitted` where nobody is signed in */
export const asMember = (actor: Actor): Member => memberFor(actor, 'Only members ask and answer about persons.')

/** @throws Problem `not-found`, also for one of another team */
export async function questionRow(db: Tx, id: string): Promise<QuestionRow> {
  return db
    .selectFrom('match_questions')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow(notFound('There is no such question here, or it has ended.'))
}

// Each label has the number of its row: words in the place of others do not open.
export const wordsLabel = (question: string) => `match_questions.words ${question}`
export const scalarsLabel = (question: string) => `match_questions.scalars ${question}`
export const answerLabel = (match: string) => `match_hits.answer ${match}`
const toldLabel = (question: string) => `match_answers.words ${question}`

/** What is told: words and the law that allows it. */
export type AnswerWords = { readonly words: string; readonly basis: string }

export const openSaid = (key: Uint8Array, { question, sealed }: Pick<HitRow, 'question' | 'sealed'>) =>
  openUnlessAltered<{ basis: string; why: string }>(key, sealed, wordsLabel(question))

/**
 * Seals an answer to the asking agency alone, then under the question's key: the others who were asked hold that key and not the
 * agency's, and with the question's key the answer ends everywhere.
 */
export function sealAnswer(recipient: PublicKey, hit: HitRow, key: Uint8Array, words: AnswerWords) {
  // So that whoever wrote it cannot read it again either: what was told lies with whom it was told to.
  const box = sealTo(recipient.publicKey, Buffer.from(JSON.stringify(words)))
  return { recipient: recipient.id, sealed: seal(key, box, toldLabel(hit.question)) }
}

/** What others answered to questions of one's own, by question. */
export async function answersTo(
  { db }: RunContext,
  member: Member,
  questions: readonly QuestionRow[],
): Promise<ReadonlyMap<string, Question['answers']>> {
  const given = new Map<string, Question['answers']>(questions.map(({ id }) => [id, []]))
  if (questions.length === 0) return given
  const keys = await keysIfOpen(db, member, questions)
  const keyBy = new Map(questions.map(({ id, data_key }) => [id, keys.get(data_key)]))
  const names = await agencyNames(db)
  const rows = await db
    .selectFrom('match_answers')
    .selectAll()
    .where('question', 'in', [...given.keys()])
    .orderBy('answered_at')
    .execute()
  for (const row of rows) {
    // By the key it was sealed to: the agency may have changed its own since.
    const pair = await member.keys?.keyPair(db, row.recipient)
    const key = keyBy.get(row.question)
    const words = pair && key ? openAnswer(key, pair, row) : null
    const agency = names.get(row.agency) ?? ''
    const shown = { agency, at: row.answered_at.toISOString(), words: words?.words ?? '', basis: words?.basis ?? '' }
    given.get(row.question)?.push(shown)
  }
  return given
}

type Sealed = { readonly question: string; readonly sealed: Uint8Array }
/** Null where it was changed past the program: a list must not be lost by one line. */
const openAnswer = (key: Uint8Array, pair: Parameters<typeof openBox>[0], { question, sealed }: Sealed) =>
  unlessAltered(
    () =>
      JSON.parse(Buffer.from(openBox(pair, open(key, sealed, toldLabel(question)))).toString('utf8')) as AnswerWords,
  )

/** Questions of one's own teams with what was answered, and nothing of who stays silent or knows nobody. */
export async function questionsShown(
  context: RunContext,
  member: Member,
  rows: readonly QuestionRow[],
): Promise<Question[]> {
  const answers = await answersTo(context, member, rows)
  const called = await calledOf(
    context.db,
    member,
    rows.map(({ person }) => person),
  )
  return rows.map(({ id, person, asked_at, ends_at, ground, asked }) => ({
    ...{ id, person, ground, asked },
    called: called.get(person) ?? codeOf(person),
    askedAt: asked_at.toISOString(),
    endsAt: ends_at.toISOString(),
    answers: [...(answers.get(id) ?? [])],
  }))
}

/** The job that takes the steps of questions for which keys are needed. */
export const SETTLE = 'settle-matches'

/** Lets the member's own session take the steps that wait for it, unless that is under way. */
export async function settleSoon(context: RunContext, member: Member): Promise<void> {
  const { db, later } = context
  const waits = await db
    .selectFrom('jobs')
    .select('id')
    .where('job', '=', SETTLE)
    .where('member', '=', member.id)
    .where('state', 'in', GOING_JOB_STATES)
    .limit(1)
    .executeTakeFirst()
  if (waits === undefined) await later({ job: SETTLE, input: {} })
}

/** So long a session waits before it tries again what it could not do. */
const AGAIN = 10 * 60_000

/** Whether the member's session has steps to take: to answer what was asked, to finish what was answered, to mark who is not. */
export async function hasSteps(db: Tx, member: Member, now: Date): Promise<boolean> {
  // Whoever was not admitted yet would only leave jobs that fail.
  const own = await currentKey(db, member.agency)
  if (own === null || !(await holds(db, member, own.id))) return false
  const tried = await db
    .selectFrom('jobs')
    .select('state')
    .where('job', '=', SETTLE)
    .where('member', '=', member.id)
    .where('made_at', '>', new Date(now.getTime() - AGAIN))
    .execute()
  // A row that was bent past the program shows as a job that failed, and must not show so twice a minute.
  if (tried.some(({ state }) => state === 'failed')) return false
  // One of each is enough to know.
  const [toAnswer, toFinish] = [await asksTo(db, member.agency, 1), await answersOf(db, member.agency, 1)]
  if (toAnswer.length + toFinish.length > 0) return true
  // Persons whom this member cannot open stay unmarked, and are no reason to try at each look.
  return tried.length === 0 && (await missesMarks(db, member.agency))
}

async function holds(db: Tx, member: Member, key: string): Promise<boolean> {
  try {
    return ((await member.keys?.keyPair(db, key)) ?? null) !== null
  } catch (error) {
    if (error instanceof Unsealable) return false
    throw error
  }
}

/** What was asked of whom: whoever could write that would have each colleague's keys try names for them. */
export const ASKS = rowMarks('match_asks', ['id', 'question', 'to_agency', 'points'], { owner: 'to_agency' })

/** What others asked and nobody here has answered yet. */
export const asksTo = (db: Tx, agency: string, atMost: number) =>
  db
    .selectFrom('match_asks')
    .select(ASKS.selected)
    .where('to_agency', '=', agency)
    .where('answered', 'is', null)
    .orderBy('id')
    .limit(atMost)
    .execute()

/** What was answered to questions of the member's own teams, and not finished yet. */
export const answersOf = (db: Tx, agency: string, atMost: number) =>
  db
    .selectFrom('match_asks as a')
    .innerJoin('match_questions as q', 'q.id', 'a.question')
    .select(['a.id', 'a.question', 'a.to_agency', 'a.answered', 'q.person', 'q.scalars'])
    .where('q.agency', '=', agency)
    .where('q.person', 'in', sql<string>`(select app.my_persons())`)
    .where('a.answered', 'is not', null)
    .where('a.finished', '=', false)
    .orderBy('a.id')
    .limit(atMost)
    .execute()
