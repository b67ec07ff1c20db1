import type { Dimension, Measure } from '../return/codes.ts'
import { DIMENSIONS, TOTAL } from '../return/codes.ts'
import type { Compared, ComparedSource } from './codes.ts'
import { type Figure, type PublishedShare, type PublishedValue, publishedShare } from './figure.ts'

// One number of each state and source beside the others. Pure: sources disagree, and none is made to agree with another.

/** What is compared as a part; null for all. */
export const PARTS: Readonly<Record<Compared, { readonly dimension: Dimension; readonly code: string } | null>> = {
  all: null,
  children: { dimension: 'age', code: 'child' },
  women: { dimension: 'sex', code: 'female' },
  'own-citizens': { dimension: 'citizenship', code: 'own' },
  'other-eu': { dimension: 'citizenship', code: 'other-eu' },
  'non-eu': { dimension: 'citizenship', code: 'non-eu' },
  sexual: { dimension: 'form', code: 'sexual' },
  labour: { dimension: 'form', code: 'labour' },
}

/** Figures of one file, or of the own return. */
export type ComparedFile = {
  readonly source: ComparedSource
  /** Of a file its name, of the own return its vintage. */
  readonly name: string
  readonly figures: readonly Figure[]
}

export type ComparedLine = {
  readonly source: ComparedSource
  readonly name: string
  readonly geo: string
  readonly value: PublishedValue
  /** Null of all, and where no denominator was published. */
  readonly share: PublishedShare | null
  readonly words: string | null
}

const isCell = ({ codes }: Figure, part: (typeof PARTS)[Compared]): boolean =>
  DIMENSIONS.every((by) => (codes[by] ?? TOTAL) === (by === part?.dimension ? part.code : TOTAL))

/** Years of which something is there, the latest first. */
export const yearsIn = (files: readonly ComparedFile[], measure: Measure): readonly number[] =>
  [
    ...new Set(
      files.flatMap(({ figures }) => figures.filter((one) => one.measure === measure).map(({ year }) => year)),
    ),
  ].toSorted((a, b) => b - a)

/** A line for each state and source that has the number, by state. */
export function comparedLines(
  files: readonly ComparedFile[],
  { measure, year, what }: { readonly measure: Measure; readonly year: number; readonly what: Compared },
): readonly ComparedLine[] {
  const part = PARTS[what]
  return files
    .flatMap(({ source, name, figures }) => {
      const of = Map.groupBy(
        figures.filter((one) => one.measure === measure && one.year === year),
        ({ geo }) => geo,
      )
      return [...of].flatMap(([geo, there]): ComparedLine[] => {
        const cell = there.find((one) => isCell(one, part))
        if (cell === undefined) return []
        const share = part && publishedShare(there, part.dimension, part.code)
        return [{ source, name, geo, value: cell.value, share, words: cell.words }]
      })
    })
    .toSorted((a, b) => a.geo.localeCompare(b.geo))
}
