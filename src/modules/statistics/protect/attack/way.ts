import type { Frame } from '../shapes.ts'
import type { Program, Solving, Worth } from '../solver.ts'
import type { Elsewhere, Interval } from '../told.ts'
import { rowsOf } from './system.ts'

/** By which sums a cell is worked out: relations of the frame, the cells that were told, and figures of others. */
export type Way = {
  readonly relations: readonly number[]
  readonly told: readonly number[]
  readonly elsewhere: readonly Elsewhere[]
}

// Below this a row or a limit has nothing to do with the result.
const NOTHING = 1e-7

/**
 * Finds which sums hold a cell where it is: those that the solver cannot let go without the cell's ends moving. All cells as they were told, so that
 * the sums are those of the tables.
 * @param known what is told of each cell by itself
 */
export function wayFinder(
  frame: Frame,
  known: readonly Interval[],
  elsewhere: readonly Elsewhere[],
  open: (program: Program) => Solving,
): (of: { readonly cell: number; readonly total?: number }) => Way {
  let solving: Solving | undefined
  return ({ cell, total }) => {
    if (total === undefined && known[cell].from === known[cell].to)
      return { relations: [], told: [cell], elsewhere: [] }
    solving ??= open({
      from: known.map(({ from }) => from),
      to: known.map(({ to }) => to),
      rows: rowsOf(frame, elsewhere),
    })
    const worths: readonly Worth[] =
      total === undefined
        ? [[[cell, 1]], [[cell, -1]]]
        : [
            [
              [cell, 1],
              [total, -1],
            ],
          ]
    const rows = new Set<number>()
    const told = new Set<number>()
    for (const worth of worths) {
      solving.aim(worth)
      const { rowHold = [], columnHold = [] } = solving.lowest() ?? {}
      for (const [row, hold] of rowHold.entries()) if (Math.abs(hold) > NOTHING) rows.add(row)
      for (const [column, hold] of columnHold.entries()) if (Math.abs(hold) > NOTHING) told.add(column)
    }
    const used = [...rows].sort((a, b) => a - b)
    const count = frame.relations.length
    return {
      relations: used.filter((row) => row < count),
      told: [...told].sort((a, b) => a - b),
      elsewhere: used.filter((row) => row >= count).map((row) => elsewhere[row - count]),
    }
  }
}
