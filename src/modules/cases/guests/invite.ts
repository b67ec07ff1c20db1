import { isoDay } from '../../../kernel/clock.ts'
import { Problem } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { sealDataKey } from '../../../kernel/vault/data-keys.ts'
import { enter } from '../events.ts'
import { refuseRestricted } from '../keeping/restricted.ts'
import { asMember, caseRow, heldPerson, NO_PERSON } from '../record.ts'
import { MoveInput } from '../shapes.ts'
import type { PersonRow } from '../tables.ts'
import { keyForTeam } from '../team/key-for-team.ts'
import { hasGuardian } from '../tracks/guards.ts'
import { standingOf } from '../tracks/standing.ts'
import { takeStep } from '../tracks/take-step.ts'
import { partiesOf } from '../witness/rows.ts'
import { candidateNamed } from './candidates.ts'
import { type GuestAct, type GuestGround, type GuestKind, TRACK_OF } from './codes.ts'
import { OPEN_GUESTS, opensPerson, type SpanFault, spanFault } from './guest.ts'
import { guestsOf, saidBy, sealGuest, takeGuestStep } from './rows.ts'
import { GuestDone, InviteInput, ReasonInput, RenewInput } from './shapes.ts'

type Output = { readonly guest: string } | null | undefined
const declared = { permission: 'guest:invite', purpose: 'protection', output: GuestDone } as const

const SPAN: Readonly<Record<SpanFault, string>> = {
  'ends-before-it-begins': 'The last day comes before the first.',
  'is-over': 'The last day is over already.',
  'too-long': 'A place lasts a year at most. Renew it when the mandate goes on.',
}

/** @throws Problem `invalid-input` */
function mustSpan(from: string, until: string, now: Date): void {
  const fault = spanFault(from, until, isoDay(now))
  if (fault !== null) throw new Problem('invalid-input', SPAN[fault], { fields: [{ field: 'until', message: fault }] })
}

export const inviteGuest = operation({
  ...declared,
  summary: 'Invite somebody of another agency to a person’s team by name and as what, for the time of their mandate',
  verb: 'disclosure',
  input: InviteInput,
  subject: ({ person, member }, output: Output) => [person, member, ...(output ? [output.guest] : [])],
  async run(context, { person, kind, member: invited, ground, basis, learns, called, urgency, from, until }) {
    const { db, now } = context
    const { member, row, key } = await heldPerson(context, person)
    if (key === null || row.data_key === null)
      throw new Problem('conflict', 'Who is only counted has no file that anybody could be let in to.')
    refuseRestricted([row])
    if (kind === 'guardian' && row.age === 'adult')
      throw new Problem('conflict', 'A guardian is for who is or may be a child.', {
        fields: [{ field: 'kind', message: 'children-only' }],
      })
    if (TRACK_OF[kind] !== null && called.trim() === '')
      throw new Problem('invalid-input', 'Say how the person is called for this work.', {
        fields: [{ field: 'called', message: 'say-how-called' }],
      })
    mustSpan(from, until, now)
    const found = await candidateNamed(context, kind, invited)
    await mustTell(context, row, { kind, ground, country: found.country })
    const there = await guestsOf(db, person, now)
    if (there.some((one) => one.member === invited && OPEN_GUESTS.includes(one.state)))
      throw new Problem('conflict', 'They are invited already, or on the team.', {
        fields: [{ field: 'member', message: 'there-already' }],
      })
    const id = newId()
    const place = await keyForTeam(db, member, { row }, now)
    // The keys wait under the number of the place, in the hands of this agency: before they accept, the guest has none.
    const waits = { id, agency: row.agency, publicKey: found.publicKey }
    const by = await saidBy(context, member)
    const words = { name: found.name, agency: found.agencyName, basis, learns, by, called: called.trim() }
    await db
      .insertInto('person_guests')
      .values({
        ...{ id, person, agency: row.agency, kind, member: invited, to_agency: found.agency, ground, urgency },
        ...{ language: row.language, state: 'invited', since: now, invited_by: member.id, invited_at: now },
        ...{ from_on: from, until_on: until, by_guest: false, opened_at: null, data_key: place.id },
        sealed: sealGuest(place.bytes, id, words),
      })
      .execute()
    await sealDataKey(db, place, row.agency, waits, now)
    await sealDataKey(db, { id: row.data_key, bytes: key }, row.agency, waits, now)
    await enter(db, member, row, key, { kind: 'guest', at: now, words: { value: 'invite', text: words.name, basis } })
    return { guest: id }
  },
})

type Invited = { readonly kind: GuestKind; readonly ground: GuestGround; readonly country: string }

/** @throws Problem `conflict` where an agency must not learn of the person, or the person does not want the police to */
async function mustTell({ db }: RunContext, row: PersonRow, { kind, ground, country }: Invited): Promise<void> {
  const refused = (message: string) =>
    new Problem('conflict', 'They must not be told of this person.', { fields: [{ field: 'member', message }] })
  // The authorities of a party to the conflict must not learn of a possible witness of core international crimes.
  if ((await partiesOf(db, row)).includes(country)) throw refused('party-to-conflict')
  // A prosecutor is of the police’s side: by consent none comes to who refuses the police. A law or court stands above it.
  if (kind === 'prosecutor' && ground === 'consent' && row.refuses.includes('police')) throw refused('refuses-police')
}

export const renewGuest = operation({
  ...declared,
  summary: 'Let a guest stay on a person’s team for longer, as their mandate goes on',
  verb: 'alteration',
  input: RenewInput,
  subject: ({ guest }) => [guest],
  async run(context, { guest, until }) {
    const { db, now } = context
    const { place, ...held } = await teamPlace(context, guest)
    mustSpan(place.from_on, until, now)
    await takeGuestStep(db, place, { act: 'renew', side: 'team', member: held.member, now })
    await db.updateTable('person_guests').set({ until_on: until }).where('id', '=', guest).execute()
    await noted(context, held, 'renew', until)
    return { guest }
  },
})

export const endGuest = operation({
  ...declared,
  summary: 'End a guest’s place on a person’s team: from here on they open nothing',
  verb: 'alteration',
  input: ReasonInput,
  subject: ({ guest }) => [guest],
  run: (context, input) => ended(context, input, 'end'),
})

export const recordConflict = operation({
  ...declared,
  summary: 'Record a guest’s conflict of interest: they are out at once, and another is asked for',
  verb: 'alteration',
  input: ReasonInput,
  subject: ({ guest }) => [guest],
  run: (context, input) => ended(context, input, 'conflict'),
})

type Context = RunContext
type Held = Awaited<ReturnType<typeof heldPerson>>

async function ended(context: Context, { guest, text }: { guest: string; text: string }, act: GuestAct) {
  const { place, ...held } = await teamPlace(context, guest)
  await takeGuestStep(context.db, place, { act, side: 'team', member: held.member, reason: text, now: context.now })
  await noted(context, held, act, text)
  if (act === 'conflict' && place.kind === 'guardian') await loseGuardian(context, held.row, text)
  return { guest }
}

/** Enters what the team did in the person's history. */
export const noted = ({ db, now }: Context, { member, row, key }: Held, value: string, text: string) =>
  enter(db, member, row, key, { kind: 'guest', at: now, words: { value, text } })

/**
 * Says on the child's track that a guardian is needed, so that its clock runs and every act shows that none is there. Not where another
 * guardian is on the team.
 */
async function loseGuardian(context: Context, { id, agency, case_id }: Held['row'], reason: string): Promise<void> {
  const { db, now } = context
  const others = await guestsOf(db, id, now)
  if (others.some(({ kind, state }) => kind === 'guardian' && opensPerson(state))) return
  const { country } = await caseRow(db, asMember(context.actor), case_id)
  const row = await db
    .selectFrom('persons')
    .selectAll()
    .where('id', '=', id)
    .where('agency', '=', agency)
    .executeTakeFirstOrThrow()
  const { facts } = await standingOf(db, row, country, now)
  if (!hasGuardian(facts.child)) return
  const step = MoveInput.parse({ person: id, track: 'child', act: 'replace' })
  await takeStep({ ...context, reason }, step, 'case')
}

/**
 * A guest's place as the person's team holds it, with the person.
 * @throws Problem `not-found`, in the same words for none, another agency's and another team's
 */
export async function teamPlace(context: Context, guest: string) {
  const { db, now } = context
  const found = await db
    .selectFrom('person_guests')
    .select(['person', 'to_agency', 'agency'])
    .where('id', '=', guest)
    .executeTakeFirst()
  if (found === undefined) throw new Problem('not-found', NO_PERSON)
  const held = await heldPerson(context, found.person)
  const place = (await guestsOf(db, found.person, now)).find(({ id }) => id === guest)
  if (place === undefined) throw new Problem('not-found', NO_PERSON)
  return { ...held, place }
}
