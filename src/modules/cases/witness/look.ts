import { z } from 'zod'
import { sql } from '../../../kernel/database.ts'
import { firstOf, More } from '../../../kernel/first-of.ts'
import { codeOf, Id } from '../../../kernel/ids.ts'
import { operation } from '../../../kernel/operation.ts'
import { keysIfOpen } from '../../../kernel/vault/opening.ts'
import { memberNames } from '../../accounts/index.ts'
import { asMember, heldPerson } from '../record.ts'
import { Colleague, OneInput } from '../shapes.ts'
import { colleague } from '../summary.ts'
import { contacts, flagOf, openFlag, openTold } from './rows.ts'
import { afterWitness, WITNESS_ACTS, WITNESS_STATES } from './witness.ts'

const Country = z.string()
const Flag = z.object({
  setBy: Colleague,
  setAt: z.iso.datetime(),
  parties: z.array(Country),
  selfIncrimination: z.boolean(),
  state: z.enum(WITNESS_STATES),
  since: z.iso.datetime(),
  why: z.string(),
  lawyer: z.string(),
  next: z.array(z.enum(WITNESS_ACTS)),
})

export const getWitness = operation({
  summary: 'See whether a person is held to be a possible witness of core international crimes, and who was told',
  permission: 'case:read',
  purpose: 'protection',
  verb: 'consultation',
  input: OneInput,
  output: z.object({
    flag: Flag.nullable(),
    /** Agencies that a member with the right may tell; those of a party to the conflict are closed. */
    contacts: z.array(z.object({ id: Id, name: z.string(), country: Country, closed: z.boolean() })),
    mayFlag: z.boolean(),
    mayAsk: z.boolean(),
  }),
  subject: ({ person }) => [person],
  async run(context, { person }) {
    const { db, may } = context
    const { key } = await heldPerson(context, person)
    const flag = key && (await flagOf(db, person))
    const mayFlag = may('witnesses.flag') && key !== null
    const mayAsk = !flag || may('persons.arrange')
    if (!key || !flag) return { flag: null, contacts: [], mayFlag, mayAsk }
    const names = await memberNames(context, [flag.set_by])
    const { why, lawyer = '' } = openFlag(key, flag)
    // Only members who may tell see the other agencies.
    const found = mayFlag ? await contacts(db) : []
    return {
      flag: {
        setBy: colleague(names, flag.set_by),
        setAt: flag.set_at.toISOString(),
        parties: [...flag.parties],
        selfIncrimination: flag.self_incrimination,
        state: flag.state,
        since: flag.since.toISOString(),
        why,
        lawyer,
        next: WITNESS_ACTS.filter((act) => afterWitness(flag.state, act) !== null),
      },
      contacts: found.map(({ id, name, country }) => ({ id, name, country, closed: flag.parties.includes(country) })),
      mayFlag,
      mayAsk,
    }
  },
})

const Notice = z.object({
  id: Id,
  code: z.string(),
  from: z.string(),
  parties: z.array(Country),
  sentAt: z.iso.datetime(),
  state: z.enum(WITNESS_STATES).exclude(['flagged']),
  /** Only while the person agrees; null also if the keys are not open. */
  told: z.object({ name: z.string(), language: z.string(), wishes: z.string() }).nullable(),
})

export const witnessNotices = operation({
  summary: 'See of which possible witnesses one was told; who they are only where they have agreed',
  permission: 'witness:receive',
  purpose: 'protection',
  verb: 'consultation',
  input: z.object({}),
  output: More.extend({ notices: z.array(Notice) }),
  subject: (_, output) => output?.notices.map(({ id }) => id) ?? [],
  async run({ db, actor }) {
    const member = asMember(actor)
    const query = db
      .selectFrom('witness_notices')
      .selectAll()
      .where('to_agency', '=', member.agency)
      .orderBy('since', 'desc')
      .orderBy('id')
    const { rows, ...rest } = await firstOf(query, 200)
    const keys = await keysIfOpen(db, member, rows)
    const names = await sql<{ id: string; name: string }>`select id, name from app.agency_names()`.execute(db)
    const agencies = new Map(names.rows.map(({ id, name }) => [id, name]))
    return {
      notices: rows.map((row) => {
        const key = row.data_key === null ? undefined : keys.get(row.data_key)
        return {
          id: row.id,
          code: codeOf(row.id),
          from: agencies.get(row.agency) ?? '',
          parties: [...row.parties],
          sentAt: row.sent_at.toISOString(),
          state: row.state,
          told: key && row.sealed ? openTold(key, { id: row.id, sealed: row.sealed }) : null,
        }
      }),
      ...rest,
    }
  },
})
