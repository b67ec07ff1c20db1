/** Where the time comes from; tests set their own. */
export type Clock = { now(): Date }

/** The beginning of a moment's day (UTC): all that is kept of when a reporter did something. */
export const dayOf = (moment: Date): Date => new Date(Math.floor(moment.getTime() / DAY) * DAY)
const DAY = 86_400_000

export const systemClock: Clock = { now: () => new Date() }
