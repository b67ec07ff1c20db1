import { z } from 'zod'
import { memberFor } from '../../kernel/actor.ts'
import { isZone } from '../../kernel/clock.ts'
import type { Tx } from '../../kernel/database.ts'
import { operation } from '../../kernel/operation.ts'
import { derive, openJson, sealJson } from '../../kernel/vault/seal.ts'
import { LANGUAGES } from '../vocabulary/index.ts'
import { PACES } from './codes.ts'
import { alertLetter } from './letters.ts'

const Address = z.email().max(200)

/** Where and how often a member is told; the daily letter comes at an hour of their zone. */
export const Choice = z.object({
  address: Address,
  pace: z.enum(PACES),
  hour: z.int().min(0).max(23),
  zone: z.string().max(60).refine(isZone, 'not a time zone'),
  language: z.enum(LANGUAGES),
})
export type Choice = z.output<typeof Choice>
const ChoiceOutput = z.object({ choice: Choice.nullable() })

// Few: whom everybody may call nobody answers for.
export const Deputies = z.object({ addresses: z.array(Address).max(10), language: z.enum(LANGUAGES) })
export type Deputies = z.output<typeof Deputies>
const DeputiesOutput = z.object({ deputies: Deputies.nullable() })

// Under the installation's own key, as the outbox: letters go out when nobody of the agency is here.
const keyOf = (secret: Uint8Array) => derive(secret, 'alerts')
const labelOf = (of: string) => `alert_choices.address ${of}`
const labelOfDeputies = (agency: string) => `alert_deputies.addresses ${agency}`

const NOBODY = 'Alerts go to members of an agency.'

type Row = { readonly member: string; readonly sealed: Uint8Array }

/** The address in a row. @throws where the row was changed past the program */
export const addressIn = (secret: Uint8Array, { member, sealed }: Row): string =>
  openJson<string>(keyOf(secret), sealed, labelOf(member))

/** Whom an agency has told where nobody looks; null where nobody is set. */
export async function deputiesOf(db: Tx, agency: string, secret: Uint8Array): Promise<Deputies | null> {
  const row = await db.selectFrom('alert_deputies').selectAll().where('agency', '=', agency).executeTakeFirst()
  if (row === undefined) return null
  const addresses = openJson<string[]>(keyOf(secret), row.sealed, labelOfDeputies(agency))
  return { addresses, language: LANGUAGES.find((one) => one === row.language) ?? 'en' }
}

async function choiceOf(db: Tx, member: string, secret: Uint8Array): Promise<Choice | null> {
  const row = await db.selectFrom('alert_choices').selectAll().where('member', '=', member).executeTakeFirst()
  if (row === undefined) return null
  const language = LANGUAGES.find((one) => one === row.language) ?? 'en'
  return { address: addressIn(secret, row), pace: row.pace, hour: row.hour, zone: row.zone, language }
}

const own = { permission: 'self', purpose: 'administration' } as const

export const getChoice = operation({
  ...own,
  summary: 'See where and how often one is told by mail that something waits',
  verb: 'consultation',
  input: z.object({}),
  output: ChoiceOutput,
  subject: () => [],
  run: async ({ db, actor, secret }) => ({ choice: await choiceOf(db, memberFor(actor, NOBODY).id, secret) }),
})

export const choose = operation({
  ...own,
  summary: 'Choose where and how often one is told by mail that something waits, or no longer',
  verb: 'alteration',
  // Each time a letter goes to an address that somebody typed.
  rate: '6/min',
  input: z.object({ choice: Choice.nullable() }),
  output: ChoiceOutput,
  subject: () => [],
  async run({ db, actor, secret, site, send }, { choice }) {
    const { id: member, agency } = memberFor(actor, NOBODY)
    const before = await choiceOf(db, member, secret)
    if (choice === null) await db.deleteFrom('alert_choices').where('member', '=', member).execute()
    else {
      const { address, ...plain } = choice
      const row = { ...plain, sealed: sealJson(keyOf(secret), address, labelOf(member)) }
      await db
        .insertInto('alert_choices')
        .values({ member, agency, ...row })
        .onConflict((there) => there.column('member').doUpdateSet(row))
        .execute()
      // So that a slip in the address shows now, and not on the night on which it matters.
      if (before?.address !== address)
        await send({
          channel: 'mail',
          content: {
            to: address,
            ...alertLetter('chosen', choice.language, { waiting: 0, urgent: 0 }, site.publicUrl),
          },
        })
    }
    return { choice: await choiceOf(db, member, secret) }
  },
})

const set = { permission: 'agency:set', purpose: 'administration' } as const

export const getDeputies = operation({
  ...set,
  summary: 'See who is told where nobody looks at what waits',
  verb: 'consultation',
  input: z.object({}),
  output: DeputiesOutput,
  subject: () => [],
  run: async ({ db, actor, secret }) => ({ deputies: await deputiesOf(db, memberFor(actor, NOBODY).agency, secret) }),
})

export const setDeputies = operation({
  ...set,
  summary: 'Set who is told where nobody looks at what waits',
  verb: 'alteration',
  input: Deputies,
  output: DeputiesOutput,
  subject: () => [],
  async run({ db, actor, secret }, { addresses, language }) {
    const { agency } = memberFor(actor, NOBODY)
    if (addresses.length === 0) await db.deleteFrom('alert_deputies').where('agency', '=', agency).execute()
    else {
      const row = { sealed: sealJson(keyOf(secret), addresses, labelOfDeputies(agency)), language }
      await db
        .insertInto('alert_deputies')
        .values({ agency, ...row })
        .onConflict((there) => there.column('agency').doUpdateSet(row))
        .execute()
    }
    return { deputies: await deputiesOf(db, agency, secret) }
  },
})
