import type { Member } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import { oneAtATime } from '../../../kernel/locks.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { keepSealedKey } from '../../../kernel/vault/data-keys.ts'
import { letIn } from '../../accounts/index.ts'
import { bytesOf, EnvelopeInput, openEnvelope } from '../../reports/index.ts'
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
  // Outside the transaction: opening costs time, and a refused envelope never takes a connection.
  prepare: async ({ secret }: { secret: Uint8Array }, { envelope }: { envelope: string }) =>
    openEnvelope(secret, envelope, Outside),
} as const

export const sendContact = operation({
  ...declared,
  summary: 'Take in a first contact that was sealed on a device without a network',
  permission: 'case:open',
  async run(context, _, outside) {
    const { db, now, secret, actor } = context
    const member = asMember(actor)
    const { at, contact } = await openWords(db, member, outside, 'contact', ContactInside)
    const { again, first } = await arrivedBefore(db, member, contact.draft, outside)
    if (again) return arrived(again, 'same')
    const since = await letIn(db, member, outside.device, now)
    const row = { ...rowOf(member, outside, contact.draft, now), told_at: hourWithin(at, since, now) }
    if (first) return arrived(await keepBeside(context, member, outside, { ...row, case_id: first.case_id }), 'differs')
    // The device's own form and not a member's: whichever colleague sends it, it is one case.
    const id = caseNumber(secret, member.agency, 'device', contact.draft)
    // Clocks run from the conversation, not from the sending: help was owed from then on.
    const opened = await openContact({ ...context, now: row.told_at }, id, contact)
    const alike = await alikeOf(context, member, opened.case, opened.persons)
    await insert(db, { ...row, case_id: id, alike: [...alike] })
    return { arrival: row.id, outcome: 'new' as const, ...opened }
  },
})

export const sendScreening = operation({
  ...declared,
  summary: 'Take in a screening interview that was sealed on a device without a network',
  // Trained roles alone, as with a network.
  permission: 'case:work',
  async run(context, _, outside) {
    const { db, now, actor } = context
    const member = asMember(actor)
    const { at, draft, about, words } = await openWords(db, member, outside, 'screening', ScreeningInside)
    const { again, first } = await arrivedBefore(db, member, draft, outside)
    if (again) return arrived(again, 'same')
    const since = await letIn(db, member, outside.device, now)
    const person = await personMeant(db, member.agency, about)
    // Whether one is on the team is asked for now and not for then: an emergency that is over lets nobody write any more.
    await personRow(db, member, person, now)
    const told_at = hourWithin(at, since, now)
    // Finished twice, the second is a later version of the same paper: both stay, side by side.
    const paper = first?.person === person ? (first.paper ?? undefined) : undefined
    const kept = await write({ ...context, now: told_at }, { person, paper, kind: 'screening', words })
    const outcome = first ? ('differs' as const) : ('new' as const)
    const row = { ...rowOf(member, outside, draft, now), told_at, outcome, person, paper: kept.paper }
    return arrived(await insert(db, row), outcome)
  },
})

/** What came before of a form: the very same envelope, or another one of the same form. */
async function arrivedBefore(db: Tx, { agency }: Member, draft: string, { message, kind }: Outside) {
  // Of two that come together one waits here, and then sees the other's.
  await oneAtATime(db, 'form of a device', draft)
  const rows = await db
    .selectFrom('device_arrivals')
    .selectAll()
    .where('agency', '=', agency)
    .where(({ or, eb }) => or([eb('draft', '=', draft), eb('id', '=', message)]))
    .where('kind', '=', kind)
    .execute()
  return { again: rows.find(({ id }) => id === message), first: rows.find(({ outcome }) => outcome === 'new') }
}

const rowOf = ({ agency, id }: Member, { message, kind, device }: Outside, draft: string, now: Date) => ({
  ...{ id: message, agency, draft, kind, device, sent_by: id, sent_at: now, outcome: 'new' as ArrivalRow['outcome'] },
  ...{ case_id: null as string | null, person: null as string | null, paper: null as string | null },
  ...{ alike: [] as string[], settled_at: null, settled_by: null, settled_as: null },
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

/** Other words of a form that is a case already: kept as they came, for the team to look at. */
async function keepBeside({ db, now }: RunContext, member: Member, outside: Outside, row: NewRow): Promise<NewRow> {
  const { recipient, sealed } = outside.key
  // Under the key that the device made: nobody but the agency's own people opens it, and it is erased by itself.
  const data_key = await keepSealedKey(db, member.agency, { recipient, sealed: bytesOf(sealed) }, now)
  const case_id = row.case_id as string
  await db
    .insertInto('device_versions')
    .values({ id: row.id, agency: member.agency, case_id, data_key, sealed: bytesOf(outside.words) })
    .execute()
  return insert(db, { ...row, outcome: 'differs' })
}

/** @throws Problem `not-found` where the first contact of the person has not come yet */
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
