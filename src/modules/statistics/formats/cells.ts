import type { Flag } from '../return/codes.ts'
import type { Cube, Observation, Value } from '../return/cube.ts'

// What the writers take: a return with its true counts, or a release, some of whose cells are hidden or rounded.

/** A cell of a return or of a release. */
export type WrittenCell = Pick<Observation, 'letter' | 'codes'> & {
  readonly value: Value | 'hidden'
  readonly flag: Flag | 'confidential'
  /** The number is a multiple of this; null where it is the count. Not there in a return. */
  readonly roundedTo?: number | null
}
/** A return, or a release under its number in the ledger. */
export type WrittenCube = Pick<Cube, 'geo' | 'year'> & {
  readonly observations: readonly WrittenCell[]
  readonly release?: number
}
