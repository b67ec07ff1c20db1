import type { LeadPage } from '../../shell/contract.ts'
import type { Formats } from '../../shell/format.ts'
import { cut } from './lead-view.ts'

type Timeline = LeadPage['timeline']
type DayCount = Timeline['lanes'][number]['days'][number]

/** So many lanes are drawn; the list has all. */
const DRAWN = 8

/** What is drawn, what is left to the list, and the days on which nothing is known. */
export function drawnLanes({ lanes, undated }: Timeline) {
  const drawn = lanes.slice(0, DRAWN)
  const rest = lanes.slice(DRAWN)
  return {
    sources: drawn.map(({ source }) => source),
    dots: drawn.flatMap(({ source, days }) =>
      days.map((day) => ({ source, date: dateOf(day.day), postings: day.postings })),
    ),
    left: { sources: rest.length, postings: rest.reduce((sum, { postings }) => sum + postings, 0) },
    undated,
  }
}

/** Noon, so that no time zone moves a dot to the day before. */
export const dateOf = (day: string): Date => new Date(`${day}T12:00`)

/** The first and last day of all lanes; null where none is dated. */
export function spanOf({ lanes }: Timeline): { readonly first: string; readonly last: string } | null {
  const days = lanes.flatMap((lane) => lane.days.map(({ day }) => day)).sort()
  return days.length === 0 ? null : { first: days[0], last: days[days.length - 1] }
}

const DAY = 24 * 3600_000

/** Bars of a small chart, one for each day from the first to the last, at most `most` of the latest. */
export function sparkBars(days: readonly DayCount[], most = 60): { day: string; postings: number }[] {
  if (days.length === 0) return []
  const sorted = days.toSorted((a, b) => (a.day < b.day ? -1 : 1))
  const counts = new Map(sorted.map(({ day, postings }) => [day, postings]))
  const last = Date.parse(sorted[sorted.length - 1].day)
  // Days without postings stand as gaps, so that a burst looks like one; only the latest fit.
  const first = Math.max(Date.parse(sorted[0].day), last - (most - 1) * DAY)
  return Array.from({ length: Math.round((last - first) / DAY) + 1 }, (_, i) => {
    const day = new Date(first + i * DAY).toISOString().slice(0, 10)
    return { day, postings: counts.get(day) ?? 0 }
  })
}

/** Letters of a source's name beside its lane; whole names stand in the table below. */
const LONGEST = 26

export const shortened = (source: string): string => cut(source, LONGEST)

/** Room for the names of lanes. Text in an SVG does not make room for itself; 6.4 is a letter of the page's font. */
export const laneMargin = (sources: readonly string[]): number =>
  Math.min(180, 16 + 6.4 * Math.max(0, ...sources.map((source) => shortened(source).length)))

/** The days of a lane as a list. */
export const saidDays = (
  days: readonly { readonly day: string; readonly postings: number }[],
  { day, list }: Pick<Formats, 'day' | 'list'>,
): string => list(days.map((one) => day(one.day) + (one.postings > 1 ? ` ×${one.postings}` : '')))
