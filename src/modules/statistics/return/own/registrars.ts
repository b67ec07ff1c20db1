import { z } from 'zod'
import type { Member } from '../../../../kernel/actor.ts'
import { sql, type Tx } from '../../../../kernel/database.ts'
import { notFound } from '../../../../kernel/errors.ts'
import { Id } from '../../../../kernel/ids.ts'
import { operation } from '../../../../kernel/operation.ts'
import { REGISTRARS } from '../codes.ts'
import { wordFor } from '../import/lexicon.ts'
import { asMember } from '../kept/record.ts'
import { Tongue } from '../shapes.ts'

// Which organisation of the return each agency of the installation is. The rapporteur says it: an agency's law and roles do not tell.

const Organisation = z.enum(REGISTRARS)

export type Registrar = {
  readonly id: string
  readonly name: string
  /** Null where nobody has said it. */
  readonly organisation: z.output<typeof Organisation> | null
}

/** All agencies of the installation, by name. */
export async function registrarsOf(db: Tx, { agency }: Member): Promise<readonly Registrar[]> {
  const { rows } = await sql<{ id: string; name: string }>`select id, name from app.agency_names()`.execute(db)
  const said = await db.selectFrom('registering_organisations').selectAll().where('agency', '=', agency).execute()
  const byAgency = new Map(said.map((one) => [one.of_agency, one.organisation]))
  return rows
    .map(({ id, name }) => ({ id, name, organisation: byAgency.get(id) ?? null }))
    .toSorted((a, b) => a.name.localeCompare(b.name))
}

export const listRegistrars = operation({
  summary: 'See which organisation of the yearly return each agency is said to be',
  permission: 'return:read',
  purpose: 'statistics',
  verb: 'consultation',
  input: z.strictObject({ language: Tongue }),
  output: z.object({
    agencies: z.array(z.object({ id: Id, name: z.string(), organisation: Organisation.nullable() })),
    /** All that can be said, in words of the language. */
    organisations: z.array(z.object({ code: Organisation, name: z.string() })),
  }),
  subject: () => [],
  run: async ({ db, actor }, { language }) => ({
    agencies: [...(await registrarsOf(db, asMember(actor)))],
    organisations: REGISTRARS.map((code) => ({ code, name: wordFor('organisation', code, language) })),
  }),
})

export const sayRegistrar = operation({
  summary: 'Say which organisation of the yearly return an agency is',
  permission: 'return:keep',
  purpose: 'statistics',
  verb: 'alteration',
  input: z.strictObject({ of: Id, organisation: Organisation.nullable() }),
  output: z.object({}),
  subject: ({ of }) => [of],
  async run({ db, actor }, { of, organisation }) {
    const member = asMember(actor)
    if (!(await registrarsOf(db, member)).some(({ id }) => id === of)) throw notFound('There is no such agency.')()
    if (organisation === null)
      await db
        .deleteFrom('registering_organisations')
        .where('agency', '=', member.agency)
        .where('of_agency', '=', of)
        .execute()
    else
      await db
        .insertInto('registering_organisations')
        .values({ agency: member.agency, of_agency: of, organisation })
        .onConflict((row) => row.columns(['agency', 'of_agency']).doUpdateSet({ organisation }))
        .execute()
    return {}
  },
})
