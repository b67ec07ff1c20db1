import type { Tx } from '../../../kernel/database.ts'
import { notFound } from '../../../kernel/errors.ts'
import { codeOf } from '../../../kernel/ids.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { shownDays } from '../days/operations.ts'
import { askedTopics } from '../interviews/asked-topics.ts'
import { lastPlan } from '../papers/papers.ts'
import { asMember, keyOf, openIdentity } from '../record.ts'
import { calledIn } from '../summary.ts'
import type { PersonRow } from '../tables.ts'
import { decisionsOf } from './decisions.ts'
import { PARTS_OF, reads } from './guest.ts'
import { mattersOf } from './matters.ts'
import { personOf, shownPlace } from './mine.ts'
import { releasedTo } from './released.ts'
import { remediesOf, withOwnWords } from './remedies.ts'
import { agencyNames, type GuestRow, isSeated, NO_GUEST, openGuest, placeOf } from './rows.ts'
import { GuestPage, OneGuest } from './shapes.ts'

export const getGuestPerson = operation({
  summary: 'Open a person of another agency on whose team one is: what one’s work needs, and nothing else',
  permission: 'guest:work',
  purpose: 'protection',
  verb: 'consultation',
  input: OneGuest,
  output: GuestPage,
  subject: ({ guest }, output) => [guest, ...(output ? [output.person] : [])],
  async run(context, { guest }) {
    const { db, actor, now } = context
    const member = asMember(actor)
    const row = await placeOf(db, member, guest, now)
    // In the same words as for a place that never was: an invitation opens nobody.
    if (!isSeated(row, now)) throw notFound(NO_GUEST)()
    const person = await personOf(db, row)
    if (person === undefined || person.data_key === null) throw notFound(NO_GUEST)()
    const key = await keyOf(db, member, person.data_key)
    const words = openGuest(await keyOf(db, member, row.data_key), row)
    await db.updateTable('person_guests').set({ opened_at: now }).where('id', '=', guest).execute()
    const { state: _, ...place } = shownPlace(row, await agencyNames(db))
    const identity = openIdentity(key, person)
    return {
      ...place,
      ...{ person: person.id, called: calledIn(identity), code: codeOf(person.id), identity, age: person.age },
      ...{ parts: [...PARTS_OF[row.kind]], invitedBy: words.by, basis: words.basis, learns: words.learns },
      matters: await mattersOf(db, member, row, 'guest'),
      documents: await releasedTo(db, member, row, true),
      remedies: await remediesOf(db, member, row, withOwnWords),
      ...(await partsOf(context, row, person, key)),
    }
  },
})

/** The parts that the guest's kind has; null for the others, which row security keeps from them as well. */
async function partsOf(context: RunContext, row: GuestRow, person: PersonRow, key: Uint8Array) {
  const { db } = context
  const has = (part: Parameters<typeof reads>[1]) => reads(row.kind, part)
  return {
    child: has('child') ? await childOf(db, person.id) : null,
    plan: has('plan') ? await planOf(context, key, person.id) : null,
    interviews: has('interviews') ? await askedTopics(db, person.id) : null,
    days: has('days') ? (await shownDays(db, key, person.id)).map(({ kind, on, note }) => ({ kind, on, note })) : null,
    decisions: has('decisions') ? await decisionsOf(db, key, person.id) : null,
  }
}

async function childOf(db: Tx, person: string) {
  const row = await db
    .selectFrom('person_tracks')
    .select(['state', 'since'])
    .where('person', '=', person)
    .where('track', '=', 'child')
    .executeTakeFirst()
  return row === undefined ? null : { state: row.state, since: row.since.toISOString() }
}

async function planOf(context: RunContext, key: Uint8Array, person: string) {
  const last = await lastPlan(context, key, person)
  if (last === undefined) return null
  const { steps, safety } = last.words
  return { at: last.at, steps: [...steps], safety }
}
