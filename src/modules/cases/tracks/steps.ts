import type { RunContext } from '../../../kernel/operation.ts'
import type { CountryRules } from '../rules/shape.ts'
import type { Step } from '../shapes.ts'
import { stepsOf } from './move.ts'
import type { By, Move, Why } from './shape.ts'
import type { Standing } from './standing.ts'
import { RULES } from './table.ts'

/** The operation by which steps of each kind are taken: its permission is the step's. */
const OPERATION = {
  'first-line': 'persons.move',
  case: 'persons.arrange',
  decider: 'persons.decide',
} as const satisfies Record<By, string>

/** Why a kind of step is closed for the member; a decision also by the law of the country. */
export const mayBy =
  ({ may, actor }: Pick<RunContext, 'may' | 'actor'>, { deciders }: CountryRules) =>
  (by: By): Why | null => {
    // Roles first: whoever may not take it need not learn what the law of the country says.
    if (!may(OPERATION[by])) return 'not-permitted'
    if (by !== 'decider') return null
    const roles = actor.kind === 'member' ? actor.roles : []
    return roles.some((role) => deciders.roles.includes(role)) ? null : 'not-your-country'
  }

/** Every next step as it travels with a person. */
export const stepsFor = (context: RunContext, { facts, rules }: Standing): Step[] =>
  stepsOf(facts, mayBy(context, rules)).map((step) => {
    const moves: Readonly<Record<string, Move>> = RULES[step.track].states[facts[step.track]].moves
    return { ...step, asks: [...step.asks], operation: OPERATION[moves[step.act].by] }
  })
