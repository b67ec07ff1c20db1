import { z } from 'zod'
import type { Tx } from '../../../kernel/database.ts'
import { notFound } from '../../../kernel/errors.ts'
import { Id, newId } from '../../../kernel/ids.ts'
import { operation } from '../../../kernel/operation.ts'
import { type DataKey, newDataKeys } from '../../../kernel/vault/data-keys.ts'
import { nameKey } from '../../../screening/romanisation/name-key.ts'
import { count } from '../counts.ts'
import { featureRow, leadFeatures } from '../lead-features.ts'
import { type Order, orderInUse } from '../list/learned-order.ts'
import { asMember, enter, type PartName, sealHead, sealPart } from '../record.ts'
import { oneLeadAtATime, type SearchKey, searchKeyOf } from '../search-key.ts'
import type { FacetName } from '../tables.ts'
import { KeptLead, POSTINGS_A_PART } from './kept.ts'

/**
 * Stores leads that a screening found, in steps. Repeating a step changes nothing: a lead of the same postings is known by
 * its fingerprint, whichever screening brought it.
 */
export const importLeads = operation({
  summary: 'Keep leads that a screening found',
  permission: 'screening:start',
  purpose: 'investigation',
  verb: 'collection',
  internal: true,
  input: z.object({ screening: Id, leads: z.array(KeptLead).max(200) }),
  output: z.object({ made: z.array(Id) }),
  subject: ({ screening }, output) => [screening, ...(output?.made ?? [])],
  async run({ db, actor, now }, { screening, leads }) {
    const member = asMember(actor)
    await oneLeadAtATime(db, member.agency)
    await db
      .selectFrom('screenings')
      .select('id')
      .where('id', '=', screening)
      .where('agency', '=', member.agency)
      .executeTakeFirstOrThrow(notFound('There is no such screening.'))
    // The first import of an agency makes its search key: before there is a lead there is nothing to search.
    const search = await searchKeyOf(db, actor, now)
    // After the lock: two workers with the same step would both find them missing.
    const fresh = await unknownOf(db, member.agency, leads, search)
    const order = await orderInUse(db, member.agency)
    const made = await keepNew(db, { agency: member.agency, screening, now, search, order }, fresh)
    return { made }
  },
})

type Setting = {
  readonly agency: string
  /** Null where a member took it from elsewhere by hand. */
  readonly screening: string | null
  readonly now: Date
  readonly search: SearchKey
  /** The model by which the queue is ordered. */
  readonly order: Order | null
}
type Fresh = { readonly lead: KeptLead; readonly fingerprint: Buffer }

/** The leads that are not there yet. */
export async function unknownOf(
  db: Tx,
  agency: string,
  leads: readonly KeptLead[],
  search: SearchKey,
): Promise<Fresh[]> {
  const marked = new Map(
    leads.map((lead) => {
      const fingerprint = Buffer.from(search.mark('fingerprint', lead.fingerprint), 'base64url')
      return [fingerprint.toString('hex'), { lead, fingerprint }]
    }),
  )
  if (marked.size === 0) return []
  const known = await db
    .selectFrom('leads')
    .select('fingerprint')
    .where('agency', '=', agency)
    .where(
      'fingerprint',
      'in',
      [...marked.values()].map(({ fingerprint }) => fingerprint),
    )
    .execute()
  // Known ones drop out, and so does one that stands twice in this step.
  for (const { fingerprint } of known) marked.delete(Buffer.from(fingerprint).toString('hex'))
  return [...marked.values()]
}

/** Keeps leads that are not there yet. @returns their ids in that order */
export async function keepNew(db: Tx, setting: Setting, fresh: readonly Fresh[]): Promise<string[]> {
  if (fresh.length === 0) return []
  const { agency, now } = setting
  const keys = await newDataKeys(db, agency, fresh.length, now)
  // Counted in a row of its own: the highest number may belong to a lead that was erased.
  const { last_number } = await db
    .updateTable('leads_settings')
    .set((row) => ({ last_number: row('last_number', '+', fresh.length) }))
    .where('agency', '=', agency)
    .returning('last_number')
    .executeTakeFirstOrThrow()
  const ids = fresh.map(() => newId())
  const facets = fresh.map(({ lead }) => facetsOf(lead, setting.search))
  const learned = fresh.map(({ lead }, i) => judgedFeatures(lead, facets[i], setting))
  const rows = fresh.map((one, i) =>
    leadRowOf(one, facets[i], {
      learned: learned[i].judged?.probability ?? 0,
      setting,
      id: ids[i],
      key: keys[i],
      number: last_number - fresh.length + 1 + i,
    }),
  )
  await db.insertInto('leads').values(rows).execute()
  await inBunches(
    fresh.flatMap(({ lead }, i) => partsOf(lead, ids[i], keys[i], agency)),
    (parts) => db.insertInto('lead_parts').values(parts).execute(),
  )
  await inBunches(
    facets.flatMap((its, i) => its.map((facet) => ({ ...facet, lead: ids[i], root: ids[i], agency }))),
    (some) => db.insertInto('lead_facets').values(some).execute(),
  )
  const featured = learned.map(({ features, judged }, i) => featureRow(ids[i], agency, features, judged))
  await inBunches(featured, (some) => db.insertInto('lead_features').values(some).execute())
  await nameSources(db, setting, fresh)
  await enter(
    db,
    ids.map(
      (lead) =>
        ({ lead, agency, at: now, kind: setting.screening === null ? 'made-by-hand' : 'made', by: null }) as const,
    ),
  )
  // In the transaction that makes them, so that lists and totals never tell two stories.
  await count(db, ids, 1)
  return ids
}

/** A statement takes 65,535 values at most. */
const BUNCH = 2000

async function inBunches<T>(rows: readonly T[], insert: (some: readonly T[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += BUNCH) await insert(rows.slice(at, at + BUNCH))
}

type Facet = { readonly facet: FacetName; readonly value: string; readonly weight: number }

/** More names and sources than these are not searched by. */
const MOST = 200

function facetsOf({ body, languages, sources, employers, wording }: KeptLead, search: SearchKey): Facet[] {
  const marked = (facet: FacetName, values: readonly (readonly [string, number])[]): Facet[] => {
    const weights = new Map<string, number>()
    // One number may be told as a phone and as a messenger's; it is one contact point here.
    for (const [value, weight] of values.slice(0, MOST)) {
      const mark = search.mark(facet, value)
      weights.set(mark, (weights.get(mark) ?? 0) + weight)
    }
    return [...weights].map(([value, weight]) => ({ facet, value, weight }))
  }
  return [
    ...body.signs.map(({ code, share }) => ({ facet: 'indicator', value: code, weight: share }) as const),
    ...languages.map((value) => ({ facet: 'language', value, weight: 1 }) as const),
    ...marked(
      'source',
      sources.map(({ name, postings }) => [name, postings]),
    ),
    ...marked(
      'employer',
      // In whatever letters it is written: «Чорна Гора» meets «Chorna Hora».
      employers.map(({ name, postings }) => [nameKey(name), postings]),
    ),
    ...marked(
      'contact',
      body.contacts.map(({ value, postings }) => [value, postings]),
    ),
    ...marked(
      'wording',
      wording.map((hash) => [hash, 1]),
    ),
  ]
}

/** What learning reads of a lead, and what the model in use says of it. */
function judgedFeatures({ size, languages, body }: KeptLead, facets: readonly Facet[], { search, order }: Setting) {
  const of = (name: FacetName) => facets.filter(({ facet }) => facet === name).length
  const features = leadFeatures({ size, languages, body, sources: of('source'), employers: of('employer') }, search)
  return { features, judged: order === null ? null : { by: order.model, probability: order.probability(features) } }
}

type Making = {
  readonly setting: Setting
  readonly id: string
  readonly key: DataKey
  readonly number: number
  readonly learned: number
}

function leadRowOf(
  { lead, fingerprint }: Fresh,
  facets: readonly Facet[],
  { setting, id, key, number, learned }: Making,
) {
  const { agency, screening, now } = setting
  const of = (name: FacetName) => facets.filter(({ facet }) => facet === name).length
  const { score, size, languages } = lead
  const [firstSeen, lastSeen] = [lead.firstSeen ?? '', lead.lastSeen ?? '']
  return {
    id,
    agency,
    number,
    screening,
    data_key: key.id,
    fingerprint,
    state: 'new' as const,
    root: id,
    score,
    size,
    contacts: of('contact'),
    employers: of('employer'),
    sources: of('source'),
    first_seen: firstSeen,
    last_seen: lastSeen,
    languages: [...languages],
    // Kept beside the figures that merging changes: splitting gives these back.
    own: { score, size, firstSeen, lastSeen, languages },
    arrived_at: now,
    keep_from: now,
    sealed_head: sealHead(key.bytes, id, lead.head),
    state_before: null,
    merged_into: null,
    claimed_by: null,
    claimed_at: null,
    decided_by: null,
    approved_by: null,
    decided_at: null,
    dismissed_because: null,
    learned,
  }
}

function partsOf({ body, postings }: KeptLead, lead: string, key: DataKey, agency: string) {
  const part = (name: PartName, value: unknown) => ({
    lead,
    part: name,
    agency,
    sealed: sealPart(key.bytes, lead, name, value),
  })
  const parts = [part('body', body)]
  for (let at = 0; at < postings.length; at += POSTINGS_A_PART)
    parts.push(part(`postings ${at / POSTINGS_A_PART}`, postings.slice(at, at + POSTINGS_A_PART)))
  return parts
}

// The name is sealed once for the agency, not with each lead: facets show hundreds of them.
async function nameSources(db: Tx, { agency, search }: Setting, fresh: readonly Fresh[]): Promise<void> {
  const names = new Map(
    fresh.flatMap(({ lead }) => lead.sources.slice(0, MOST).map(({ name }) => [search.mark('source', name), name])),
  )
  const rows = [...names].map(([mark, name]) => ({ agency, mark, sealed_name: search.sealSource(agency, mark, name) }))
  await inBunches(rows, (some) =>
    db
      .insertInto('lead_sources')
      .values(some)
      .onConflict((row) => row.doNothing())
      .execute(),
  )
}
