import type { Rule } from '../rule.ts'
import type { Frame } from '../shapes.ts'
import type { Optimum, Program, Row, Solving } from '../solver.ts'
import { type Elsewhere, knownOf, type Release } from '../told.ts'

// Moves: how far each cell could be from its count with all sums kept. To hide the cells that a move changes makes the moved numbers as possible as the
// true ones. A cell has two columns, one for more and one for less, so that either has its price.

/** The difference from the count, of each cell of the frame. */
export type Move = readonly number[]
/** What a move must do: bring a cell up (1) or down (-1) by so much at least, also for somebody who knows where one or two persons are (`sure`). */
export type Aim = { readonly cell: number; readonly sign: 1 | -1; readonly by: number; readonly sure: boolean }

/** Finds moves of a frame. */
export type Moves = {
  /**
   * The cheapest move found that does something, or undefined where there is none.
   * @param prices of each cell that would have to be hidden for it; nought of those that are hidden
   */
  readonly cheapest: (aim: Aim, prices: readonly number[]) => Move | undefined
  /** Whether a move does it. */
  readonly does: (move: Move, aim: Aim) => boolean
}

const raise = (cell: number) => 2 * cell
const lower = (cell: number) => 2 * cell + 1

/** How far cells may move at most: what was told before stays, and nobody is fewer than none. */
type Room = { readonly up: readonly number[]; readonly down: readonly number[]; readonly kept: readonly number[] }

function roomOf(frame: Frame, rule: Rule, before: readonly Release[], within: ReadonlySet<number>): Room {
  const known = knownOf(frame, rule, before)
  const most = 100 + 2 * frame.cells.reduce((all, { count }) => Math.max(all, count), 0)
  const always = (cell: number) => rule.zeros === 'told' && within.has(cell)
  const up = frame.cells.map(({ count }, cell) =>
    always(cell) && count === 0 ? 0 : Math.max(0, Math.min(known[cell].to - count, most)),
  )
  const down = frame.cells.map(({ count }, cell) =>
    Math.max(0, count - Math.max(known[cell].from, always(cell) ? 1 : known[cell].from)),
  )
  // So many persons of each cell are sure of themselves.
  const sure = rule.knowing.two > 0 ? 2 : Math.min(1, rule.knowing.one)
  const kept = frame.cells.map(({ count, is }, cell) =>
    is === 'change' ? down[cell] : Math.min(down[cell], Math.max(0, count - sure)),
  )
  return { up, down, kept }
}

const rowsOf = ({ cells, relations }: Frame, elsewhere: readonly Elsewhere[]): readonly Row[] => [
  ...relations.map(({ total, parts }) => rowOf(parts, [total], 0, 0)),
  ...elsewhere.map((figure) => {
    const sum = figure.cells.reduce((all, cell) => all + cells[cell].count, 0)
    return rowOf(figure.cells, [], figure.from - sum, figure.to - sum)
  }),
]

function rowOf(plus: readonly number[], minus: readonly number[], from: number, to: number): Row {
  const up = plus.flatMap((cell) => [raise(cell), lower(cell)])
  const down = minus.flatMap((cell) => [raise(cell), lower(cell)])
  return { columns: [...up, ...down], times: [...up.map(sign), ...down.map((column) => -sign(column))], from, to }
}
const sign = (column: number): 1 | -1 => (column % 2 === 0 ? 1 : -1)

/** @param within the cells of the release that is made */
export function movesOf(
  frame: Frame,
  rule: Rule,
  before: readonly Release[],
  elsewhere: readonly Elsewhere[],
  within: ReadonlySet<number>,
  open: (program: Program) => Solving,
): Moves {
  const room = roomOf(frame, rule, before, within)
  const rows = rowsOf(frame, elsewhere)
  const start = (down: readonly number[]) =>
    open({
      from: frame.cells.flatMap(() => [0, 0]),
      to: frame.cells.flatMap((_, cell) => [room.up[cell], down[cell]]),
      rows,
    })
  let loose: Solving | undefined
  const tight = start(room.kept)
  return {
    // First with everybody sure of themselves, as an insider is; where there is no such move, as a reader is.
    cheapest: (aim, prices) => {
      const move = bestOf(room, room.kept, tight, aim, prices)
      if (move !== undefined) return move
      loose ??= start(room.down)
      return bestOf(room, room.down, loose, aim, prices)
    },
    does: (move, { cell, sign, by, sure }) =>
      sign * move[cell] >= by && (!sure || move.every((n, i) => i === cell || -n <= room.kept[i])),
  }
}

function bestOf(
  room: Room,
  downs: readonly number[],
  solving: Solving,
  aim: Aim,
  prices: readonly number[],
): Move | undefined {
  const column = (aim.sign > 0 ? raise : lower)(aim.cell)
  const [up, down] = [room.up[aim.cell], downs[aim.cell]]
  const most = aim.sign > 0 ? up : room.down[aim.cell]
  if (most < aim.by) return undefined
  solving.limit(column, aim.by, most)
  solving.limit((aim.sign > 0 ? lower : raise)(aim.cell), 0, 0)
  const move = sparse(solving, prices)
  solving.limit(raise(aim.cell), 0, up)
  solving.limit(lower(aim.cell), 0, down)
  return move
}

/**
 * A cell costs its price however far it moves, which a linear program cannot say. So it is solved again with prices by how far each cell moved before:
 * what moved far becomes cheap, what did not stays dear, and few cells are left (reweighting, Candès et al. 2008).
 */
function sparse(solving: Solving, prices: readonly number[]): Move | undefined {
  let best: Move | undefined
  let by: readonly number[] = prices
  for (let turn = 0; turn < TURNS; turn++) {
    solving.aim(
      by.flatMap((price, cell) => (price === 0 ? [] : [[raise(cell), price] as const, [lower(cell), price] as const])),
    )
    const move = moveOf(solving.lowest()) ?? moveOf(solving.lowestWhole())
    if (move === undefined) return best
    const cost = costOf(move, prices)
    if (best === undefined || cost < costOf(best, prices)) best = move
    if (cost === 0) return best
    by = prices.map((price, cell) => price / (Math.abs(move[cell]) + NEAR))
  }
  return best
}
const TURNS = 3
// A cell that did not move is this much dearer than one that moved by one.
const NEAR = 0.2

/** What it costs to hide all cells that a move changes. */
export const costOf = (move: Move, prices: readonly number[]): number =>
  prices.reduce((sum, price, cell) => sum + (move[cell] === 0 ? 0 : price), 0)

const CLOSE = 1e-6
function moveOf(optimum: Optimum | undefined): Move | undefined {
  if (optimum === undefined) return undefined
  const { columns } = optimum
  if (columns.some((n) => Math.abs(n - Math.round(n)) > CLOSE)) return undefined
  return Array.from(
    { length: columns.length / 2 },
    (_, cell) => Math.round(columns[raise(cell)]) - Math.round(columns[lower(cell)]),
  )
}
