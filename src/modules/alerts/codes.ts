/** How somebody is told that something waits: as soon as it comes, or once a day. */
export const PACES = ['at-once', 'daily'] as const
export type Pace = (typeof PACES)[number]

/**
 * Why a letter goes out: something came; its time is over; nobody has looked at it since, and the deputy is told; the receiver has
 * not looked at what one sent; or the day's letter.
 */
export const OCCASIONS = ['new', 'late', 'deputy', 'unanswered', 'daily'] as const
export type Occasion = (typeof OCCASIONS)[number]
