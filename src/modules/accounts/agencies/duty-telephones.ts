import { z } from 'zod'
import type { Tx } from '../../../kernel/database.ts'
import { operation } from '../../../kernel/operation.ts'
import { sound, withMark } from '../../../kernel/vault/row-marks.ts'
import { Dialled, dialled, WrittenNumber } from '../../vocabulary/index.ts'
import { asMember } from '../actor.ts'
import { DUTY } from '../marks.ts'
import { line, Nothing } from '../shapes.ts'

/** A number on which somebody of the agency answers now: as it is written, as it is dialled, and when somebody answers. */
export const DutyTelephone = z.object({ shown: z.string(), tel: Dialled, hours: z.string().nullable() })
const DutyTelephoneOutput = z.object({ telephone: DutyTelephone.nullable() })

/** Null takes the number back. */
const DutyTelephoneInput = z.object({
  telephone: z.object({ shown: WrittenNumber, hours: line(120).nullable().default(null) }).nullable(),
})

export const get = operation({
  summary: 'Show the duty telephone of the own agency',
  // Everybody who works there may have to give the number to somebody in danger.
  permission: 'agency:read',
  purpose: 'administration',
  verb: 'consultation',
  input: Nothing,
  output: DutyTelephoneOutput,
  subject: () => [],
  run: async ({ db, actor }) => ({ telephone: await dutyTelephone(db, asMember(actor).agency) }),
})

export const set = operation({
  summary: 'Set the duty telephone of the own agency, or take it back',
  permission: 'agency:set',
  purpose: 'administration',
  verb: 'alteration',
  // Whoever turns this number has calls for help answered by whom they like.
  confirm: 'mfa',
  input: DutyTelephoneInput,
  output: DutyTelephoneOutput,
  subject: () => [],
  async run({ db, actor, now }, { telephone }) {
    const { id, agency } = asMember(actor)
    const number = telephone && { shown: telephone.shown.trim(), tel: dialled(telephone.shown) }
    const row = withMark(db, DUTY, {
      ...{ agency, shown: null, tel: null, ...number, hours: telephone?.hours ?? null },
      ...{ set_by: id, set_at: now },
    })
    await db
      .insertInto('duty_telephones')
      .values(row)
      .onConflict((there) => there.column('agency').doUpdateSet(row))
      .execute()
    return { telephone: await dutyTelephone(db, agency) }
  },
})

/**
 * The number on which somebody of an agency answers now; null where none is set.
 * @throws Problem `unavailable` where the row was changed outside the program
 */
export async function dutyTelephone(db: Tx, agency: string): Promise<z.output<typeof DutyTelephone> | null> {
  const row = await db.selectFrom('duty_telephones').selectAll().where('agency', '=', agency).executeTakeFirst()
  if (!row) return null
  // A number that somebody put into the database must ring nowhere.
  const { shown, tel, hours } = sound(db, DUTY, row)
  return shown === null || tel === null ? null : { shown, tel, hours }
}
