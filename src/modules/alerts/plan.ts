import { z } from 'zod'
import { agencyFor, system } from '../../kernel/actor.ts'
import { onTheWall } from '../../kernel/clock.ts'
import type { Tx } from '../../kernel/database.ts'
import { Id } from '../../kernel/ids.ts'
import { job } from '../../kernel/jobs.ts'
import { operation } from '../../kernel/operation.ts'
import { queueJob } from '../../kernel/queue.ts'
import { permissionsOf } from '../accounts/index.ts'
import { addressIn, deputiesOf } from './choices.ts'
import { OCCASIONS, type Pace } from './codes.ts'
import { type PermissionOf, waitingIn } from './gather.ts'
import { alertLetter } from './letters.ts'
import { countedFor, occasionFor, type Stretch, toldIn, type Waiting, waitsFor } from './waiting.ts'

/** One letter: to whom (null: the deputies), why, and how many wait. */
const Told = z.object({
  member: Id.nullable(),
  occasion: z.enum(OCCASIONS),
  waiting: z.int().min(0),
  urgent: z.int().min(0),
})
type Told = z.output<typeof Told>
const TellInput = z.object({ told: z.array(Told) })
const Sent = z.object({ letters: z.int(), unreadable: z.int() })

/** A member who wants to be told. */
type Chooser = {
  readonly member: string
  readonly roles: readonly string[]
  readonly pace: Pace
  readonly hour: number
  readonly zone: string
  readonly told_day: string
}

/** Looks are five minutes apart: soon enough for a clock of an hour, and rare enough for a hundred agencies. */
const LOOK_EVERY = 5 * 60_000

/**
 * Looks what came due for an agency since the last look, and queues its letters. In one transaction with moving the look on: nothing
 * is told twice or left out, whenever the program ends.
 */
export async function planAlerts(db: Tx, agency: string, now: Date, permissionOf: PermissionOf): Promise<void> {
  const stretch = await stretchOf(db, agency, now)
  if (stretch === null) return
  const [choosers, isDeputy] = [await choosersOf(db, agency), await hasDeputies(db, agency)]
  // Nobody wants to know: nothing is read.
  if (choosers.length === 0 && !isDeputy) return
  const all = await waitingIn(db, agency, now, permissionOf)
  const told = [...toldTo(choosers, all, stretch), ...(isDeputy ? toDeputies(choosers, all, stretch) : [])]
  const isToldDaily = ({ member }: Chooser) => told.some((one) => one.member === member && one.occasion === 'daily')
  for (const { member, zone } of choosers.filter(isToldDaily)) {
    const told_day = onTheWall(now, zone).date
    await db.updateTable('alert_choices').set({ told_day }).where('member', '=', member).execute()
  }
  if (told.length > 0) await queueJob(db, jobs, system(agency), { job: 'send-alerts', input: { told } }, now)
}

/** From the last look until now; null where it is too early, or another server looks. */
async function stretchOf(db: Tx, agency: string, now: Date): Promise<Stretch | null> {
  const row = await db
    .selectFrom('alert_looks')
    .select('looked_until')
    .where('agency', '=', agency)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (row === undefined) {
    // The first look tells nothing: what came before it was not waited for.
    const first = db.insertInto('alert_looks').values({ agency, looked_until: now })
    await first.onConflict((there) => there.column('agency').doNothing()).execute()
    return null
  }
  if (now.getTime() - row.looked_until.getTime() < LOOK_EVERY) return null
  await db.updateTable('alert_looks').set({ looked_until: now }).where('agency', '=', agency).execute()
  return { from: row.looked_until, until: now }
}

async function choosersOf(db: Tx, agency: string): Promise<readonly Chooser[]> {
  // Whoever left is told nothing more, and their address is kept no longer.
  await db
    .deleteFrom('alert_choices')
    .where('agency', '=', agency)
    .where('member', 'in', (members) => members.selectFrom('members').select('id').where('ended_at', 'is not', null))
    .execute()
  return db
    .selectFrom('alert_choices as c')
    .innerJoin('members as m', 'm.id', 'c.member')
    .select(['c.member', 'm.roles', 'c.pace', 'c.hour', 'c.zone', 'c.told_day'])
    .where('c.agency', '=', agency)
    .orderBy('c.member')
    .execute()
}

const hasDeputies = async (db: Tx, agency: string): Promise<boolean> =>
  (await db.selectFrom('alert_deputies').select('agency').where('agency', '=', agency).executeTakeFirst()) !== undefined

/** The letters to members: of what came due, and those of the day. */
const toldTo = (choosers: readonly Chooser[], all: readonly Waiting[], stretch: Stretch): Told[] =>
  choosers.flatMap((chooser) => {
    const mine = minesOf(chooser, all)
    const counted = countedFor(mine, stretch.until)
    const occasion = occasionFor(mine, stretch, chooser.pace) ?? (isDailyNow(chooser, stretch.until) ? 'daily' : null)
    // The day's letter says nothing where nothing waits.
    return occasion === null || counted.waiting === 0 ? [] : [{ member: chooser.member, occasion, ...counted }]
  })

const minesOf = ({ member, roles }: Chooser, all: readonly Waiting[]): readonly Waiting[] => {
  const reader = { member, permissions: permissionsOf(roles) }
  return all.filter((one) => waitsFor(one, reader))
}

/** The deputies are told of what nobody looks at; and at once of what is late and tells nobody else. */
function toDeputies(choosers: readonly Chooser[], all: readonly Waiting[], stretch: Stretch): Told[] {
  const isForNobody = (one: Waiting) => choosers.every((chooser) => minesOf(chooser, [one]).length === 0)
  const unseen = all.filter((one) => one.unseen && !one.sent)
  const rings = unseen.some((one) =>
    toldIn(one, stretch).some((occasion) => occasion === 'deputy' || (occasion === 'late' && isForNobody(one))),
  )
  const late = unseen.filter(({ due }) => due !== null && due <= stretch.until)
  return rings ? [{ member: null, occasion: 'deputy', ...countedFor(late, stretch.until) }] : []
}

/** Whether a member's daily letter is due: from its hour on, once a day, by their own clock. */
function isDailyNow({ pace, hour, zone, told_day }: Chooser, now: Date): boolean {
  const { date, time } = onTheWall(now, zone)
  return pace === 'daily' && Number(time.slice(0, 2)) >= hour && told_day !== date
}

export const sendAlerts = operation({
  summary: 'Tell by mail that something waits: how many, and nothing of what',
  permission: 'agency:set',
  purpose: 'administration',
  verb: 'disclosure',
  // Run by the job alone: a bell that can be pulled at will is soon not heard.
  internal: true,
  input: TellInput,
  output: Sent,
  subject: () => [],
  async run({ db, actor, secret, site, send }, { told }) {
    const agency = agencyFor(actor, 'Alerts belong to an agency.')
    // Told after the job as figures: how many letters, and nobody's address.
    const sent = { letters: 0, unreadable: 0 }
    for (const { member, occasion, ...counted } of told) {
      const addresses = await addressesOf(db, agency, secret, member)
      // One row that was changed past the program keeps nobody else from being told.
      if (addresses === null) sent.unreadable += 1
      for (const { to, language } of addresses ?? []) {
        await send({ channel: 'mail', content: { to, ...alertLetter(occasion, language, counted, site.publicUrl) } })
        sent.letters += 1
      }
    }
    return sent
  },
})

/** Where a letter goes; null where the row does not open. */
async function addressesOf(db: Tx, agency: string, secret: Uint8Array, member: string | null) {
  if (member === null) {
    const deputies = await deputiesOf(db, agency, secret).catch(() => undefined)
    if (deputies === undefined) return null
    return (deputies?.addresses ?? []).map((to) => ({ to, language: String(deputies?.language) }))
  }
  const row = await db.selectFrom('alert_choices').selectAll().where('member', '=', member).executeTakeFirst()
  if (row === undefined) return []
  try {
    return [{ to: addressIn(secret, row), language: row.language }]
  } catch {
    return null
  }
}

export const tellingJob = job({
  summary: 'Tell by mail that something waits',
  input: TellInput,
  // In nobody’s session: it tells at night, when nobody is here.
  attended: false,
  // It only queues letters; those that cannot be sent are tried anew by the outbox and show on the desk.
  attempts: 5,
  run: async ({ call }, input) => (await call('alerts.send', input)) as z.output<typeof Sent>,
})

/** The jobs of this room by name. */
export const jobs = { 'send-alerts': tellingJob } as const
