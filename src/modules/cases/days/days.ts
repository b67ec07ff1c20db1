import { daysAfter } from '../../../kernel/clock.ts'
import type { DayKind, Reopening } from '../codes.ts'

/** Number of days before, and the reason that reopened papers show. */
export const BEFORE = {
  // Two weeks suffice to arrange a screen, an interpreter and a companion (Art. 23).
  court: { days: 14, by: 'court-date' },
  // Two months suffice to apply for another title, because an application after the end comes too late.
  'protection-ends': { days: 60, by: 'protection-expires' },
} as const satisfies Record<DayKind, { readonly days: number; readonly by: Reopening }>

/**
 * The first day on which a day counts as near.
 * @param on YYYY-MM-DD
 */
export const nearFrom = (kind: DayKind, on: string): string => daysAfter(on, -BEFORE[kind].days)

/** Whether a day is near or past; a past day counts too, so that a program that stood still misses none. */
export const isNear = (kind: DayKind, on: string, today: string): boolean => nearFrom(kind, on) <= today
