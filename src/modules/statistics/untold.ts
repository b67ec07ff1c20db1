// Which numbers stay untold. Pure rules: what a table shows, and what can be worked out from it, is decided here and nowhere else.

/** Fewer persons than this are told as a number nowhere. None at all may be told: it is about nobody. */
export const LEAST = 5

/** How many persons of one sex or age group, and of how many of them something is overdue. */
export type Part = { readonly value: string; readonly n: number; readonly overdue: number }
/** The same as it is shown; null is «not told», which is also said of numbers that would give another one away. */
export type ShownPart = { readonly value: string; readonly n: number | null; readonly overdue: number | null }
/** One and the same persons, divided in several ways. */
export type Counted = { readonly n: number; readonly overdue: number; readonly divided: readonly (readonly Part[])[] }
export type ShownCount = {
  readonly n: number | null
  readonly overdue: number | null
  readonly divided: readonly (readonly ShownPart[])[]
}

/** A small number is about few persons; none is about nobody. */
export const tellable = (n: number): boolean => n === 0 || n >= LEAST
const sumOf = (parts: readonly Part[], of: 'n' | 'overdue'): number => parts.reduce((sum, part) => sum + part[of], 0)

/**
 * The parts whose number is not told. The sum is told beside them, so the small ones are joined by the next larger until whoever takes the others
 * from the sum, and knows that none of the rest is nought, could still think of each that it is five or more.
 * @param before parts that stay untold whatever their number, because a larger table does not tell them
 * @param loose by how much the sum is uncertain, since another table of the same persons leaves numbers untold: as much must stay untold here
 */
export function untold(
  parts: readonly Part[],
  before: ReadonlySet<string> = new Set(),
  loose = 0,
): ReadonlySet<string> {
  const hidden = parts.filter(({ value, n }) => before.has(value) || !tellable(n))
  if (sumOf(hidden, 'n') === 0 && loose === 0) return new Set()
  const others = parts.filter((part) => part.n > 0 && !hidden.includes(part)).toSorted((a, b) => a.n - b.n)
  while (!covers(hidden, loose)) {
    const next = others.shift()
    // Nothing is left to hide behind: the sum alone is told, and also who is not there at all stays open.
    if (next === undefined) return new Set(parts.map(({ value }) => value))
    hidden.push(next)
  }
  return new Set(hidden.map(({ value }) => value))
}

/** Whether each of the hidden could be five or more, as far as their sum tells, also where it is the least that it may be. */
const covers = (hidden: readonly Part[], loose: number): boolean =>
  hidden.length > 1 && sumOf(hidden, 'n') - loose - (hidden.length - 1) >= LEAST

/** Whether what is overdue can be told of each part that is told, and of the untold taken together. */
function splits(parts: readonly Part[], hidden: ReadonlySet<string>): boolean {
  if (hidden.size === parts.length) return false
  const rest = parts.filter(({ value }) => hidden.has(value))
  // The untold together are what the sum leaves over, so their split is told whether one wants it or not.
  const together = { value: '', n: sumOf(rest, 'n'), overdue: sumOf(rest, 'overdue') }
  return [...parts.filter(({ value }) => !hidden.has(value)), together].every(
    ({ n, overdue }) => tellable(overdue) && tellable(n - overdue),
  )
}

const nothing = ({ divided }: Counted): ShownCount => ({
  n: null,
  overdue: null,
  divided: divided.map((parts) => parts.map(({ value }) => ({ value, n: null, overdue: null }))),
})

/**
 * What is told of some persons who are counted by sex and by age group.
 * @param within the same division of more persons, these among them: what it leaves untold stays untold here
 */
export function shownOf(counted: Counted, within?: ShownCount): ShownCount {
  const { n, overdue, divided } = counted
  if (!tellable(n)) return nothing(counted)
  // How many are in time is a number like any other: seven of whom six are overdue tells of one.
  const late = tellable(overdue) && tellable(n - overdue)
  return {
    n,
    overdue: late ? overdue : null,
    divided: divided.map((parts, at) => {
      const before = within?.divided[at]?.filter((part) => part.n === null).map(({ value }) => value) ?? []
      const hidden = untold(parts, new Set(before))
      const split = late && splits(parts, hidden)
      return parts.map((part) =>
        hidden.has(part.value)
          ? { value: part.value, n: null, overdue: null }
          : { value: part.value, n: part.n, overdue: split ? part.overdue : null },
      )
    }),
  }
}
