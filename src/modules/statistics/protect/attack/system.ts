import type { Frame } from '../shapes.ts'
import type { Program, Row } from '../solver.ts'
import type { Elsewhere, Interval } from '../told.ts'

// What a reader has to solve: the cells that are still open, in parts that have nothing to do with each other.

/** Cells of the frame that hang together. The column of a cell is its number in `cells`. */
export type Part = { readonly cells: readonly number[]; readonly program: Program }
/** All that is known and all that is open. */
export type System = {
  /** What is known of each cell once sums are followed. */
  readonly known: readonly Interval[]
  readonly parts: readonly Part[]
}

/** All sums as rows over the cells of the frame, then the figures of others. */
export const rowsOf = ({ relations }: Pick<Frame, 'relations'>, elsewhere: readonly Elsewhere[]): readonly Row[] => [
  ...relations.map(({ total, parts }) => ({
    columns: [...parts, total],
    times: [...parts.map(() => 1), -1],
    from: 0,
    to: 0,
  })),
  ...elsewhere.map(({ cells, from, to }) => ({ columns: cells, times: cells.map(() => 1), from, to })),
]

/** More than anybody would believe of any cell, so that no search runs without end. */
export const capped = (frame: Frame, known: readonly Interval[]): readonly Interval[] => {
  const cap = 100 + 2 * frame.cells.reduce((most, { count }) => Math.max(most, count), 0)
  return known.map(({ from, to }) => ({ from, to: Math.min(to, Math.max(cap, from)) }))
}

/** @param before what is known of each cell by itself */
export function systemOf(frame: Frame, before: readonly Interval[], elsewhere: readonly Elsewhere[]): System {
  const rows = rowsOf(frame, elsewhere)
  const known = followed(capped(frame, before), rows)
  const open = rows.map((row) => withoutKnown(row, known)).filter(({ columns }) => columns.length > 0)
  return { known, parts: partsOf(known, open) }
}

// Each turn makes an interval smaller. What is left after so many turns is left to the solver.
const TURNS = 60

/** Follows each sum: a cell is at most its total less the least of the others, and so on until nothing moves. */
function followed(before: readonly Interval[], rows: readonly Row[]): readonly Interval[] {
  const from = Float64Array.from(before, (one) => one.from)
  const to = Float64Array.from(before, (one) => one.to)
  let moved = true
  for (let turn = 0; moved && turn < TURNS; turn++) {
    moved = false
    for (const row of rows) moved = follow(row, from, to) || moved
  }
  return before.map((_, i) => ({ from: from[i], to: to[i] }))
}

function follow({ columns, times, ...row }: Row, from: Float64Array, to: Float64Array): boolean {
  let least = 0
  let most = 0
  for (const [i, column] of columns.entries()) {
    least += times[i] > 0 ? from[column] : -to[column]
    most += times[i] > 0 ? to[column] : -from[column]
  }
  let moved = false
  for (const [i, column] of columns.entries()) {
    // Of this cell alone, its sign taken: the row's ends less what the others can be.
    const low = row.from - (most - (times[i] > 0 ? to[column] : -from[column]))
    const high = row.to - (least - (times[i] > 0 ? from[column] : -to[column]))
    const [newFrom, newTo] = times[i] > 0 ? [low, high] : [-high, -low]
    if (newFrom <= from[column] && newTo >= to[column]) continue
    from[column] = Math.max(from[column], newFrom)
    to[column] = Math.min(to[column], newTo)
    moved = true
  }
  return moved
}

function withoutKnown({ columns, times, from, to }: Row, known: readonly Interval[]): Row {
  const isOpen = (column: number) => known[column].from < known[column].to
  const sum = columns.reduce((all, column, i) => all + (isOpen(column) ? 0 : times[i] * known[column].from), 0)
  return {
    columns: columns.filter(isOpen),
    times: times.filter((_, i) => isOpen(columns[i])),
    from: from - sum,
    to: to - sum,
  }
}

/** Cells that some chain of rows joins are solved together, others apart: ten small programs are faster than a large one. */
function partsOf(known: readonly Interval[], rows: readonly Row[]): readonly Part[] {
  const parent = known.map((_, i) => i)
  const rootOf = (i: number): number => {
    while (parent[i] !== i) i = parent[i] = parent[parent[i]]
    return i
  }
  for (const { columns } of rows) for (const column of columns) parent[rootOf(column)] = rootOf(columns[0])
  const open = known.flatMap(({ from, to }, i) => (from < to ? [i] : []))
  const rowsByRoot = Map.groupBy(rows, ({ columns }) => rootOf(columns[0]))
  return [...Map.groupBy(open, rootOf)].map(([root, cells]) => partOf(cells, rowsByRoot.get(root) ?? [], known))
}

function partOf(cells: readonly number[], rows: readonly Row[], known: readonly Interval[]): Part {
  const column = new Map(cells.map((cell, i) => [cell, i]))
  return {
    cells,
    program: {
      from: cells.map((cell) => known[cell].from),
      to: cells.map((cell) => known[cell].to),
      rows: rows.map((row) => ({ ...row, columns: row.columns.map((one) => column.get(one) as number) })),
    },
  }
}
