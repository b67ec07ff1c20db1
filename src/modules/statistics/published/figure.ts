import { CODE_LISTS } from '../return/code-lists.ts'
import { DIMENSIONS, type Dimension, type Measure, TOTAL } from '../return/codes.ts'
import type { Codes } from '../return/cube.ts'
import type { LeftOut, PublishedWhy } from './codes.ts'

/** A number that was published, or the span in which it lies where a small one was hidden at the source. */
export type PublishedValue = number | { readonly from: number; readonly to: number }

/** One published figure, by the codes of the return whoever published it. */
export type Figure = {
  /** ISO 3166-1; Greece as EL, and EU27_2020 for the Union. */
  readonly geo: string
  readonly year: number
  readonly measure: Measure
  /** What is not named is not divided. */
  readonly codes: Codes
  readonly value: PublishedValue
  /** The source's own words where a code fits only nearly; null where it fits. */
  readonly words: string | null
}

/** What is wrong, where, and what stood there. */
export type PublishedFault = { readonly why: PublishedWhy; readonly at: string; readonly said: string }
/** Rows that were left out, with what one of them said. */
export type Left = { readonly why: LeftOut; readonly rows: number; readonly said: string }
export type Published =
  | { readonly figures: readonly Figure[]; readonly left: readonly Left[] }
  | { readonly faults: readonly PublishedFault[] }

/** What a row became. */
export type RowRead =
  | { readonly figure: Figure }
  | { readonly left: LeftOut; readonly said: string }
  | { readonly faults: readonly PublishedFault[] }

export const figureKey = ({ geo, year, measure, codes }: Omit<Figure, 'value' | 'words'>): string =>
  [geo, year, measure, ...DIMENSIONS.map((dimension) => codes[dimension] ?? TOTAL)].join('|')

const told = (value: PublishedValue): string =>
  typeof value === 'number' ? String(value) : `${value.from}–${value.to}`

/**
 * The figures of a file, or all that is wrong with it. A cell that is there twice with two numbers is left out: nobody can say which is right.
 * The same number twice is one.
 */
export function published(rows: Iterable<RowRead>): Published {
  const faults: PublishedFault[] = []
  const left: { readonly left: LeftOut; readonly said: string }[] = []
  const cells = new Map<string, Figure[]>()
  for (const row of rows) {
    if ('faults' in row) faults.push(...row.faults)
    else if ('left' in row) left.push(row)
    else {
      const key = figureKey(row.figure)
      const there = cells.get(key)
      if (there === undefined) cells.set(key, [row.figure])
      else if (there.every(({ value }) => told(value) !== told(row.figure.value))) there.push(row.figure)
    }
  }
  const figures = [...cells.values()].flatMap((of) => (of.length === 1 ? of : []))
  for (const [key, of] of cells)
    if (of.length > 1)
      left.push({ left: 'two-counts', said: `${key}: ${of.map(({ value }) => told(value)).join(', ')}` })
  if (faults.length === 0 && figures.length === 0) faults.push({ why: 'nothing', at: '', said: '' })
  if (faults.length > 0) return { faults }
  return {
    figures,
    left: [...Map.groupBy(left, (one) => one.left)].map(([why, of]) => ({
      why,
      rows: of.length,
      said: of[0]?.said ?? '',
    })),
  }
}

/** A share of published figures, of how many, and how many were left out of these because it is not known of them. */
export type PublishedShare = { readonly n: number; readonly of: number; readonly unknown: number | null }

/**
 * The share of a code among those of whom its dimension is known.
 * @param figures of one place, year and measure, by their codes
 * @returns null where one of the numbers was not published or was hidden at the source
 */
export function publishedShare(figures: readonly Figure[], dimension: Dimension, code: string): PublishedShare | null {
  const count = (one: string): number | null => {
    const found = figures.find(({ codes }) =>
      DIMENSIONS.every((by) => (codes[by] ?? TOTAL) === (by === dimension ? one : TOTAL)),
    )
    return typeof found?.value === 'number' ? found.value : null
  }
  const [n, whole, unknown] = [count(code), count(TOTAL), count('unknown')]
  if (n === null) return null
  if (whole !== null && unknown !== null) return whole > unknown ? { n, of: whole - unknown, unknown } : null
  // Who publishes no number of the unknown publishes parts, and these together are the known, where nobody stands in two.
  if (CODE_LISTS[dimension].adding !== 'once') return null
  const parts = [...CODE_LISTS[dimension].codes.keys()].filter((one) => one !== 'unknown')
  const counts = parts.filter((one) => figures.some(({ codes }) => codes[dimension] === one)).map(count)
  if (counts.some((one) => one === null)) return null
  const of = counts.reduce<number>((sum, one) => sum + (one ?? 0), 0)
  return of > 0 ? { n, of, unknown: whole === null ? null : whole - of } : null
}
