import { daysAfter, isoDay } from '../../../kernel/clock.ts'
import type { Tx } from '../../../kernel/database.ts'
import { eventsOf } from '../events.ts'
import { rulesNamed } from '../rules/country.ts'

/** More than any person has. */
const ALL = 1_000_000

/** Decisions about a person that can be challenged, latest first, with the last day by the rules under which they were taken. */
export async function decisionsOf(db: Tx, key: Uint8Array, person: string) {
  const events = await eventsOf(db, key, person, ALL)
  return events.flatMap(({ id, at, track, act, to_state: to, rules, words }) =>
    (words?.remedy ?? '') === ''
      ? []
      : [
          {
            ...{ id, at: at.toISOString(), track, act, to, reason: words?.reason ?? '', remedy: words?.remedy ?? '' },
            until: rules === null ? null : daysAfter(isoDay(at), rulesNamed(rules).remedyDays),
          },
        ],
  )
}
