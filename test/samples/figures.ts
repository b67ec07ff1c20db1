import type { Counted, Part } from '../../src/modules/statistics/untold.ts'

const part = (value: string, n: number, overdue = 0): Part => ({ value, n, overdue })

/** Parts of a whole: how many, or how many and how many of them late. */
export const parts = (...numbers: readonly (number | readonly [number, number])[]): Part[] =>
  numbers.map((one, i) => (typeof one === 'number' ? part(`p${i}`, one) : part(`p${i}`, one[0], one[1])))

/** The whole of parts, divided in one or several ways. */
export const counted = (...divided: readonly Part[][]): Counted => {
  const sum = (of: 'n' | 'overdue') => (divided[0] ?? []).reduce((all, one) => all + one[of], 0)
  return { n: sum('n'), overdue: sum('overdue'), divided }
}
