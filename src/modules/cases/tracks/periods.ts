import { ALL_RULES, rulesName } from '../rules/country.ts'
import { isDated } from './clocks.ts'
import type { ClockName } from './shape.ts'
import { TRACKS, type Track } from './shape.ts'
import { RULES } from './table.ts'

/** A state in which something is due: within hours of when it began, or by a day that stands with the person. */
export type Period = {
  readonly rules: string
  readonly track: Track
  readonly state: string
  readonly hours: number | null
  readonly day: 'reflection' | 'follow-up' | null
}

const isDay = (name: ClockName): name is 'reflection' | 'follow-up' => name === 'reflection' || name === 'follow-up'

/**
 * Every state that something is due in, under every version of every country's rules. What counts over many persons is given this list, so that
 * it measures as `clocksOf` does and holds no second copy of a period.
 */
export const allPeriods = (): readonly Period[] =>
  ALL_RULES.flatMap((rules) =>
    TRACKS.flatMap((track) =>
      Object.entries(RULES[track].states).flatMap(([state, { clock }]): Period[] => {
        // Days on the way to majority belong to no state, and are counted by nobody.
        if (clock === null || isDated(clock)) return []
        const at = { rules: rulesName(rules), track, state }
        // Days are kept with the person: a reflection period may have been set longer than the law's least.
        return [isDay(clock) ? { ...at, hours: null, day: clock } : { ...at, hours: rules.periods[clock], day: null }]
      }),
    ),
  )
