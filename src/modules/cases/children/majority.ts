import { isoDay, monthsAfter } from '../../../kernel/clock.ts'

/** Reviews before majority: half a year before, and on the day (Art. 14(1) Directive 2011/36/EU). */
export const REVIEWS = ['before-18', 'at-18'] as const
export type ReviewOf18 = (typeof REVIEWS)[number]

/** Outcomes of each review; growing up belongs to the second alone, and needs a member's decision. */
export const OUTCOMES_OF = {
  'before-18': ['prepared'],
  'at-18': ['grown-up', 'still-a-child'],
} as const satisfies Record<ReviewOf18, readonly string[]>

/** Months from birth to each review. */
const MONTHS = { 'before-18': 17 * 12 + 6, 'at-18': 18 * 12 } as const satisfies Record<ReviewOf18, number>

/** The last day of a month; months beyond the twelfth count into the next years. */
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/**
 * The latest possible day of birth: the end of the month or year if only that is known, because a doubtful age counts as a child's (Art.
 * 13(2) Directive 2011/36/EU).
 * @param born YYYY, YYYY-MM or YYYY-MM-DD
 * @returns YYYY-MM-DD; null for text without a date
 */
export function latestBirth(born: string): string | null {
  const [, year, month = '12', day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(born) ?? []
  const at = Number(month)
  if (year === undefined || at < 1 || at > 12) return null
  const last = lastDay(Number(year), at)
  // An impossible day such as 30 February becomes the last day of that month.
  const on = day === undefined ? last : Math.min(Math.max(Number(day), 1), last)
  return `${year}-${month}-${String(on).padStart(2, '0')}`
}

/**
 * The latest birth by an estimate: the lower age, as if it had been reached on the day itself.
 * @param years the lower of the estimated ages
 */
export function birthByEstimate(years: number, on: Date): string {
  const born = new Date(on)
  born.setUTCFullYear(born.getUTCFullYear() - years)
  return isoDay(born)
}

export type Dated = {
  readonly kind: ReviewOf18
  /** The day on which the age is reached. */
  readonly day: string
  /** First and last day of its month; only these are stored in plain. */
  readonly opensOn: string
  readonly dueOn: string
}

/**
 * The reviews for a latest day of birth.
 * @param birth YYYY-MM-DD
 */
export const reviewsFor = (birth: string): readonly Dated[] =>
  REVIEWS.map((kind) => {
    const day = monthsAfter(birth, MONTHS[kind])
    const [year, month] = day.split('-')
    // The whole month stands in plain, so that the row does not reveal the day.
    return {
      kind,
      day,
      opensOn: `${year}-${month}-01`,
      dueOn: `${year}-${month}-${String(lastDay(Number(year), Number(month))).padStart(2, '0')}`,
    }
  })

/** Whether a review is open on a day. */
export const isOpenOn = ({ opensOn }: Pick<Dated, 'opensOn'>, today: string): boolean => opensOn <= today
