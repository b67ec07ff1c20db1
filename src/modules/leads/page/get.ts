import type { Member } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/database.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { keyIfOpen } from '../../../kernel/vault/opening.ts'
import { changedOutside, unlessAltered } from '../../../kernel/vault/unaltered.ts'
import { type Body, type KeptPosting, POSTINGS_A_PART } from '../keeping/kept.ts'
import { actionsOf } from '../lead.ts'
import { People } from '../people.ts'
import { namedReasons, raising } from '../reasons.ts'
import {
  asMember,
  keyOf,
  leadRow,
  openBody,
  openedLead,
  openPosting,
  openPostings,
  standOf,
  waitingPasses,
} from '../record.ts'
import { openGiven } from '../screenings/screenings.ts'
import { searchKey } from '../search-key.ts'
import {
  GetInput,
  LeadPage,
  PostingInput,
  PostingOutput,
  PostingsInput,
  PostingsOutput,
  SimilarInput,
  SimilarOutput,
} from '../shapes.ts'
import { headsOf, summaries } from '../summary.ts'
import type { LeadRow } from '../tables.ts'
import { decisionIn, historyOf } from './history.ts'
import { explained, joined, named, worded } from './page.ts'
import { placesIn } from './places.ts'
import { nearest, type Relative, relatives, type Shared, sharedWith, similarLeads } from './related.ts'
import { type Sharing, shareMap } from './share-map.ts'

const reading = { permission: 'lead:read', purpose: 'investigation', verb: 'consultation' } as const

export const getLead = operation({
  ...reading,
  summary: 'Open a lead: everything its page shows',
  input: GetInput,
  output: LeadPage,
  subject: ({ lead }) => [lead],
  async run(context, { lead, language }) {
    const { db } = context
    const { member, row, key } = await openedLead(context, lead)
    const body = await openBody(db, key, lead)
    const first = await openPostings(db, key, lead, 0)
    // Their contact points and days are shown with this lead's; their postings on pages of their own.
    const within = await mergedLeads(db, member, row)
    const all = joined([body, ...within.map(({ body }) => body)])
    const around = await surroundings(context, row, all.contacts)
    const history = await historyOf(context, key, lead)
    const [summary] = await summaries(context, member, [row], language)
    // Its key has opened the body by now, so that only a changed head is left closed.
    if (summary.head === null) throw changedOutside()
    return {
      ...summary,
      head: summary.head,
      // Of its body, which leads of any age have.
      reasons: namedReasons(raising(body.why), language),
      screening: await screeningOf(db, member, row),
      template: body.template,
      // A body is opened as it was sealed: one of before has no offer.
      offer: body.offer ?? [],
      places: placesIn(body.offer ?? []),
      otherWordings: worded(body.otherWordings, language),
      postings: first.map(bare),
      morePostings: first.length === POSTINGS_A_PART,
      pictures: all.pictures,
      signs: explained(body.signs, language),
      protective: explained(body.protective, language),
      why: named(body.why, language),
      contactPoints: around.contactPoints,
      timeline: { lanes: [...all.lanes], undated: all.undated },
      shares: shareMap({ ...all, ...drawnOneByOne(body, first, row), elsewhere: around.elsewhere }),
      similar: around.similar,
      history,
      actions: await actions(context, row, member),
      decision: row.decided_at === null ? null : decisionIn(history, row.dismissed_because),
      mergedInto: await nameOf(db, row.merged_into),
      mergedLeads: within.map(({ id, number, size, title }) => ({ id, number, size, title })),
      waitsFor: await waitsFor(context, row),
    }
  },
})

// Wordings are fetched one by one: a page of fifty would open more of other people's words than anybody reads.
const bare = ({ title, text, ...posting }: KeptPosting) => posting

type Within = { readonly id: string; readonly number: number; readonly size: number; title: string; body: Body }

/** What was merged into a lead, at whatever depth. */
async function mergedLeads(db: Tx, member: Member, { id, state }: LeadRow): Promise<Within[]> {
  // Its own page shows it alone: what splitting would give back.
  if (state === 'merged') return []
  const rows = await db
    .selectFrom('leads')
    .selectAll()
    .where('root', '=', id)
    .where('state', '=', 'merged')
    .orderBy('number')
    // Each costs a key and a body; more than these were never merged by hand.
    .limit(50)
    .execute()
  const heads = await headsOf(db, member, rows)
  const within: Within[] = []
  for (const row of rows) {
    const body = await openBody(db, await keyOf(db, member, row), row.id)
    within.push({ id: row.id, number: row.number, size: row.own.size, title: heads.get(row.id)?.title ?? '', body })
  }
  return within
}

/** Postings are drawn one by one where all of them lie in the first part. */
const drawnOneByOne = (
  body: Body,
  first: readonly KeptPosting[],
  row: LeadRow,
): Pick<Sharing, 'postings' | 'slots'> => {
  return { postings: row.size === first.length ? first : [], slots: body.template.slots.map(({ type }) => type) }
}

const ELSEWHERE = 10

/** What else this agency knows that has to do with a lead. */
async function surroundings({ db, actor }: RunContext, row: LeadRow, contacts: Sharing['contacts']) {
  const member = asMember(actor)
  // Without the search key nothing can be compared, and the page is shown without relatives.
  const search = await searchKey(db, actor)
  const shared = search === null ? [] : await sharedWith(db, member.agency, row.id)
  const kin = nearest(shared)
  const places = elsewhereOf(shared)
  const ids = new Set([...kin.map(([id]) => id), ...[...places.values()].flat()])
  // All in one question: a page with forty contact points would else ask forty times.
  const known = await relatives(db, member, [...ids])
  const marks = contacts.map(({ value }) => search?.mark('contact', value) ?? '')
  const found = marks.map((mark) => (places.get(mark) ?? []).flatMap((id) => known.get(id) ?? []))
  return {
    similar: similarLeads(kin, known, new Map(contacts.map(({ value }, i) => [marks[i], value]))),
    elsewhere: new Map(found.map((leads, place) => [place, leads] as const)),
    contactPoints: contacts.map((contact, i) => ({ ...contact, mark: marks[i], elsewhere: found[i].map(elsewhere) })),
  }
}

const elsewhere = ({ id, number, state, title }: Relative) => ({ lead: id, number, state, title })

function elsewhereOf(shared: readonly Shared[]): ReadonlyMap<string, string[]> {
  const places = new Map<string, string[]>()
  for (const { facet, value, root } of shared) {
    // Wording and firm names stand beside the lead, not at a contact point.
    if (facet !== 'contact') continue
    const leads = places.get(value) ?? []
    if (leads.length < ELSEWHERE) places.set(value, [...leads, root])
  }
  return places
}

// A screening may be erased before its leads are decided.
async function screeningOf(db: Tx, member: Member, { screening }: LeadRow): Promise<LeadPage['screening']> {
  if (screening === null) return null
  const row = await db
    .selectFrom('screenings')
    .select(['id', 'data_key', 'started_at', 'sealed_source'])
    .where('id', '=', screening)
    .executeTakeFirst()
  if (row === undefined) return null
  const key = await keyIfOpen(db, member, row.data_key)
  // A name is no reason to keep a lead from whoever works on it.
  const name = key ? unlessAltered(() => openGiven(key, row.id, row.sealed_source).name) : null
  return { id: row.id, name, startedAt: row.started_at.toISOString() }
}

async function actions({ db, now, may }: RunContext, row: LeadRow, { id }: Member): Promise<LeadPage['actions']> {
  const waiting = await waitingPasses(db, row.agency, now)
  const rootState = row.root === row.id ? row.state : (await leadRow(db, row.agency, row.root)).state
  return actionsOf(standOf(row, rootState, waiting.has(row.id)), id, may)
}

async function nameOf(db: Tx, id: string | null): Promise<LeadPage['mergedInto']> {
  if (id === null) return null
  return (await db.selectFrom('leads').select(['id', 'number']).where('id', '=', id).executeTakeFirst()) ?? null
}

async function waitsFor(context: RunContext, { id, agency }: LeadRow): Promise<LeadPage['waitsFor']> {
  const waiting = (await waitingPasses(context.db, agency, context.now)).get(id)
  if (waiting === undefined) return null
  const people = await People.named(context, [waiting.askedBy])
  return {
    approval: waiting.approval,
    askedBy: people.person(waiting.askedBy),
    askedAt: waiting.askedAt.toISOString(),
  }
}

export const listPostings = operation({
  ...reading,
  summary: 'Read more postings of a lead',
  input: PostingsInput,
  output: PostingsOutput,
  subject: ({ lead }) => [lead],
  async run({ db, actor }, { lead, after }) {
    const { key } = await openedLead({ db, actor }, lead)
    const part = Math.floor((after + 1) / POSTINGS_A_PART)
    const postings = (await openPostings(db, key, lead, part)).filter(({ place }) => place > after)
    const more = postings.length > 0 && (await openPostings(db, key, lead, part + 1)).length > 0
    return { postings: postings.map(bare), next: more ? postings[postings.length - 1].place : null }
  },
})

export const getPosting = operation({
  ...reading,
  summary: 'Read a posting of a lead in its own words',
  input: PostingInput,
  output: PostingOutput,
  subject: ({ lead }) => [lead],
  async run({ db, actor }, { lead, place }) {
    return openPosting(db, asMember(actor), lead, place)
  },
})

export const similarTo = operation({
  ...reading,
  summary: 'List leads that share contact points, firm names or wording with a lead',
  input: SimilarInput,
  output: SimilarOutput,
  subject: ({ lead }, output) => [lead, ...(output?.similar.map((one) => one.lead) ?? [])],
  async run(context, { lead }) {
    const { row, key } = await openedLead(context, lead)
    const { contacts } = await openBody(context.db, key, lead)
    return { similar: (await surroundings(context, row, contacts)).similar }
  },
})
