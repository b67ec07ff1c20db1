// Days of remedies: data and pure rules. All days are YYYY-MM-DD.

import { daysAfter } from '../../../kernel/clock.ts'

/** How many days before a term it stands on desks, and is told of. */
export const TERM_NEAR = { desk: 14, told: 7 } as const

/** Whether a term stands on a desk; one that is past stands there too, until somebody says what came of it. */
export const isTermNear = (on: string, today: string): boolean => daysAfter(on, -TERM_NEAR.desk) <= today

export const REMEDY_FAULTS = ['is-to-come', 'before-decision', 'before-lodged', 'term-is-over'] as const
export type RemedyFault = (typeof REMEDY_FAULTS)[number]

/** What is wrong with the day on which a remedy was lodged; null where it may be right. A late one is for the body to judge. */
export function lodgedFault(lodgedOn: string, decidedOn: string, today: string): RemedyFault | null {
  if (lodgedOn > today) return 'is-to-come'
  return lodgedOn < decidedOn ? 'before-decision' : null
}

/** What is wrong with the day on which it ended. */
export function endedFault(endedOn: string, lodgedOn: string, today: string): RemedyFault | null {
  if (endedOn > today) return 'is-to-come'
  return endedOn < lodgedOn ? 'before-lodged' : null
}

/** What is wrong with the day of a term. */
export const termFault = (on: string, today: string): RemedyFault | null => (on < today ? 'term-is-over' : null)

type Decision = { readonly id: string; readonly until: string | null }
type Lodged = { readonly decision: string }

/** The last days on which decisions can still be challenged, against which nothing is lodged. */
export function challengesLeft(
  decisions: readonly Decision[],
  remedies: readonly Lodged[],
  today: string,
): readonly { readonly decision: string; readonly on: string }[] {
  const lodged = new Set(remedies.map(({ decision }) => decision))
  return decisions.flatMap(({ id, until }) =>
    until === null || until < today || lodged.has(id) ? [] : [{ decision: id, on: until }],
  )
}
