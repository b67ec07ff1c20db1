import { ALL_RULES, rulesName } from '../rules/country.ts'
import { isDated } from './clocks.ts'
import { isOwnDay } from './own-days.ts'
import type { ClockName } from './shape.ts'
import { TRACKS, type Track } from './shape.ts'
import { RULES } from './table.ts'

/** A state with a deadline: hours after its beginning, or a day that is stored with the person. */
export type Period = {
  readonly rules: string
  readonly track: Track
  readonly state: string
  readonly hours: number | null
  /** `own` is the day that a step into the state set. */
  readonly day: 'reflection' | 'follow-up' | 'own' | null
}

const isDay = (name: ClockName): name is 'reflection' | 'follow-up' => name === 'reflection' || name === 'follow-up'

/**
 * Every state with a deadline, under every version of every country's rules. Statistics use this list, so that they measure as `clocksOf`
 * does and copy no period.
 */
export const allPeriods = (): readonly Period[] =>
  ALL_RULES.flatMap((rules) =>
    TRACKS.flatMap((track) =>
      Object.entries(RULES[track].states).flatMap(([state, { clock }]): Period[] => {
        // Days on the way to majority belong to no state, so statistics leave them out.
        if (clock === null || isDated(clock)) return []
        const at = { rules: rulesName(rules), track, state }
        if (isOwnDay(clock)) return [{ ...at, hours: null, day: 'own' }]
        // The person's own day counts, because a reflection period may be longer than the legal minimum.
        return [isDay(clock) ? { ...at, hours: null, day: clock } : { ...at, hours: rules.periods[clock], day: null }]
      }),
    ),
  )
