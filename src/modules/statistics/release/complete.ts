import type { Value } from '../return/cube.ts'
import type { TableWhy } from './codes.ts'

// What a table's cells must be for its sums to hold. An office leaves cells blank; whoever reads the rest works them out all the same, so the auditor has
// to know what is left for them.

/** Codes by dimension; a dimension that is not named is its total. */
export type Part = Readonly<Record<string, string>>
/** A division: its name and its codes, which add up to the whole. */
export type Division = { readonly name: string; readonly codes: readonly string[] }
type Line = { readonly total: string; readonly parts: readonly string[] }

/** One name for the same codes, whatever order they were named in. */
export const partId = (part: Part): string =>
  Object.keys(part)
    .sort()
    .map((name) => `${name}=${part[name]}`)
    .join(';')

/**
 * A number for each cell of a table with its totals, by {@link partId}. A cell without a number gets what is left of its whole.
 * @param said what the return says of a cell
 * @param shares whether several blank cells of one division may share what is left, the first having all; not where the table is a slice of a larger one
 * @returns or why the table cannot be told
 */
export function completed(
  by: readonly Division[],
  said: (part: Part) => Value,
  shares = true,
): ReadonlyMap<string, number> | TableWhy {
  const whole = said({})
  if (typeof whole !== 'number') return 'no-whole'
  const counts = new Map([[partId({}), whole]])
  // Smaller crossings first, so that a margin is the same whichever tables stand beside it.
  for (const crossed of subsetsOf(by)) {
    const parts = crossingOf(crossed)
    for (const part of parts) {
      const value = said(part)
      if (typeof value === 'number') counts.set(partId(part), value)
    }
    const why = fill(counts, linesOf(crossed), shares && crossed.length === 1)
    if (why !== null) return why
  }
  return counts
}

/** All choices of divisions but none of them, the smaller first. */
export const subsetsOf = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: 2 ** all.length - 1 }, (_, i) => all.filter((_one, at) => ((i + 1) >> at) & 1)).toSorted(
    (a, b) => a.length - b.length,
  )

const crossingOf = (by: readonly Division[]): readonly Part[] =>
  by.reduce<readonly Part[]>(
    (made, { name, codes }) => made.flatMap((part) => codes.map((code) => ({ ...part, [name]: code }))),
    [{}],
  )

/** The sums of a crossing along each of its divisions, over wholes that are one division smaller. */
const linesOf = (by: readonly Division[]): readonly Line[] =>
  by.flatMap(({ name, codes }) =>
    crossingOf(by.filter((other) => other.name !== name)).map((whole) => ({
      total: partId(whole),
      parts: codes.map((code) => partId({ ...whole, [name]: code })),
    })),
  )

/** Fills what is forced until nothing more is; what is left over has no number. */
function fill(counts: Map<string, number>, lines: readonly Line[], isAlone: boolean): TableWhy | null {
  for (let isMoving = true; isMoving; ) {
    isMoving = false
    for (const line of lines) {
      const { missing, rest } = lackOf(counts, line)
      if (rest < 0 || (missing.length === 0 && rest > 0)) return 'no-sum'
      if (missing.length === 0 || (missing.length > 1 && rest > 0 && !isAlone)) continue
      missing.forEach((part, i) => {
        counts.set(part, i === 0 ? rest : 0)
      })
      isMoving = true
    }
  }
  return lines.some((line) => lackOf(counts, line).missing.length > 0) ? 'gaps' : null
}

function lackOf(counts: ReadonlyMap<string, number>, { total, parts }: Line) {
  const missing = parts.filter((part) => !counts.has(part))
  return { missing, rest: parts.reduce((left, part) => left - (counts.get(part) ?? 0), counts.get(total) ?? 0) }
}
