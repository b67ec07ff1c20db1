/** The source of time; tests set their own. */
export type Clock = { now(): Date }

/** Start of a moment's day (UTC): the program keeps only the day of a reporter's actions. */
export const dayOf = (moment: Date): Date => new Date(Math.floor(moment.getTime() / DAY) * DAY)
const DAY = 86_400_000

/** A moment's day (UTC) as YYYY-MM-DD. */
export const isoDay = (moment: Date): string => moment.toISOString().slice(0, 10)

/** The day so many days later, or earlier for less than 0. Days are written YYYY-MM-DD. */
export function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return isoDay(date)
}

/** The same day of a later month; where that month is shorter, its last (Art. 3(2)(c) Regulation (EEC, Euratom) 1182/71). */
export function monthsAfter(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return isoDay(new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))))
}

export const systemClock: Clock = { now: () => new Date() }

/** A moment as the clock on the wall shows it in a zone (IANA): YYYY-MM-DD and HH:MM. */
export function onTheWall(moment: Date, zone: string): { readonly date: string; readonly time: string } {
  // Swedish writes days as ISO does.
  const [date, time] = new Intl.DateTimeFormat('sv-SE', {
    // That of the place: whoever reads it elsewhere must not have to reckon.
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
    // Else midnight is 24:00 in some languages, and compares as later than all other times.
    hourCycle: 'h23',
  })
    .format(moment)
    .split(' ')
  return { date, time }
}

/** Whether this machine knows a time zone by this name (IANA). */
export function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone.length > 0
  } catch {
    return false
  }
}
