import type { Member } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import { oneAtATime } from '../../../kernel/locks.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { keepSealedKey } from '../../../kernel/vault/data-keys.ts'
import { letIn } from '../../accounts/index.ts'
import { bytesOf, dropLeft, EnvelopeInput, envelopeOf, leftOf, openEnvelope } from '../../reports/index.ts'
import { caseNumber, openContact } from '../open.ts'
import { write } from '../papers/papers.ts'
import { asMember, personRow } from '../record.ts'
import type { ArrivalRow } from '../tables.ts'
import { alikeOf } from './alike.ts'
import { hourWithin, openWords } from './open.ts'
import { type About, Arrived, ContactInside, Outside, ScreeningInside } from './shapes.ts'

const declared = {
  purpose: 'protection',
  verb: 'collection',
  input: EnvelopeInput,
  output: Arrived,
  subject: (_: unknown, output: Arrived) => (output ? [output.case ?? [], output.persons].flat() : []),
  // Opening runs outside the transaction, because it takes time and a refused envelope must not take a connection.
  look: envelopeOf,
  prepare: async ({ secret }: { secret: Uint8Array }, _: unknown, envelope: string) =>
    openEnvelope(secret, envelope, Outside),
  // A shift of first contacts goes through in a minute; whoever floods waits.
  rate: '60/min',
} as const

export const sendContact = operation({
  ...declared,
  summary: 'Take in a first contact that was sealed on a device without a network',
  permission: 'case:open',
  async run(context, input, outside) {
    const { db, now, secret, actor } = context
    const member = asMember(actor)
    const { at, contact } = await openWords(db, member, outside, 'contact', ContactInside)
    await dropLeft(db, member, leftOf(input))
    const { again, first } = await arrivedBefore(db, member, contact.draft, outside)
    if (again) return arrived(again, 'same')
    const since = await letIn(db, member, outside.device, now, leftOf(input) !== null)
    const row = { ...rowOf(member, outside, contact.draft, now), told_at: hourWithin(at, since, now) }
    if (first) return arrived(await keepBeside(context, member, outside, { ...row, case_id: first.case_id }), 'differs')
    // The case number comes from the device's form and not from the member, so that any colleague who sends it gets the same case.
    const id = caseNumber(secret, member.agency, 'device', contact.draft)
    // Periods run from the conversation and not from the sending, because help was owed from then on.
    const opened = await openContact({ ...context, now: row.told_at }, id, contact)
    const alike = await alikeOf(context, member, opened.case, opened.persons)
    await insert(db, { ...row, case_id: id, alike: [...alike] })
    return { arrival: row.id, outcome: 'new' as const, ...opened }
  },
})

export const sendScreening = operation({
  ...declared,
  summary: 'Take in a screening interview that was sealed on a device without a network',
  // Only trained roles hold screening interviews, on a device as online.
  permission: 'case:work',
  async run(context, input, outside) {
    const { db, now, actor } = context
    const member = asMember(actor)
    const { at, draft, about, words } = await openWords(db, member, outside, 'screening', ScreeningInside)
    await dropLeft(db, member, leftOf(input))
    const { again, first } = await arrivedBefore(db, member, draft, outside)
    if (again) return arrived(again, 'same')
    const since = await letIn(db, member, outside.device, now, leftOf(input) !== null)
    const person = await personMeant(db, member.agency, about)
    // The member must be on the team now and not only at the time of the interview, so that ended emergency access no longer writes.
    await personRow(db, member, person, now)
    const told_at = hourWithin(at, since, now)
    // A form that was finished twice gives a later version of the same paper; both stay.
    const paper = first?.person === person ? (first.paper ?? undefined) : undefined
    const kept = await write({ ...context, now: told_at }, { person, paper, kind: 'screening', words })
    const outcome = first ? ('differs' as const) : ('new' as const)
    const row = { ...rowOf(member, outside, draft, now), told_at, outcome, person, paper: kept.paper }
    return arrived(await insert(db, row), outcome)
  },
})

/**
 * Earlier arrivals of a form: the same envelope (`again`) and the first one of the form (`first`).
 * @throws Problem `conflict` for another version of a form, somebody in which was erased since
 */
async function arrivedBefore(db: Tx, { agency }: Member, draft: string, { message, kind }: Outside) {
  // The lock makes the second of two simultaneous sendings wait, so that it sees the first.
  await oneAtATime(db, 'form of a device', draft)
  const rows = await db
    .selectFrom('device_arrivals')
    .selectAll()
    .where('agency', '=', agency)
    .where(({ or, eb }) => or([eb('draft', '=', draft), eb('id', '=', message)]))
    .where('kind', '=', kind)
    .execute()
  const again = rows.find(({ id }) => id === message)
  // An envelope that is known is answered as before; another would bring words back that were erased.
  if (!again && rows.some(({ erased_on }) => erased_on !== null))
    throw new Problem('conflict', 'Somebody in this was erased since, so no other version of it is taken in.')
  return { again, first: rows.find(({ outcome }) => outcome === 'new') }
}

const rowOf = ({ agency, id }: Member, { message, kind, device }: Outside, draft: string, now: Date) => ({
  ...{ id: message, agency, draft, kind, device, sent_by: id, sent_at: now, outcome: 'new' as ArrivalRow['outcome'] },
  ...{ case_id: null as string | null, person: null as string | null, paper: null as string | null },
  ...{ alike: [] as string[], settled_at: null, settled_by: null, settled_as: null, erased_on: null },
})
type NewRow = ReturnType<typeof rowOf> & { readonly told_at: Date }

async function insert(db: Tx, row: NewRow): Promise<NewRow> {
  await db.insertInto('device_arrivals').values(row).execute()
  return row
}

const arrived = (row: Pick<NewRow, 'id' | 'case_id' | 'person'>, outcome: Arrived['outcome']): Arrived => ({
  ...{ arrival: row.id, outcome, case: row.case_id },
  persons: row.person === null ? [] : [row.person],
})

/** Keeps the second, different version of a form beside its case, so that the team can compare them. */
async function keepBeside({ db, now }: RunContext, member: Member, outside: Outside, row: NewRow): Promise<NewRow> {
  const { recipient, sealed } = outside.key
  // The version keeps the device's own key, which only the agency opens, so that it can be erased separately.
  const data_key = await keepSealedKey(db, member.agency, { recipient, sealed: bytesOf(sealed) }, now)
  const case_id = row.case_id as string
  await db
    .insertInto('device_versions')
    .values({ id: row.id, agency: member.agency, case_id, data_key, sealed: bytesOf(outside.words) })
    .execute()
  return insert(db, { ...row, outcome: 'differs' })
}

/** @throws Problem `not-found` if the person's first contact has not arrived yet */
async function personMeant(db: Tx, agency: string, about: About): Promise<string> {
  if ('person' in about) return about.person
  const row = await db
    .selectFrom('device_arrivals')
    .innerJoin('persons', 'persons.case_id', 'device_arrivals.case_id')
    .select('persons.id')
    .where('device_arrivals.agency', '=', agency)
    .where('device_arrivals.draft', '=', about.contact)
    .where('device_arrivals.outcome', '=', 'new')
    .where('persons.number', '=', about.number)
    .executeTakeFirst()
  if (!row)
    throw new Problem(
      'not-found',
      'The first contact of this person is not here, or you are not on the team. Send it first.',
    )
  return row.id
}
