import { isSmall, type Rule } from '../rule.ts'
import type { Cell, Frame } from '../shapes.ts'
import { withSolver } from '../solver.ts'
import { UNKNOWN } from '../tables.ts'
import type { Elsewhere, Release, Told } from '../told.ts'
import { type Aim, costOf, type Move, type Moves, movesOf } from './moves.ts'

// Hides cells of a release: the small ones, and beside them as few others as make each of those uncertain.

/** What a release tells, and which cells no hiding makes safe: what was told before, or what others publish, gives them away. */
export type Suppressed = { readonly told: Release['told']; readonly cannot: readonly number[] }

/** What stays hidden, and the moves that show that each aim is possible, with what they were made for. */
type State = { readonly hidden: Set<number>; made: readonly Made[] }
type Made = { readonly move: Move; readonly either: Either }

/**
 * @param within the cells of this release, by their number in the frame
 * @param before what was told before
 */
export async function suppress(
  frame: Frame,
  rule: Rule,
  within: readonly number[],
  before: readonly Release[] = [],
  elsewhere: readonly Elsewhere[] = [],
): Promise<Suppressed> {
  const scope = new Set(within)
  const first = within.filter((cell) => isSmall(rule, frame.cells[cell].count))
  return withSolver((open) => {
    const moves = movesOf(frame, rule, before, elsewhere, scope, open)
    const prices = frame.cells.map((cell, i) => (scope.has(i) ? priceOf(cell) : 0))
    const state: State = { hidden: new Set(first), made: [] }
    const aims = aimsOf(frame, rule)
    const cannot = aims.filter((either) => !secure(either, moves, prices, state)).map(([aim]) => aim.cell)
    giveBack(aims, moves, prices, state, new Set(first))
    const told = within.map((cell): readonly [number, Told] => [
      cell,
      state.hidden.has(cell) ? 'hidden' : frame.cells[cell].count,
    ])
    return { told, cannot: [...new Set(cannot)] }
  })
}

/** How much is lost with a cell: more with a larger number, and more with a total than with one of many parts. */
function priceOf({ count, place }: Cell): number {
  return (1 + Math.log2(1 + count)) * (1 + 3 / (1 + Object.keys(place.codes).length))
}

/** What must be possible: of each, one of these. */
type Either = readonly Aim[]

function aimsOf(frame: Frame, rule: Rule): readonly Either[] {
  const highest = Math.max(rule.range.to, rule.knowing.one, rule.knowing.two)
  const cells = frame.cells.flatMap(({ count, is }, cell): readonly Either[] => {
    if (!isSmall(rule, count, is === 'change')) return []
    const sign = count < 0 ? -1 : 1
    const size = Math.abs(count)
    const isChange = is === 'change'
    const up: Either = [{ cell, sign, by: (isChange ? rule.range.to : highest) - size, sure: !isChange }]
    const down: Either = [{ cell, sign: sign > 0 ? -1 : 1, by: size - rule.range.from, sure: false }]
    return [up, down].filter(([{ by }]) => by > 0)
  })
  return [...cells, ...groupsOf(frame, rule)]
}

/** A small group that lies whole in one part: one of the other parts must be possible. */
function groupsOf({ cells, relations }: Frame, { group }: Rule): readonly Either[] {
  return relations.flatMap(({ kind, total, parts, along = '' }): readonly Either[] => {
    const count = cells[total].count
    // Whoever is not in one of several parts is no group.
    const all = (kind === 'several' ? parts.slice(0, 1) : parts).find((part) => cells[part].count === count)
    if (
      (kind !== 'sum' && kind !== 'several') ||
      parts.length < 2 ||
      count === 0 ||
      count >= group ||
      all === undefined
    )
      return []
    if (cells[all].place.codes[along] === UNKNOWN) return []
    return [parts.filter((part) => part !== all).map((cell): Aim => ({ cell, sign: 1, by: 1, sure: false }))]
  })
}

/** Where nobody who knows themselves can be kept from an aim, a move that keeps readers from it is one for this aim alone. */
const isServed = (either: Either, made: readonly Made[], moves: Moves): boolean =>
  made.some((one) => one.either === either || either.some((aim) => moves.does(one.move, aim)))

/** Hides what makes an aim possible, unless it is already. */
function secure(either: Either, moves: Moves, prices: readonly number[], state: State): boolean {
  if (isServed(either, state.made, moves)) return true
  const now = prices.map((price, cell) => (state.hidden.has(cell) ? 0 : price))
  const move = cheapestOf(either, moves, now)
  if (move === undefined) return false
  for (const [cell, by] of move.entries()) if (by !== 0 && prices[cell] > 0) state.hidden.add(cell)
  state.made = [...state.made, { move, either }]
  return true
}

// Of a sum with a hundred parts a few of the cheapest are tried.
const TRIED = 4

function cheapestOf(either: Either, moves: Moves, prices: readonly number[]): Move | undefined {
  let best: Move | undefined
  let tried = 0
  for (const aim of either.toSorted((a, b) => prices[a.cell] - prices[b.cell])) {
    const move = moves.cheapest(aim, prices)
    if (move === undefined) continue
    if (best === undefined || costOf(move, prices) < costOf(best, prices)) best = move
    if (++tried === TRIED || costOf(best, prices) === 0) return best
  }
  return best
}

/** Tells again what was hidden for an aim that later moves serve as well: the dearest first. */
function giveBack(
  aims: readonly Either[],
  moves: Moves,
  prices: readonly number[],
  state: State,
  first: ReadonlySet<number>,
): void {
  const added = [...state.hidden].filter((cell) => !first.has(cell)).toSorted((a, b) => prices[b] - prices[a] || a - b)
  for (const cell of added) {
    const without = state.made.filter(({ move }) => move[cell] === 0)
    const lost = aims.filter((either) => isServed(either, state.made, moves) && !isServed(either, without, moves))
    const others = othersFor(lost, cell, moves, prices, state)
    if (others === undefined) continue
    state.hidden.delete(cell)
    state.made = [...without, ...others]
  }
}

/** Moves among the hidden cells alone, without one of them, that serve these aims; undefined where one is not served. */
function othersFor(
  aims: readonly Either[],
  cell: number,
  moves: Moves,
  prices: readonly number[],
  { hidden }: State,
): readonly Made[] | undefined {
  const now = prices.map((price, i) => (i !== cell && hidden.has(i) ? 0 : price))
  const found: Made[] = []
  for (const either of aims) {
    if (isServed(either, found, moves)) continue
    const move = cheapestOf(either, moves, now)
    if (move === undefined || costOf(move, now) > 0) return undefined
    found.push({ move, either })
  }
  return found
}
