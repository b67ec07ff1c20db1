/** Hours of a day at which a daily letter may come. */
export const HOURS: readonly number[] = Array.from({ length: 24 }, (_, hour) => hour)

/** An hour as clocks show it. */
export const hourText = (hour: number): string => `${String(hour).padStart(2, '0')}:00`

/** What looks like an address; whether it is one, the server says. */
export const ASKED = /^\S+@\S+$/
