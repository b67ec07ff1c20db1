import type { Tx } from '../../../kernel/database.ts'
import { eventsOf } from '../events.ts'
import type { Plan } from './paper.ts'

// A step that was done is an entry beside the plan: the version stays as the person agreed to it.

const ALL = 1_000_000

type Version = { readonly paper: string; readonly version: number }
/** Whether steps were done, by paper, version and place of the step. */
export type Ticks = ReadonlyMap<string, boolean>

/** The text by which an entry names a step. */
export const stepAs = ({ paper, version }: Version, step: number) => `${paper} ${version} ${step}`

/** What was recorded of a person's steps since their plans were written; the last word counts. */
export async function ticksOf(db: Tx, key: Uint8Array, person: string): Promise<Ticks> {
  const events = await eventsOf(db, key, person, ALL, 'step')
  return new Map(
    events.toReversed().flatMap(({ words }) => (words?.text ? [[words.text, words.value === 'done']] : [])),
  )
}

/** A plan with what was done since it was written. */
export const ticked = <P extends Pick<Plan, 'steps'>>(plan: P, ticks: Ticks, of: Version): P => ({
  ...plan,
  steps: plan.steps.map((step, at) => ({ ...step, done: ticks.get(stepAs(of, at)) ?? step.done })),
})
