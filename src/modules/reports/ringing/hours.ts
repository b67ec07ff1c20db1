import { daysAfter, onTheWall } from '../../../kernel/clock.ts'
import { nextHour } from '../../../kernel/fixed-hours.ts'
/**
 * Hours that begin on one day of the week, in which requests for help are read; Monday is 1, times as HH:MM of the agency's zone.
 * What ends no later than it begins goes on into the next day: 20:00 to 06:00 is a night, 00:00 to 00:00 a whole day.
 */
export type ReadingHours = { readonly day: number; readonly from: string; readonly to: string }

/** When somebody reads next, in the agency's own time. `now` where they read at this moment. */
export type NextReading =
  | { readonly kind: 'now'; readonly until: string }
  | { readonly kind: 'later'; readonly date: string; readonly from: string }
  | { readonly kind: 'unknown' }

const WEEK = 7

// Sunday is 7 as in ISO 8601, and not the 0 of JavaScript.
const weekday = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || WEEK

/** Whether somebody reads at a moment. */
export function isRead(hours: readonly ReadingHours[], zone: string, moment: Date): boolean {
  return nextReading(hours, zone, moment).kind === 'now'
}

/** When the staff see at the latest what was sent at a moment and is not urgent, by the clock on their wall. */
export const shownBy = (moment: Date, zone: string): { readonly date: string; readonly time: string } =>
  onTheWall(nextHour(moment), zone)

/** When somebody next reads requests for help. Holidays are not known: hours are changed by hand then. */
export function nextReading(hours: readonly ReadingHours[], zone: string, moment: Date): NextReading {
  const { date, time } = onTheWall(moment, zone)
  // A night that began yesterday may still go on.
  const [today, yesterday] = [weekday(date), weekday(daysAfter(date, -1))]
  const isNight = ({ from, to }: ReadingHours) => to <= from
  const open = hours.find(
    (one) =>
      (one.day === today && one.from <= time && (time < one.to || isNight(one))) ||
      (one.day === yesterday && isNight(one) && time < one.to),
  )
  if (open) return { kind: 'now', until: open.to }
  // One day more than a week: hours that ended earlier today come again on this weekday.
  for (let ahead = 0; ahead <= WEEK; ahead++) {
    const day = daysAfter(date, ahead)
    const next = hours
      .filter((one) => one.day === weekday(day) && (ahead > 0 || one.from > time))
      .toSorted((a, b) => a.from.localeCompare(b.from))[0]
    if (next) return { kind: 'later', date: day, from: next.from }
  }
  // No hours at all. The page then promises nothing, rather than «soon».
  return { kind: 'unknown' }
}
