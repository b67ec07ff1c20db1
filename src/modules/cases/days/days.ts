import type { DayKind, Reopening } from '../codes.ts'
import { daysAfter } from '../tracks/clocks.ts'

/** How many days before, and what it is called where papers say why they are open again. */
export const BEFORE = {
  // Long enough to arrange a screen, an interpreter and somebody who comes along (Art. 23).
  court: { days: 14, by: 'court-date' },
  // Long enough to ask for another title: who asks after the end has none meanwhile.
  'protection-ends': { days: 60, by: 'protection-expires' },
} as const satisfies Record<DayKind, { readonly days: number; readonly by: Reopening }>

/** The first day on which a day is near. @param on YYYY-MM-DD */
export const nearFrom = (kind: DayKind, on: string): string => daysAfter(on, -BEFORE[kind].days)

/** Whether a day is near, or over. What is over was near: a program that stood still misses nothing. */
export const isNear = (kind: DayKind, on: string, today: string): boolean => nearFrom(kind, on) <= today
