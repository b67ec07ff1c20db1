import type { Dimension, Letter } from './codes.ts'
import { type Codes, type Cube, cellIn } from './cube.ts'

/** A share that says of how many it is. */
export type Share = {
  readonly n: number
  /** The denominator: those of whom this dimension is known, and not all. */
  readonly of: number
  /** Left out of the denominator, because of them it is not known. */
  readonly unknown: number
  readonly dimension: Dimension
}

/**
 * The share of a code among those of whom its dimension is known. Eurostat publishes its shares so; of all persons they would be smaller.
 * @param within codes of other dimensions; what is not named is taken together
 * @returns null where one of the numbers is unknown or blank, or nobody is known: no share can be told then
 */
export function shareOf(
  cube: Cube,
  letter: Letter,
  dimension: Dimension,
  code: string,
  within: Codes = {},
): Share | null {
  const count = (part: Codes) => cellIn(cube, letter, { ...within, ...part })?.value
  const [whole, unknown, n] = [count({}), count({ [dimension]: 'unknown' }), count({ [dimension]: code })]
  if (typeof whole !== 'number' || typeof unknown !== 'number' || typeof n !== 'number') return null
  const of = whole - unknown
  return of > 0 ? { n, of, unknown, dimension } : null
}

/** Per cent with decimals, rounded half up. */
export const percent = (n: number, of: number, decimals = 1): number =>
  // Multiplied before it is divided: a half such as 28.75 is then a half, and not a little less.
  Math.round((n * 100 * 10 ** decimals) / of) / 10 ** decimals

/** By how many per cent a number is more than one before. */
export const growth = (now: number, before: number, decimals = 1): number => percent(now - before, before, decimals)
