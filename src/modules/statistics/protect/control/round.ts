import type { Frame } from '../frame.ts'
import type { Rule } from '../rule.ts'
import { type Row, withSolver } from '../solver.ts'
import type { Release } from '../told.ts'

// Rounds the cells of a release, each up or down to the next multiple, so that what is told adds up in every table (controlled rounding, Cox 1987).

/**
 * @param within the cells of this release, by their number in the frame
 * @param before what was told before: a number that was rounded stays as it was
 * @returns undefined where no rounding adds up, which may be with three dimensions or more
 */
export async function round(
  frame: Frame,
  rule: Rule,
  within: readonly number[],
  before: readonly Release[] = [],
): Promise<Release['told'] | undefined> {
  const { rounding } = rule
  if (rounding?.way !== 'controlled') throw new RangeError('the rule does not round so that sums are kept')
  const { base } = rounding
  const column = new Map(within.map((cell, i) => [cell, i]))
  const down = within.map((cell) => Math.floor(frame.cells[cell].count / base))
  const rest = within.map((cell) => frame.cells[cell].count % base)
  const stays = stepsBefore(before, base)
  const fixed = within.map((cell, i) => (stays.has(cell) ? (stays.get(cell) as number) - down[i] : undefined))
  return withSolver((open) => {
    const solving = open({
      from: fixed.map((step) => step ?? 0),
      to: fixed.map((step, i) => step ?? (rest[i] === 0 ? 0 : 1)),
      rows: rowsOf(frame, column, down),
    })
    // Up costs what is added and saves what would have been taken away.
    solving.aim(rest.map((left, i) => [i, left === 0 ? 0 : base - 2 * left] as const))
    const steps = solving.lowestWhole()
    return steps && within.map((cell, i) => [cell, { rounded: base * (down[i] + Math.round(steps.columns[i])) }] as const)
  })
}

/** How many times the base a cell was told as. */
const stepsBefore = (before: readonly Release[], base: number): ReadonlyMap<number, number> =>
  new Map(
    before.flatMap(({ told }) =>
      told.flatMap(([cell, one]) => (typeof one === 'object' && 'rounded' in one ? [[cell, one.rounded / base] as const] : [])),
    ),
  )

/** Each sum of which all cells are told in this release. */
function rowsOf({ relations }: Frame, column: ReadonlyMap<number, number>, down: readonly number[]): readonly Row[] {
  return relations.flatMap(({ kind, total, parts }): readonly Row[] => {
    const columns = [...parts, total].map((cell) => column.get(cell))
    if (kind !== 'sum' || columns.includes(undefined)) return []
    const times = [...parts.map(() => 1), -1]
    const all = columns as number[]
    const sum = all.reduce((most, one, i) => most - times[i] * down[one], 0)
    return [{ columns: all, times, from: sum, to: sum }]
  })
}
