import { z } from 'zod'
import type { Tx } from '../../../kernel/database.ts'
import { notFound, Problem } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { operation } from '../../../kernel/operation.ts'
import { asMember } from '../record.ts'
import type { PowerRow } from '../statements/tables.ts'
import { OnePower, PowerInput, Powers } from './operation-shapes.ts'

const declared = { permission: 'power:set', purpose: 'administration', verb: 'alteration', output: Powers } as const

export const addPower = operation({
  ...declared,
  summary: 'Name the national law by which the agency may order services',
  // A law that is named wrongly would let orders go out that bind nobody.
  reason: true,
  input: PowerInput,
  subject: () => [],
  async run({ db, actor, now }, { coordinatorMail, ...input }) {
    const { agency, id } = asMember(actor)
    // Never written over: an order must show the law by which it was issued. Another law is another row.
    const set = { set_by: id, set_at: now, ended_at: null }
    await db
      .insertInto('order_powers')
      .values({ id: newId(), agency, ...input, coordinator_mail: coordinatorMail, ...set })
      .execute()
    return powersOf(db, agency)
  },
})

export const endPower = operation({
  ...declared,
  summary: 'End a power to order services',
  reason: true,
  input: OnePower,
  subject: ({ power }) => [power],
  async run({ db, actor, now }, { power }) {
    const { agency } = asMember(actor)
    const { ended_at } = await powerRow(db, agency, power)
    // A later day in its place would make orders look lawful that were issued after the first.
    if (ended_at !== null) throw new Problem('conflict', 'This power has ended already.')
    await db.updateTable('order_powers').set({ ended_at: now }).where('id', '=', power).execute()
    return powersOf(db, agency)
  },
})

export const listPowers = operation({
  summary: 'See by which law the agency may order services',
  // By which law one's own agency orders is no secret in the house, and asks for no keys.
  permission: 'self',
  purpose: 'administration',
  verb: 'consultation',
  input: z.object({}),
  output: Powers,
  subject: () => [],
  run: ({ db, actor }) => powersOf(db, asMember(actor).agency),
})

/** @throws Problem `not-found` */
export async function powerRow(db: Tx, agency: string, id: string): Promise<PowerRow> {
  return db
    .selectFrom('order_powers')
    .selectAll()
    .where('agency', '=', agency)
    .where('id', '=', id)
    .executeTakeFirstOrThrow(notFound('There is no such power to order.'))
}

async function powersOf(db: Tx, agency: string): Promise<Powers> {
  const rows = await db.selectFrom('order_powers').selectAll().where('agency', '=', agency).orderBy('set_at').execute()
  const powers = rows.map(
    ({ id, country, authority, law, acts, informs, coordinator, coordinator_mail, ended_at }) => ({
      id,
      country,
      authority,
      law,
      acts,
      informs,
      coordinator,
      coordinatorMail: coordinator_mail,
      ended: ended_at !== null,
    }),
  )
  return { powers }
}
