import { daysAfter, monthsAfter } from '../../../kernel/clock.ts'

/** Years for which an agency may keep closed files, and the default. */
export const YEARS = { least: 1, most: 30, usual: 5 } as const

/** A child's file waits until this age, so that the grown person can ask for it. */
const GROWN_YEARS = 21

/** Facts that decide the day; days as YYYY-MM-DD. */
export type Kept = {
  readonly closedOn: string
  readonly years: number
  /** The latest possible day of birth; null if unknown. */
  readonly birth: string | null
  readonly mayBeChild: boolean
}

const later = (a: string, b: string): string => (a > b ? a : b)

/** The last day of a day's month. */
const endOfMonth = (day: string): string => daysAfter(monthsAfter(`${day.slice(0, 7)}-01`, 1), -1)

/** The day before which a child's file must be kept; null for adults. */
export function childUntil({ closedOn, birth, mayBeChild }: Omit<Kept, 'years'>): string | null {
  const wasChild = birth !== null && monthsAfter(birth, 18 * 12) > closedOn
  if (!mayBeChild && !wasChild) return null
  // An unknown birth counts as the day of closing, so that doubt never shortens the time. The end of the month is taken, because the exact
  // day would reveal the birthday in plain.
  return endOfMonth(monthsAfter(birth ?? closedOn, GROWN_YEARS * 12))
}

/** The day on which a member decides to keep or erase a file. */
export function keptUntil(kept: Kept): string {
  const period = monthsAfter(kept.closedOn, kept.years * 12)
  const child = childUntil(kept)
  return child === null ? period : later(period, child)
}

export type Bounds = { readonly from: string; readonly to: string }

/** Days until which a file may be kept on: at most one period from today, and for a child at least to the 21st year. */
export function boundsOn(today: string, kept: Kept): Bounds {
  const child = childUntil(kept)
  const from = later(daysAfter(today, 1), child ?? '')
  // If the 21st year is later than the period, it is the only choice.
  return { from, to: later(monthsAfter(today, kept.years * 12), from) }
}

export const FAULTS = ['too-soon', 'too-far'] as const
export type Fault = (typeof FAULTS)[number]

/** The reason against keeping a file until a day; null if it is allowed. */
export function whyNotUntil(until: string, { from, to }: Bounds): Fault | null {
  if (until < from) return 'too-soon'
  return until > to ? 'too-far' : null
}

export type Waiting = {
  /** YYYY-MM-DD. */
  readonly until: string | null
  /** The day on which the person asked for erasure during a hold. */
  readonly asked: string | null
  readonly held: boolean
}

/** The day on which a file waits for a decision; null if none is needed. */
export function decideOn({ until, asked, held }: Waiting): string | null {
  // A held file needs no decision; it comes back when the hold is lifted.
  if (held) return null
  return asked ?? until
}

/** Whether a member has to decide now. */
export function isDue(waiting: Waiting, today: string): boolean {
  const day = decideOn(waiting)
  return day !== null && day <= today
}

export const GROUNDS = ['nothing', 'help', 'hold', 'period'] as const
export type Ground = (typeof GROUNDS)[number]

/** The ground of keeping a person's data, as the person is told. */
export function groundOf({ counted, closed, held }: { counted: boolean; closed: boolean; held: boolean }): Ground {
  if (counted) return 'nothing'
  // A hold comes first, because the end of the period does not count during it.
  if (held) return 'hold'
  return closed ? 'period' : 'help'
}
