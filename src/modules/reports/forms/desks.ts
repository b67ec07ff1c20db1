import { z } from 'zod'
import { agencyFor } from '../../../kernel/actor.ts'
import { sql, type Tx } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import { currentKey } from '../../../kernel/vault/agency-key.ts'
import { insistOnDesks } from '../desk-marks.ts'
import { mayTake } from '../firewall.ts'
import { FORMS, formOf } from './index.ts'
import { type FormDesk as Desks, FormDesk, FormDeskOutput } from './shapes.ts'

/** An agency that takes forms, with the key they are sealed to. */
export type Desk = {
  readonly agency: string
  readonly name: string
  readonly forms: readonly string[]
  readonly key: string
  readonly publicKey: Uint8Array
}

/** Who takes which forms now. What a firewall keeps from an agency is left out, whatever it has set. */
export async function formDesks(db: Tx): Promise<readonly Desk[]> {
  const { rows: desks } = await sql<{
    agency: string
    name: string
    forms: string[]
    enforces_returns: boolean
    // By a function of the database: whoever fills in a form sees who takes it, and no row of another agency.
  }>`select * from app.form_desks()`.execute(db)
  await insistOnDesks(db)
  const rows = await Promise.all(
    desks.map(async ({ agency, name, forms, enforces_returns }) => {
      // Asked for as all keys are that something is sealed to, so that a planted one is refused.
      const key = await currentKey(db, agency)
      return key === null ? [] : { agency, name, forms, enforces_returns, key: key.id, publicKey: key.publicKey }
    }),
  )
  // Filtered when read and not only when set: a form may become one of complaint data after an agency chose it.
  return rows.flat().map(({ enforces_returns, forms, ...desk }) => ({
    ...desk,
    forms: forms.filter((id) => {
      const form = formOf(id)
      return form !== undefined && mayTake(form, { enforcesReturns: enforces_returns })
    }),
  }))
}

/** @throws Problem `conflict` where an agency takes no such form */
export async function deskFor(db: Tx, agency: string, form: string): Promise<Desk> {
  // Asked anew with each sending: a page or a device may have learned of a desk that has closed since.
  const desk = (await formDesks(db)).find((one) => one.agency === agency && one.forms.includes(form))
  if (!desk) throw new Problem('conflict', 'This agency takes no such form. Nothing was kept. Choose another agency.')
  return desk
}

async function deskOf(db: Tx, agency: string): Promise<Desks> {
  const row = await db.selectFrom('form_desks').selectAll().where('agency', '=', agency).executeTakeFirst()
  // With all names, so that the page that sets them need not know the table.
  const known = FORMS.map(({ id, title }) => ({ id, title }))
  return { forms: [...(row?.forms ?? [])], enforcesReturns: row?.enforces_returns ?? false, known }
}

export const getDesk = operation({
  summary: 'See which forms of officers the agency takes',
  permission: 'report:read',
  purpose: 'protection',
  verb: 'consultation',
  input: z.object({}),
  output: FormDeskOutput,
  subject: () => [],
  run: ({ db, actor }) => deskOf(db, agencyFor(actor, 'Forms go to an agency.')),
})

export const setDesk = operation({
  summary: 'Set which forms of officers the agency takes',
  permission: 'intake:set',
  purpose: 'protection',
  verb: 'alteration',
  input: FormDesk,
  output: FormDeskOutput,
  subject: () => [],
  async run({ db, actor }, { forms, enforcesReturns }) {
    const agency = agencyFor(actor, 'Forms go to an agency.')
    // Refused and not silently left out: whoever sets it must learn that nothing of the kind will come.
    const refused = FORMS.filter((form) => forms.includes(form.id) && !mayTake(form, { enforcesReturns }))
    if (refused.length > 0)
      throw new Problem('conflict', REFUSED, {
        fields: refused.map(({ id }) => ({ field: `forms.${id}`, message: 'complaint data' })),
      })
    // Twice the same name would be shown twice to whoever chooses a form.
    const values = { forms: [...new Set(forms)], enforces_returns: enforcesReturns }
    await db
      .insertInto('form_desks')
      .values({ agency, ...values })
      .onConflict((row) => row.column('agency').doUpdateSet(values))
      .execute()
    return deskOf(db, agency)
  },
})

const REFUSED =
  'What is told to labour inspection, health care or a school never flows to return enforcement, so an agency that enforces returns takes none of these forms.'
