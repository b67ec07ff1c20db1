import type { Place } from './tables.ts'

/** A number that may be told. */
export type Cell = {
  readonly id: string
  readonly place: Place
  /** How many there are in truth. Of a change between two vintages it may be negative. */
  readonly count: number
  /** What no table has: the rest of a sum, or what a revision changed. */
  readonly is: 'told-of' | 'rest' | 'change'
}

/** A total is the sum of its parts. Cells are given by their number in the frame. */
export type Relation = {
  readonly kind: 'sum' | 'periods' | 'within' | 'several' | 'revision'
  readonly total: number
  readonly parts: readonly number[]
  /** Of a sum within a table: the dimension whose codes are added. Of `several` the first part is one of those that overlap, the other the rest. */
  readonly along?: string
}

/** All cells of all tables and releases, and every sum between them. */
export type Frame = {
  readonly cells: readonly Cell[]
  /** The number of a cell by its id. */
  readonly at: ReadonlyMap<string, number>
  readonly relations: readonly Relation[]
}
