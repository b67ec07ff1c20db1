// Tables of cells, as they are made from records or come from a file.

/** Codes by dimension. A dimension that is not named is its total. */
export type Codes = Readonly<Record<string, string>>

/** Where a cell stands; the same wherever it is told. */
export type Place = {
  readonly measure: string
  readonly period: string
  readonly vintage: string
  readonly codes: Codes
}

/** The codes of a dimension, and for some of them the code that they lie in. */
export type Dimension = { readonly codes: readonly string[]; readonly within?: Readonly<Record<string, string>> }
/** Dimensions by name. */
export type Dimensions = Readonly<Record<string, Dimension>>

/** A cell of a table. No count: it was not collected. Nought is a count. */
export type TableCell = { readonly codes: Codes; readonly count: number | null }

/** A table has a cell for each combination of codes of its dimensions, with their totals. */
export type Table = Omit<Place, 'codes'> & { readonly by: readonly string[]; readonly cells: readonly TableCell[] }

/** What stands for a value that nobody knows; a code like the others. */
export const UNKNOWN = 'unknown'

/** The id of a cell: readable, and the same in every table, release and run. */
export const idOf = ({ measure, period, vintage, codes }: Place): string =>
  [measure, period, vintage, idOfCodes(codes)].join('|')

/** Codes in one order, whatever order they were named in. */
export const idOfCodes = (codes: Codes): string =>
  Object.keys(codes)
    .sort()
    .map((dimension) => `${dimension}=${codes[dimension]}`)
    .join(';')

/** The place of a cell in a table. */
export const placeOf = (table: Omit<Place, 'codes'>, codes: Codes): Place => ({
  measure: table.measure,
  period: table.period,
  vintage: table.vintage,
  codes,
})

/** The codes that a code is the sum of; of the total, those that lie in no other. */
export const partsOf = ({ codes, within = {} }: Dimension, code?: string): readonly string[] =>
  codes.filter((one) => within[one] === code)

/** All combinations of codes of some dimensions, each with its total. */
export function combinations(dimensions: Dimensions, by: readonly string[]): readonly Codes[] {
  return by.reduce<readonly Codes[]>(
    (made, name) =>
      made.flatMap((codes) => [codes, ...(dimensions[name]?.codes ?? []).map((code) => ({ ...codes, [name]: code }))]),
    [{}],
  )
}
