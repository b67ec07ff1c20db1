import { nameCampaigns, type PublishedIds } from './campaign-ids.ts'
import { LEAD_THRESHOLD, pointsOf, suspicionBy, usualRates } from './evidence.ts'
import type { Gathered } from './gathered.ts'
import { type Grouping, groupPostings, type Texts } from './group.ts'
import type { Lead, Reason } from './lead.ts'
import type { DecidedLink } from './linking/decided.ts'
import { apartWordings, type SettledLinks, settleLinks } from './linking/ends.ts'
import { type Campaign, linkWordings } from './linking/link.ts'
import { Organisation } from './linking/organisation.ts'
import { mostFromOrganisation, organisationReasons } from './organisation.ts'
import { aloneId, keyOf } from './posting-key.ts'
import { contactsOf, isLead, type Member, type MemberWording, makeLead, scoreOf, wordingReasons } from './ranking.ts'
import { parseRecord } from './record.ts'

/** Reads a posting's record; null for a posting of an earlier run whose words were not kept. */
export type RecordReader = (at: number) => string | null

export type Conclusions = {
  /** Distinct postings by id; a remembered posting that was read again has its new number. */
  readonly order: Uint32Array
  /** For each posting of `order` the number under which it was first remembered or read. */
  readonly firsts: Uint32Array
  readonly repeated: number
  readonly suspicion: Float64Array
  /** Campaign id of each posting (by number of arrival), null for none. */
  readonly campaignOf: readonly (string | null)[]
  readonly campaigns: readonly { readonly id: string; readonly members: readonly number[] }[]
  /** Organiser id of each posting (by number of arrival), null for none. */
  readonly organiserOf: readonly (string | null)[]
  readonly leadCount: number
  /** Puts the lead of a rank (from 0) together; each call reads and parses its records. */
  readonly leadAt: (rank: number) => LeadWithRecords
  /** All leads by rank, put together on first access, which takes as long as all the rest. */
  readonly leads: readonly Lead[]
  readonly inLead: Uint8Array
  /** Links that persons confirmed or cut, as they stand after this run. */
  readonly links: SettledLinks
}

/** A lead and the parsed records of its postings, in the order of `lead.postings`. */
export type LeadWithRecords = { readonly lead: Lead; readonly records: readonly Member['record'][] }

/** The distinct postings of a run, see {@link Conclusions}. */
export type Distinct = Pick<Conclusions, 'order' | 'firsts'>

/** Postings that make an offer of their own, by rank: only these stand in campaigns. */
const recruiting = (gathered: Gathered, { order }: Pick<Distinct, 'order'>): Uint32Array =>
  order.filter((at) => gathered.recruits(at))

/** The texts of the distinct postings that recruit, for grouping. */
export const textsOf = (gathered: Gathered, distinct: Distinct): Texts => ({
  corpus: gathered.corpus,
  order: recruiting(gathered, distinct),
  sourceOf: Uint32Array.from(gathered.sourceOf.subarray(0, gathered.corpus.size)),
  sources: gathered.sources.list.length,
})

/** State of earlier runs, and results of earlier stages; each default stands for a first run without threads. */
export type ConcludeOptions = {
  /** Postings of earlier campaigns, by campaign id. */
  readonly published?: PublishedIds
  /** Contact points of earlier organisers, by organiser id. */
  readonly organisers?: PublishedIds
  /** Links that persons confirmed or cut. */
  readonly decided?: readonly DecidedLink[]
  /** Number of the first posting that this run read. */
  readonly firstNew?: number
  /** The result of {@link distinctOf}. */
  readonly distinct?: Distinct
  /** The result of grouping {@link textsOf} these postings. */
  readonly grouping?: Grouping
}

/** Second stage: groups all gathered postings, scores them against their sources and ranks the leads. */
export function drawConclusions(
  gathered: Gathered,
  read: RecordReader,
  {
    published = new Map(),
    organisers: organisersBefore = new Map(),
    decided = [],
    firstNew = 0,
    distinct = distinctOf(gathered, firstNew),
    grouping = groupPostings(textsOf(gathered, distinct)),
  }: ConcludeOptions = {},
): Conclusions {
  const { order, firsts } = distinct
  const firstOf = Uint32Array.from({ length: gathered.size }, (_, at) => at)
  for (const [i, at] of order.entries()) firstOf[at] = firsts[i]
  const usual = ratesBySource(gathered, order)
  const points = usual.map((rates) => rates.map((rate, sign) => pointsOf(sign, rate)))
  const suspicions = new Float64Array(gathered.size)
  for (const at of order) suspicions[at] = suspicionBy(gathered.bits[at], points[gathered.sourceOf[at]])
  const linked = linkWordings(gathered, grouping.campaigns, recruiting(gathered, distinct), (wordings) =>
    apartWordings(gathered, wordings, decided, published),
  )
  const ids = nameCampaigns(
    linked.map(({ members }) => members.map((at) => keyOf(gathered, at))),
    published,
  )
  const campaigns = linked.map((campaign, i) => ({ id: ids[i], ...campaign }))
  const campaignOf = new Array<string | null>(gathered.size).fill(null)
  for (const { id, members } of campaigns) for (const at of members) campaignOf[at] = id
  // A remembered posting that was read again has a new number but is not new.
  const isNew = (at: number) => firstOf[at] >= firstNew
  const fresh = order.reduce((sum, at) => sum + Number(at >= firstNew), 0)
  const ranker = new Ranker(gathered, usual, suspicions, read, isNew)
  const alone = Array.from(order.filter((at) => campaignOf[at] === null && suspicions[at] >= 0.5))
  const groups = [...campaigns, ...alone.map((at) => aloneGroup(gathered, at))]
  const links = settleLinks(gathered, order, campaigns, decided)
  const organisers = new Organisation(gathered, campaigns, order, organisersBefore, links.holding)
  const outlines = groups.flatMap((group) => ranker.outline(group) ?? [])
  outlines.sort((a, b) => b.score - a.score || b.size - a.size || (a.id < b.id ? -1 : 1))
  const leadAt = (rank: number): LeadWithRecords => {
    const { lead, records } = ranker.lead(outlines[rank])
    return { lead: { ...lead, ...organisers.of(lead, outlines[rank].members) }, records }
  }
  let leads: readonly Lead[] | undefined
  return {
    order,
    firsts,
    repeated: gathered.size - firstNew - fresh,
    suspicion: suspicions,
    campaignOf,
    campaigns,
    organiserOf: organisers.organiserOf,
    leadCount: outlines.length,
    leadAt,
    get leads() {
      leads ??= outlines.map((_, rank) => leadAt(rank).lead)
      return leads
    },
    inLead: ranker.inLead,
    links,
  }
}

/** Finds the distinct postings: one that was read twice counts once. */
export function distinctOf(gathered: Gathered, firstNew: number): Distinct {
  const all = gathered.byId(firstNew)
  const repeats = (rank: number) => rank > 0 && gathered.isRepeat(all[rank - 1], all[rank])
  return {
    // A remembered posting takes the first number of this run; any other posting takes its first number.
    order: all.filter((at, rank) => {
      if (at < firstNew) return rank + 1 === all.length || !repeats(rank + 1)
      return !repeats(rank) || all[rank - 1] < firstNew
    }),
    firsts: all.filter((_, rank) => !repeats(rank)),
  }
}

function ratesBySource(gathered: Gathered, order: Uint32Array): (readonly number[])[] {
  const { counts, postings } = gathered.signCounts(order)
  return counts.map((count, source) => usualRates(count, postings[source]))
}

type Group = Campaign & { readonly id: string }

function aloneGroup(gathered: Gathered, at: number): Group {
  const one = { members: [at], medoid: at }
  return { id: aloneId(gathered, at), ...one, wordings: [{ ...one, joint: null }] }
}

/** Wordings by the places of their postings among a group's members. */
function placesOf(members: readonly number[], wordings: Campaign['wordings']): MemberWording[] {
  const places = new Map(members.map((at, i) => [at, i]))
  const place = (at: number): number => places.get(at) ?? 0
  return wordings.map(({ members: own, medoid, joint }) => ({
    members: own.map(place).sort((a, b) => a - b),
    medoid: place(medoid),
    joint: joint === null ? null : { ...joint, from: place(joint.from), to: place(joint.to) },
  }))
}

type Outline = Pick<Group, 'id' | 'members' | 'wordings'> & {
  readonly known: readonly Omit<Member, 'record'>[]
  readonly reasons: readonly Reason[]
  readonly score: number
  readonly size: number
}

class Ranker {
  readonly inLead: Uint8Array
  private readonly gathered: Gathered
  private readonly usual: readonly (readonly number[])[]
  private readonly suspicions: Float64Array
  private readonly read: RecordReader
  private readonly isNew: (at: number) => boolean

  constructor(
    gathered: Gathered,
    usual: readonly (readonly number[])[],
    suspicions: Float64Array,
    read: RecordReader,
    isNew: (at: number) => boolean,
  ) {
    this.gathered = gathered
    this.usual = usual
    this.suspicions = suspicions
    this.read = read
    this.isNew = isNew
    this.inLead = new Uint8Array(gathered.size)
  }

  /** The part of a group's lead that needs no records, or null below the threshold. */
  outline({ id, members, wordings }: Group): Outline | null {
    const { gathered } = this
    const wording = wordingReasons(
      members.map((at) => gathered.bits[at]),
      members.map((at) => this.usual[gathered.sourceOf[at]]),
    )
    if (scoreOf(wording) + mostFromOrganisation(members.length) < LEAD_THRESHOLD) return null
    const known = members.map((at) => this.member(at))
    const reasons = [...wording, ...organisationReasons(known)]
    if (!isLead(reasons)) return null
    for (const at of members) this.inLead[at] = 1
    return { id, members, wordings, known, reasons, score: scoreOf(reasons), size: members.length }
  }

  lead({ id, members, wordings, known, reasons }: Outline) {
    // Records lie on disk, so only those of leads are read.
    const records = members.map((at) => this.record(at))
    const shown = known.map((member, i) => ({ ...member, record: records[i] }))
    const fresh = members.filter((at) => this.isNew(at)).length
    return { lead: makeLead(id, shown, placesOf(members, wordings), reasons, contactsOf(shown), fresh), records }
  }

  private record(at: number): Member['record'] {
    const record = this.read(at)
    return record === null ? null : parseRecord(record)
  }

  private member(at: number): Omit<Member, 'record'> {
    const { ids, sources, sourceOf, dates, languages, languageOf, bits } = this.gathered
    return {
      id: ids[at],
      source: sources.list[sourceOf[at]],
      employer: this.gathered.employer(at),
      date: dates[at],
      language: languages.list[languageOf[at]],
      bits: bits[at],
      suspicion: this.suspicions[at],
      contactHashes: this.gathered.contacts(at),
    }
  }
}
