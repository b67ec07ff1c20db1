import { CODE_LISTS } from '../code-lists.ts'
import { type Dimension, ORGANISATIONS, TOTAL } from '../codes.ts'
import { type Codes, flagOf, type Observation, type Value } from '../cube.ts'
import { SHEETS } from '../letters.ts'

/** A line of `app.own_victims`: registered victims who are alike in all that the return asks. */
export type OwnLine = {
  readonly organisation: string
  readonly status: string
  readonly sex: string
  readonly age: string
  readonly citizenship: string
  /** Each form under which they count; `unknown` alone where none is known. */
  readonly forms: readonly string[]
  readonly persons: number
}

const { dimensions } = SHEETS.a

/** What published tables and the questions of the Union cross: the status with all, and whose citizens the children are. */
const CROSSED: readonly (readonly Dimension[])[] = [
  ['status', 'sex'],
  ['status', 'age'],
  ['status', 'citizenship'],
  ['status', 'form'],
  ['sex', 'age'],
  ['sex', 'form'],
  ['age', 'citizenship'],
  ['age', 'form'],
  ['citizenship', 'form'],
]

/** Every combination of codes of some dimensions. */
const combinations = (of: readonly Dimension[], codesOf: (dimension: Dimension) => readonly string[]) =>
  of.reduce<readonly Codes[]>(
    (all, dimension) => all.flatMap((codes) => codesOf(dimension).map((code) => ({ ...codes, [dimension]: code }))),
    [{}],
  )

const partsOf = (line: OwnLine, dimension: Dimension): readonly string[] =>
  dimension === 'form' ? line.forms : [line[dimension as Exclude<keyof OwnLine, 'forms' | 'persons'>]]

/** The counts of one table by the codes of its cells. */
function counted(lines: readonly OwnLine[], by: readonly Dimension[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const line of lines)
    for (const codes of combinations(by, (dimension) => partsOf(line, dimension))) {
      const key = by.map((dimension) => codes[dimension]).join('|')
      counts.set(key, (counts.get(key) ?? 0) + line.persons)
    }
  return counts
}

/**
 * Letter (a) of the return out of the house's own records: all together, by each division, and crossed.
 * Nought where the house would know of somebody, blank where it could not: of organisations that are no agency here, and of a form that its
 * records do not have.
 * @param here organisations of the agencies of this installation
 */
export function ownObservations(lines: readonly OwnLine[], here: ReadonlySet<string>): readonly Observation[] {
  const isSaid = (dimension: Dimension, code: string) =>
    dimension === 'organisation' ? here.has(code) : !(dimension === 'form' && code === 'other')
  const all = (dimension: Dimension) => [...CODE_LISTS[dimension].codes.keys()]
  const said = (dimension: Dimension) => all(dimension).filter((code) => isSaid(dimension, code))
  const table = (by: readonly Dimension[], codesOf: (dimension: Dimension) => readonly string[]): Observation[] => {
    const counts = counted(lines, by)
    return combinations(by, codesOf).map((codes) => {
      const isBlank = by.some((dimension) => !isSaid(dimension, codes[dimension] ?? TOTAL))
      const value: Value = isBlank ? 'blank' : (counts.get(by.map((one) => codes[one]).join('|')) ?? 0)
      const whole = Object.fromEntries(dimensions.map((dimension) => [dimension, codes[dimension] ?? TOTAL]))
      return { letter: 'a', codes: whole, value, flag: flagOf(value) }
    })
  }
  return [
    ...table([], all),
    ...dimensions.flatMap((dimension) => table([dimension], all)),
    ...CROSSED.flatMap((by) => table(by, said)),
  ]
}

/** What agencies are said to be, with `unknown` where nobody has said it of one that is here. */
export function organisationsHere(agencies: readonly { readonly organisation: string | null }[]): ReadonlySet<string> {
  const here = new Set(agencies.map(({ organisation }) => organisation ?? 'unknown'))
  return new Set(ORGANISATIONS.filter((one) => here.has(one)))
}
