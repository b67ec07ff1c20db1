import { z } from 'zod'
import { agencyFor } from '../../../kernel/actor.ts'
import { daysAfter, isoDay } from '../../../kernel/clock.ts'
import type { Tx } from '../../../kernel/database.ts'
import { notFound, Problem } from '../../../kernel/errors.ts'
import { Id, newId } from '../../../kernel/ids.ts'
import { job } from '../../../kernel/jobs.ts'
import { operation } from '../../../kernel/operation.ts'
import { DAY_KINDS, type DayKind } from '../codes.ts'
import { enter } from '../events.ts'
import { reopenPapers } from '../papers/papers.ts'
import { asMember, heldPerson, personRow } from '../record.ts'
import { OneInput } from '../shapes.ts'
import { STEP as BY_RULE_STEP, setByRule } from './by-rule.ts'
import { BEFORE, isNear, nearFrom } from './days.ts'
import { daysOf, openDay, sealDay } from './rows.ts'

/** A day as lists and the person's own record show it. */
export const DayShown = z.object({
  id: Id,
  kind: z.enum(DAY_KINDS),
  on: z.iso.date(),
  /** From when needs, risks and plan are reviewed for the day. */
  nearFrom: z.iso.date(),
  note: z.string(),
  /** The rule that set it; null where somebody wrote it down. */
  by: z.string().nullable(),
})

export const listDays = operation({
  summary: 'See which court dates and ends of protection are known of a person',
  permission: 'case:read',
  purpose: 'protection',
  verb: 'consultation',
  input: OneInput,
  output: z.object({ days: z.array(DayShown) }),
  subject: ({ person }) => [person],
  async run({ db, actor, now }, { person }) {
    const { key } = await heldPerson({ db, actor, now }, person)
    if (key === null) return { days: [] }
    return { days: await shownDays(db, key, person) }
  },
})

/** The known days of a person, opened. */
export const shownDays = async (db: Tx, key: Uint8Array, person: string): Promise<z.output<typeof DayShown>[]> =>
  (await daysOf(db, person)).map((day) => ({
    ...{ id: day.id, kind: day.kind, on: day.on_day },
    ...{ nearFrom: nearFrom(day.kind, day.on_day), by: day.by_rule },
    note: day.sealed === null ? '' : openDay(key, { id: day.id, sealed: day.sealed }).note,
  }))

const Kept = z.object({ person: Id, day: Id })

export const setDay = operation({
  summary: 'Write down a court date, or the day on which temporary protection ends',
  permission: 'case:work',
  purpose: 'protection',
  verb: 'collection',
  input: OneInput.extend({ kind: z.enum(DAY_KINDS), on: z.iso.date(), note: z.string().max(300).default('') }),
  output: Kept,
  subject: ({ person }) => [person],
  async run({ db, actor, now }, { person, kind, on, note }) {
    const { member, row, key } = await heldPerson({ db, actor, now }, person)
    if (key === null) throw new Problem('conflict', 'Of who is only counted no words are kept.')
    const today = isoDay(now)
    if (on < today)
      throw new Problem('invalid-input', 'Some fields are not right.', {
        fields: [{ field: 'on', message: 'This day is over.' }],
      })
    // A day entered late is handled at once and does not wait for the hourly job.
    const near = isNear(kind, on, today)
    if (near) await reopenPapers(db, person, BEFORE[kind].by)
    const id = newId()
    await db
      .insertInto('person_days')
      .values({
        ...{ id, person, agency: row.agency, kind, on_day: on, set_by: member.id, set_at: now },
        ...{ reopened_at: near ? now : null, sealed: sealDay(key, id, { note: note.trim() }) },
      })
      .execute()
    // What the team knows of this person stands in the place of the rule.
    await setByRule({ db, agency: row.agency, now, person })
    await enter(db, member, row, key, { kind: 'paper', at: now, words: { value: BEFORE[kind].by, text: on } })
    return { person, day: id }
  },
})

export const dropDay = operation({
  summary: 'Take off a court date or an end of protection that no longer holds',
  permission: 'case:work',
  purpose: 'protection',
  verb: 'erasure',
  input: z.object({ day: Id }),
  output: Kept,
  subject: ({ day }, output) => [day, ...(output ? [output.person] : [])],
  async run({ db, actor, now }, { day }) {
    const member = asMember(actor)
    const found = await db
      .selectFrom('person_days')
      .select(['person', 'by_rule'])
      .where('id', '=', day)
      .executeTakeFirstOrThrow(notFound('There is no such day of a person.'))
    const { agency } = await personRow(db, member, found.person, now)
    if (found.by_rule !== null)
      throw new Problem(
        'conflict',
        'The law sets this day. If protection ends on another day for this person, write that day down: it stands in its place.',
      )
    // Reopened papers stay open when the day is removed, because a member must decide about them.
    await db.deleteFrom('person_days').where('id', '=', day).execute()
    await setByRule({ db, agency, now, person: found.person })
    return { person: found.person, day }
  },
})

/** Small steps keep the row locks of each transaction short. */
const STEP = 100

export const setDaysByRule = operation({
  summary: 'Set the day on which temporary protection ends by law, for all whom the rule touches',
  permission: 'case:work',
  purpose: 'protection',
  verb: 'alteration',
  internal: true,
  input: z.object({}),
  output: z.object({ changed: z.array(Id) }),
  subject: (_, output) => output?.changed ?? [],
  async run({ db, actor, now }) {
    const agency = agencyFor(actor, 'Persons belong to an agency.')
    return { changed: [...(await setByRule({ db, agency, now }))] }
  },
})

export const reopenNear = operation({
  summary: 'Bring needs, risks and plan back to the table where a court date or the end of protection is near',
  permission: 'case:work',
  purpose: 'protection',
  verb: 'alteration',
  internal: true,
  input: z.object({}),
  output: z.object({ reopened: z.array(Id) }),
  subject: (_, output) => output?.reopened ?? [],
  async run({ db, actor, now }) {
    const agency = agencyFor(actor, 'Persons belong to an agency.')
    const today = isoDay(now)
    const rows = await db
      .selectFrom('person_days')
      .select(['id', 'person', 'kind'])
      .where('agency', '=', agency)
      // The row is marked, so that running the job twice reopens papers once.
      .where('reopened_at', 'is', null)
      .where(({ or, and, eb }) =>
        or(DAY_KINDS.map((kind) => and([eb('kind', '=', kind), eb('on_day', '<=', lastNear(kind, today))]))),
      )
      .orderBy('on_day')
      .limit(STEP)
      .forUpdate()
      .execute()
    for (const { id, person, kind } of rows) {
      await reopenPapers(db, person, BEFORE[kind].by)
      await db.updateTable('person_days').set({ reopened_at: now }).where('id', '=', id).execute()
    }
    return { reopened: rows.map(({ person }) => person) }
  },
})

/** The last day that is near today. */
const lastNear = (kind: DayKind, today: string): string => daysAfter(today, BEFORE[kind].days)

/** The job that the program queues for each agency. */
export const reopeningJob = job({
  summary: 'Bring papers back to the table where a day is near',
  input: z.object({}),
  // The job needs no keys, because nearness stands in plain.
  attended: false,
  attempts: 5,
  async run(context) {
    for (;;) {
      context.signal.throwIfAborted()
      const { changed } = (await context.call('days.by-rule', {})) as { changed: string[] }
      if (changed.length < BY_RULE_STEP) break
    }
    for (let reopened = 0; ; ) {
      context.signal.throwIfAborted()
      const done = (await context.call('days.reopen', {})) as { reopened: string[] }
      reopened += done.reopened.length
      if (done.reopened.length < STEP) return { reopened }
    }
  },
})
