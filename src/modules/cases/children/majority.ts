import { isoDay } from '../tracks/clocks.ts'

/** When a child’s way to majority is looked at: half a year before, and on the day (Art. 14(1) Directive 2011/36/EU). */
export const REVIEWS = ['before-18', 'at-18'] as const
export type ReviewOf18 = (typeof REVIEWS)[number]

/** How a review ends. Growing up is an outcome of the second alone, and never by itself. */
export const OUTCOMES_OF = {
  'before-18': ['prepared'],
  'at-18': ['grown-up', 'still-a-child'],
} as const satisfies Record<ReviewOf18, readonly string[]>

/** Months from birth. */
const MONTHS = { 'before-18': 17 * 12 + 6, 'at-18': 18 * 12 } as const satisfies Record<ReviewOf18, number>

/** The last day of a month; months beyond the twelfth lead into the next years. */
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/**
 * The latest day on which somebody can have been born: where only a year or a month is known, its end, so that doubt keeps a child a
 * child (Art. 13(2) Directive 2011/36/EU).
 * @param born YYYY, YYYY-MM or YYYY-MM-DD
 * @returns YYYY-MM-DD; null where it says nothing
 */
export function latestBirth(born: string): string | null {
  const [, year, month = '12', day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(born) ?? []
  const at = Number(month)
  if (year === undefined || at < 1 || at > 12) return null
  const last = lastDay(Number(year), at)
  // A 30th of February that somebody wrote is the last day of that month, and no day of the next.
  const on = day === undefined ? last : Math.min(Math.max(Number(day), 1), last)
  return `${year}-${month}-${String(on).padStart(2, '0')}`
}

/**
 * The latest birth of somebody who was estimated: by the lower age, and as if that age had been reached on the day itself.
 * @param years the lower of the estimated ages
 */
export function birthByEstimate(years: number, on: Date): string {
  const born = new Date(on)
  born.setUTCFullYear(born.getUTCFullYear() - years)
  return isoDay(born)
}

/** A day so many months after another; where the month is shorter, its last day. */
export function monthsAfter(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number)
  const at = month - 1 + months
  const on = new Date(Date.UTC(year, at, Math.min(date, lastDay(year, at + 1))))
  return isoDay(on)
}

export type Dated = {
  readonly kind: ReviewOf18
  /** The day on which the age is reached. */
  readonly day: string
  /** First and last day of its month: all that stands in plain. */
  readonly opensOn: string
  readonly dueOn: string
}

/**
 * The reviews of somebody born at latest on a day.
 * @param birth YYYY-MM-DD
 */
export const reviewsFor = (birth: string): readonly Dated[] =>
  REVIEWS.map((kind) => {
    const day = monthsAfter(birth, MONTHS[kind])
    const [year, month] = day.split('-')
    // The whole month: it opens before the day and says the day to nobody.
    return {
      kind,
      day,
      opensOn: `${year}-${month}-01`,
      dueOn: `${year}-${month}-${String(lastDay(Number(year), Number(month))).padStart(2, '0')}`,
    }
  })

/** Whether a review stands open on a day. */
export const isOpenOn = ({ opensOn }: Pick<Dated, 'opensOn'>, today: string): boolean => opensOn <= today
