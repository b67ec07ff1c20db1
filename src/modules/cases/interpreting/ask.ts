import type { Tx } from '../../../kernel/database.ts'
import { notFound, Problem } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { type DataKey, sealDataKey } from '../../../kernel/vault/data-keys.ts'
import { enter } from '../events.ts'
import { refuseRestricted } from '../keeping/restricted.ts'
import { heldPerson, keyOf } from '../record.ts'
import { keyForTeam } from '../team/key-for-team.ts'
import { type HourFault, hourFault, lacksInterpreter, OPEN_CALLS } from './call.ts'
import { interpretersNamed } from './candidates.ts'
import { type CallRow, callsFor, NO_CALL, sealPlace, takeCallStep } from './rows.ts'
import {
  AskInterpretersInput,
  AskOthersInput,
  CallDone,
  OneSession,
  type Place,
  SessionDone,
  SettleCallInput,
} from './shapes.ts'

// The team's side of interpreting.

const declared = { permission: 'interpreter:ask', purpose: 'protection' } as const

const HOUR: Readonly<Record<HourFault, string>> = {
  'is-past': 'The hour is over already.',
  'too-far': 'The hour is more than half a year ahead.',
}

type Hour = Pick<CallRow, 'language' | 'dialect' | 'wishes' | 'means' | 'starts_at' | 'minutes' | 'urgency' | 'sealed'>
type Asking = { readonly session: string; readonly person: string; readonly agency: string; readonly key: DataKey }

/** Asks some interpreters for the same hour. The key of the place waits under the number of each call, so that none has it before. */
async function ask(context: RunContext, members: readonly string[], asking: Asking, hour: Hour): Promise<string[]> {
  const { db, now } = context
  const { session, agency, key } = asking
  const found = await interpretersNamed(context, asking.person, members)
  for (const one of found) {
    const id = newId()
    await db
      .insertInto('interpreter_calls')
      .values({
        ...{ id, session, agency, member: one.id, to_agency: one.agency, state: 'asked', since: now, asked_at: now },
        ...{ ...hour, data_key: key.id },
      })
      .execute()
    await sealDataKey(db, key, agency, { id, agency, publicKey: one.publicKey }, now)
  }
  return found.map(({ name, agencyName }) => `${name}, ${agencyName}`)
}

export const askInterpreters = operation({
  ...declared,
  summary: 'Ask up to five interpreters for an hour; whoever accepts first comes, and learns the place then',
  verb: 'disclosure',
  input: AskInterpretersInput,
  output: SessionDone,
  subject: ({ person }, output) => [person, ...(output ? [output.session] : [])],
  async run(context, { person, members, startsAt, place, askFor, telephone, note, ...asked }) {
    const { db, now } = context
    const { member, row, key: own } = await heldPerson(context, person)
    refuseRestricted([row])
    const starts_at = new Date(startsAt)
    const fault = hourFault(starts_at, now)
    if (fault !== null)
      throw new Problem('invalid-input', HOUR[fault], { fields: [{ field: 'startsAt', message: fault }] })
    const session = newId()
    const key = await keyForTeam(db, member, { row }, now)
    await db
      .insertInto('interpreter_sessions')
      .values({ id: session, person, agency: row.agency, asked_by: member.id, asked_at: now, data_key: key.id })
      .execute()
    const words: Place = { place, askFor, telephone, note }
    const hour = { ...asked, starts_at, sealed: sealPlace(key.bytes, session, words) }
    const names = await ask(context, members, { session, person, agency: row.agency, key }, hour)
    await enter(db, member, row, own, { kind: 'interpreter', at: now, words: { value: 'ask', text: names.join('; ') } })
    return { session }
  },
})

/**
 * A session as the person's team holds it.
 * @throws Problem `not-found`, in the same words for none, another agency's and another team's
 */
async function heldSession(context: RunContext, session: string) {
  const { db, now } = context
  const found = await sessionRow(db, session)
  const held = await heldPerson(context, found.person)
  return { ...held, session: found, calls: await callsFor(db, [session], now) }
}

const sessionRow = (db: Tx, id: string) =>
  db.selectFrom('interpreter_sessions').selectAll().where('id', '=', id).executeTakeFirstOrThrow(notFound(NO_CALL))

export const askOtherInterpreters = operation({
  ...declared,
  summary: 'Ask other interpreters for an hour for which nobody is found yet',
  verb: 'disclosure',
  input: AskOthersInput,
  output: SessionDone,
  subject: ({ session }) => [session],
  async run(context, { session: id, members }) {
    const { db, now } = context
    const { member, row, key: own, session, calls } = await heldSession(context, id)
    refuseRestricted([row])
    if (!lacksInterpreter(session, calls, now))
      throw new Problem(
        'conflict',
        'Somebody comes already, or the hour is over or called off. Ask for another hour.',
        {
          fields: [{ field: 'session', message: 'no-hour-open' }],
        },
      )
    const again = calls.filter((one) => OPEN_CALLS.includes(one.state) && members.includes(one.member))
    if (again.length > 0)
      throw new Problem('conflict', 'They are asked already.', {
        fields: [{ field: 'members', message: 'asked-already' }],
      })
    const bytes = await keyOf(db, member, session.data_key)
    const asking = { session: id, person: row.id, agency: row.agency, key: { id: session.data_key, bytes } }
    const { language, dialect, wishes, means, starts_at, minutes, urgency, sealed } = calls[0]
    const hour = { language, dialect, wishes, means, starts_at, minutes, urgency, sealed }
    const names = await ask(context, members, asking, hour)
    await enter(db, member, row, own, { kind: 'interpreter', at: now, words: { value: 'ask', text: names.join('; ') } })
    return { session: id }
  },
})

export const callOffInterpreters = operation({
  ...declared,
  summary: 'Call an hour off for which interpreters were asked: the place closes for all of them',
  verb: 'alteration',
  input: OneSession,
  output: SessionDone,
  subject: ({ session }) => [session],
  async run(context, { session: id }) {
    const { db, now } = context
    const { member, row, key, session, calls } = await heldSession(context, id)
    if (session.called_off) throw notFound(NO_CALL)()
    // Also where all who were asked cannot come: the team looks for nobody any more.
    for (const call of calls.filter(({ state }) => OPEN_CALLS.includes(state)))
      await takeCallStep(db, call, 'call-off', 'team', now)
    await db.updateTable('interpreter_sessions').set({ called_off: true }).where('id', '=', id).execute()
    await enter(db, member, row, key, { kind: 'interpreter', at: now, words: { value: 'call-off' } })
    return { session: id }
  },
})

export const settleCall = operation({
  ...declared,
  summary:
    'Say that an interpreter came or did not, or that the person wishes somebody else, for which nobody asks a reason',
  verb: 'alteration',
  input: SettleCallInput,
  output: CallDone,
  subject: ({ call }) => [call],
  async run(context, { call, act }) {
    const { db, now } = context
    const found = await db
      .selectFrom('interpreter_calls')
      .select('session')
      .where('id', '=', call)
      .executeTakeFirstOrThrow(notFound(NO_CALL))
    const { member, row, key, session, calls } = await heldSession(context, found.session)
    const one = calls.find(({ id }) => id === call)
    if (one === undefined) throw notFound(NO_CALL)()
    await takeCallStep(db, one, act, 'team', now)
    if (act === 'refuse')
      await db
        .updateTable('interpreter_sessions')
        .set({ refused: [...session.refused, one.member] })
        .where('id', '=', session.id)
        .execute()
    await enter(db, member, row, key, { kind: 'interpreter', at: now, words: { value: act } })
    return { call }
  },
})
