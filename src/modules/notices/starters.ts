import { z } from 'zod'
import { isoDay } from '../../kernel/clock.ts'
import { sql, type Tx } from '../../kernel/database.ts'
import { notFound, Problem } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { operation } from '../../kernel/operation.ts'
import { newDataKey } from '../../kernel/vault/data-keys.ts'
import { changedWith, withMark } from '../../kernel/vault/row-marks.ts'
import { referenceTable } from '../../screening/read/reference-table.ts'
import { RECIPIENTS, recipientRow, shownRecipients } from './recipients.ts'
import { asMember } from './record.ts'
import { OneRecipient, OneStarter, RecipientsOutput, Starter, StartersOutput } from './shapes.ts'

// With what a directory can begin: platforms and hosts as their public pages name the way to them.

const COLUMNS = ['name', 'kind', 'country', 'language', 'form', 'mail', 'hosts', 'source', 'date'] as const

let read: readonly Starter[] | undefined

/** Read when somebody first asks. @throws Error where a line of the list is not right */
export function starters(): readonly Starter[] {
  read ??= referenceTable('recipients.tsv', COLUMNS).map(starterOf)
  return read
}

function starterOf(line: readonly string[]): Starter {
  const [name, kind, country, language, form, mail, hosts, source, date] = line
  return Starter.parse({
    ...{ name, kind, country, language, source, date },
    form: form || null,
    mail: mail || null,
    hosts: hosts.split(' ').filter((host) => host !== ''),
    taken: false,
  })
}

/** Names that the directory of an agency has, also of those that were taken out: they come back by being changed. */
async function known(db: Tx, agency: string): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('recipients').select('name').where('agency', '=', agency).execute()
  return new Set(rows.map(({ name }) => name.toLowerCase()))
}

export const listStarters = operation({
  summary: 'See with whom the directory of recipients can begin',
  permission: 'recipient:set',
  purpose: 'prevention',
  verb: 'consultation',
  input: z.object({}),
  output: StartersOutput,
  subject: () => [],
  async run({ db, actor }) {
    const names = await known(db, asMember(actor).agency)
    return { starters: starters().map((one) => ({ ...one, taken: names.has(one.name.toLowerCase()) })) }
  },
})

export const takeStarter = operation({
  summary: 'Take over a recipient from the list that comes with the program, not checked yet',
  permission: 'recipient:set',
  purpose: 'prevention',
  verb: 'alteration',
  input: OneStarter,
  output: RecipientsOutput,
  subject: () => [],
  async run(context, { starter }) {
    const { db, actor, now } = context
    const { agency } = asMember(actor)
    const found = starters().find(({ name }) => name === starter)
    if (found === undefined) throw notFound('The list has no such recipient.')()
    if ((await known(db, agency)).has(found.name.toLowerCase()))
      throw new Problem('conflict', 'The directory has this recipient already.')
    const key = await newDataKey(db, agency, now)
    await db
      .insertInto('recipients')
      .values({ ...withMark(db, RECIPIENTS, rowOf(found, agency)), data_key: key.id, made_at: now })
      .execute()
    return shownRecipients(context)
  },
})

const rowOf = ({ name, kind, country, language, mail, form, hosts, date }: Starter, agency: string) => ({
  ...{ id: newId(), agency, name, kind, country, language, mail, form, hosts, unchecked: true, checked_on: date },
  // By hand: nothing goes by itself to an address that nobody has tried.
  channel: 'export' as const,
  clauses: sql<readonly []>`'[]'::jsonb`,
  sealed_api: null,
  to_agency: null,
  retired_at: null,
})

export const checkRecipient = operation({
  summary: 'Say that what the directory says of a recipient was checked today',
  permission: 'recipient:set',
  purpose: 'prevention',
  verb: 'alteration',
  input: OneRecipient,
  output: RecipientsOutput,
  subject: ({ recipient }) => [recipient],
  async run(context, { recipient }) {
    const { db, actor, now } = context
    const row = await recipientRow(db, asMember(actor).agency, recipient)
    await db
      .updateTable('recipients')
      .set(changedWith(db, RECIPIENTS, row, { unchecked: false, checked_on: isoDay(now) }))
      .where('id', '=', recipient)
      .execute()
    return shownRecipients(context)
  },
})
