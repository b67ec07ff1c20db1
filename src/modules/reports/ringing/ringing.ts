import { z } from 'zod'
import { agencyFor, system } from '../../../kernel/actor.ts'
import { isoDay } from '../../../kernel/clock.ts'
import { sql, type Tx } from '../../../kernel/database.ts'
import { job } from '../../../kernel/jobs.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { queueJob } from '../../../kernel/queue.ts'
import { derive, openJson, sealJson } from '../../../kernel/vault/seal.ts'
import { LANGUAGES } from '../../vocabulary/index.ts'
import { lateOf } from './deadlines.ts'
import { ringLetter } from './letters.ts'
import { ESCALATES_AT, ringNow, slotOf } from './ring.ts'

// Few: a bell that rings at everybody’s is answered by nobody.
const Addresses = z.array(z.email().max(200)).max(20)

export const Rings = z.object({
  /** Who is on duty. */
  onDuty: Addresses,
  /** Who is called beside them once it rang in vain. */
  escalate: Addresses,
  language: z.enum(LANGUAGES),
})
export type Rings = z.output<typeof Rings>
const RingsOutput = z.object({ rings: Rings.nullable() })

// Addresses alone are sealed: a language names nobody.
type Kept = Pick<Rings, 'onDuty' | 'escalate'>

// Under the installation's own key, as the outbox: it rings when nobody of the agency is here.
const keyOfRings = (secret: Uint8Array) => derive(secret, 'report rings')
const label = (agency: string) => `report_rings.addresses ${agency}`

async function ringsOf(db: Tx, agency: string, secret: Uint8Array): Promise<(Rings & { level: number }) | null> {
  const row = await db.selectFrom('report_rings').selectAll().where('agency', '=', agency).executeTakeFirst()
  if (!row) return null
  const { onDuty, escalate } = openJson<Kept>(keyOfRings(secret), row.sealed, label(agency))
  return { onDuty, escalate, language: LANGUAGES.find((one) => one === row.language) ?? 'en', level: row.level }
}

const declared = { permission: 'intake:set', purpose: 'protection' } as const

export const getRings = operation({
  ...declared,
  summary: 'See who is called when a call for help is not read',
  verb: 'consultation',
  input: z.object({}),
  output: RingsOutput,
  subject: () => [],
  run: async ({ db, actor, secret }) => ({
    rings: await ringsOf(db, agencyFor(actor, 'Reports belong to an agency.'), secret),
  }),
})

export const setRings = operation({
  ...declared,
  summary: 'Set who is called when a call for help is not read',
  verb: 'alteration',
  input: Rings.refine(({ onDuty }) => onDuty.length > 0, { path: ['onDuty'], message: 'Name at least one address.' }),
  output: RingsOutput,
  subject: () => [],
  async run({ db, actor, secret }, { onDuty, escalate, language }) {
    const agency = agencyFor(actor, 'Reports belong to an agency.')
    const sealed = sealJson(keyOfRings(secret), { onDuty, escalate } satisfies Kept, label(agency))
    await db
      .insertInto('report_rings')
      .values({ agency, sealed, language })
      .onConflict((row) => row.column('agency').doUpdateSet({ sealed, language }))
      .execute()
    return { rings: await ringsOf(db, agency, secret) }
  },
})

/** Calls for help that nobody has read, and since which day. */
async function helpOf(db: Tx, agency: string, now: Date): Promise<{ n: number; since: string }> {
  const { n, since } = await db
    .selectFrom('reports')
    .where('agency', '=', agency)
    .where('state', '=', 'received')
    // Suspicions have days, not hours: they are told of once a day, as promises.
    .where('kind', '=', 'help')
    // It rings for what the staff can see.
    .where('held', '=', false)
    .select([sql<string>`count(*)`.as('n'), sql<string | null>`min(filed_on)`.as('since')])
    .executeTakeFirstOrThrow()
  return { n: Number(n), since: since ?? isoDay(now) }
}

/**
 * Looks whether the bell of an agency rings, once an hour, and queues it. In one transaction with moving the bell on: a ring is
 * neither lost nor given twice, whenever the program ends.
 */
export async function ringDue(db: Tx, agency: string, now: Date, jobs: Parameters<typeof queueJob>[1]): Promise<void> {
  const row = await db
    .selectFrom('report_rings as b')
    .innerJoin('report_intakes as i', 'i.agency', 'b.agency')
    .select(['b.help_slot', 'b.late_day', 'b.level', 'i.zone', 'i.hours'])
    .where('b.agency', '=', agency)
    // Another server of the same database looks in the same minute.
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  // Counted once an hour only.
  if (!row || slotOf(row, now) === row.help_slot) return
  // Without any key: how many there are, never what they say.
  const waits = { help: (await helpOf(db, agency, now)).n, late: (await lateOf(db, system(agency), now)).n }
  const bell = { slot: row.help_slot, lateDay: row.late_day, level: row.level }
  const ring = ringNow(row, bell, waits, now)
  if (ring === null) return
  // Kept also where nothing rang: this hour has been looked at.
  const { slot, lateDay, level } = ring.bell
  await db
    .updateTable('report_rings')
    .set({ help_slot: slot, late_day: lateDay, level })
    .where('agency', '=', agency)
    .execute()
  const { help, late } = ring
  if (help || late) await queueJob(db, jobs, system(agency), { job: 'ring-reports', input: { help, late } }, now)
}

const RingInput = z.object({ help: z.boolean(), late: z.boolean() })

export const ringReports = operation({
  ...declared,
  summary: 'Call who is on duty, because calls for help or promises wait',
  verb: 'disclosure',
  // Run by the job alone: a bell that can be pulled at will is soon not heard.
  internal: true,
  input: RingInput,
  output: z.object({ letters: z.int() }),
  subject: () => [],
  async run(context, { help, late }) {
    const { db, actor, now, secret, site } = context
    const agency = agencyFor(actor, 'Reports belong to an agency.')
    const rings = await ringsOf(db, agency, secret)
    if (rings === null) return { letters: 0 }
    const [waiting, missed] = [await helpOf(db, agency, now), await lateOf(db, actor, now)]
    // Told after the job as a figure: how many were called, and nobody's address.
    let letters = 0
    // Counted again: what was read meanwhile rings no more.
    if (help && waiting.n > 0)
      letters += await call(context, rings, rings.level >= ESCALATES_AT, 'help', {
        ...waiting,
        url: `${site.publicUrl}/reports?kind=help&state=received`,
      })
    if (late && missed.n > 0)
      letters += await call(context, rings, true, 'late', { ...missed, url: `${site.publicUrl}/reports?sort=waiting` })
    return { letters }
  },
})

/** @returns how many letters go out */
async function call(
  { send }: RunContext,
  { onDuty, escalate, language }: Rings,
  escalates: boolean,
  kind: 'help' | 'late',
  called: Parameters<typeof ringLetter>[2],
): Promise<number> {
  const to = new Set([...onDuty, ...(escalates ? escalate : [])])
  // A letter each: nobody needs to see who else is called.
  for (const address of to)
    await send({ channel: 'mail', content: { to: address, ...ringLetter(kind, language, called) } })
  return to.size
}

export const ringJob = job({
  summary: 'Call who is on duty, because calls for help or promises wait',
  input: RingInput,
  // In nobody’s session: it rings at night, when nobody is here.
  attended: false,
  // It only queues letters; those that cannot be sent are tried anew by the outbox and show on the desk.
  attempts: 5,
  run: async ({ call: run }, input) => (await run('reports.ring', input)) as { letters: number },
})
