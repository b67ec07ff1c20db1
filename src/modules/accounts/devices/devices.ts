import { agencyFor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/database.ts'
import { notFound, Problem } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import { currentKey } from '../../../kernel/vault/agency-key.ts'
import { changedWith, sound, withMark } from '../../../kernel/vault/row-marks.ts'
import { asMember } from '../actor.ts'
import { DEVICES } from '../marks.ts'
import { memberNames } from '../profile.ts'
import { Nothing } from '../shapes.ts'
import { deviceByHash, deviceByToken } from './device.ts'
import { DeviceId, DeviceList, Registered, RegisterInput, Wipe, WipeToken } from './shapes.ts'

// Devices that keep forms without a network. What they hold is sealed; here stands only that there are such devices, and which of
// them nobody trusts any more.

// Being signed in is enough: which forms somebody may fill in is asked where they are sent.
const declared = { permission: 'self', purpose: 'administration' } as const

export const register = operation({
  ...declared,
  summary: 'Name a device that keeps forms without a network, or say that it is still there',
  verb: 'collection',
  input: RegisterInput,
  output: Registered,
  subject: ({ device }) => [device],
  async run({ db, actor, now }, { device, persons, wipe, page }) {
    const { id: member } = asMember(actor)
    const agency = agencyFor(actor, 'Devices belong to an agency.')
    await db
      .insertInto('devices')
      .values(
        withMark(db, DEVICES, { id: device, agency, member, made_at: now, forgotten_at: null, seen_at: now, ...UNSET }),
      )
      .onConflict((row) => row.doNothing())
      .execute()
    // A number of another agency's device is not seen from here, and is not taken over either.
    const row = await db
      .selectFrom('devices')
      .select(DEVICES.selected)
      .where('agency', '=', agency)
      .where('id', '=', device)
      .forUpdate()
      .executeTakeFirst()
    if (row === undefined) throw new Problem('conflict', 'This device has to be set up anew.')
    const forgotten = sound(db, DEVICES, row).forgotten_at !== null
    // One that was lost and comes back is told so and wipes itself; the list goes on showing when it was last trusted.
    if (forgotten) return { forgotten }
    // Set once: a colleague who knows the number could else take from the device what tells it to wipe itself.
    const wipe_hash = row.wipe_hash ?? (await freeHash(db, wipe))
    const told = changedWith(db, DEVICES, row, { wipe_hash, page: page ?? row.page })
    const seen = { seen_at: now, persons, ...told }
    await db.updateTable('devices').set(seen).where('agency', '=', agency).where('id', '=', device).execute()
    return { forgotten }
  },
})

/** What a device says of itself only afterwards. */
const UNSET = { wipe_hash: null, page: null }

/** The hash of a token that no other device has: one whose setting up broke off half way left its token with a number of before. */
async function freeHash(db: Tx, wipe: string | undefined): Promise<Uint8Array | null> {
  if (wipe === undefined) return null
  const hash = Buffer.from(wipe, 'base64url')
  return (await deviceByHash(db, hash)) === null ? hash : null
}

export const check = operation({
  summary: 'Say whether a device is to wipe itself, to whoever brings its token',
  // Before the PIN and without a session: who holds a lost device has neither, and must not be needed for it.
  permission: 'anyone',
  purpose: 'administration',
  verb: 'consultation',
  input: WipeToken,
  output: Wipe,
  // Neither its number nor its agency: the token lies in plain on a device that anybody may have found.
  subject: () => [],
  rate: '30/min',
  async run({ db }, { token }) {
    const found = await deviceByToken(db, token)
    // Not «no»: a device that a restored backup does not know must not count this as an answer about itself.
    if (found === null) throw notFound('No device has this token.')()
    return { wipe: found.wipe }
  },
})

export const list = operation({
  ...declared,
  summary:
    'List the devices that keep forms without a network: one’s own, and all of the agency for whoever ends accounts',
  verb: 'consultation',
  input: Nothing,
  output: DeviceList,
  subject: () => [],
  async run(context) {
    const { db, actor, may } = context
    const { id } = asMember(actor)
    const agency = agencyFor(actor, 'Devices belong to an agency.')
    const rows = await db
      .selectFrom('devices')
      .selectAll()
      .where('agency', '=', agency)
      // Whoever may end an account is also who is called when a telephone is lost at night.
      .$if(!may('members.end'), (query) => query.where('member', '=', id))
      .orderBy('seen_at', 'desc')
      .orderBy('id')
      .execute()
    const names = await memberNames(
      context,
      rows.flatMap(({ member, forgotten_by }) => [member, forgotten_by]),
    )
    const person = (of: string) => ({ id: of, name: names.get(of) ?? null })
    const devices = rows.map((row) => ({
      id: row.id,
      member: person(row.member),
      own: row.member === id,
      madeAt: row.made_at.toISOString(),
      seenAt: row.seen_at.toISOString(),
      sent: row.sent,
      persons: row.persons,
      page: row.page,
      wipes: row.wipe_hash !== null,
      forgottenAt: row.forgotten_at?.toISOString() ?? null,
      forgottenBy: row.forgotten_by === null ? null : person(row.forgotten_by),
    }))
    const key = await currentKey(db, agency)
    return { devices, key: key === null ? null : Buffer.from(key.publicKey).toString('base64url') }
  },
})

export const forget = operation({
  ...declared,
  summary: 'Forget a device that was lost: nothing that it sends is taken from now on',
  // Nothing is erased here: what the device holds is out of reach, and what it sent before stays.
  verb: 'alteration',
  input: DeviceId,
  output: Nothing,
  subject: ({ device }) => [device],
  async run({ db, actor, now, may }, { device }) {
    const { id } = asMember(actor)
    const row = await db
      .selectFrom('devices')
      .select(DEVICES.selected)
      .where('agency', '=', agencyFor(actor, 'Devices belong to an agency.'))
      .where('id', '=', device)
      // For good: who finds the device again sets it up anew, under another number.
      .where('forgotten_at', 'is', null)
      .$if(!may('members.end'), (query) => query.where('member', '=', id))
      .forUpdate()
      .executeTakeFirstOrThrow(notFound('There is no such device of yours, or it was forgotten already.'))
    const { row_mark } = changedWith(db, DEVICES, row, { forgotten_at: now })
    await db
      .updateTable('devices')
      .set({ forgotten_at: now, forgotten_by: id, row_mark })
      .where('id', '=', device)
      .execute()
    return {}
  },
})
