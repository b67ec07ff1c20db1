import { COUNTED, NEVER_DUE } from './codes.ts'
import { AGES, type Days, type NeedTold, type PartTold, SEXES, type TrackTold } from './shapes.ts'
import { LEAST, type Part, type ShownCount, type ShownPart, shownOf } from './untold.ts'

/** A line of `app.track_figures`: of one sex, of one age group, or, with nulls, of all on a track. */
export type TrackLine = {
  readonly track: string
  readonly sex: string | null
  readonly age: string | null
  readonly n: number
  readonly overdue: number
  readonly median: number
  readonly ninth: number
  readonly longest: number
}
/** A line of `app.refusal_figures`; null where there are one to four. */
export type RefusalLine = { readonly need: string; readonly reason: string; readonly n: number | null }

// A tenth of fewer than ten persons is nobody, and the one who waits longest is then most of it.
const ENOUGH_FOR_ENDS = 2 * LEAST
const THIRTY = 30

/** How long they wait, as far as their number lets it be told. */
function daysOf(line: TrackLine | undefined, told: { readonly n: number | null }): Days | null {
  if (line === undefined || told.n === null || told.n < LEAST) return null
  const enough = told.n >= ENOUGH_FOR_ENDS
  return {
    median: Math.round(line.median),
    ninth: enough ? Math.round(line.ninth) : null,
    // To the day it would be one person's own number, which others who know that person could find.
    longest: enough ? Math.floor(line.longest / THIRTY) * THIRTY : null,
  }
}

type By = 'sex' | 'age'

/** What is told of all tracks, each within what is told of all persons. */
export function tracksTold(lines: readonly TrackLine[]): TrackTold[] {
  let persons: ShownCount | undefined
  return COUNTED.map((track) => {
    const of = lines.filter((line) => line.track === track)
    const lineOf = (by: By, value: string) => of.find((line) => line[by] === value)
    const parts = (by: By, values: readonly string[]): Part[] =>
      // Also whom there is none of: a row that comes and goes with its first person would tell of that person.
      values.map((value) => ({ value, n: lineOf(by, value)?.n ?? 0, overdue: lineOf(by, value)?.overdue ?? 0 }))
    const all = of.find(({ sex, age }) => sex === null && age === null)
    const divided = [parts('sex', SEXES), parts('age', AGES)] as const
    const shown = shownOf({ n: all?.n ?? 0, overdue: all?.overdue ?? 0, divided }, persons)
    persons ??= shown
    const [sex = [], age = []] = shown.divided
    // «None is late» would be said where nothing can be.
    const isDue = !NEVER_DUE.includes(track)
    const overdue = isDue ? shown.overdue : null
    const told =
      (by: By) =>
      (part: ShownPart): PartTold => ({
        ...part,
        overdue: isDue ? part.overdue : null,
        days: daysOf(lineOf(by, part.value), part),
      })
    const whole = { n: shown.n, overdue, days: daysOf(all, shown) }
    return { track, ...whole, sex: sex.map(told('sex')), age: age.map(told('age')) }
  })
}

/** Adds up; null where a part is not told, or whoever takes the others from the sum would have it. */
const sumTold = (parts: readonly (number | null)[]): number | null =>
  parts.reduce<number | null>((sum, n) => (sum === null || n === null ? null : sum + n), 0)

/** Refusals by need, where most were told first. */
export function refusalsTold(lines: readonly RefusalLine[]): { refused: number | null; needs: NeedTold[] } {
  const needs = [...Map.groupBy(lines, ({ need }) => need)].map(([need, of]): NeedTold => {
    const reasons = of.map(({ reason, n }) => ({ reason, n }))
    return { need, reasons, refused: sumTold(reasons.map(({ n }) => n)) }
  })
  const told = (need: NeedTold) => need.reasons.reduce((sum, { n }) => sum + (n ?? 0), 0)
  return {
    refused: sumTold(needs.map(({ refused }) => refused)),
    needs: needs.toSorted((a, b) => told(b) - told(a) || a.need.localeCompare(b.need)),
  }
}
