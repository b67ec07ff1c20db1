import { agencyFor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/database.ts'
import { codeOf } from '../../../kernel/ids.ts'
import { eraseInSteps, job } from '../../../kernel/jobs.ts'
import { operation } from '../../../kernel/operation.ts'
import { setByRule } from '../days/by-rule.ts'
import { ofMyTeams } from '../team/mine.ts'
import { rowOf, standingOf } from '../tracks/standing.ts'
import { teamPlace } from './invite.ts'
import { Restated, StepsSeen } from './said-shapes.ts'
import { NothingAsked, OneGuest } from './shapes.ts'

// What a team makes of steps that guests said: it sees them as news, and the columns that lists read follow.

export const seeSteps = operation({
  summary: 'Say that the team has seen which steps a guest said',
  permission: 'guest:invite',
  purpose: 'protection',
  verb: 'alteration',
  input: OneGuest,
  output: StepsSeen,
  subject: ({ guest }) => [guest],
  async run(context, { guest }) {
    const { db, now } = context
    const { member, row } = await teamPlace(context, guest)
    await restateSaid(db, row.agency, now, MOST, row.id)
    const seen = await db
      .updateTable('guest_steps')
      .set({ seen_at: now, seen_by: member.id })
      .where('guest', '=', guest)
      .where('seen_at', 'is', null)
      .returning('id')
      .execute()
    return { guest, seen: seen.map(({ id }) => id) }
  },
})

/** The steps that a guest said, the latest first. */
export async function stepsSaid(db: Tx, guest: string) {
  const rows = await db
    .selectFrom('guest_steps')
    .select(['id', 'track', 'act', 'state', 'said_at', 'seen_at'])
    .where('guest', '=', guest)
    // The order of writing counts and not the time, because two steps may share a moment.
    .orderBy('seq', 'desc')
    .execute()
  return rows.map(({ id, track, act, state: to, said_at, seen_at }) => ({
    ...{ id, track, act, to, at: said_at.toISOString(), seenAt: seen_at?.toISOString() ?? null },
  }))
}

/** As many as a desk has room for. */
const SHOWN = 20

/** Persons of one's teams of whom guests said steps that nobody of the team has seen; what waits longest first. */
export async function unseenSteps(db: Tx, agency: string) {
  const rows = await db
    .selectFrom('guest_steps')
    .select(['person', 'said_at'])
    .where('agency', '=', agency)
    .where('person', 'in', ofMyTeams(db, agency).select('id'))
    .where('seen_at', 'is', null)
    .orderBy('said_at')
    .execute()
  return [...Map.groupBy(rows, ({ person }) => person)].slice(0, SHOWN).map(([person, of]) => ({
    ...{ person, code: codeOf(person), since: of[0].said_at.toISOString(), count: of.length },
  }))
}

/** Few at a time: each person's row is held. */
const MOST = 50

/**
 * Sets the columns that lists read, and the day by law, for persons of whom guests said steps: a guest has no row of the person.
 * @param only of this person alone
 * @returns the persons, or none where all stands
 */
async function restateSaid(db: Tx, agency: string, now: Date, most: number, only?: string): Promise<string[]> {
  const rows = await db
    .selectFrom('guest_steps')
    .select('person')
    .distinct()
    .where('agency', '=', agency)
    .where('restated_at', 'is', null)
    .$if(only !== undefined, (query) => query.where('person', '=', only ?? ''))
    .orderBy('person')
    .limit(most)
    .execute()
  for (const { person } of rows) {
    // Held first: what is said from here on waits, or is found the next time.
    const row = await db
      .selectFrom('persons')
      .selectAll()
      .where('id', '=', person)
      .where('agency', '=', agency)
      .forUpdate()
      .executeTakeFirstOrThrow()
    const said = await db
      .updateTable('guest_steps')
      .set({ restated_at: now })
      .where('person', '=', person)
      .where('restated_at', 'is', null)
      .returning('track')
      .execute()
    const { country } = await db
      .selectFrom('cases')
      .select('country')
      .where('id', '=', row.case_id)
      .where('agency', '=', agency)
      .executeTakeFirstOrThrow()
    const standing = await standingOf(db, row, country, now)
    await db
      .updateTable('persons')
      .set(rowOf(standing, row.follow_up_on, now))
      .where('id', '=', person)
      .execute()
    if (said.some(({ track }) => track === 'asylum')) await setByRule({ db, agency, now, person })
  }
  return rows.map(({ person }) => person)
}

export const restateSteps = operation({
  summary: 'Let lists and days follow the steps that guests said',
  permission: 'case:work',
  purpose: 'protection',
  verb: 'alteration',
  internal: true,
  input: NothingAsked,
  output: Restated,
  subject: (_, output) => output?.persons ?? [],
  run: async ({ db, actor, now }) => ({
    persons: await restateSaid(db, agencyFor(actor, 'Persons belong to an agency.'), now, MOST),
  }),
})

/** Queued for each agency by the program. */
export const restatingJob = job({
  summary: 'Let lists and days follow the steps that guests said',
  input: NothingAsked,
  attended: false,
  attempts: 5,
  run: async (context) => ({
    restated: await eraseInSteps(context, async () => {
      const { persons } = (await context.call('guests.restate', {})) as { persons: string[] }
      return persons.length
    }),
  }),
})
