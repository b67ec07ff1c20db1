/** Where the time comes from; tests set their own. */
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }
