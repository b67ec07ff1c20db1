import type { Member } from '../../kernel/actor.ts'
import { sql, type Tx } from '../../kernel/database.ts'
import { openUnlessAltered } from '../../kernel/vault/unaltered.ts'
import type { ContactClass } from '../../screening/linking/contact-class.ts'
import { HUB } from '../../screening/linking/pairs.ts'
import { headsOf, type State } from '../leads/index.ts'
import type { Weight } from './clusters.ts'
import { contactLabel, type WrittenContact } from './link.ts'
import { SAME_WORDING } from './neighbours.ts'

// What is read of the nodes and edges that are shown, each in one question.

const ids = (values: readonly string[]) => sql`${sql.val(values)}::uuid[]`
const texts = (values: readonly string[]) => sql`${sql.val(values)}::text[]`

export type LeadFacts = {
  readonly id: string
  readonly number: number
  readonly state: State
  readonly size: number
  readonly firstSeen: string | null
  readonly lastSeen: string | null
  readonly title: string | null
  readonly organiser: string | null
  /** How many contact points it has. */
  readonly contacts: number
}

export async function leadFacts(db: Tx, member: Member, leads: readonly string[]): Promise<LeadFacts[]> {
  if (leads.length === 0) return []
  const rows = await db
    .selectFrom('leads as l')
    .select(['id', 'number', 'state', 'size', 'first_seen', 'last_seen', 'data_key', 'sealed_head'])
    .select(
      sql<string | null>`(select n.organiser from network_leads n join leads k on k.id = n.lead
        where k.root = l.id and n.organiser is not null limit 1)`.as('organiser'),
    )
    .select(
      sql<number>`(select count(distinct u.mark) from network_uses u join leads k on k.id = u.lead
        where k.root = l.id)::int`.as('contacts'),
    )
    .where('agency', '=', member.agency)
    .where('id', 'in', leads)
    .execute()
  const heads = await headsOf(db, member, rows)
  return rows.map(({ id, number, state, size, first_seen, last_seen, organiser, contacts }) => ({
    id,
    number,
    state,
    size,
    firstSeen: first_seen || null,
    lastSeen: last_seen || null,
    title: heads.get(id)?.title ?? null,
    organiser,
    contacts,
  }))
}

export type ContactFacts = Weight & {
  readonly mark: string
  readonly firstSeen: string | null
  readonly lastSeen: string | null
}

export async function contactFacts(db: Tx, agency: string, marks: readonly string[]): Promise<ContactFacts[]> {
  if (marks.length === 0) return []
  const { rows } = await sql<ContactFacts & { class: ContactClass }>`
    select u.mark, min(u.class) as class, count(distinct l.root)::int as leads,
      min(nullif(u.first_seen, '')) as "firstSeen", max(nullif(u.last_seen, '')) as "lastSeen",
      (select count(distinct e.name)::int from network_uses v cross join unnest(v.employers) e (name)
        where v.agency = ${agency} and v.mark = u.mark) as employers
    from network_uses u join leads l on l.id = u.lead
    where u.agency = ${agency} and u.mark = any(${texts(marks)}) group by u.mark`.execute(db)
  return rows
}

/** Contact points as they are written, by mark; those of leads whose keys are closed are left out. */
export async function writtenContacts(
  db: Tx,
  { agency, keys }: Member,
  marks: readonly string[],
): Promise<ReadonlyMap<string, WrittenContact>> {
  if (marks.length === 0 || keys === null) return new Map()
  const { rows } = await sql<{ mark: string; lead: string; data_key: string; sealed_contact: Uint8Array }>`
    select distinct on (u.mark) u.mark, u.lead, l.data_key, u.sealed_contact
    from network_uses u join leads l on l.id = u.lead
    where u.agency = ${agency} and u.mark = any(${texts(marks)}) order by u.mark, l.number`.execute(db)
  const opened = await keys.dataKeys(db, [...new Set(rows.map(({ data_key }) => data_key))])
  return new Map(
    rows.flatMap(({ mark, lead, data_key, sealed_contact }) => {
      const key = opened.get(data_key)
      const label = contactLabel(lead, mark)
      // One bent row must not take the whole picture away.
      const written = key ? openUnlessAltered<WrittenContact>(key, sealed_contact, label) : null
      return written === null ? [] : [[mark, written] as const]
    }),
  )
}

export type OrganiserFacts = { readonly id: string; readonly number: number; readonly leads: number }

export async function organiserFacts(db: Tx, agency: string, organisers: readonly string[]): Promise<OrganiserFacts[]> {
  if (organisers.length === 0) return []
  const { rows } = await sql<OrganiserFacts>`
    select o.id, o.number, count(distinct l.root)::int as leads from organisers o
    left join network_leads n on n.organiser = o.id left join leads l on l.id = n.lead
    where o.agency = ${agency} and o.id = any(${ids(organisers)}) group by o.id, o.number`.execute(db)
  return rows
}

export type UseFacts = {
  readonly lead: string
  readonly mark: string
  readonly postings: number
  readonly firstSeen: string | null
  readonly lastSeen: string | null
}

/** Which of some leads have which of some contact points. */
export async function factsOfUses(db: Tx, leads: readonly string[], marks: readonly string[]): Promise<UseFacts[]> {
  if (leads.length === 0 || marks.length === 0) return []
  const { rows } = await sql<UseFacts>`
    select l.root as lead, u.mark, sum(u.postings)::int as postings,
      min(nullif(u.first_seen, '')) as "firstSeen", max(nullif(u.last_seen, '')) as "lastSeen"
    from network_uses u join leads l on l.id = u.lead
    where l.root = any(${ids(leads)}) and u.mark = any(${texts(marks)})
    group by l.root, u.mark order by l.root, u.mark`.execute(db)
  return rows
}

/** Contact points of leads of some organisers, by organiser. */
export async function sharedIn(
  db: Tx,
  organisers: readonly string[],
): Promise<readonly { readonly organiser: string; readonly lead: string; readonly mark: string }[]> {
  if (organisers.length === 0) return []
  const { rows } = await sql<{ organiser: string; lead: string; mark: string }>`
    select distinct n.organiser, l.root as lead, u.mark
    from network_leads n join leads l on l.id = n.lead join network_uses u on u.lead = n.lead
    where n.organiser = any(${ids(organisers)}) order by 1, 2, 3`.execute(db)
  return rows
}

export type WordingFacts = { readonly a: string; readonly b: string; readonly same: number }

/** Pairs of some leads that have the same wording; a phrase that very many use joins none. */
export async function wordingFacts(db: Tx, leads: readonly string[]): Promise<WordingFacts[]> {
  if (leads.length < 2) return []
  const { rows } = await sql<{ value: string; root: string }>`
    select distinct value, root from lead_facets
    where root = any(${ids(leads)}) and facet = 'wording' order by value, root`.execute(db)
  const same = new Map<string, number>()
  for (const group of Map.groupBy(rows, ({ value }) => value).values()) {
    if (group.length > HUB) continue
    for (const [i, { root }] of group.entries())
      for (const other of group.slice(i + 1))
        same.set(`${root} ${other.root}`, (same.get(`${root} ${other.root}`) ?? 0) + 1)
  }
  return [...same].flatMap(([pair, count]) => {
    const [a, b] = pair.split(' ')
    return count < SAME_WORDING ? [] : [{ a, b, same: count }]
  })
}
