import { z } from 'zod'
import { isoDay } from '../../../kernel/clock.ts'
import type { Tx } from '../../../kernel/database.ts'
import { notFound, Problem } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { operation } from '../../../kernel/operation.ts'
import { keyIfOpen } from '../../../kernel/vault/opening.ts'
import type { AnswerKind } from '../codes.ts'
import { referenceOf } from '../letters/letter.ts'
import { asMember, keyOf, NO_NOTICE } from '../record.ts'
import { momentOf } from '../settle.ts'
import { answersTo, opensCopy, waits } from './copy.ts'
import {
  type AnswerRow,
  agencyNames,
  answerShown,
  answersOf,
  type CopyRow,
  openLetter,
  sealSaid,
  standing,
} from './rows.ts'
import { Answered, AnswerInput, OneCopy, type Received, ReceivedList, ReceivedPage, ReceivedWaiting } from './shapes.ts'

// The platform's side: it reads what it was sent and answers. Row security shows it its own notices and nothing of where they come from.

const declared = { permission: 'notice:receive', purpose: 'prevention' } as const

const copiesTo = (db: Tx, agency: string) => db.selectFrom('notice_copies').selectAll().where('to_agency', '=', agency)

/** The newest of them, each with what was answered. */
async function received(db: Tx, agency: string) {
  const rows = await copiesTo(db, agency).orderBy('sent_at', 'desc').orderBy('id').limit(500).execute()
  const said = await answersOf(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({ row, answers: said.get(row.id) ?? [] }))
}

function shown(row: CopyRow, answers: readonly AnswerRow[], names: ReadonlyMap<string, string>, now: Date): Received {
  const { stand, since, due } = standing(row, answers)
  return {
    ...{ id: row.id, reference: referenceOf(row.notice), from: names.get(row.agency) ?? '' },
    ...{
      sentAt: row.sent_at.toISOString(),
      stand,
      since: since.toISOString(),
      urgent: row.urgent,
      trusted: row.trusted,
    },
    ...{ due, late: due !== null && due < isoDay(now) },
  }
}

/** What waits comes first; of that what threatens a life, then by the day. */
const place = ({ due, urgent }: Received): string => (due === null ? '9' : `${urgent ? 0 : 1} ${due}`)

export const listReceived = operation({
  ...declared,
  summary: 'See which notices reached one’s platform, what waits and until when',
  verb: 'consultation',
  input: z.object({}),
  output: ReceivedList,
  subject: (_, output) => output?.notices.map(({ id }) => id) ?? [],
  async run({ db, actor, now }) {
    const names = await agencyNames(db)
    const all = await received(db, asMember(actor).agency)
    const notices = all.map(({ row, answers }) => shown(row, answers, names, now))
    return { notices: notices.toSorted((a, b) => place(a).localeCompare(place(b))) }
  },
})

/** @throws Problem `not-found`, in the same words for none and for one to another platform */
async function copyTo(db: Tx, agency: string, copy: string) {
  const row = await copiesTo(db, agency).where('id', '=', copy).executeTakeFirstOrThrow(notFound(NO_NOTICE))
  return { row, answers: (await answersOf(db, [copy])).get(copy) ?? [] }
}

export const getReceived = operation({
  ...declared,
  summary: 'Open a notice that reached one’s platform, with what was answered',
  verb: 'consultation',
  input: OneCopy,
  output: ReceivedPage,
  subject: ({ copy }) => [copy],
  async run({ db, actor, now }, { copy }) {
    const member = asMember(actor)
    const { row, answers } = await copyTo(db, member.agency, copy)
    const key = opensCopy(row.state) ? await keyIfOpen(db, member, row.data_key) : null
    const one = shown(row, answers, await agencyNames(db), now)
    return {
      ...one,
      letter: key && openLetter(key, row),
      answers: answers.map((answer) => answerShown(answer, key)),
      mayAnswer: [...answersTo(one.stand)],
    }
  },
})

const WORDS = {
  'notice-closed': 'The sender has closed this notice.',
  'notice-withdrawn': 'The sender has withdrawn this notice. Nothing is asked of you any more.',
  'notice-corrected': 'The sender has replaced this notice with a corrected one. Answer that.',
  'acknowledged-already': 'Receipt was confirmed already.',
} as const

function insistOnAnswer(stand: Received['stand'], kind: AnswerKind): void {
  if (answersTo(stand).includes(kind)) return
  const isOver = stand === 'closed' || stand === 'withdrawn' || stand === 'corrected'
  const message = isOver ? (`notice-${stand}` as const) : 'acknowledged-already'
  throw new Problem('conflict', WORDS[message], { fields: [{ field: 'copy', message }] })
}

export const answerReceived = operation({
  ...declared,
  summary: 'Answer a notice: confirm receipt, or say what was decided, with a statement of reasons',
  verb: 'alteration',
  rate: '60/min',
  input: AnswerInput,
  output: Answered,
  subject: ({ copy }, output) => [copy, ...(output ? [output.answer] : [])],
  async run({ db, actor, now }, input) {
    const member = asMember(actor)
    const { row, answers } = await copyTo(db, member.agency, input.copy)
    insistOnAnswer(standing(row, answers).stand, input.kind)
    const key = await keyOf(db, member, row.data_key)
    const id = newId()
    const { reasons, redress, ...decided } =
      input.kind === 'decided'
        ? {
            ...{ outcome: input.outcome, refusal: input.refusal, automated: input.automated },
            ...{ happened_at: momentOf(input.on, row, now), reasons: input.reasons, redress: input.redress },
          }
        : { outcome: null, refusal: null, automated: null, happened_at: now, reasons: '', redress: '' }
    await db
      .insertInto('notice_answers')
      .values({
        ...{ id, copy: row.id, agency: row.agency, to_agency: member.agency, answered_by: member.id },
        ...{ answered_at: now, kind: input.kind, ...decided, state: 'proposed', decided_by: null, decided_at: null },
        sealed: sealSaid(key, id, { reasons, redress, reference: input.reference.trim() }),
      })
      .execute()
    return { copy: row.id, answer: id }
  },
})

export const receivedWaiting = operation({
  ...declared,
  summary: 'See how many notices wait for an answer of one’s platform, and until when',
  verb: 'consultation',
  input: z.object({}),
  output: ReceivedWaiting,
  subject: () => [],
  async run({ db, actor, now }) {
    const all = (await received(db, asMember(actor).agency)).map(({ row, answers }) => ({
      urgent: row.urgent,
      ...standing(row, answers),
    }))
    const waiting = all.filter(waits)
    const days = waiting.flatMap(({ due }) => due ?? []).toSorted()
    return {
      ...{ waiting: waiting.length, urgent: waiting.filter(({ urgent }) => urgent).length },
      ...{ late: days.filter((day) => day < isoDay(now)).length, due: days[0] ?? null },
    }
  },
})
