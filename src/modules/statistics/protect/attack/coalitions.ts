import type { Floors } from './search.ts'

/** Cells in which one person is, or two who combine; the same cell twice for two of one. */
export type Coalition = readonly number[]

/**
 * Who may know something that readers do not: one person of a cell, two of one cell, one of each of two cells.
 * @param counts persons in each column; nought for what is no cell of persons
 * @param from how many a reader knows of anyway
 */
export function* coalitions(
  counts: readonly number[],
  from: readonly number[],
): Generator<{ readonly persons: 1 | 2; readonly floors: Floors }> {
  const open = (column: number, least: number) => counts[column] >= least && from[column] < least
  const columns = counts.map((_, column) => column)
  const alone = columns.filter((column) => open(column, 1))
  for (const column of alone) yield { persons: 1, floors: new Map([[column, 1]]) }
  for (const column of columns.filter((one) => open(one, 2))) yield { persons: 2, floors: new Map([[column, 2]]) }
  for (const [i, one] of alone.entries())
    for (const other of alone.slice(i + 1))
      yield {
        persons: 2,
        floors: new Map([
          [one, 1],
          [other, 1],
        ]),
      }
}
