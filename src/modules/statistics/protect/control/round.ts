import type { Rule } from '../rule.ts'
import type { Frame, Relation } from '../shapes.ts'
import { type Program, type Row, type Solving, withSolver } from '../solver.ts'
import type { Release } from '../told.ts'

// Rounds the cells of a release, each up or down to the next multiple, so that what is told adds up in every table (controlled rounding, Cox 1987).
// What lies between two releases, whoever came in a month, is rounded with them and told nowhere: so one month less another is no more than a rounded number.

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
  const stays = stepsBefore(before, base)
  const steps = await withSolver((open) => stepsOf(frame, base, new Set(within), stays, open))
  return steps && within.map((cell) => [cell, { rounded: base * steps[cell] }] as const)
}

/** How many times the base a cell was told as. */
const stepsBefore = (before: readonly Release[], base: number): ReadonlyMap<number, number> =>
  new Map(
    before.flatMap(({ told }) =>
      told.flatMap(([cell, one]) =>
        typeof one === 'object' && 'rounded' in one ? [[cell, one.rounded / base] as const] : [],
      ),
    ),
  )

// What is told nowhere needs no number that is near its count. It is never less than none: so what is told is itself a world that fits, and around it every
// small number stays possible.
const FURTHER = [0, 1, 3]

/** How many times the base each cell of the frame is told as; what is told nowhere may go further where nothing else adds up. */
function stepsOf(
  { cells, relations }: Frame,
  base: number,
  within: ReadonlySet<number>,
  stays: ReadonlyMap<number, number>,
  open: (program: Program) => Solving,
): readonly number[] | undefined {
  const down = cells.map(({ count }) => Math.floor(count / base))
  const rest = cells.map(({ count }, cell) => count - base * down[cell])
  const ends = (further: number) =>
    cells.map(({ is }, cell): readonly [number, number] => {
      // A change may be negative, and no sum of this program has it.
      if (is === 'change') return [0, 0]
      const before = stays.get(cell)
      if (before !== undefined) return [before, before]
      const free = within.has(cell) ? 0 : further
      return [Math.max(0, down[cell] - free), down[cell] + (rest[cell] === 0 ? 0 : 1) + free]
    })
  const rows = relations.filter(({ kind }) => kind !== 'revision').map(rowOf)
  for (const further of FURTHER) {
    const all = ends(further)
    const solving = open({ from: all.map(([from]) => from), to: all.map(([, to]) => to), rows })
    // Up costs what is added and saves what would have been taken away.
    solving.aim(
      rest.flatMap((left, cell) => (left === 0 || !within.has(cell) ? [] : [[cell, base - 2 * left] as const])),
    )
    const found = solving.lowestWhole()
    if (found !== undefined) return Array.from(found.columns, Math.round)
  }
  return undefined
}

const rowOf = ({ total, parts }: Relation): Row => ({
  columns: [...parts, total],
  times: [...parts.map(() => 1), -1],
  from: 0,
  to: 0,
})
