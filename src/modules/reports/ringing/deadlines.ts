import { z } from 'zod'
import { type Actor, agencyFor } from '../../../kernel/actor.ts'
import { isoDay } from '../../../kernel/clock.ts'
import type { Tx } from '../../../kernel/database.ts'
import { codeOf, Id } from '../../../kernel/ids.ts'
import { operation } from '../../../kernel/operation.ts'
import { callOfRow } from '../calls.ts'
import { ruleOf } from '../clocks.ts'
import { WAITS } from '../codes.ts'
import { openTo } from '../firewall.ts'
import { asMember } from '../record.ts'
import { clocksOfRow } from '../summary.ts'
import type { ReportRow } from '../tables.ts'
import { Kind } from '../told.ts'
import { passedTo } from '../triage/passed-to.ts'
import { byUrgency, inPeril, type Peril, perilOf, type Wait, waitOf, waits } from '../waits.ts'

/** What waits next about a report. */
export type Deadline = Wait & {
  readonly report: string
  readonly kind: z.output<typeof Kind>
  readonly danger: Peril | null
}

/** Reports looked at: who is in danger, then the oldest, which are due first. */
const MOST = 5000

/** What waits about reports, who is in danger first and then what is due first: of each report the next thing. */
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
    .select(['state', 'unread_since', 'filed_on', 'read_at', 'answered_at', 'ended_on'])
    .where('agency', '=', agency)
    // The program itself, which rings, counts all of them; a person counts what they may open.
    .where(openTo(actor))
    // The program sees more than members do; the bell must not tell of it.
    .where('held', '=', false)
    // What was answered or has ended owes nothing more, unless somebody writes again or is in danger still.
    .where(waits)
    .orderBy(inPeril, 'desc')
    .orderBy('filed_on')
    .limit(MOST)
    .execute()
  return rows
    .flatMap((row) => {
      const found = nextOf(row, now, intake?.statutory ?? false)
      return found ? [{ report: row.id, kind: row.kind, ...found }] : []
    })
    .sort(byUrgency)
}

type Looked = Parameters<typeof clocksOfRow>[0] & Pick<ReportRow, 'state' | 'unread_since'>

function nextOf(row: Looked, now: Date, statutory: boolean): Omit<Deadline, 'report' | 'kind'> | null {
  const danger = perilOf(row.danger_seen ?? row.danger_told)
  const stand = {
    ...{ state: row.state, peril: danger, filedOn: row.filed_on, unreadSince: row.unread_since },
    isCall: ruleOf(callOfRow(row), false) === 'call',
    clocks: clocksOfRow(row, now, statutory),
  }
  const wait = waitOf(stand, isoDay(now))
  return wait && { ...wait, danger }
}

/** Shown on the desk, besides all who are in danger. */
const SHOWN = 8
/** Reports of persons in danger that are shown; beyond so many somebody opens the list. */
const MOST_IN_DANGER = 100

const shownOf = (all: readonly Deadline[]): readonly Deadline[] => [
  ...all.filter(({ danger }) => danger !== null).slice(0, MOST_IN_DANGER),
  ...all.filter(({ danger }) => danger === null).slice(0, SHOWN),
]

export const Deadlines = z.object({
  deadlines: z.array(
    z.object({
      report: Id,
      code: z.string(),
      kind: Kind,
      what: z.enum(WAITS),
      due: z.iso.date(),
      /** Somebody is in danger, and nobody has recorded that they are safe. */
      danger: z.enum(['now', 'soon']).nullable(),
      /** The authority that has it, where it was passed on and the reader may read the history. */
      passedTo: z.string().optional(),
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
  summary: 'See what is due next about reports, who is in danger first, and whether the bell for calls for help works',
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
    const shown = shownOf(all)
    const passed = await passedTo(
      db,
      asMember(actor),
      shown.flatMap(({ report, what }) => (what === 'passed' ? [report] : [])),
    )
    return {
      deadlines: shown.map((one) => ({
        ...one,
        code: codeOf(one.report),
        passedTo: passed.get(one.report),
      })),
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
  const since = late.map(({ due }) => due).toSorted()[0]
  return { n: late.length, since: since ?? isoDay(now) }
}
