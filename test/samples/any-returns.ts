import fc from 'fast-check'
import { LETTERS, type Letter } from '../../src/modules/statistics/return/codes.ts'
import { type Cube, flagOf, type Observation, type Value } from '../../src/modules/statistics/return/cube.ts'
import { templateCodes } from '../../src/modules/statistics/return/template.ts'

const value: fc.Arbitrary<Value> = fc.oneof(fc.nat(9), fc.nat(1_000_000), fc.constantFrom<Value>('unknown', 'blank', 0))

const observationsOf = (letter: Letter): fc.Arbitrary<readonly Observation[]> => {
  const all = templateCodes(letter)
  return fc
    .array(value, { minLength: all.length, maxLength: all.length })
    .map((values) => values.map((one, i) => ({ letter, codes: all[i], value: one, flag: flagOf(one) })))
}

/** Returns at random: some letters, each with all lines of its template. Their sums do not hold. */
export const anyReturn: fc.Arbitrary<Cube> = fc
  .subarray([...LETTERS], { minLength: 1, maxLength: 3 })
  .chain((letters) => fc.tuple(...letters.map(observationsOf)))
  .chain((of) =>
    fc.record({
      geo: fc.constantFrom('LV', 'EL'),
      year: fc.integer({ min: 2008, max: 2100 }),
      observations: fc.constant(of.flat()),
    }),
  )
