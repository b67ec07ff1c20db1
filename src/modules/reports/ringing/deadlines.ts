import { z } from 'zod'
import { type Actor, agencyFor } from '../../../kernel/actor.ts'
import { isoDay } from '../../../kernel/clock.ts'
import type { Tx } from '../../../kernel/database.ts'
import { codeOf, Id } from '../../../kernel/ids.ts'
import { operation } from '../../../kernel/operation.ts'
import type { Clock } from '../clocks.ts'
import { PROMISES } from '../codes.ts'
import { openTo } from '../firewall.ts'
import { clocksOfRow } from '../summary.ts'
import { Kind } from '../told.ts'

/** A promise of an open report that is still to be kept. */
export type Deadline = {
  readonly report: string
  readonly kind: z.output<typeof Kind>
  readonly what: Clock['what']
  readonly due: string
  readonly missed: boolean
}

/** Open reports looked at; the oldest are due first. */
const MOST = 5000

/** Promises that are still to be kept, the nearest first: of each open report the next one. */
export async function deadlinesOf(db: Tx, actor: Actor, now: Date): Promise<readonly Deadline[]> {
  const agency = agencyFor(actor, 'Reports belong to an agency.')
  const intake = await db
    .selectFrom('report_intakes')
    .select('statutory')
    .where('agency', '=', agency)
    .executeTakeFirst()
  const rows = await db
    .selectFrom('reports')
    .select(['id', 'kind', 'about', 'child', 'danger_told', 'danger_seen'])
    .select(['filed_on', 'read_at', 'answered_at', 'ended_on'])
    .where('agency', '=', agency)
    // The program itself, which rings, counts all of them; a person counts what they may open.
    .where(openTo(actor))
    // The program sees more than members do; the bell must not tell of it.
    .where('held', '=', false)
    // What was answered or has ended owes nothing more.
    .where('state', 'in', ['received', 'read'])
    .orderBy('filed_on')
    .limit(MOST)
    .execute()
  // By number where the days are the same: a list must not jump each time somebody looks.
  return rows
    .flatMap((row) => {
      const next = clocksOfRow(row, now, intake?.statutory ?? false).find(({ kept }) => kept === null)
      return next ? [{ report: row.id, kind: row.kind, what: next.what, due: next.due, missed: next.missed }] : []
    })
    .sort((a, b) => (a.due === b.due ? (a.report < b.report ? -1 : 1) : a.due < b.due ? -1 : 1))
}

/** Shown on the desk. */
const SHOWN = 8

export const Deadlines = z.object({
  deadlines: z.array(
    z.object({
      report: Id,
      code: z.string(),
      kind: Kind,
      what: z.enum(PROMISES),
      due: z.iso.date(),
      missed: z.boolean(),
    }),
  ),
  total: z.int(),
  missed: z.int(),
  ringing: z.object({
    /** Somebody is called; else an unread call for help is seen by who looks here and by nobody else. */
    isSet: z.boolean(),
    takesHelp: z.boolean(),
    /** How often in a row it rang in vain. */
    level: z.int(),
    /** Letters of the agency that could not be sent, or not yet. */
    stuck: z.int(),
  }),
})
export type Deadlines = z.output<typeof Deadlines>

export const reportDeadlines = operation({
  summary: 'See the promises that are due next, and whether the bell for calls for help works',
  permission: 'report:read',
  purpose: 'protection',
  verb: 'consultation',
  input: z.object({}),
  output: Deadlines,
  // Asked again each half minute: named here, an unread report would have its minute in the audit.
  subject: () => [],
  async run({ db, actor, now }) {
    const agency = agencyFor(actor, 'Reports belong to an agency.')
    const all = await deadlinesOf(db, actor, now)
    // That nobody is called must be seen here before somebody is missed.
    const bell = await db.selectFrom('report_rings').select('level').where('agency', '=', agency).executeTakeFirst()
    const intake = await db.selectFrom('report_intakes').select('help').where('agency', '=', agency).executeTakeFirst()
    // Of all letters of the agency: one that does not leave is a fault of the mail, whichever it is.
    const { stuck } = await db
      .selectFrom('outbox')
      .select(({ fn }) => fn.countAll<string>().as('stuck'))
      .where('agency', '=', agency)
      .where('problem', 'is not', null)
      .executeTakeFirstOrThrow()
    return {
      deadlines: all.slice(0, SHOWN).map((one) => ({ ...one, code: codeOf(one.report) })),
      total: all.length,
      missed: all.filter(({ missed }) => missed).length,
      ringing: {
        isSet: bell !== undefined,
        takesHelp: intake?.help ?? false,
        level: bell?.level ?? 0,
        stuck: Number(stuck),
      },
    }
  },
})

/** How many promises are late, and since which day the oldest. */
export async function lateOf(db: Tx, actor: Actor, now: Date): Promise<{ n: number; since: string }> {
  // The list that the desk shows: bell and desk must never tell different numbers.
  const late = (await deadlinesOf(db, actor, now)).filter(({ missed }) => missed)
  return { n: late.length, since: late[0]?.due ?? isoDay(now) }
}
