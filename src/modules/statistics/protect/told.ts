import type { Rounding, Rule } from './rule.ts'
import type { Cell, Frame } from './shapes.ts'

// What a reader knows of a cell by what a release tells of it.

/** The number, that it is hidden, that it lies between two numbers, or what it was rounded to. */
export type Told = number | 'hidden' | { readonly from: number; readonly to: number } | { readonly rounded: number }

/** One release: what it tells of each cell, by the number of the cell in the frame. Two tables may tell one cell differently. */
export type Release = { readonly name: string; readonly told: readonly (readonly [cell: number, told: Told])[] }

/** A figure that others publish: the sum of some cells lies between two numbers. */
export type Elsewhere = {
  readonly source: string
  readonly cells: readonly number[]
  readonly from: number
  readonly to: number
}

/** Whole numbers from … to, both possible; without an end it is infinite. */
export type Interval = { readonly from: number; readonly to: number }

/**
 * What somebody knows of a cell who reads this of it.
 * @throws RangeError where it is rounded and the rule does not round
 */
export const intervalOf = (told: Told, rule: Rule): Interval => {
  if (typeof told === 'number') return { from: told, to: told }
  if (told === 'hidden') return { from: rule.zeros === 'told' ? 1 : 0, to: Number.POSITIVE_INFINITY }
  return 'rounded' in told ? unrounded(told.rounded, rule.rounding) : told
}

function unrounded(told: number, rounding: Rounding | null): Interval {
  if (rounding === null) throw new RangeError('a rounded number without a rounding in the rule')
  const off = rounding.way === 'controlled' ? rounding.base - 1 : Math.floor(rounding.base / 2)
  return { from: Math.max(0, told - off), to: told + off }
}

/** What a reader knows of a cell before anything is told. */
export const beforehand = ({ is, count }: Cell, { revised }: Rule): Interval => {
  if (is !== 'change') return { from: 0, to: Number.POSITIVE_INFINITY }
  // Just what it did would be an end that gives the number away.
  const most = Math.max(revised, 2 * Math.abs(count))
  return { from: -most, to: most }
}

/** What fits both. */
export const both = (a: Interval, b: Interval): Interval => ({
  from: Math.max(a.from, b.from),
  to: Math.min(a.to, b.to),
})

/** What a reader of all releases knows of each cell by itself. */
export function knownOf(frame: Frame, rule: Rule, releases: readonly Release[]): readonly Interval[] {
  const known = frame.cells.map((cell) => beforehand(cell, rule))
  for (const { told } of releases)
    for (const [cell, one] of told) known[cell] = both(known[cell], intervalOf(one, rule))
  return known
}
