import { isoDay, monthsAfter } from '../../../kernel/clock.ts'

/** Months for which a photograph or recording is kept, and for which each reasoned extension counts. */
export const KEPT_MONTHS = 12

/**
 * The last day on which it is kept.
 * @param from when it was taken in, or last extended
 * @returns YYYY-MM-DD
 */
export const keptUntil = (from: Date): string => monthsAfter(isoDay(from), KEPT_MONTHS)

export type Kept = { readonly keepUntil: string; readonly closed: boolean; readonly taken: boolean }

/** Whether its time is over. A closed file is evidence and waits for the police, however long. */
export const isOver = ({ keepUntil, closed, taken }: Kept, today: string): boolean =>
  keepUntil < today && (!closed || taken)
