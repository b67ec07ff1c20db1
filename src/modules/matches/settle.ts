import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Member } from '../../kernel/actor.ts'
import { sql } from '../../kernel/database.ts'
import { job } from '../../kernel/jobs.ts'
import { operation, type RunContext } from '../../kernel/operation.ts'
import { Unsealable } from '../../kernel/vault/boxes.ts'
import { evaluate, finish } from '../../kernel/vault/oblivious.ts'
import { isSound } from '../../kernel/vault/row-marks.ts'
import { open } from '../../kernel/vault/seal.ts'
import { unaltered } from '../../kernel/vault/unaltered.ts'
import { fillMarks, MATCH_USE, matchScalar, personToRefer, piecesOf } from '../cases/index.ts'
import { receivers, whyNotTo } from '../referrals/index.ts'
import { ASKS, answersOf, asksTo, asMember, scalarsLabel } from './record.ts'
import { Settled } from './shapes.ts'

/** Each of the three few at a time: a point takes a fifth of a millisecond, and a question has thirty. */
const STEP = 20

const declared = {
  permission: 'match:work',
  purpose: 'protection',
  verb: 'combination',
  internal: true,
  input: z.object({}),
  output: Settled,
  subject: (_: unknown, output: z.output<typeof Settled> | null | undefined) => output?.done ?? [],
} as const

export const evaluateMatches = operation({
  ...declared,
  summary: 'Answer, under the agency’s own scalar, points of which nobody here learns whom they are about',
  async run(context) {
    const { db, actor, now } = context
    const member = asMember(actor)
    // First, so that whoever is marked here can fit what was asked long ago.
    const marked = await fillMarks(db, member, STEP, now)
    const evaluated = await evaluateAsks(context, member)
    return { done: [...marked, ...evaluated], more: marked.length === STEP || evaluated.length === STEP }
  },
})

export const finishMatches = operation({
  ...declared,
  summary: 'Take the blinding off what was answered, for the database to compare',
  async run(context) {
    const finished = await finishAnswers(context, asMember(context.actor))
    return { done: [...finished], more: finished.length === STEP }
  },
})

/** Answers what others asked, under the agency's own scalar. From points of chance nobody here learns whom they are about. */
async function evaluateAsks({ db, now }: RunContext, member: Member): Promise<readonly string[]> {
  const asks = await asksTo(db, member.agency, STEP)
  if (asks.length === 0) return []
  const secret = await matchScalar(db, member, now)
  for (const ask of asks) {
    const { id, points } = ask
    // One that no program asked gets back what came, as what is no point does: it holds up no other, and tells nothing.
    const answered = isSound(db, ASKS, ask) ? evaluatedOf(secret, points) : points
    await db.updateTable('match_asks').set({ answered }).where('id', '=', id).execute()
  }
  return asks.map(({ id }) => id)
}

/** What is no point is answered by itself, so that one bent question does not hold up the others; nothing fits it. */
function evaluatedOf(secret: Uint8Array, points: Uint8Array): Uint8Array {
  try {
    return Buffer.concat(piecesOf(points).map((point) => evaluate(secret, point)))
  } catch (error) {
    if (error instanceof Unsealable) return points
    throw error
  }
}

/** Takes the blinding off what came back and gives it to the broker, which tells nothing. */
async function finishAnswers({ db, now }: RunContext, member: Member): Promise<readonly string[]> {
  const rows = await answersOf(db, member.agency, STEP)
  // As the law and the list of agencies stand now, and not as they stood when it was asked.
  const all = await receivers(db)
  for (const { id, question, to_agency, answered, person, scalars } of rows) {
    const found = await personToRefer(db, member, person, now)
    const receiver = all.find((one) => one.id === to_agency)
    // What the person has refused since binds this too (protection comes before the answer).
    if (receiver === undefined || whyNotTo(found, receiver, null) !== null) {
      await db.deleteFrom('match_asks').where('id', '=', id).execute()
      continue
    }
    const opened = unaltered(() => open(found.key, scalars, scalarsLabel(question)))
    const marks = finishedOf(opened, answered as Uint8Array)
    await sql`select app.match_finish(${id}, ${marks})`.execute(db)
  }
  return rows.map(({ id }) => id)
}

function finishedOf(scalars: Uint8Array, answered: Uint8Array): Uint8Array {
  const points = piecesOf(answered)
  try {
    return Buffer.concat(piecesOf(scalars).map((scalar, i) => finish(MATCH_USE, scalar, points[i])))
  } catch (error) {
    // What is no point counts as chance and not as it came: an agency could else make up what is compared with its own marks, and be
    // told of a question that fits nobody there.
    if (error instanceof Unsealable) return randomBytes(scalars.length)
    throw error
  }
}

/** Belongs to the member whose session it runs in: what is done here needs their keys, and no press of a button. */
export const settlingJob = job({
  summary: 'Take the steps of questions between agencies',
  input: z.object({}),
  attended: true,
  attempts: 3,
  async run(context) {
    // Each by itself: one row that somebody bent stops one of them and not the other.
    for (const step of ['matches.evaluate', 'matches.finish'])
      for (let more = true; more; ) {
        context.signal.throwIfAborted()
        more = ((await context.call(step, {})) as z.output<typeof Settled>).more
      }
    // Nothing is told of how many there were: counts of this job stand where others may read them.
    return {}
  },
})
