import type { Assessment, FoundContact, Sign } from './assess.ts'
import {
  carries,
  LEAD_THRESHOLD,
  LEAST_INDICATORS,
  pointsOf,
  RATES,
  SHOWN_ONLY,
  SIGNS,
  type SignCode,
  scoringIndicators,
  signBits,
} from './evidence.ts'
import { leadOffer, type Offered } from './facts/lead-offer.ts'
import { INDICATORS, type IndicatorCode, PROTECTIVE } from './languages/pack.ts'
import type { Lead, LeadContact, LeadIndicator, LeadPosting, LeadWording, Reason } from './lead.ts'
import { explainJoint, type Read } from './linking/explain.ts'
import type { Joint } from './linking/link.ts'
import type { Posting } from './posting.ts'
import { type Words, wordsOf } from './template/aligned-text.ts'
import { buildTemplate } from './template/template.ts'
import { contactSpans } from './wording-contacts.ts'

/** A member of a group for ranking; `record` is null where its words were not kept. */
export type Member = {
  readonly id: string
  readonly source: string
  readonly employer: string | null
  readonly date: string | null
  readonly language: string
  readonly bits: number
  readonly suspicion: number
  /** See {@link Gathered.contacts}. */
  readonly contactHashes: ArrayLike<number>
  readonly record: {
    readonly posting: Posting
    readonly assessment: Pick<Assessment, 'indicators' | 'protective' | 'contacts' | 'offer'>
  } | null
}

/** Rounds points to one decimal before they are shown and summed, so that shown points add up. */
export const round1 = (value: number): number => Math.round(value * 10) / 10

/**
 * Reasons in the wording of a group's postings: for each sign the share of postings that carry it, times its points.
 */
export function wordingReasons(bits: readonly number[], usual: readonly (readonly number[])[]): Reason[] {
  const of = bits.length
  return SIGNS.flatMap((code, sign): Reason[] => {
    const seen = bits.reduce((sum, b) => sum + Number(carries(b, code)), 0)
    if (seen === 0) return []
    const rate = usual.reduce((sum, rates) => sum + rates[sign], 0) / usual.length
    const shown = SHOWN_ONLY.has(code)
    return [
      {
        code: shown ? `shown-only:${code}` : code,
        sentence: sentenceOf(code),
        seen,
        of,
        deceptive: shown ? null : RATES[code].deceptive,
        usual: shown ? null : round4(rate),
        rule: shown ? 'shown, never scored' : null,
        points: shown ? 0 : round1((seen / of) * pointsOf(sign, round4(rate))),
      },
    ]
  })
}

const round4 = (value: number): number => Math.round(value * 10000) / 10000

function sentenceOf(code: SignCode): string {
  if (code.startsWith('not-stated:')) return `${code.slice(11)} not stated`
  return code.startsWith('protective:') ? `protective sign: ${code.slice(11)}` : `indicator: ${code}`
}

export const isLead = (reasons: readonly Reason[]): boolean => {
  const scoring = reasons.filter(({ code, points }) => points > 0 && (INDICATORS as readonly string[]).includes(code))
  const bits = signBits(scoring.map(({ code }) => code as IndicatorCode))
  return scoringIndicators(bits) >= LEAST_INDICATORS && scoreOf(reasons) >= LEAD_THRESHOLD
}

export const scoreOf = (reasons: readonly Reason[]): number =>
  round1(reasons.reduce((sum, reason) => sum + reason.points, 0))

const byCount = <T>(values: readonly T[]): [T, number][] => {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}

/** Contact points of a group, most used first, with the employer names beside them. */
export function contactsOf(members: readonly Member[]): LeadContact[] {
  const found = new Map<string, { contact: FoundContact; postings: number; employers: Set<string> }>()
  for (const { record, employer } of members) {
    const seen = new Set<string>()
    for (const contact of record?.assessment.contacts ?? []) {
      const key = `${contact.kind} ${contact.value}`
      const entry = found.get(key) ?? { contact, postings: 0, employers: new Set<string>() }
      // A number can stand twice in one posting and counts once.
      if (!seen.has(key)) entry.postings++
      seen.add(key)
      if (employer !== null) entry.employers.add(employer)
      found.set(key, entry)
    }
  }
  return [...found.values()]
    .map(({ contact, postings, employers }) => ({
      kind: contact.kind,
      value: contact.value,
      postings,
      employers: [...employers].sort(),
    }))
    .sort((a, b) => b.postings - a.postings || (a.kind + a.value < b.kind + b.value ? -1 : 1))
}

const QUOTES = 3

function quoted(
  members: readonly Member[],
  codes: readonly string[],
  kind: 'indicators' | 'protective',
): LeadIndicator[] {
  return codes.flatMap((code): LeadIndicator[] => {
    const sign = kind === 'indicators' ? code : `protective:${code}`
    const carriers = members.filter((member) => carries(member.bits, sign as SignCode))
    if (carriers.length === 0) return []
    const quotes = new Map<string, LeadIndicator['quotes'][number]>()
    for (const { id, record } of carriers) {
      const signs: readonly Sign<string>[] = record?.assessment[kind] ?? []
      for (const { field, quote, start, end } of signs.filter((sign) => sign.code === code)) {
        // Copies repeat a quote; a different one says more.
        if (quotes.size < QUOTES && !quotes.has(quote)) quotes.set(quote, { posting: id, field, quote, start, end })
      }
      if (quotes.size === QUOTES) break
    }
    return [{ code, share: round4(carriers.length / members.length), quotes: [...quotes.values()] }]
  })
}

/** One wording of a lead and its joint with an earlier wording; all numbers are places among the lead's members. */
export type MemberWording = {
  readonly members: readonly number[]
  readonly medoid: number
  readonly joint: Joint | null
}

/**
 * Puts a lead together from its members (by id) and the reasons for its score.
 * @param wordings the largest first; `from` and `to` of their joints are places among the members
 */
export function makeLead(
  id: string,
  members: readonly Member[],
  wordings: readonly MemberWording[],
  reasons: readonly Reason[],
  contacts: readonly LeadContact[],
  fresh: number,
): Omit<Lead, 'organiser' | 'links'> {
  const [main, ...others] = wordings
  const { template, fillings } = templateOf(members, main)
  const dates = members.flatMap(({ date }) => (date === null ? [] : [date])).sort()
  return {
    id,
    size: members.length,
    newPostings: fresh,
    score: scoreOf(reasons),
    members: members.map((member) => member.id),
    template: template.parts,
    slots: template.slots,
    offer: leadOffer(offeredBy(members, main)),
    indicators: quoted(members, INDICATORS, 'indicators').sort((a, b) => b.share - a.share),
    protective: quoted(members, PROTECTIVE, 'protective').sort((a, b) => b.share - a.share),
    contacts,
    sources: byCount(members.map((member) => member.source)).map(([source, postings]) => ({ source, postings })),
    languages: byCount(members.map((member) => member.language)).map(([language, postings]) => ({
      language,
      postings,
    })),
    firstSeen: dates[0] ?? null,
    lastSeen: dates[dates.length - 1] ?? null,
    why: [...reasons].sort((a, b) => b.points - a.points),
    postings: members.map(
      ({ record, bits, contactHashes, ...shown }, i): LeadPosting => ({
        ...shown,
        values: fillings.get(i) ?? template.slots.map(() => ''),
        ...(record?.posting.address !== undefined && { address: record.posting.address }),
        ...(record?.posting.notRead && { notRead: record.posting.notRead }),
      }),
    ),
    otherWordings: others.map((wording) => otherWording(members, wording, wordings)),
  }
}

/** Offers of a wording's postings, without postings whose words were not kept. */
const offeredBy = (members: readonly Member[], { members: places }: MemberWording): Offered[] =>
  places.flatMap((i) => {
    const { id, record } = members[i]
    return record === null ? [] : [{ id, offer: record.assessment.offer }]
  })

/** The template of a wording, and each member's fillings by its place. */
function templateOf(members: readonly Member[], { members: places, medoid }: MemberWording) {
  const told = places.flatMap((i) => {
    const { record } = members[i]
    return record === null ? [] : [{ i, text: words(record) }]
  })
  if (told.length === 0) return { template: { parts: [], slots: [] }, fillings: new Map<number, readonly string[]>() }
  const centre = Math.max(
    0,
    told.findIndex(({ i }) => i === medoid),
  )
  const template = buildTemplate(
    told.map(({ text }) => text),
    centre,
  )
  return { template, fillings: new Map(told.map(({ i }, t) => [i, template.fillings[t]])) }
}

function otherWording(members: readonly Member[], wording: MemberWording, all: readonly MemberWording[]): LeadWording {
  const { template } = templateOf(members, wording)
  const { joint } = wording
  const other = joint === null ? undefined : all.find((one) => one.members.includes(joint.to))
  const others = joint?.campaignWide ? all.filter((one) => one !== wording) : other === undefined ? [] : [other]
  const here = joint === null ? null : readOf(members, joint.from, [wording])
  const there = joint === null ? null : readOf(members, joint.to, others)
  return {
    language: members[wording.medoid].language,
    members: wording.members.map((i) => members[i].id),
    template: template.parts,
    slots: template.slots,
    like: here === null || there === null ? null : { from: here.posting.id, to: there.posting.id },
    why: joint === null || here === null || there === null ? [] : explainJoint(joint, here, there),
  }
}

/**
 * Basis for comparing wordings: a posting's record, with the contact points of all postings of some wordings; null where
 * its words were not kept.
 */
function readOf(members: readonly Member[], at: number, wordings: readonly MemberWording[]): Read | null {
  const { record } = members[at]
  if (record === null) return null
  const contacts = wordings
    .flatMap(({ members: places }) => places)
    .flatMap((i) => members[i].record?.assessment.contacts ?? [])
  return { ...record, contacts }
}

const words = ({ posting, assessment }: NonNullable<Member['record']>): Words =>
  wordsOf(posting, (c) => contactSpans(posting, c, assessment.contacts))
