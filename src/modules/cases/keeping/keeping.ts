import { monthsAfter } from '../children/majority.ts'
import { daysAfter } from '../tracks/clocks.ts'

/** How many years an agency may keep closed files, and how many where it has said nothing. */
export const YEARS = { least: 1, most: 30, usual: 5 } as const

/** Who was a child can ask for their file as a grown person; so long it waits for them. */
const GROWN_YEARS = 21

/** What the day depends on; days as YYYY-MM-DD. */
export type Kept = {
  readonly closedOn: string
  readonly years: number
  /** The latest day on which they can have been born; null where nothing says it. */
  readonly birth: string | null
  readonly mayBeChild: boolean
}

const later = (a: string, b: string): string => (a > b ? a : b)

/** The last day of a day's month. */
const endOfMonth = (day: string): string => daysAfter(monthsAfter(`${day.slice(0, 7)}-01`, 1), -1)

/** Before which day the file of somebody who was a child when it was closed is not let go; null for adults. */
export function childUntil({ closedOn, birth, mayBeChild }: Omit<Kept, 'years'>): string | null {
  const wasChild = birth !== null && monthsAfter(birth, 18 * 12) > closedOn
  if (!mayBeChild && !wasChild) return null
  // Of whom nothing is known, as if born on that day: doubt keeps a file and never shortens it. The whole month, or the day that stands in
  // plain would be a birthday.
  return endOfMonth(monthsAfter(birth ?? closedOn, GROWN_YEARS * 12))
}

/** The day on which somebody decides about a file: keep on, or erase. */
export function keptUntil(kept: Kept): string {
  const period = monthsAfter(kept.closedOn, kept.years * 12)
  const child = childUntil(kept)
  return child === null ? period : later(period, child)
}

export type Bounds = { readonly from: string; readonly to: string }

/** Between which days a file may be kept on: no longer than a period from today, and a child's no shorter than to their 21st year. */
export function boundsOn(today: string, kept: Kept): Bounds {
  const child = childUntil(kept)
  const from = later(daysAfter(today, 1), child ?? '')
  // Never an empty choice: where the 21st year is further than the period, it is the one day there is.
  return { from, to: later(monthsAfter(today, kept.years * 12), from) }
}

export const FAULTS = ['too-soon', 'too-far'] as const
export type Fault = (typeof FAULTS)[number]

/** Why a file is not kept until a day; null where it may be. */
export function whyNotUntil(until: string, { from, to }: Bounds): Fault | null {
  if (until < from) return 'too-soon'
  return until > to ? 'too-far' : null
}

export type Waiting = {
  /** YYYY-MM-DD. */
  readonly until: string | null
  /** When the person asked to be erased and could not be. */
  readonly asked: string | null
  readonly held: boolean
}

/** The day on which a file waits for a decision; null where none is waited for. */
export function decideOn({ until, asked, held }: Waiting): string | null {
  // Nobody decides about what may not go: it comes back when the hold is lifted.
  if (held) return null
  return asked ?? until
}

/** Whether somebody has to decide now. */
export function isDue(waiting: Waiting, today: string): boolean {
  const day = decideOn(waiting)
  return day !== null && day <= today
}

export const GROUNDS = ['nothing', 'help', 'hold', 'period'] as const
export type Ground = (typeof GROUNDS)[number]

/** On what ground a person's data are kept, as they themselves are told. */
export function groundOf({ counted, closed, held }: { counted: boolean; closed: boolean; held: boolean }): Ground {
  if (counted) return 'nothing'
  // A hold is told first: whoever reads of a period alone would wait for a day that does not count.
  if (held) return 'hold'
  return closed ? 'period' : 'help'
}
