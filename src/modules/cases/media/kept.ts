import { monthsAfter } from '../children/majority.ts'
import { isoDay } from '../tracks/clocks.ts'

/** So long is a photograph or recording kept, and so long again whenever somebody says why it is still needed. */
export const KEPT_MONTHS = 12

/**
 * The last day on which it is kept.
 * @param from when it was taken in, or last prolonged
 * @returns YYYY-MM-DD
 */
export const keptUntil = (from: Date): string => monthsAfter(isoDay(from), KEPT_MONTHS)

export type Kept = { readonly keepUntil: string; readonly closed: boolean; readonly taken: boolean }

/** Whether its time is over. What was closed is evidence until the police have it: it waits for them, however long. */
export const isOver = ({ keepUntil, closed, taken }: Kept, today: string): boolean =>
  keepUntil < today && (!closed || taken)
