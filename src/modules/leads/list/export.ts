import { z } from 'zod'
import type { Member } from '../../../kernel/actor.ts'
import { type Cell, csvTable } from '../../../kernel/csv.ts'
import { Problem } from '../../../kernel/errors.ts'
import { Id } from '../../../kernel/ids.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { asMember } from '../record.ts'
import { type Head, ListInput, type Summary } from '../shapes.ts'
import { summaries } from '../summary.ts'
import { soughtLeads } from './list.ts'

/** Leads that one file holds at most: whoever needs more takes them out in parts, each with its reason. */
const MOST = 1000

/** Takes the leads that a filter finds out of the house, as a table. Contact points come along only where somebody asks for them. */
export const exportLeads = operation({
  summary: 'Take leads out as a table',
  permission: 'lead:export',
  purpose: 'investigation',
  verb: 'disclosure',
  reason: true,
  rate: '20/min',
  input: ListInput.pick({ sort: true, filter: true }).extend({ contacts: z.boolean().default(false) }),
  output: z.object({
    name: z.string(),
    type: z.string(),
    /** The file, in base64. */
    content: z.string(),
    /** Ids of the leads in it, which the audit entry names: so it tells how many went out, and which. */
    leads: z.array(Id),
    /** Whether the filter finds more than one file holds. */
    more: z.boolean(),
  }),
  subject: (_, output) => output?.leads ?? [],
  async run(context, { sort, filter, contacts }) {
    const member = asMember(context.actor)
    const { rows } = await soughtLeads(context, member, { sort, filter, after: null, limit: MOST + 1 })
    const taken = rows.slice(0, MOST)
    const leads = await readable(context, member, taken)
    return {
      name: 'leads.csv',
      type: 'text/csv',
      content: Buffer.from(csvTable([columns(contacts), ...leads.map((lead) => cells(lead, contacts))])).toString(
        'base64',
      ),
      leads: leads.map(({ id }) => id),
      more: rows.length > MOST,
    }
  },
})

type Readable = Summary & { readonly head: Head }

/** @throws Problem `keys-closed` where a lead cannot be read: a table with empty titles would look whole */
async function readable(
  context: RunContext,
  member: Member,
  rows: Parameters<typeof summaries>[2],
): Promise<Readable[]> {
  const all = await summaries(context, member, rows)
  const open = all.filter((lead): lead is Readable => lead.head !== null)
  if (open.length < all.length)
    throw new Problem(
      'keys-closed',
      'Your keys do not open all of these leads. Sign in again, or ask a colleague to admit you.',
    )
  return open
}

const COLUMNS =
  'lead state score postings firms sources contact_points first_seen last_seen languages indicators title'.split(' ')

const columns = (contacts: boolean): readonly Cell[] => (contacts ? [...COLUMNS, 'most_used_contact_points'] : COLUMNS)

const cells = (lead: Readable, contacts: boolean): readonly Cell[] => [
  `L-${lead.number}`,
  lead.state,
  lead.score,
  lead.size,
  lead.employers,
  lead.sources,
  lead.contacts,
  lead.firstSeen,
  lead.lastSeen,
  lead.languages.join(' '),
  lead.indicators.map(({ code }) => code).join(' '),
  lead.head.title,
  ...(contacts ? [lead.head.contacts.map(({ kind, value }) => `${kind} ${value}`).join('; ')] : []),
]
