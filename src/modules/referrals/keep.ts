import type { Member } from '../../kernel/actor.ts'
import { isoDay } from '../../kernel/clock.ts'
import { sql, type Tx } from '../../kernel/database.ts'
import { Problem } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { operation } from '../../kernel/operation.ts'
import { eraseDataKeys, newDataKey } from '../../kernel/vault/data-keys.ts'
import { changedWith, withMark } from '../../kernel/vault/row-marks.ts'
import { sealJson } from '../../kernel/vault/seal.ts'
import type { ReadingHours } from '../reports/index.ts'
import { asMember, ownServiceRow, SERVICES } from './record.ts'
import { FreeInput, OneService, Saved, ServiceInput } from './shapes.ts'
import type { ServiceRow } from './tables.ts'
import { townNamed, townsLike } from './town.ts'

/** More would be no directory of one agency. */
const MOST = 500

export const saveService = operation({
  summary: 'Enter a service into the directory, or change what is said of it',
  permission: 'service:keep',
  purpose: 'protection',
  verb: 'alteration',
  rate: '60/min',
  input: ServiceInput,
  output: Saved,
  subject: ({ service }, output) => [output?.service ?? service].filter((id) => id !== undefined),
  async run({ db, actor, now }, input) {
    const member = asMember(actor)
    // Held until this is done: two who save at once would leave a key of a street that nothing uses.
    const known = input.service === undefined ? null : await ownServiceRow(db, member, input.service)
    if (known === null) await refuseTooMany(db, member)
    const id = known?.id ?? newId()
    const { data_key = null, sealed_address = null, ended_at = null } = known ?? {}
    const values = withMark(db, SERVICES, {
      ...{ id, agency: member.agency, data_key, sealed_address, ended_at },
      ...columns(input, known, now),
      ...(await sealAddress(db, member, id, input.address, now)),
    })
    if (known === null)
      await db
        .insertInto('services')
        .values({ ...values, made_by: member.id, made_at: now })
        .execute()
    else await db.updateTable('services').set(values).where('id', '=', id).execute()
    // After the row lets go of it: where a house stood is kept no longer than needed (Art. 5(1)(e) GDPR).
    if (known?.data_key && input.address !== null) await eraseDataKeys(db, [known.data_key], member.agency, now)
    return { service: id }
  },
})

/** @throws Problem `invalid-input` where the list has no such town: without one, nobody would find the service by distance */
function columns(input: ServiceInput, known: ServiceRow | null, now: Date) {
  const {
    name,
    needs,
    languages,
    sexes,
    ages,
    access,
    withChildren,
    country,
    phone,
    email,
    hours,
    zone,
    conditions,
    places,
  } = input
  const town = townNamed(input.town, country)
  if (town === null) throw noTown(input.town, country)
  // Who says how many places there are says nothing of how many are free; a number above them would be wrong.
  const free = known?.free != null && places !== null ? Math.min(known.free, places) : null
  return {
    ...{ name, needs, languages, sexes, ages, access, country, phone, email, zone, conditions, places },
    with_children: withChildren,
    ...{ town: town.name, latitude: town.latitude, longitude: town.longitude },
    hours: sql<readonly ReadingHours[]>`${JSON.stringify(hours)}::jsonb`,
    free,
    // Still the hour at which somebody counted: to fill in a form is not to count beds.
    free_said_at: free === null ? null : (known?.free_said_at ?? null),
    // Whoever saves the whole form has looked at all of it.
    verified_on: isoDay(now),
  }
}

/** Names what the list has instead: a town that is not found is mostly spelled another way. */
function noTown(typed: string, country: string): Problem {
  const near = townsLike(typed, country).map(({ name, country: of }) => `${name} (${of})`)
  const message =
    near.length === 0
      ? 'The list has no such town in this country. Name the next larger one.'
      : `The list has no such town in this country. It has: ${near.join(', ')}.`
  return new Problem('invalid-input', 'Some fields are not right.', { fields: [{ field: 'town', message }] })
}

/** Ended ones count, too: they stay, since what was referred there still names them. */
async function refuseTooMany(db: Tx, { agency }: Member): Promise<void> {
  const { count } = await db
    .selectFrom('services')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('agency', '=', agency)
    .executeTakeFirstOrThrow()
  if (Number(count) >= MOST) throw new Problem('conflict', `An agency keeps at most ${MOST} services. End one first.`)
}

/** Street and door, under a key of their own. Who cannot open the old ones leaves them as they are. */
async function sealAddress(db: Tx, { agency }: Member, id: string, address: string | null, now: Date) {
  if (address === null) return {}
  if (address === '') return { data_key: null, sealed_address: null }
  // A key for each street: taking one away leaves all others readable.
  const key = await newDataKey(db, agency, now)
  return { data_key: key.id, sealed_address: sealJson(key.bytes, address, `services.address ${id}`) }
}

export const setFree = operation({
  summary: 'Say how many places of a service are free now',
  permission: 'service:keep',
  purpose: 'protection',
  verb: 'alteration',
  rate: '120/min',
  input: FreeInput,
  output: Saved,
  subject: ({ service }) => [service],
  async run({ db, actor, now }, { service, free }) {
    const { places } = await ownServiceRow(db, asMember(actor), service)
    // Above all places it is a slip of the finger, and somebody would be driven there for it.
    if (places === null || free > places) {
      const message = places === null ? 'This service counts no places.' : `This service has ${places} places.`
      throw new Problem('invalid-input', 'Some fields are not right.', { fields: [{ field: 'free', message }] })
    }
    await db.updateTable('services').set({ free, free_said_at: now }).where('id', '=', service).execute()
    return { service }
  },
})

export const verifyService = operation({
  summary: 'Confirm that all that is said of a service still holds',
  permission: 'service:keep',
  purpose: 'protection',
  verb: 'alteration',
  input: OneService,
  output: Saved,
  subject: ({ service }) => [service],
  async run({ db, actor, now }, { service }) {
    await ownServiceRow(db, asMember(actor), service)
    await db
      .updateTable('services')
      // The day is enough: lists say «checked on», and the hour would only tell who works when.
      .set({ verified_on: isoDay(now) })
      .where('id', '=', service)
      .execute()
    return { service }
  },
})

/** Ended, not erased: what was referred there still names it. */
export const endService = operation({
  summary: 'End a service: nobody finds it any more',
  permission: 'service:keep',
  purpose: 'protection',
  verb: 'alteration',
  reason: true,
  input: OneService,
  output: Saved,
  subject: ({ service }) => [service],
  run: (context, { service }) => setEnded(context, service, true),
})

export const reopenService = operation({
  summary: 'Open an ended service again',
  permission: 'service:keep',
  purpose: 'protection',
  verb: 'alteration',
  input: OneService,
  output: Saved,
  subject: ({ service }) => [service],
  run: (context, { service }) => setEnded(context, service, false),
})

type Context = { readonly db: Tx; readonly actor: Parameters<typeof asMember>[0]; readonly now: Date }

/** What is so already is said and not done again, or the audit would tell of an end that was none. */
async function setEnded({ db, actor, now }: Context, service: string, ends: boolean): Promise<{ service: string }> {
  const row = await ownServiceRow(db, asMember(actor), service)
  if ((row.ended_at !== null) === ends)
    throw new Problem('conflict', ends ? 'This service has ended already.' : 'This service is open already.')
  await db
    .updateTable('services')
    .set(changedWith(db, SERVICES, row, { ended_at: ends ? now : null }))
    .where('id', '=', service)
    .execute()
  return { service }
}
