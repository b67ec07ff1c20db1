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
import { TRACK_OF } from './codes.ts'
import { decisionsOf } from './decisions.ts'
import { PARTS_OF, reads } from './guest.ts'
import { mattersOf } from './matters.ts'
import { personOf, shownPlace } from './mine.ts'
import { releasedTo } from './released.ts'
import { remediesOf, withOwnWords } from './remedies.ts'
import { agencyNames, type GuestRow, isSeated, NO_GUEST, openGuest, placeOf } from './rows.ts'
import { trackShown } from './said.ts'
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
    const of = TRACK_OF[row.kind] === null ? await ofPerson(context, row) : await ofTrack(context, row)
    const words = openGuest(await keyOf(db, member, row.data_key), row)
    await db.updateTable('person_guests').set({ opened_at: now }).where('id', '=', guest).execute()
    const { state: _, ...place } = shownPlace(row, await agencyNames(db))
    return {
      ...{ ...place, called: words.called ?? null, ...of, person: row.person, code: codeOf(row.person) },
      ...{ parts: [...PARTS_OF[row.kind]], invitedBy: words.by, basis: words.basis, learns: words.learns },
      matters: await mattersOf(db, member, row, 'guest'),
      documents: await releasedTo(db, member, row, true),
      remedies: await remediesOf(db, member, row, withOwnWords),
    }
  },
})

/** A person whose row the guest reads, with the parts of their kind. */
async function ofPerson(context: RunContext, row: GuestRow) {
  const { db, actor } = context
  const person = await personOf(db, row)
  if (person === undefined || person.data_key === null) throw notFound(NO_GUEST)()
  const key = await keyOf(db, asMember(actor), person.data_key)
  const identity = openIdentity(key, person)
  const parts = await partsOf(context, row, person, key)
  return { called: calledIn(identity), identity, age: person.age, track: null, ...parts }
}

const WITHOUT_PARTS = {
  identity: null,
  age: null,
  child: null,
  plan: null,
  interviews: null,
  days: null,
  decisions: null,
}

/** One track of a person, and nothing else of them. */
const ofTrack = async (context: RunContext, row: GuestRow) => ({
  ...WITHOUT_PARTS,
  track: await trackShown(context, row),
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
