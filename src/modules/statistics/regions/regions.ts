import { aroundTown } from '../../referrals/index.ts'
import { LEAST, tellable, untold } from '../untold.ts'
import type { PlacesTold, RegionTold } from './shapes.ts'

// What is told of regions. Pure rules over lines that the broker counted by town.

/** A line of `app.answered_by_town`; nulls where no service was asked. */
export type AnsweredLine = {
  readonly country: string | null
  readonly latitude: number | null
  readonly longitude: number | null
  readonly answered: number
  readonly refused: number
}
/** A line of `app.places_by_town`. */
export type PlacesLine = {
  readonly country: string
  readonly latitude: number
  readonly longitude: number
  readonly places: number
  readonly counted: number
  readonly taken: number
}

type Where = { readonly country: string | null; readonly around: string | null }

function whereOf({ country, latitude, longitude }: Pick<AnsweredLine, 'country' | 'latitude' | 'longitude'>): Where {
  if (country === null || latitude === null || longitude === null) return { country: null, around: null }
  return { country, around: aroundTown({ latitude, longitude }, country) }
}

const nameOf = ({ country, around }: Where): string => `${country ?? ''} ${around ?? ''}`
/** In an order that says nothing of numbers; what lies nowhere last. */
const ordered = <T extends Where>(regions: readonly T[]): readonly T[] =>
  regions.toSorted(
    (a, b) => Number(a.country === null) - Number(b.country === null) || nameOf(a).localeCompare(nameOf(b)),
  )

const sumOf = <T>(lines: readonly T[], of: (line: T) => number): number =>
  lines.reduce((sum, line) => sum + of(line), 0)

/**
 * Refusals by region. They are the same refusals as those by need and reason, of which some may be untold; so the sum of all regions must
 * stay as uncertain as those are, and each untold region with it.
 * @param untoldReasons how many numbers of the table by need and reason are not told; each is one to four
 */
export function regionsTold(lines: readonly AnsweredLine[], untoldReasons: number): readonly RegionTold[] {
  const groups = [...Map.groupBy(lines, (line) => nameOf(whereOf(line)))].map(([value, of]) => ({
    ...{ value, ...whereOf(of[0] as AnsweredLine) },
    n: sumOf(of, ({ refused }) => refused),
    answered: sumOf(of, ({ answered }) => answered),
  }))
  const hidden = untold(
    groups.map(({ value, n }) => ({ value, n, overdue: 0 })),
    new Set(),
    untoldReasons * (LEAST - 2),
  )
  return ordered(groups).map(({ value, country, around, n, answered }) => {
    const refused = hidden.has(value) ? null : n
    // Who was taken in is a number like any other: nine of ten refused tells of one.
    const isTold = refused !== null && tellable(answered - n)
    return { country, around, refused, answered: isTold ? answered : null }
  })
}

/** Places by region, and how many are taken where that is no small number of persons. */
export function placesTold(lines: readonly PlacesLine[]): readonly PlacesTold[] {
  const groups = [...Map.groupBy(lines, (line) => nameOf(whereOf(line)))].map(([, of]) => {
    const taken = sumOf(of, (line) => line.taken)
    const counted = sumOf(of, (line) => line.counted)
    return {
      ...whereOf(of[0] as PlacesLine),
      ...{ places: sumOf(of, ({ places }) => places), counted },
      // Of places that nobody counted lately «none taken» would be wrong.
      taken: counted > 0 && tellable(taken) ? taken : null,
    }
  })
  return ordered(groups)
}
