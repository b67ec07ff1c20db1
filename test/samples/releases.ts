import fc from 'fast-check'
import type { Chosen, Vintage } from '../../src/modules/statistics/release/chosen.ts'
import { subsetsOf } from '../../src/modules/statistics/release/complete.ts'
import type { Material, Ready } from '../../src/modules/statistics/release/ready.ts'
import { CODE_LISTS } from '../../src/modules/statistics/return/code-lists.ts'
import type { Dimension, Letter } from '../../src/modules/statistics/return/codes.ts'
import { type Codes, flagOf, type Observation } from '../../src/modules/statistics/return/cube.ts'

// Invented victims, and the returns and releases that are made of them.

/** Somebody, or several who are alike; a person may have two forms. */
export type Victim = {
  readonly sex: string
  readonly age: string
  readonly citizenship: string
  readonly forms: readonly string[]
}

/** Some victims who are alike. */
export const alike = (
  n: number,
  sex: string,
  age: string,
  citizenship: string,
  ...forms: string[]
): readonly Victim[] => Array.from({ length: n }, () => ({ sex, age, citizenship, forms }))

/** Of a small country: who is registered late, and the tables that it publishes. */
export const LATE = alike(1, 'female', 'adult', 'stateless', 'labour', 'domestic-servitude')
export const SMALL_TABLES: readonly Chosen[] = [
  { letter: 'b', by: ['sex', 'age'] },
  { letter: 'b', by: ['age', 'form'] },
  { letter: 'b', by: ['sex', 'citizenship'] },
]

const codes = (name: Dimension) => [...CODE_LISTS[name].codes.keys()]
const WITHOUT_FORM: readonly Dimension[] = ['sex', 'age', 'citizenship']

/** Counts of a crossing, each code of it, and each form where it is among them. */
function crossed(victims: readonly Victim[], letter: Letter, by: readonly Dimension[]): readonly Observation[] {
  const places = by.reduce<readonly Codes[]>(
    (made, name) => made.flatMap((one) => codes(name).map((code) => ({ ...one, [name]: code }))),
    [{}],
  )
  return places.map((place) => {
    const value = victims.filter(
      (one) =>
        WITHOUT_FORM.every((name) => place[name] === undefined || place[name] === one[name as 'sex']) &&
        (place.form === undefined || one.forms.includes(place.form)),
    ).length
    return { letter, codes: place, value, flag: flagOf(value) }
  })
}

/** A vintage with all crossings of two that these tables need. */
export function vintageOf(victims: readonly Victim[], tables: readonly Chosen[], year = 2025, vintage = 1): Vintage {
  const needed = new Map(
    tables.flatMap(({ letter, by }) =>
      [[], ...subsetsOf(by)].map((one) => [`${letter} ${[...one].sort()}`, { letter, by: one }]),
    ),
  )
  const observations = [...needed.values()].flatMap(({ letter, by }) => crossed(victims, letter, by))
  return { year, vintage, observations }
}

/** Victims at random, most of them alike, so that some are alone. */
export const victims = (most: number): fc.Arbitrary<readonly Victim[]> => {
  const often = (name: Dimension) =>
    fc.oneof(
      { weight: 3, arbitrary: fc.constant(codes(name)[0] as string) },
      { weight: 2, arbitrary: fc.constantFrom(...codes(name)) },
    )
  return fc.array(
    fc.record({
      ...{ sex: often('sex'), age: often('age'), citizenship: often('citizenship') },
      forms: fc.uniqueArray(often('form'), { minLength: 1, maxLength: 2 }),
    }),
    { minLength: 1, maxLength: most },
  )
}

/** A release that passed, as the ledger has it. */
export const inLedger = ({ here }: Material, { cells }: Ready): Material['earlier'][number] => ({
  ...here,
  told: cells.map(({ letter, codes: place, told }) => ({ letter, codes: place, told })),
})
