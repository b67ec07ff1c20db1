import type { RunContext } from '../../../kernel/operation.ts'
import type { CountryRules } from '../rules/shape.ts'
import type { Step } from '../shapes.ts'
import { stepsOf } from './move.ts'
import type { By, Move, Why } from './shape.ts'
import type { Standing } from './standing.ts'
import { RULES } from './table.ts'

/** The operation for each kind of step, which carries its permission. */
const OPERATION = {
  'first-line': 'persons.move',
  case: 'persons.arrange',
  decider: 'persons.decide',
} as const satisfies Record<By, string>

/** The reason why a kind of step is closed for the member; a decision may also be closed by the country's law. */
export const mayBy =
  ({ may, actor }: Pick<RunContext, 'may' | 'actor'>, { deciders }: CountryRules) =>
  (by: By): Why | null => {
    // Roles are checked first, because a member without permission need not learn about the country's law.
    if (!may(OPERATION[by])) return 'not-permitted'
    if (by !== 'decider') return null
    const roles = actor.kind === 'member' ? actor.roles : []
    return roles.some((role) => deciders.roles.includes(role)) ? null : 'not-your-country'
  }

/** All next steps as they travel with a person. */
export const stepsFor = (context: RunContext, { facts, rules }: Standing): Step[] =>
  stepsOf(facts, mayBy(context, rules)).map((step) => {
    const moves: Readonly<Record<string, Move>> = RULES[step.track].states[facts[step.track]].moves
    return { ...step, asks: [...step.asks], operation: OPERATION[moves[step.act].by] }
  })
