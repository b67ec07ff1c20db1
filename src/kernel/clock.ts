/** The source of time; tests set their own. */
export type Clock = { now(): Date }

/** Start of a moment's day (UTC): the program keeps only the day of a reporter's actions. */
export const dayOf = (moment: Date): Date => new Date(Math.floor(moment.getTime() / DAY) * DAY)
const DAY = 86_400_000

export const systemClock: Clock = { now: () => new Date() }
