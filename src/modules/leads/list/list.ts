import type { Member } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { canonical } from '../../../screening/canonical.ts'
import { findContacts } from '../../../screening/contacts/index.ts'
import { asMember } from '../record.ts'
import { namesBy } from '../screenings/source-rates.ts'
import { type SearchKey, searchKey } from '../search-key.ts'
import { type Filter, ListInput, ListOutput } from '../shapes.ts'
import { summaries } from '../summary.ts'
import type { FacetName } from '../tables.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { isOrderOn } from './learned-order.ts'
import { type FacetCount, facetCounts, leadsPage, type Sought, statesOf, total, waysFor } from './query.ts'

export const listLeads = operation({
  summary: 'List leads',
  permission: 'lead:read',
  purpose: 'investigation',
  verb: 'consultation',
  input: ListInput,
  output: ListOutput,
  // A list shows titles and contact points, so that each lead on it counts as consulted.
  subject: (_, output) => output?.leads.map(({ id }) => id) ?? [],
  async run(context, { limit, language, ...asked }) {
    const { db, actor } = context
    const member = asMember(actor)
    // One more than shown tells whether there is a next page.
    const { rows, sort, isOrdered, sought, ways, search } = await soughtLeads(context, member, {
      ...asked,
      limit: limit + 1,
    })
    const shown = rows.slice(0, limit)
    return {
      leads: await summaries(context, member, shown, language),
      next: rows.length > limit ? writeCursor(sort, shown[shown.length - 1]) : null,
      sort,
      learned: isOrdered,
      total: await total(db, sought, ways),
      facets: await facets(db, member, await facetCounts(db, member.agency, sought.states), search),
    }
  },
})

/**
 * Finds leads as somebody asks for them.
 * @returns the rows, at most `limit`, by what they are sorted, and how they were sought
 * @throws Problem `keys-closed` where a contact point is sought without open keys
 */
export async function soughtLeads(
  { db, actor }: RunContext,
  member: Member,
  { sort: wished, filter, after, limit }: Omit<ListInput, 'language'>,
) {
  const search = await searchKey(db, actor)
  const isOrdered = await isOrderOn(db, member.agency)
  // An address that was kept from before it was switched off still opens a queue.
  const sort = wished === 'learned' && !isOrdered ? 'score' : wished
  const sought = soughtBy(member, filter, search)
  const cursor = after === null ? null : readCursor(sort, after)
  const ways = await waysFor(db, sought, limit)
  const rows = await leadsPage(db, sought, ways.page, { sort, after: cursor, limit })
  return { rows, sort, isOrdered, sought, ways, search }
}

function soughtBy(member: Member, filter: Filter, search: SearchKey | null): Sought {
  const facet = (name: FacetName, value: string | undefined) =>
    value === undefined ? [] : [{ facet: name, values: [value] }]
  const contact =
    filter.contact === undefined ? [] : [{ facet: 'contact', values: contactMarks(filter.contact, search) } as const]
  return {
    agency: member.agency,
    states: statesOf(filter.state),
    facets: [
      ...facet('indicator', filter.indicator),
      ...facet('language', filter.language),
      ...facet('source', filter.source),
      ...facet('contact', filter.mark),
      ...contact,
    ],
    claimedBy: filter.mine ? member.id : null,
    from: filter.from ?? null,
    to: filter.to ?? null,
    size: filter.size ?? null,
    screening: filter.screening ?? null,
  }
}

/**
 * Marks of a contact point as somebody writes it: as screening reads it, and as it stands.
 * @throws Problem `keys-closed`
 */
export function contactMarks(written: string, search: SearchKey | null): string[] {
  // An empty list would be a lie: it is not known whether the contact point stands somewhere.
  if (search === null) throw new Problem('keys-closed', 'Your keys are not open, so contact points cannot be searched.')
  const found = findContacts(canonical(written), { language: 'und', source: '' }).map(({ value }) => value)
  // Handles and accounts are kept without signs and spaces that people add.
  const plain = written.trim().toLowerCase()
  const values = new Set([...found, plain, plain.replace(/^@/, ''), plain.replace(/[\s().-]+/g, '')])
  return [...values].map((value) => search.mark('contact', value))
}

async function facets(db: Tx, member: Member, counts: readonly FacetCount[], search: SearchKey | null) {
  const of = (name: string) =>
    counts.filter(({ facet }) => facet === name).map(({ value, leads }) => ({ value, leads }))
  const sources = of('source')
  const marks = sources.map(({ value }) => value)
  const names = await namesBy(db, member.agency, marks, search)
  return {
    states: of('state'),
    indicators: of('indicator'),
    languages: of('language'),
    sources: sources.map(({ value, leads }) => ({ value, leads, name: names.get(value) ?? null })),
  }
}
