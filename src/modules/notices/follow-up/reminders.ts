import { z } from 'zod'
import { agencyFor } from '../../../kernel/actor.ts'
import { daysAfter, isoDay } from '../../../kernel/clock.ts'
import type { Tx } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import { firstOf, More } from '../../../kernel/first-of.ts'
import { Id } from '../../../kernel/ids.ts'
import { job } from '../../../kernel/jobs.ts'
import { operation } from '../../../kernel/operation.ts'
import { CLOCK_NAMES } from '../codes.ts'
import { asMember } from '../record.ts'
import type { ReminderRow } from '../statements/tables.ts'
import { untoldDue } from '../suspicion/police-reminder.ts'
import { clockStands } from './clock-stand.ts'
import { noticeClocks, remindersOf } from './clocks.ts'

export const REMINDERS = [...CLOCK_NAMES, 'preservation-ends', 'inform-recipient', 'tell-police'] as const

/** Days before its end on which a request to keep content is brought up again. */
const PRESERVATION_AHEAD = 14

const OWNED = 'Notices belong to an agency.'

type Due = Readonly<Pick<ReminderRow, 'notice' | 'what' | 'due' | 'overdue'>>

export const remind = operation({
  summary: 'Find what is overdue or ends soon about notices',
  permission: 'notice:settle',
  purpose: 'prevention',
  verb: 'alteration',
  internal: true,
  input: z.object({}),
  output: z.object({ made: z.int(), gone: z.int(), open: z.int() }),
  subject: () => [],
  async run({ db, actor, now }) {
    const agency = agencyFor(actor, OWNED)
    const due: Due[] = [
      ...(await clocksDue(db, agency, now)),
      ...(await datesDue(db, agency, now)),
      ...(await untoldDue(db, agency, now)),
    ]
    // With its day: a new decision opens a new window, which somebody has to see anew.
    const keyOf = (one: Pick<Due, 'notice' | 'what' | 'due'>) => `${one.notice} ${one.what} ${one.due}`
    const asked = new Set(due.map(keyOf))
    const rows = await db.selectFrom('notice_reminders').selectAll().where('agency', '=', agency).execute()
    const known = new Set(rows.map(keyOf))
    const gone = rows.filter((row) => !asked.has(keyOf(row)))
    // Gone, not marked: a clock that asks no more is nobody's business.
    for (const { notice, what, due: day } of gone) await forget(db, { notice, what, due: day })
    for (const { overdue, ...one } of due) {
      await db
        .insertInto('notice_reminders')
        .values({ ...one, agency, overdue, made_at: now, seen_by: null, seen_at: null })
        // Only this changes: what somebody has seen to stays seen.
        .onConflict((row) => row.columns(['notice', 'what', 'due']).doUpdateSet({ overdue }))
        .execute()
    }
    return { made: due.filter((one) => !known.has(keyOf(one))).length, gone: gone.length, open: due.length }
  },
})

const forget = (db: Tx, { notice, what, due }: Pick<Due, 'notice' | 'what' | 'due'>) =>
  db
    .deleteFrom('notice_reminders')
    .where('notice', '=', notice)
    .where('what', '=', what)
    .where('due', '=', due)
    .execute()

async function clocksDue(db: Tx, agency: string, now: Date): Promise<Due[]> {
  const today = isoDay(now)
  return (await clockStands(db, agency, now)).flatMap(({ notice, stand }) =>
    remindersOf(noticeClocks(stand, today)).map(({ what, due, state }) => ({
      notice,
      what,
      due,
      overdue: state === 'overdue',
    })),
  )
}

/** What has a day of its own: requests that end, and people who must be told of an order. */
async function datesDue(db: Tx, agency: string, now: Date): Promise<Due[]> {
  const today = isoDay(now)
  const preservations = await db
    .selectFrom('notice_preservations')
    .select(['notice', 'until'])
    .where('agency', '=', agency)
    .where('state', '=', 'approved')
    // Also past its day: it is open until somebody ends it or asks anew.
    .where('until', '<=', daysAfter(today, PRESERVATION_AHEAD))
    .execute()
  const orders = await db
    .selectFrom('notice_orders')
    .select(['id', 'inform_recipient_at'])
    .where('agency', '=', agency)
    .where('state', '=', 'effected')
    .where('informed_at', 'is', null)
    // Not before its day: telling earlier is what the authority wanted to avoid (Art. 9(5), 10(5)).
    .where('inform_recipient_at', '<=', today)
    .execute()
  return [
    ...preservations.map(({ notice, until }) => ({
      notice,
      what: 'preservation-ends' as const,
      due: until,
      overdue: until < today,
    })),
    ...orders.map(({ id, inform_recipient_at: due }) => {
      const day = due ?? today
      // Of an order its own number stands in the notice's place.
      return { notice: id, what: 'inform-recipient' as const, due: day, overdue: day < today }
    }),
  ]
}

export const Reminder = z.object({
  /** The notice; of `inform-recipient` the order. */
  notice: Id,
  number: z.int().nullable(),
  recipient: z.string().nullable(),
  what: z.enum(REMINDERS),
  due: z.string(),
  overdue: z.boolean(),
})
export type Reminder = z.output<typeof Reminder>
export const ReminderList = More.extend({ reminders: z.array(Reminder), overdue: z.int() })
export type ReminderList = z.output<typeof ReminderList>

/** The first due are shown. */
const MOST = 200

export const listReminders = operation({
  summary: 'See what is overdue or ends soon about notices',
  permission: 'notice:read',
  purpose: 'prevention',
  verb: 'consultation',
  input: z.object({}),
  output: ReminderList,
  subject: () => [],
  async run({ db, actor }) {
    const agency = agencyFor(actor, OWNED)
    const query = db
      .selectFrom('notice_reminders as r')
      .leftJoin('notices as n', 'n.id', 'r.notice')
      // An order may be about no notice; then its own recipient is told.
      .leftJoin('notice_orders as o', 'o.id', 'r.notice')
      .leftJoin('recipients as p', (join) =>
        join.on(({ eb, or, ref }) => or([eb('p.id', '=', ref('n.recipient')), eb('p.id', '=', ref('o.recipient'))])),
      )
      .select(['r.notice', 'r.what', 'r.due', 'r.overdue', 'n.number', 'p.name as recipient'])
      .where('r.agency', '=', agency)
      .where('r.seen_by', 'is', null)
      .orderBy('r.due')
      .orderBy('r.notice')
    const { rows, ...rest } = await firstOf(query, MOST)
    // Parsed: the table holds any word, and the pages have names for these alone.
    const reminders = rows.map((row) => Reminder.parse(row))
    return { reminders, overdue: reminders.filter(({ overdue }) => overdue).length, ...rest }
  },
})

export const seeReminder = operation({
  summary: 'Say that a reminder was seen to',
  permission: 'notice:settle',
  purpose: 'prevention',
  verb: 'alteration',
  input: z.object({ notice: Id, what: z.enum(REMINDERS), due: z.iso.date() }),
  output: z.object({}),
  subject: ({ notice }) => [notice],
  async run({ db, actor, now }, { notice, what, due }) {
    const { id, agency } = asMember(actor)
    const { numUpdatedRows } = await db
      .updateTable('notice_reminders')
      .set({ seen_by: id, seen_at: now })
      .where('agency', '=', agency)
      .where('notice', '=', notice)
      .where('what', '=', what)
      .where('due', '=', due)
      .where('seen_by', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows !== 1n)
      throw new Problem('not-found', 'This reminder is gone: somebody saw to it, or nothing is asked any more.')
    return {}
  },
})

/** Queued for each agency, some times a day, by the program. */
export const remindingJob = job({
  summary: 'Find what is overdue or ends soon about notices',
  input: z.object({}),
  // Days and states are plain: nobody has to be signed in for a clock to be seen.
  attended: false,
  attempts: 5,
  run: async (context) => (await context.call('notices.remind', {})) as { made: number; gone: number; open: number },
})
