import { type Row, withSolver } from '../../src/modules/statistics/protect/solver.ts'

// A reader of everything that was published, who works out by linear and whole-number programming what a number can be. It knows the auditor not:
// only how many persons of each kind there may be (columns), and what was told of sums of them.

/** Persons of some kinds together. */
export type Sum = readonly number[]
/** How far a number may lie from what is told of it. */
const ROUNDING = 4
/** No kind of persons of these tests is larger. */
const MOST = 400

/** What is told of a sum, as a limit; null where nothing is. */
export function limited(columns: Sum, told: unknown): Row | null {
  const row = (from: number, to: number): Row => ({ columns, times: columns.map(() => 1), from: Math.max(0, from), to })
  if (typeof told === 'number') return row(told, told)
  if (typeof told !== 'object' || told === null || !('rounded' in told)) return null
  const { rounded } = told as { rounded: number }
  return row(rounded - ROUNDING, rounded + ROUNDING)
}

/** One sum less another lies between two numbers. */
export const apart = (more: Sum, less: Sum, from: number, to: number): Row => ({
  columns: [...more, ...less],
  times: [...more.map(() => 1), ...less.map(() => -1)],
  ...{ from, to },
})

/** A question: how much is one sum, or one less another, and what does somebody know besides who asks it. */
export type Asked = {
  readonly more: Sum
  readonly less?: Sum
  /** Kinds of which this reader is one. */
  readonly amongThem?: Sum
}
export type Ends = { readonly from: number; readonly to: number }

/**
 * The lowest and the highest that each can be.
 * @param kinds how many columns there are
 * @throws where no numbers fit what was told
 */
export const endsOf = (kinds: number, rows: readonly Row[], asked: readonly Asked[]): Promise<readonly Ends[]> =>
  withSolver((open) => {
    const program = open({ from: Array(kinds).fill(0), to: Array(kinds).fill(MOST), rows })
    return asked.map(({ more, less = [], amongThem = [] }) => {
      for (const kind of amongThem) program.limit(kind, 1, MOST)
      const lowest = (times: 1 | -1): number => {
        program.aim([...more.map((one) => [one, times] as const), ...less.map((one) => [one, -times] as const)])
        const best = program.lowestWhole() ?? program.lowest()
        if (best === undefined) throw new RangeError('no numbers fit what was told')
        return Math.round(best.value)
      }
      const ends = { from: lowest(1), to: -lowest(-1) }
      for (const kind of amongThem) program.limit(kind, 0, MOST)
      return ends
    })
  })
