import { monthsAfter } from '../../../kernel/clock.ts'
import type { ClaimRule } from '../rules/claims.ts'
import { type Ask, OWN_DAY_CLOCKS, type OwnDayClock, type Track } from './shape.ts'
import { RULES } from './table.ts'

// Days for which a state waits, as the step into it set them.

/** Days that somebody gave with a step, YYYY-MM-DD. */
export type GivenDays = {
  readonly begunOn?: string | undefined
  readonly arrivesOn?: string | undefined
  readonly followUpOn?: string | undefined
}

/** Whether a period ends on a day that a step set. */
export const isOwnDay = (name: string): name is OwnDayClock => (OWN_DAY_CLOCKS as readonly string[]).includes(name)

type Step = {
  readonly track: Track
  readonly to: string
  /** What the step asked for: nothing else that was given counts. */
  readonly asks: readonly Ask[]
}

/**
 * The day for which a track waits after a step; null where it waits for none.
 * @param before the day before the step
 * @param rule the country's deadline of this way to money
 */
export function dayAfterStep(
  { track, to, asks }: Step,
  given: GivenDays,
  before: string | null,
  rule: ClaimRule | null,
): string | null {
  const clock = RULES[track].states[to]?.clock ?? null
  if (clock === null || !isOwnDay(clock)) return null
  const { begunOn, arrivesOn, followUpOn } = given
  // The end is fixed by the law of the day, so that a later one shortens no running time.
  if (asks.includes('begins') && begunOn !== undefined && rule !== null) return monthsAfter(begunOn, rule.months)
  if (asks.includes('arrives') && arrivesOn !== undefined) return arrivesOn
  if (asks.includes('follow-up') && followUpOn !== undefined) return followUpOn
  return before
}
