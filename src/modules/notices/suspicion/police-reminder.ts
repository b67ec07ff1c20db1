import { isoDay } from '../../../kernel/clock.ts'
import type { Tx } from '../../../kernel/database.ts'
import type { Matter, State } from '../codes.ts'
import { enforcingAgencies } from './stand.ts'
import { dueOfSuspicion, isSuspicion, THREATENS_LIFE } from './suspicion.ts'

/** What the reminder is made from. */
export type Untold = {
  readonly state: Exclude<State, 'held'>
  readonly matter: Matter | null
  /** Suspected child abuse material goes by a way of its own. */
  readonly barred: boolean
  /** Agencies of law enforcement in this house, and those that were told. */
  readonly enforcing: readonly string[]
  readonly told: readonly string[]
  readonly agency: string
}

/** Of these nobody is asked any more: it was wrong, its correction is told instead, or it is over. */
const ENDED: readonly Untold['state'][] = ['withdrawn', 'corrected', 'closed']

/**
 * Whether somebody must be reminded to tell law enforcement (Art. 18 Regulation (EU) 2022/2065). Also where no agency of this house could be
 * told: then it is a call that is due, and whoever made it says that the reminder was seen to.
 */
export function isUntold({ state, matter, barred, enforcing, told, agency }: Untold): boolean {
  if (barred || ENDED.includes(state) || !isSuspicion(matter)) return false
  // Law enforcement need not tell itself; whoever enforces nothing and was told by mistake does not count.
  return !enforcing.includes(agency) && !told.some((one) => enforcing.includes(one))
}

const MATTERS = (Object.keys(THREATENS_LIFE) as Matter[]).filter(isSuspicion)

type Due = { readonly notice: string; readonly what: 'tell-police'; readonly due: string; readonly overdue: boolean }

/** Notices of a threat to life of which law enforcement was not told. @param notice one of them; without it all of the agency */
export async function untoldDue(db: Tx, agency: string, now: Date, notice?: string): Promise<Due[]> {
  const rows = await db
    .selectFrom('notices')
    .select(['id', 'state', 'matter', 'lead', 'made_at'])
    .where('agency', '=', agency)
    .where('state', 'not in', ENDED)
    .where('matter', 'in', MATTERS)
    .$if(notice !== undefined, (query) => query.where('id', '=', notice as string))
    .execute()
  if (rows.length === 0) return []
  const enforcing = (await enforcingAgencies(db)).map(({ id }) => id)
  const ids = rows.map(({ id }) => id)
  const alerts = await db.selectFrom('notice_alerts').select(['notice', 'police']).where('notice', 'in', ids).execute()
  const leads = rows.map(({ lead }) => lead)
  const barred = await db.selectFrom('notice_barred').select('lead').where('lead', 'in', leads).execute()
  const isBarred = new Set(barred.map(({ lead }) => lead))
  return rows
    .filter(({ id, state, matter, lead }) =>
      isUntold({
        ...{ state, matter, agency, enforcing, barred: isBarred.has(lead) },
        told: alerts.filter((alert) => alert.notice === id).map(({ police }) => police),
      }),
    )
    .map(({ id, made_at }) => {
      const due = dueOfSuspicion(made_at)
      // By the hour and not by the day: of somebody locked in a day is long.
      return { notice: id, what: 'tell-police', due: isoDay(due), overdue: now > due }
    })
}

/** Brings the reminder of one notice up to where it stands, so that nobody waits for the program’s next round. */
export async function remindOfPolice(db: Tx, agency: string, now: Date, notice: string): Promise<void> {
  const [due] = await untoldDue(db, agency, now, notice)
  if (due === undefined) {
    await db.deleteFrom('notice_reminders').where('notice', '=', notice).where('what', '=', 'tell-police').execute()
    return
  }
  await db
    .insertInto('notice_reminders')
    .values({ ...due, agency, made_at: now, seen_by: null, seen_at: null })
    .onConflict((row) => row.columns(['notice', 'what', 'due']).doUpdateSet({ overdue: due.overdue }))
    .execute()
}
