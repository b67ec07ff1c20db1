import { z } from 'zod'
import { codeOf } from '../../../kernel/ids.ts'
import { operation } from '../../../kernel/operation.ts'
import { asMember, heldPerson } from '../record.ts'
import { OneInput } from '../shapes.ts'
import { ofMyTeams } from '../team/mine.ts'
import { callActs, isCallEnd, lacksInterpreter } from './call.ts'
import { interpretersFor } from './candidates.ts'
import { type CallRow, callsFor, hoursOf, placeFor } from './rows.ts'
import { InterpretersMissing, SessionsOfPerson } from './shapes.ts'

const declared = { permission: 'case:read', purpose: 'protection', verb: 'consultation' } as const

export const sessionsOfPerson = operation({
  ...declared,
  summary: 'See for which hours interpreters were asked for a person, and what came of it',
  input: OneInput,
  output: SessionsOfPerson,
  subject: ({ person }) => [person],
  async run(context, { person }) {
    const { db, now, may } = context
    const { member } = await heldPerson(context, person)
    const mayAsk = may('interpreters.ask')
    const rows = await db
      .selectFrom('interpreter_sessions')
      .select(['id', 'asked_at', 'called_off'])
      .where('person', '=', person)
      .orderBy('asked_at', 'desc')
      .orderBy('id')
      .execute()
    const calls = Map.groupBy(
      await callsFor(
        db,
        rows.map(({ id }) => id),
        now,
      ),
      ({ session }) => session,
    )
    const names = new Map(rows.length === 0 ? [] : (await interpretersFor(context)).map((one) => [one.id, one]))
    const sessions = []
    for (const row of rows) {
      const { id, asked_at } = row
      const of = calls.get(id) ?? []
      const [first] = of
      if (first === undefined) continue
      sessions.push({
        ...{ id, askedAt: asked_at.toISOString(), ...hourShown(first), words: await placeFor(db, member, first) },
        calls: of.map((one) => ({
          ...{ id: one.id, name: names.get(one.member)?.name ?? null, agency: names.get(one.member)?.agencyName ?? '' },
          ...{ state: one.state, since: one.since.toISOString() },
          acts: mayAsk ? [...callActs(one.state, 'team', hoursOf(one), now)] : [],
        })),
        mayAskOthers: mayAsk && lacksInterpreter(row, of, now),
      })
    }
    return { sessions, mayAsk }
  },
})

/** What both sides read of a call before anybody accepts. */
export const hourShown = ({ language, dialect, wishes, means, minutes, urgency, starts_at }: CallRow) => ({
  ...{ language, dialect, wishes, means, minutes, urgency },
  startsAt: starts_at.toISOString(),
})

/** As many as a desk has room for. */
const SHOWN = 20

export const interpretersMissing = operation({
  ...declared,
  summary: 'See for which hours of one’s persons nobody interprets yet, since all who were asked cannot come',
  input: z.object({}),
  output: InterpretersMissing,
  subject: (_, output) => output?.missing.map(({ person }) => person) ?? [],
  async run({ db, actor, now }) {
    const { agency } = asMember(actor)
    const sessions = await db
      .selectFrom('interpreter_sessions')
      .select(['id', 'person'])
      .where('agency', '=', agency)
      // Called off by the team itself, nobody is to be found.
      .where('called_off', '=', false)
      .where('person', 'in', ofMyTeams(db, agency).select('id'))
      .where('id', 'in', (eb) => eb.selectFrom('interpreter_calls').select('session').where('starts_at', '>', now))
      .execute()
    const calls = await callsFor(
      db,
      sessions.map(({ id }) => id),
      now,
    )
    const of = Map.groupBy(calls, ({ session }) => session)
    const missing = sessions.flatMap(({ id, person }) => {
      const asked = of.get(id) ?? []
      if (asked.length === 0 || asked.some(({ state }) => !isCallEnd(state))) return []
      const [{ starts_at, language }] = asked
      return [{ person, code: codeOf(person), session: id, startsAt: starts_at.toISOString(), language }]
    })
    return { missing: missing.sort((a, b) => a.startsAt.localeCompare(b.startsAt)).slice(0, SHOWN) }
  },
})
