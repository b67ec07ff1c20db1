import type { GuardName } from './guards.ts'
import type { Ask, By, Move } from './shape.ts'

/** A step that takes nothing from the person. */
export const step = <const State extends string>(
  to: State,
  by: By,
  guards: readonly GuardName[] = [],
): Move<State, GuardName> => ({ to, by, adverse: false, guards, asks: [] })

/** A step with inputs; an adverse one must name its remedy. */
export const asked = <State extends string>(
  move: Move<State, GuardName>,
  adverse: boolean,
  asks: readonly Ask[],
): Move<State, GuardName> => ({ ...move, adverse, asks })
