import { z } from 'zod'
import type { Member } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/database.ts'
import { notFound } from '../../../kernel/errors.ts'
import { codeOf } from '../../../kernel/ids.ts'
import { operation } from '../../../kernel/operation.ts'
import { keyIfOpen } from '../../../kernel/vault/opening.ts'
import { takeSeal } from '../../../kernel/vault/seals.ts'
import { asMember, openIdentity } from '../record.ts'
import { calledIn } from '../summary.ts'
import { TRACK_OF } from './codes.ts'
import { opensPerson } from './guest.ts'
import {
  agencyNames,
  type GuestRow,
  guestWords,
  isSeated,
  NO_GUEST,
  openAsGuest,
  placeOf,
  placesOf,
  takeGuestStep,
} from './rows.ts'
import { AnswerInput, GuestDone, type MyGuestPlace, MyPlaces, ReasonInput } from './shapes.ts'

const declared = { permission: 'guest:work', purpose: 'protection' } as const

export const myPlaces = operation({
  ...declared,
  summary: 'See the persons of other agencies on whose team one is or is asked to be',
  verb: 'consultation',
  input: z.object({}),
  output: MyPlaces,
  subject: (_, output) => output?.places.map(({ guest }) => guest) ?? [],
  async run(context) {
    const { db, actor, now } = context
    const member = asMember(actor)
    const names = await agencyNames(db)
    const places: MyGuestPlace[] = []
    for (const row of await placesOf(db, member, now))
      places.push({ ...shownPlace(row, names), called: await calledOf(db, member, row, now) })
    return { places }
  },
})

/** What stands of a place before it is accepted, and after. */
export const shownPlace = (row: GuestRow, names: ReadonlyMap<string, string>) => ({
  ...{ guest: row.id, kind: row.kind, urgency: row.urgency, from: row.from_on, until: row.until_on },
  state: opensPerson(row.state) ? ('accepted' as const) : ('invited' as const),
  ...{ language: row.language, agency: names.get(row.agency) ?? '', since: row.since.toISOString() },
})

/** How a person is called, for a guest who has accepted. */
async function calledOf(db: Tx, member: Member, row: GuestRow, now: Date): Promise<string | null> {
  if (!isSeated(row, now)) return null
  // Whoever says the steps of a track has no row of the person.
  if (TRACK_OF[row.kind] !== null) return (await guestWords(db, member, row))?.called ?? null
  const person = await personOf(db, row)
  const key = person?.data_key ? await keyIfOpen(db, member, person.data_key) : null
  if (person === undefined || key === null) return null
  return calledIn(openIdentity(key, person)) ?? codeOf(person.id)
}

/** The row of a person as row security shows it to their guest. */
export async function personOf(db: Tx, { person, agency }: GuestRow) {
  await openAsGuest(db, person)
  return db.selectFrom('persons').selectAll().where('id', '=', person).where('agency', '=', agency).executeTakeFirst()
}

export const answerGuest = operation({
  ...declared,
  summary: 'Accept or decline to be on the team of a person of another agency',
  verb: 'alteration',
  input: AnswerInput,
  output: GuestDone,
  subject: ({ guest }) => [guest],
  async run({ db, actor, now }, { guest, answer }) {
    const member = asMember(actor)
    const row = await placeOf(db, member, guest, now)
    await takeGuestStep(db, row, { act: answer, side: 'guest', member, now })
    if (answer === 'accept') await takeKeys(db, member, row, now)
    return { guest }
  },
})

/** Puts the guest into the place of the number under which the keys waited for them. */
async function takeKeys(db: Tx, member: Member, row: GuestRow, now: Date): Promise<void> {
  const person = await keyOfPerson(db, row)
  for (const data_key of [row.data_key, person]) await takeSeal(db, { data_key, recipient: row.id }, member, now)
}

async function keyOfPerson(db: Tx, row: GuestRow): Promise<string> {
  await openAsGuest(db, row.person)
  // Also before the first day, when row security shows nothing of the person yet.
  const waiting = await db.selectFrom('data_key_seals').select('data_key').where('recipient', '=', row.id).execute()
  const found = waiting.find(({ data_key }) => data_key !== row.data_key)
  if (found === undefined) throw notFound(NO_GUEST)()
  return found.data_key
}

export const leaveAsGuest = operation({
  ...declared,
  summary: 'Leave the team of a person of another agency',
  verb: 'alteration',
  input: ReasonInput,
  output: GuestDone,
  subject: ({ guest }) => [guest],
  async run({ db, actor, now }, { guest, text }) {
    const member = asMember(actor)
    const row = await placeOf(db, member, guest, now)
    await takeGuestStep(db, row, { act: 'leave', side: 'guest', member, reason: text, now })
    return { guest }
  },
})
