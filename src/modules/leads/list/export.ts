import { z } from 'zod'
import type { Member } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/errors.ts'
import { Id } from '../../../kernel/ids.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { type Column, MOST_ROWS, TableFile, tableFile } from '../../../kernel/table-file.ts'
import { asMember } from '../record.ts'
import { type Head, ListInput, type Summary } from '../shapes.ts'
import { summaries } from '../summary.ts'
import { soughtLeads } from './list.ts'

/** Takes the leads that a filter finds out of the house, as a table. Contact points come along only where somebody asks for them. */
export const exportLeads = operation({
  summary: 'Take leads out as a table',
  permission: 'lead:export',
  purpose: 'investigation',
  verb: 'disclosure',
  reason: true,
  rate: '20/min',
  input: ListInput.pick({ sort: true, filter: true }).extend({ contacts: z.boolean().default(false) }),
  /** `leads`: those in it, which the audit entry names: so it tells how many went out, and which. */
  output: TableFile.extend({ leads: z.array(Id) }),
  subject: (_, output) => output?.leads ?? [],
  async run(context, { sort, filter, contacts }) {
    const member = asMember(context.actor)
    const { rows } = await soughtLeads(context, member, { sort, filter, after: null, limit: MOST_ROWS + 1 })
    const leads = await readable(context, member, rows.slice(0, MOST_ROWS))
    const columns = contacts ? [...COLUMNS, CONTACTS] : COLUMNS
    const file = tableFile('leads.csv', columns, leads, rows.length > MOST_ROWS)
    return { ...file, leads: leads.map(({ id }) => id) }
  },
})

type Readable = Summary & { readonly head: Head }

/** @throws Problem `keys-closed` where a lead cannot be read: a table with empty titles would look whole */
async function readable(
  context: RunContext,
  member: Member,
  rows: Parameters<typeof summaries>[2],
): Promise<Readable[]> {
  const all = await summaries(context, member, rows, 'en')
  const open = all.filter((lead): lead is Readable => lead.head !== null)
  if (open.length < all.length)
    throw new Problem(
      'keys-closed',
      'Your keys do not open all of these leads. Sign in again, or ask a colleague to admit you.',
    )
  return open
}

const COLUMNS: readonly Column<Readable>[] = [
  ['lead', ({ number }) => `L-${number}`],
  ['state', ({ state }) => state],
  ['score', ({ score }) => score],
  ['postings', ({ size }) => size],
  ['firms', ({ employers }) => employers],
  ['sources', ({ sources }) => sources],
  ['contact_points', ({ contacts }) => contacts],
  ['first_seen', ({ firstSeen }) => firstSeen],
  ['last_seen', ({ lastSeen }) => lastSeen],
  ['languages', ({ languages }) => languages.join(' ')],
  ['indicators', ({ indicators }) => indicators.map(({ code }) => code).join(' ')],
  ['title', ({ head }) => head.title],
]

const CONTACTS: Column<Readable> = [
  'most_used_contact_points',
  ({ head }) => head.contacts.map(({ kind, value }) => `${kind} ${value}`).join('; '),
]
