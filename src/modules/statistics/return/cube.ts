import { LEAST } from '../untold.ts'
import { type Dimension, type Flag, type Letter, TOTAL } from './codes.ts'
import { SHEETS } from './letters.ts'

/** Codes by dimension; `total` where a dimension is not divided. */
export type Codes = Readonly<Partial<Record<Dimension, string>>>

/**
 * A count; `unknown` where somebody looked and the number cannot be known; `blank` where nobody has said anything. Nought is a count: there are
 * none. The three are never made into one another.
 */
export type Value = number | 'unknown' | 'blank'

/** One cell of the cube: what its letter counts, with its codes. */
export type Observation = {
  readonly letter: Letter
  readonly codes: Codes
  readonly value: Value
  readonly flag: Flag
}

/** The return of one country for one year. */
export type Cube = {
  /** ISO 3166-1; Greece as EL, as Eurostat writes it. */
  readonly geo: string
  readonly year: number
  readonly observations: readonly Observation[]
}

/** A cell's place in the cube; a dimension that is not named is not divided. */
export const keyOf = (letter: Letter, codes: Codes): string =>
  [letter, ...SHEETS[letter].dimensions.map((dimension) => codes[dimension] ?? TOTAL)].join('|')

/** Fewer than five, and not none, could point to a person. */
export const flagOf = (value: Value): Flag =>
  typeof value === 'number' && value > 0 && value < LEAST ? 'small' : 'free'

/** A cell by its place; null where the cube has none. */
export function cellIn({ observations }: Cube, letter: Letter, codes: Codes): Observation | null {
  const key = keyOf(letter, codes)
  return observations.find((one) => keyOf(one.letter, one.codes) === key) ?? null
}
