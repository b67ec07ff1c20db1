import { isoDay } from '../../../kernel/clock.ts'
import { notFound, Problem } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { asMember, keyOf } from '../record.ts'
import { decisionsOf } from './decisions.ts'
import { keyForOneself } from './lawyer-acts.ts'
import { EndRemedyInput, LodgeRemedyInput, OneRemedy, RemedyTermInput } from './lawyer-shapes.ts'
import { personOf } from './mine.ts'
import { openOwn, type RemedyRow, sealOwn, sealRemedy } from './remedies.ts'
import { endedFault, lodgedFault, type RemedyFault, termFault } from './remedy.ts'
import { isSeated, keyToSay, NO_GUEST, placeOf, placesOf } from './rows.ts'

// A lawyer of another agency says what they lodged for their client, what comes next of it, and how it ended.

const declared = { permission: 'remedy:lodge', purpose: 'protection', output: OneRemedy } as const

const WORDS: Readonly<Record<RemedyFault, string>> = {
  'is-to-come': 'This day is yet to come.',
  'before-decision': 'This is before the decision.',
  'before-lodged': 'This is before it was lodged.',
  'term-is-over': 'This day is over. Name what comes next.',
}

/** @throws Problem `invalid-input` */
function mustBeRight(fault: RemedyFault | null, field: string): void {
  if (fault !== null) throw new Problem('invalid-input', WORDS[fault], { fields: [{ field, message: fault }] })
}

type Term = { readonly kind: NonNullable<RemedyRow['term']>; readonly on: string } | null

function termIn(term: Term, today: string) {
  if (term !== null) mustBeRight(termFault(term.on, today), 'term.on')
  return { term: term?.kind ?? null, term_on: term?.on ?? null }
}

export const lodgeRemedy = operation({
  ...declared,
  summary: 'Say that one lodged a remedy for a client: against which decision, with which body, and what comes next',
  verb: 'collection',
  input: LodgeRemedyInput,
  subject: ({ guest }, output) => [guest, ...(output ? [output.remedy] : [])],
  async run({ db, actor, now }, { guest, decision, body, lodgedOn, term, says }) {
    const member = asMember(actor)
    const today = isoDay(now)
    const place = await placeOf(db, member, guest, now)
    // Also for whoever is a lawyer by their roles and a guardian here: only a lawyer lodges.
    if (place.kind !== 'lawyer' || !isSeated(place, now)) throw notFound(NO_GUEST)()
    const person = await personOf(db, place)
    if (person === undefined || person.data_key === null) throw notFound(NO_GUEST)()
    const decisions = await decisionsOf(db, await keyOf(db, member, person.data_key), person.id)
    const against = decisions.find(({ id }) => id === decision)
    if (against === undefined)
      throw new Problem('invalid-input', 'There is no such decision that can be challenged.', {
        fields: [{ field: 'decision', message: 'no-such-decision' }],
      })
    const { track, act, at } = against
    mustBeRight(lodgedFault(lodgedOn, at.slice(0, 10), today), 'lodgedOn')
    const id = newId()
    const own = await keyForOneself(db, member, now)
    const words = { track, act, at, body: body.trim() }
    await db
      .insertInto('guest_remedies')
      .values({
        ...{ id, guest, person: place.person, agency: place.agency, decision, lodged_on: lodgedOn },
        ...{ ...termIn(term, today), state: 'lodged', ended_on: null, since: now },
        sealed: sealRemedy(await keyToSay(db, member, place), id, words),
        ...{ own_key: own.id, sealed_own: sealOwn(own.bytes, id, { says: says.trim(), saidAtEnd: '' }) },
      })
      .execute()
    return { remedy: id }
  },
})

export const setRemedyTerm = operation({
  ...declared,
  summary: 'Say what comes next of a remedy that one lodged, and on which day',
  verb: 'alteration',
  input: RemedyTermInput,
  subject: ({ remedy }) => [remedy],
  async run(context, { remedy, term }) {
    const { db, now } = context
    await openRemedy(context, remedy)
    await db
      .updateTable('guest_remedies')
      .set({ ...termIn(term, isoDay(now)), since: now })
      .where('id', '=', remedy)
      .execute()
    return { remedy }
  },
})

export const endRemedy = operation({
  ...declared,
  summary: 'Say how a remedy that one lodged ended',
  verb: 'alteration',
  input: EndRemedyInput,
  subject: ({ remedy }) => [remedy],
  async run(context, { remedy, result, endedOn, says }) {
    const { db, actor, now } = context
    const member = asMember(actor)
    const row = await openRemedy(context, remedy)
    mustBeRight(endedFault(endedOn, row.lodged_on, isoDay(now)), 'endedOn')
    const own = { ...(await openOwn(db, member, row)), saidAtEnd: says.trim() }
    const sealed_own = sealOwn(await keyOf(db, member, row.own_key), remedy, own)
    await db
      .updateTable('guest_remedies')
      .set({ state: result, ended_on: endedOn, term: null, term_on: null, since: now, sealed_own })
      .where('id', '=', remedy)
      .execute()
    return { remedy }
  },
})

const NO_REMEDY = 'There is no such remedy here, or your place on the team has ended.'

/**
 * A remedy that the member lodged and that has not ended; where it ends meanwhile, row security lets nothing more be written.
 * @throws Problem `not-found`, in the same words for none, another lawyer's, and for the team; `conflict` where it ended
 */
async function openRemedy({ db, actor, now }: RunContext, id: string): Promise<RemedyRow> {
  const member = asMember(actor)
  const row = await db.selectFrom('guest_remedies').selectAll().where('id', '=', id).executeTakeFirst()
  const place = row && (await placesOf(db, member, now)).find((one) => one.id === row.guest)
  if (row === undefined || place === undefined || !isSeated(place, now)) throw notFound(NO_REMEDY)()
  if (row.state !== 'lodged')
    throw new Problem('conflict', 'This remedy has ended already.', {
      fields: [{ field: 'remedy', message: 'has-ended' }],
    })
  return row
}
