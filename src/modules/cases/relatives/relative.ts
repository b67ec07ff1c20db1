// How a relative at risk stands, and who may be told of them: data and pure rules.

import { type NotTold, whyNotTold } from '../contact/telling.ts'
import { nextOn } from '../due/steps.ts'
import type { GUEST_GROUNDS } from '../guests/codes.ts'
import type { Facts } from '../tracks/shape.ts'
import type { RelativeAct, RelativeParty, RelativeState } from './codes.ts'

/** What leads from each state to which. Nobody is forgotten: an end can be taken back. */
export const RELATIVE_RULES = {
  'at-risk': { watch: 'watched', end: 'ended' },
  watched: { alarm: 'at-risk', end: 'ended' },
  ended: { reopen: 'at-risk' },
} as const satisfies Record<RelativeState, Partial<Record<RelativeAct, RelativeState>>>

/** The state after an act; null where there is no such act now. */
export const afterRelative = (state: RelativeState, act: RelativeAct): RelativeState | null =>
  (RELATIVE_RULES[state] as Partial<Record<RelativeAct, RelativeState>>)[act] ?? null

export const relativeActs = (state: RelativeState): readonly RelativeAct[] =>
  Object.keys(RELATIVE_RULES[state]) as RelativeAct[]

type Step = { readonly on: string; readonly done: boolean }

/** The first day by which something of the plan is to be done; null where nothing is left, or at an end. */
export const nextDay = (state: RelativeState, steps: readonly Step[]): string | null =>
  state === 'ended' ? null : nextOn(steps.map(({ on: by, done }) => ({ by, done })))

/** As whom the rules for the person themselves know a party; what they forbid of the person they forbid of their family. */
const AS_PARTY = {
  police: 'police',
  // An authority abroad learns of the person with the family, so the shield of an open asylum holds against it.
  'police-abroad': 'consulate',
  consulate: 'consulate',
  'child-protection': null,
  organisation: null,
} as const satisfies Record<RelativeParty, 'police' | 'consulate' | null>

/** The person's own refusals, which hold for both kinds of police. */
const REFUSED_AS: Readonly<Partial<Record<RelativeParty, string>>> = { police: 'police', 'police-abroad': 'police' }

/**
 * The reason against telling a party of a relative; null if there is none. With the person's consent nobody is told whom they refused; a law
 * opens that alone. Neither opens the shield of an open asylum or of a witness.
 * @param consulateAtWar whether the authorities abroad may be a party to a conflict of which the person may be a witness
 */
export function whyNotToldOf(
  party: RelativeParty,
  ground: (typeof GUEST_GROUNDS)[number],
  facts: Pick<Facts, 'asylum' | 'identification'>,
  refuses: readonly string[],
  consulateAtWar = false,
): NotTold | null {
  const as = AS_PARTY[party]
  const shield = as === null ? null : whyNotTold(as, facts, [], consulateAtWar)
  if (shield !== null) return shield
  const names = [as, REFUSED_AS[party]].filter((one) => one !== null && one !== undefined)
  return ground === 'consent' && names.some((name) => refuses.includes(name)) ? 'refused-by-person' : null
}
