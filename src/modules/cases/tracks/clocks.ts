import type { CountryRules } from '../rules/shape.ts'
import { isOwnDay } from './own-days.ts'
import type { ClockName, DatedClock, Facts, OwnDayClock, Track } from './shape.ts'
import { DATED_CLOCKS, TRACKS } from './shape.ts'
import { RULES } from './table.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** The end of a day, until which something due on it is not late. */
// The law counts whole days, so nothing is late before its day is over.
export const endOf = (day: string): Date => new Date(new Date(`${day}T00:00:00Z`).getTime() + DAY - 1)

/** Whether a period is over, by the same measure for lists, desks, counts and pages. */
export const isOver = (due: Date, now: Date): boolean => due < now

export type Clock = { readonly track: Track; readonly name: ClockName; readonly due: string; readonly missed: boolean }

export type Running = {
  readonly facts: Facts
  /** The time at which each track came to its state. */
  readonly since: Readonly<Partial<Record<Track, Date>>>
  /** The rules under which a track came to its state, because a newer version shortens no running period. */
  readonly rulesOf: (track: Track) => CountryRules
  /** YYYY-MM-DD, set when the file was closed. */
  readonly followUpOn: string | null
  /** The day for which each track waits, YYYY-MM-DD, where a step into its state set one. */
  readonly waits?: Readonly<Partial<Record<Track, string>>>
  /** Deadlines of this person, YYYY-MM-DD: reviews before majority, the remedy of a decision about age, and the end of keeping. */
  readonly dated?: readonly DatedDay[]
  readonly now: Date
}

export type DatedDay = { readonly name: DatedClock; readonly day: string }

/** The running periods of a person, next first; lateness is measured alike for everybody. */
export function clocksOf({ facts, since, rulesOf, followUpOn, waits = {}, dated = [], now }: Running): Clock[] {
  const found = TRACKS.flatMap((track): Clock[] => {
    const name = RULES[track].states[facts[track]]?.clock ?? null
    const from = since[track]
    // A state of an older table has no period, but the person must still be shown.
    if (name === null || from === undefined || endedWithFile(track, facts, since)) return []
    const due = isOwnDay(name) ? dayEnd(waits[track]) : dueOf(name, from, rulesOf(track), facts, followUpOn)
    return due === null ? [] : [{ track, name, due: due.toISOString(), missed: isOver(due, now) }]
  })
  for (const { name, day } of dated) {
    const due = endOf(day)
    found.push({ track: name === 'keeping' ? 'file' : 'child', name, due: due.toISOString(), missed: isOver(due, now) })
  }
  return found.sort((a, b) => a.due.localeCompare(b.due))
}

/**
 * Tracks whose work ends when the file is closed. A child's guardian, an alarm, reviews and the keeping of the file go on, because other
 * parties take part in them.
 */
const END_WITH_FILE: readonly Track[] = ['support', 'residence', 'asylum']

/** Whether a track's period ended because the file was closed after it began; periods that begin on a closed file run. */
function endedWithFile(track: Track, { file }: Facts, since: Running['since']): boolean {
  const [from, closed] = [since[track], since.file]
  return file === 'closed' && END_WITH_FILE.includes(track) && !!from && !!closed && from <= closed
}

/** The end of a day; null where nobody set one, and no period runs. */
const dayEnd = (day: string | undefined): Date | null => (day === undefined ? null : endOf(day))

function dueOf(
  name: Exclude<ClockName, OwnDayClock>,
  from: Date,
  rules: CountryRules,
  facts: Facts,
  followUpOn: string | null,
): Date | null {
  if (name === 'reflection') return facts.reflectionEnds === null ? null : endOf(facts.reflectionEnds)
  // These periods belong to the person and not to a state.
  if (isDated(name)) return null
  if (name === 'follow-up') return followUpOn === null ? null : endOf(followUpOn)
  // The period runs from the moment and not from the day, so 24 hours for a guardian are hours even over midnight.
  return new Date(from.getTime() + rules.periods[name] * HOUR)
}

/** Whether a period ends on the person's own day, and not at a fixed time after a state began. */
export const isDated = (name: ClockName): name is DatedClock => (DATED_CLOCKS as readonly string[]).includes(name)
