import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Member } from '../../../kernel/actor.ts'
import { daysAfter, isoDay } from '../../../kernel/clock.ts'
import { sql, type Tx } from '../../../kernel/database.ts'
import { notFound, Problem } from '../../../kernel/errors.ts'
import { Id, newId } from '../../../kernel/ids.ts'
import { type LookContext, operation } from '../../../kernel/operation.ts'
import { deviceByToken, hashOf, memberNames } from '../../accounts/index.ts'
import { LANES } from '../codes.ts'
import { asMember } from '../record.ts'
import { base64, bytesOf, openEnvelope } from './envelope.ts'
import { type EnvelopeInput, Leaving, LeftId, LeftList } from './shapes.ts'

// What a device handed in when it learned that it was given up as lost. It was sealed before that, and nobody could write it again: so it
// waits for a member, who takes it in by the usual operation with their own keys, or discards it. Nothing is taken in by itself.

/** Days for which it waits. */
export const LEFT_DAYS = 30
/** Most envelopes of one device, and most bytes of them together: whoever has a token must not fill the disk. */
const MOST = 200
const MOST_BYTES = 10_000_000

/** Only what this installation's key opens, and only where it says the device that brings it. */
const OfDevice = z.looseObject({ device: Id.optional() })

export const leave = operation({
  summary: 'Hand in a sealed envelope from a device that was given up as lost',
  // By the device's token alone: it has wiped itself, so nobody can sign in on it with anything that it knows.
  permission: 'anyone',
  purpose: 'protection',
  verb: 'collection',
  input: Leaving,
  // Said in words, so that the page of a proxy is never taken for it: the device deletes what it handed in.
  output: z.object({ kept: z.literal(true) }),
  subject: () => [],
  rate: '120/min',
  // First of all, so that no stranger has envelopes opened.
  async look({ db }, { token }) {
    const found = await deviceByToken(db, token)
    // One answer for a device that is unknown and one that is trusted: the latter sends with somebody signed in.
    if (!found?.wipe) throw notFound('No device that was given up has this token.')()
    return found.device
  },
  async prepare({ secret }, { envelope }, device) {
    const inside = openEnvelope(secret, envelope, OfDevice)
    if (inside.device !== undefined && inside.device !== device)
      throw new Problem('invalid-input', 'This envelope is of another device.')
  },
  async run({ db, now }, { token, lane, envelope }) {
    const digest = createHash('sha256').update(envelope).digest()
    const { rows } = await sql<{ kept: boolean }>`select app.leave_envelope(
      ${hashOf(token)}, ${newId()}, ${lane}, ${digest}, ${bytesOf(envelope)}, ${isoDay(now)}, ${MOST}, ${MOST_BYTES}) as kept`.execute(
      db,
    )
    if (!rows[0].kept) throw new Problem('conflict', 'No more is kept of this device.')
    return { kept: true as const }
  },
})

export const list = operation({
  summary: 'See what devices handed in that were given up as lost',
  permission: 'self',
  purpose: 'protection',
  verb: 'consultation',
  input: z.object({}),
  output: LeftList,
  subject: (_, output) => output?.left.map(({ id }) => id) ?? [],
  async run(context) {
    const { db, actor, may } = context
    const { agency } = asMember(actor)
    const rows = await db
      .selectFrom('device_leftovers as l')
      .innerJoin('devices as d', 'd.id', 'l.device')
      .select(['l.id', 'l.device', 'l.lane', 'l.left_on', 'd.member'])
      .where('l.agency', '=', agency)
      .orderBy('l.left_on')
      .orderBy('l.lane')
      .limit(MOST)
      .execute()
    const names = await memberNames(
      context,
      rows.map(({ member }) => member),
    )
    const left = rows
      // Of what somebody may not take in they need not know that it is there.
      .filter(({ lane }) => may(LANES[lane]))
      .map(({ id, device, lane, left_on, member }) => ({
        ...{ id, device, operation: LANES[lane], leftOn: left_on, endsOn: daysAfter(left_on, LEFT_DAYS) },
        member: { id: member, name: names.get(member) ?? null },
      }))
    return { left }
  },
})

export const discard = operation({
  summary: 'Discard what a device handed in that was given up as lost',
  permission: 'self',
  purpose: 'protection',
  verb: 'erasure',
  // It may be the only account of what somebody said; why nobody wants it has to be known.
  reason: true,
  input: LeftId,
  output: z.object({}),
  subject: ({ left }) => [left],
  async run({ db, actor, may }, { left }) {
    const { lane } = await leftRow(db, asMember(actor), left)
    if (!may(LANES[lane])) throw nothingLeft()
    await dropLeft(db, asMember(actor), left)
    return {}
  },
})

const nothingLeft = notFound('There is no such envelope any more: a colleague took it in or discarded it.')

const leftRow = (db: Tx, { agency }: Member, left: string) =>
  db
    .selectFrom('device_leftovers')
    .select(['envelope', 'lane'])
    .where('agency', '=', agency)
    .where('id', '=', left)
    .executeTakeFirstOrThrow(nothingLeft)

/**
 * The envelope that an operation takes in: as it was sent, or as a device left it here.
 * @throws Problem `not-found` where somebody else took it in or discarded it
 */
export async function envelopeOf({ db, actor }: LookContext, input: z.output<typeof EnvelopeInput>): Promise<string> {
  if ('envelope' in input) return input.envelope
  return base64((await leftRow(db, asMember(actor), input.left)).envelope)
}

/** Which of the envelopes that were left here is taken in; null of one that was sent. */
export const leftOf = (input: z.output<typeof EnvelopeInput>): string | null => ('left' in input ? input.left : null)

/** Taken in or discarded, it waits no more. Nothing happens where it was sent the usual way. */
export async function dropLeft(db: Tx, { agency }: Member, left: string | null): Promise<void> {
  if (left === null) return
  await db.deleteFrom('device_leftovers').where('agency', '=', agency).where('id', '=', left).execute()
}

/** Erases what nobody took in in time. */
export async function sweepLeft(db: Tx, agency: string, now: Date): Promise<void> {
  await db
    .deleteFrom('device_leftovers')
    .where('agency', '=', agency)
    .where('left_on', '<', daysAfter(isoDay(now), -LEFT_DAYS))
    .execute()
}
