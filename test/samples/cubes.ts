import fc from 'fast-check'
import { type Counted, tableOf } from '../../src/modules/statistics/protect/cube.ts'
import { frameOf } from '../../src/modules/statistics/protect/frame.ts'
import type { Link } from '../../src/modules/statistics/protect/links.ts'
import type { Frame } from '../../src/modules/statistics/protect/shapes.ts'
import { type Dimensions, idOf, placeOf, type Table } from '../../src/modules/statistics/protect/tables.ts'

// Invented cubes: what is counted, and the frame of its tables.

/** Where somebody was met, who they are and what was done to them; two places lie in a larger one. */
export const DIMENSIONS: Dimensions = {
  sex: { codes: ['female', 'male', 'unknown'] },
  age: { codes: ['adult', 'child', 'unknown'] },
  form: { codes: ['sexual', 'labour', 'crime', 'unknown'] },
  place: { codes: ['north', 'south', 'harbour', 'border'], within: { harbour: 'north', border: 'north' } },
}
/** The codes that a person has: of places those in which no other lies. */
const OWN: Dimensions = { ...DIMENSIONS, place: { codes: ['south', 'harbour', 'border'] } }

/** Persons at random, most of them of the first codes, so that some are alone. */
export const persons = (most: number): fc.Arbitrary<readonly Counted[]> => {
  const code = (name: string) =>
    fc.oneof(
      { weight: 3, arbitrary: fc.constant(OWN[name].codes[0]) },
      { weight: 2, arbitrary: fc.constantFrom(...OWN[name].codes) },
    )
  const codes = fc.record({ sex: code('sex'), age: code('age'), form: code('form'), place: code('place') })
  return fc.array(
    codes.map((of) => ({ codes: of })),
    { minLength: 1, maxLength: most },
  )
}

/** Tables of one measure, period and vintage over the same persons. */
export const tablesOf = (
  records: readonly Counted[],
  crossed: readonly (readonly string[])[],
  { measure = 'victims', period = '2024', vintage = '1' } = {},
): readonly Table[] => crossed.map((by) => tableOf(DIMENSIONS, { measure, period, vintage, by }, records))

/** The numbers of the cells of some tables in their frame, each once. */
export const cellsOf = (frame: Frame, tables: readonly Table[]): readonly number[] => [
  ...new Set(
    tables.flatMap((table) =>
      table.cells.flatMap(({ codes, count }) =>
        count === null ? [] : [frame.at.get(idOf(placeOf(table, codes))) as number],
      ),
    ),
  ),
]

/** The frame of all these tables and, for each list of them, its cells. */
export function framed(
  releases: readonly (readonly Table[])[],
  links: readonly Link[] = [],
): { readonly frame: Frame; readonly cells: readonly (readonly number[])[] } {
  const frame = frameOf(DIMENSIONS, releases.flat(), links)
  return { frame, cells: releases.map((tables) => cellsOf(frame, tables)) }
}
