import type { CountryRules } from '../rules/shape.ts'
import type { ClockName, DatedClock, Facts, Track } from './shape.ts'
import { DATED_CLOCKS, TRACKS } from './shape.ts'
import { RULES } from './table.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** A day as YYYY-MM-DD. */
export const isoDay = (at: Date): string => at.toISOString().slice(0, 10)

/** @param day YYYY-MM-DD */
export const daysAfter = (day: string, days: number): string =>
  isoDay(new Date(new Date(`${day}T00:00:00Z`).getTime() + days * DAY))

/** The end of a day, by which something is due. */
// Law counts days and not hours: what is due on a day is not late before that day is over.
export const endOf = (day: string): Date => new Date(new Date(`${day}T00:00:00Z`).getTime() + DAY - 1)

/** Whether a period is over: one measure for lists, desks, counts and pages. */
export const isOver = (due: Date, now: Date): boolean => due < now

export type Clock = { readonly track: Track; readonly name: ClockName; readonly due: string; readonly missed: boolean }

export type Running = {
  readonly facts: Facts
  /** When each track came to its state. */
  readonly since: Readonly<Partial<Record<Track, Date>>>
  /** The rules under which a track came to its state: a newer version shortens no period that runs. */
  readonly rulesOf: (track: Track) => CountryRules
  /** YYYY-MM-DD, as it was set when the file was closed. */
  readonly followUpOn: string | null
  /** Days of the person's own, YYYY-MM-DD: reviews before majority, the remedy of a decision about age, and how long a file is kept. */
  readonly dated?: readonly DatedDay[]
  readonly now: Date
}

export type DatedDay = { readonly name: DatedClock; readonly day: string }

/** The periods that run for a person, the next first. Ageing is the same measure for everybody. */
export function clocksOf({ facts, since, rulesOf, followUpOn, dated = [], now }: Running): Clock[] {
  const found = TRACKS.flatMap((track): Clock[] => {
    const name = RULES[track].states[facts[track]]?.clock ?? null
    const from = since[track]
    // A state of an older version of the table has no period; a person must be seen all the same.
    if (name === null || from === undefined || endedWithFile(track, facts, since)) return []
    const due = dueOf(name, from, rulesOf(track), facts, followUpOn)
    return due === null ? [] : [{ track, name, due: due.toISOString(), missed: isOver(due, now) }]
  })
  for (const { name, day } of dated) {
    const due = endOf(day)
    found.push({ track: name === 'keeping' ? 'file' : 'child', name, due: due.toISOString(), missed: isOver(due, now) })
  }
  return found.sort((a, b) => a.due.localeCompare(b.due))
}

/**
 * Tracks whose work ends when the file is closed. A child's guardian, an alarm, reviews and how long the file is kept go on: none of them is
 * the agency's work alone.
 */
const END_WITH_FILE: readonly Track[] = ['support', 'residence', 'asylum']

/** Whether a track's period is over because the file was closed after it began; what begins on a closed file runs. */
function endedWithFile(track: Track, { file }: Facts, since: Running['since']): boolean {
  const [from, closed] = [since[track], since.file]
  return file === 'closed' && END_WITH_FILE.includes(track) && !!from && !!closed && from <= closed
}

function dueOf(name: ClockName, from: Date, rules: CountryRules, facts: Facts, followUpOn: string | null): Date | null {
  if (name === 'reflection') return facts.reflectionEnds === null ? null : endOf(facts.reflectionEnds)
  // No state has one of these: they stand with the person.
  if (isDated(name)) return null
  if (name === 'follow-up') return followUpOn === null ? null : endOf(followUpOn)
  // From the moment and not from the day: a guardian within 24 hours means these hours, also over a midnight.
  return new Date(from.getTime() + rules.periods[name] * HOUR)
}

/** Whether a period ends on a day of the person's own, and not so long after a state began. */
export const isDated = (name: ClockName): name is DatedClock => (DATED_CLOCKS as readonly string[]).includes(name)
