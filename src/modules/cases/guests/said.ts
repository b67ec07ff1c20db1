import { isoDay } from '../../../kernel/clock.ts'
import { type Row, sql, type Tx } from '../../../kernel/database.ts'
import { notFound } from '../../../kernel/errors.ts'
import { newEvent, wordsOf as openWords } from '../../../kernel/events.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import type { EventWords } from '../events.ts'
import { asMember, keyOf } from '../record.ts'
import { rulesName, rulesNamed, rulesOn } from '../rules/country.ts'
import { MoveInput } from '../shapes.ts'
import { moveOf, stepsOf } from '../tracks/move.ts'
import { clocksIn, factsOf, type Standing } from '../tracks/standing.ts'
import { checked, keepState, wordsOf } from '../tracks/take-step.ts'
import { TRACK_OF } from './codes.ts'
import { type GuestRow, isSeated, keyToSay, NO_GUEST, openAsGuest, openGuest, placeOf } from './rows.ts'
import { SayStepInput, StepSaid } from './said-shapes.ts'

// Asylum officers and prosecutors of other agencies: the one track of a person that is their work, and the steps that they say of it.

type TrackRow = Row<'person_tracks'>

/**
 * Where one track stands, by itself. Steps of asylum and of the criminal case read nothing else of a person (a test asks that), so whoever
 * says them needs no other row.
 */
export function standingOfTrack({ track, state, since, rules: under }: TrackRow, now: Date): Standing {
  const rules = rulesOn(rulesNamed(under).country, isoDay(now))
  return {
    facts: factsOf({ age: 'uncertain', reflection_ends: null }, { [track]: state }, rules, now),
    since: { [track]: since },
    under: { [track]: under },
    waits: {},
    rules,
    dated: [],
  }
}

/**
 * The track of a guest's work as row security shows it, and the key of the person's words.
 * @throws Problem `not-found` for a guest of another kind, and before the first day
 */
async function trackOf({ db, actor, now }: RunContext, place: GuestRow) {
  const track = TRACK_OF[place.kind]
  if (track === null || !isSeated(place, now)) throw notFound(NO_GUEST)()
  await openAsGuest(db, place.person)
  const row = await db
    .selectFrom('person_tracks')
    .selectAll()
    .where('person', '=', place.person)
    .where('track', '=', track)
    .executeTakeFirstOrThrow(notFound(NO_GUEST))
  const found = await sql<{ key: string }>`select * from app.guest_track_key() as key`.execute(db)
  // Who is only counted from here on has neither words nor guests.
  if (found.rows.length === 0) throw notFound(NO_GUEST)()
  return { row: { ...row, track }, key: await keyOf(db, asMember(actor), found.rows[0].key) }
}

export const sayStep = operation({
  summary:
    'Say a step of asylum or of the criminal track of a person of another agency, as their asylum officer or prosecutor',
  permission: 'track:say',
  purpose: 'protection',
  verb: 'alteration',
  reason: true,
  input: SayStepInput,
  output: StepSaid,
  subject: ({ guest }, output) => [guest, ...(output ? [output.person] : [])],
  async run(context, { guest, ...said }) {
    const { db, actor, now } = context
    const member = asMember(actor)
    const place = await placeOf(db, member, guest, now)
    const { row, key } = await trackOf(context, place)
    const { person, agency, track, state } = row
    const given = MoveInput.parse({ person, track, ...said })
    const standing = standingOfTrack(row, now)
    // The table says who of a team takes the step; of their own track a guest says each.
    const { move } = checked(standing, moveOf(standing.facts, given)?.by ?? 'case', given, null)
    const { name, agency: from } = openGuest(await keyToSay(db, member, place), place)
    const entry = { track, act: said.act, from: state, to: move.to, rules: rulesName(standing.rules) }
    await keepState(db, person, entry, null, now)
    const { act, to, rules } = entry
    const event = newEvent(
      'person_events',
      {
        ...{ person, agency, at: now, by: member.id, kind: 'moved', track, act, rules },
        ...{ from_state: state, to_state: to },
      },
      { ...wordsOf(given, context.reason ?? ''), says: `${name}, ${from}` } satisfies EventWords,
      key,
    )
    await db.insertInto('person_events').values(event).execute()
    await db
      .insertInto('guest_steps')
      .values({ id: event.id, guest, person, agency, track, act, state: to, said_at: now })
      .execute()
    return { step: event.id, person }
  },
})

type Taken = {
  readonly id: string
  readonly at: Date
  readonly act: string
  readonly to_state: string
  readonly sealed: Uint8Array | null
}

/** A track as its guest reads it: where it stands, its periods, the steps that can be said, and what was done. */
export async function trackShown(context: RunContext, place: GuestRow) {
  const { now } = context
  const { row, key } = await trackOf(context, place)
  const standing = standingOfTrack(row, now)
  const steps = stepsOf(standing.facts, () => null).filter(({ track }) => track === row.track)
  return {
    ...{ track: row.track, state: row.state, since: row.since.toISOString(), clocks: clocksIn(standing, null, now) },
    steps: steps.map((one) => ({ ...one, asks: [...one.asks], operation: 'guests.say-step' })),
    history: (await takenOf(context.db)).map(({ id, at, act, to_state: to, sealed }) => {
      const words = openWords<EventWords>('person_events', { id, sealed }, key)
      const { says: by = null, reason = '', remedy = '' } = words ?? {}
      return { id, at: at.toISOString(), act, to, by, reason, remedy }
    }),
  }
}

const takenOf = async (db: Tx): Promise<readonly Taken[]> =>
  (await sql<Taken>`select * from app.guest_track_steps()`.execute(db)).rows
