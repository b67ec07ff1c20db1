import { onTheWall } from '../../../kernel/clock.ts'
import { isRead, type ReadingHours } from './hours.ts'

// When a call for help that nobody reads rings. A report has no hour, so that nobody can tell when somebody wrote; a ring must not
// give it one. It rings by the hour, for what waited already when that hour began.

const MINUTE = 60_000
const HOUR = 60 * MINUTE

export type Desk = { readonly hours: readonly ReadingHours[]; readonly zone: string }

/** How the bell stands: the hour and the day that were looked at last, and how often in a row it rang in vain. */
export type Bell = { readonly slot: string; readonly lateDay: string; readonly level: number }

/** What waits: calls for help that nobody has read, and promises whose day is over. */
export type Waits = { readonly help: number; readonly late: number }

/** What is done now, and how the bell stands after it. */
export type Ring = { readonly help: boolean; readonly late: boolean; readonly bell: Bell }

/** From the second ring in vain on, it also rings where it escalates. */
export const ESCALATES_AT = 2

/** The clock hour at the desk; it is what is kept of a ring, never the moment. */
export const slotOf = ({ zone }: Desk, now: Date): string => {
  const { date, time } = onTheWall(now, zone)
  return `${date} ${time.slice(0, 2)}`
}

/** When promises that were not kept are told of, once a day. */
const LATE_FROM = '08:00'

/**
 * Whether the bell rings.
 * @param waits asked only where there is something to look at
 * @returns null where this hour was looked at already
 */
export function ringNow(desk: Desk, bell: Bell, waits: Waits, now: Date): Ring | null {
  const slot = slotOf(desk, now)
  if (slot === bell.slot) return null
  const { date, time } = onTheWall(now, desk.zone)
  const help = waits.help > 0 && wasRead(desk, now)
  const isMorning = time >= LATE_FROM && bell.lateDay !== date
  return {
    help,
    late: isMorning && waits.late > 0,
    bell: {
      slot,
      lateDay: isMorning ? date : bell.lateDay,
      // Read meanwhile: the next one starts from the beginning. Outside the hours it neither rings nor is forgotten.
      level: waits.help === 0 ? 0 : help ? bell.level + 1 : bell.level,
    },
  }
}

/**
 * Whether somebody should have read by now: the desk was open at some time between two hours ago and one hour ago. So the first
 * hour of reading is theirs, and hours too short to fall on a full one count as well.
 */
function wasRead({ hours, zone }: Desk, now: Date): boolean {
  for (let back = HOUR; back <= 2 * HOUR; back += 5 * MINUTE)
    if (isRead(hours, zone, new Date(now.getTime() - back))) return true
  return false
}
