import { isoDay } from '../../../kernel/clock.ts'
import type { Tx } from '../../../kernel/database.ts'
import { datedOf } from '../children/dated.ts'
import { claimRulesOf } from '../rules/claims.ts'
import { rulesName, rulesNamed, rulesOn } from '../rules/country.ts'
import type { CountryRules } from '../rules/shape.ts'
import type { PersonRow } from '../tables.ts'
import { type Clock, clocksOf, type DatedDay } from './clocks.ts'
import { queueOf } from './move.ts'
import { type Facts, TRACKS, type Track } from './shape.ts'
import { RULES } from './table.ts'

/** A person's states with all that rules read, and the rules of running periods. */
export type Standing = {
  readonly facts: Facts
  readonly since: Readonly<Partial<Record<Track, Date>>>
  /** The rules under which each track came to its state. */
  readonly under: Readonly<Partial<Record<Track, string>>>
  /** The day for which each track waits, where a step set one. */
  readonly waits: Readonly<Partial<Record<Track, string>>>
  /** The rules in force today, under which the next decision is taken. */
  readonly rules: CountryRules
  /** Deadlines of this person: reviews before majority, the remedy of a decision about age, the end of keeping. */
  readonly dated: readonly DatedDay[]
}

export const firstStates = (): Record<Track, string> =>
  Object.fromEntries(TRACKS.map((track) => [track, RULES[track].first])) as Record<Track, string>

type Known = Pick<PersonRow, 'age' | 'reflection_ends'>

/** @param states of tracks; missing ones are at their first state */
export const factsOf = (row: Known, states: Partial<Record<Track, string>>, rules: CountryRules, now: Date): Facts => ({
  ...firstStates(),
  ...states,
  age: row.age,
  today: isoDay(now),
  reflectionEnds: row.reflection_ends,
  childReflection: rules.reflection.children,
  reflectionDays: rules.reflection.days,
  // A danger counts for the step that documents it alone; an old one raises no alarm.
  danger: false,
  deadlines: claimRulesOf(rules.country, isoDay(now)).map(({ track }) => track),
})

/** Reads a person's states, facts and deadlines. */
export async function standingOf(db: Tx, row: PersonRow, country: string, now: Date): Promise<Standing> {
  const rows = await db.selectFrom('person_tracks').selectAll().where('person', '=', row.id).execute()
  const by = <T>(pick: (track: (typeof rows)[number]) => T) =>
    Object.fromEntries(rows.map((one) => [one.track, pick(one)])) as Partial<Record<Track, T>>
  // Today's rules apply to today's decisions; earlier decisions keep theirs by name.
  const rules = rulesOn(country, isoDay(now))
  return {
    facts: factsOf(
      row,
      by(({ state }) => state),
      rules,
      now,
    ),
    since: by(({ since }) => since),
    under: by(({ rules: name }) => name),
    waits: waitsOf(rows),
    rules,
    dated: await datedOf(db, row),
  }
}

/** The days for which tracks wait; tracks without one are left out. */
const waitsOf = (rows: readonly { track: Track; due_on: string | null }[]): Standing['waits'] =>
  Object.fromEntries(rows.flatMap(({ track, due_on }) => (due_on === null ? [] : [[track, due_on]])))

/** The periods of a person, next first. */
export const clocksIn = (
  { facts, since, under, waits, rules, dated }: Standing,
  followUpOn: string | null,
  now: Date,
): Clock[] =>
  clocksOf({
    facts,
    since,
    // Records from before rules had names are counted by today's.
    rulesOf: (track) => rulesNamed(under[track] ?? rulesName(rules)),
    followUpOn,
    waits,
    dated,
    now,
  })

/** The columns of a person's row that repeat the standing, so that lists read one table. */
export function rowOf(standing: Standing, followUpOn: string | null, now: Date) {
  const { facts } = standing
  const [next] = clocksIn(standing, followUpOn, now)
  return {
    identification: facts.identification,
    whereabouts: facts.whereabouts,
    file: facts.file,
    queue: queueOf(facts),
    next_clock: next?.name ?? null,
    next_due: next ? new Date(next.due) : null,
    reflection_ends: facts.reflectionEnds,
    follow_up_on: followUpOn,
    // An open file has no day of decision, because it is kept for the help.
    ...(facts.file === 'closed' ? {} : { keep_until: null }),
  }
}
