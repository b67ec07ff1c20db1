import { createHash } from 'node:crypto'
import { FACT_KINDS } from '../../../screening/facts/fact.ts'
import type { Lead, LeadContact, LeadIndicator, LeadPosting } from '../../../screening/lead.ts'
import { picturesNotRead } from '../../../screening/posting.ts'
import { hashText } from '../../../screening/shingles.ts'
import { isoDay } from '../../../screening/write/figures.ts'
import { lanesOf } from '../../../screening/write/lanes.ts'
import { partsOf } from '../../../screening/write/score-view.ts'
import { excerptPieces, filled, leadTitle } from '../../../screening/write/template-view.ts'
import { raising } from '../reasons.ts'
import type { OtherWording, Piece, Template } from '../shapes.ts'
import type { KeptContact, KeptGroup, KeptLane, KeptLead, KeptPosting, KeptSign } from './kept.ts'
import { LeadFact } from './quote-shapes.ts'

/** A posting's own words and the contact points in it, by kind and value; null where they were not kept. */
export type Wording = {
  readonly title: string
  readonly text: string
  readonly contacts: readonly { readonly kind: string; readonly value: string }[]
}

/** More are never read by a person; the lead's size still counts all. */
const MOST_POSTINGS = 2000
const MOST_CONTACTS = 500
const MOST_VALUES = 50
const MOST_WORDINGS = 20
const HEAD_CONTACTS = 4
const HEAD_DAYS = 60
/** Groups beyond are not drawn. */
const MOST_GROUPS = 200

/**
 * What is kept of a lead that screening found.
 * @param wordings of the lead's postings, in their order
 */
export function keepLead(lead: Lead, wordings: readonly (Wording | null)[]): KeptLead {
  const contacts = lead.contacts.slice(0, MOST_CONTACTS)
  // By kind and value: one number in two messengers is two ways to be reached, and two places.
  const places = new Map(contacts.map(({ kind, value }, i) => [`${kind} ${value}`, i]))
  const found = lead.postings.map((_, i) => contactsIn(wordings[i] ?? null, places))
  const employers = tally(lead.postings.flatMap(({ employer }) => (employer === null ? [] : [employer])))
  return {
    fingerprint: fingerprintOf(lead),
    score: lead.score,
    size: lead.size,
    firstSeen: dayOf(lead.firstSeen),
    lastSeen: dayOf(lead.lastSeen),
    languages: lead.languages.map(({ language }) => language),
    sources: lead.sources.map(({ source, postings }) => ({ name: source, postings })),
    employers: employers.map(([name, postings]) => ({ name, postings })),
    wording: sketch(lead),
    head: headOf(lead),
    body: bodyOf(lead, contacts, found),
    postings: lead.postings.slice(0, MOST_POSTINGS).map((posting, i): KeptPosting => {
      const { title, text } = wordings[i] ?? { title: '', text: '' }
      return { ...shown(posting), place: i, contacts: found[i], title, text }
    }),
  }
}

const shown = ({ id, source, employer, date, language, suspicion, values, address, notRead }: LeadPosting) => {
  const rest = { ...(address && { address }), ...(notRead && { notRead: [...notRead] }) }
  return { id, source, employer, date, language, suspicion, values: [...values], ...rest }
}

function contactsIn(wording: Wording | null, places: ReadonlyMap<string, number>): number[] {
  const found = (wording?.contacts ?? []).flatMap(({ kind, value }) => places.get(`${kind} ${value}`) ?? [])
  return [...new Set(found)].sort((a, b) => a - b)
}

const tally = (values: readonly string[]): [string, number][] => {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}

// Sorted: the order of a file is the feed's whim, and the same postings are the same lead.
const fingerprintOf = ({ id, members }: Lead): string =>
  createHash('sha256')
    .update(JSON.stringify([id, [...members].sort()]))
    .digest('hex')

/** The day of an ISO 8601 date or date-time; null where it is none. */
const dayOf = (date: string | null): string | null => {
  const day = date?.slice(0, 10) ?? ''
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return null
  const at = Date.parse(day)
  // The 31st of February is read as a day of March; the shape that is stored refuses it, and with it the whole import.
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day) ? day : null
}

function headOf(lead: Lead): KeptLead['head'] {
  const days = new Map<number, number>()
  for (const lane of lanesOf(lead.postings))
    for (const [day, postings] of lane.days) days.set(day, (days.get(day) ?? 0) + postings)
  return {
    title: leadTitle(lead),
    excerpt: excerptPieces(lead).map(({ part, text }): Piece => {
      if (part.kind !== 'slot') return { kind: 'text', text }
      const slot = lead.slots[part.slot]
      return { kind: 'slot', type: slot?.type ?? 'words', text, others: Math.max(0, filled(slot).length - 1) }
    }),
    contacts: lead.contacts.slice(0, HEAD_CONTACTS).map(({ kind, value, postings }) => ({ kind, value, postings })),
    days: daysOf(days).slice(-HEAD_DAYS),
    scoreParts: partsOf(lead.why),
    reasons: raising(lead.why),
  }
}

const daysOf = (days: ReadonlyMap<number, number>): { day: string; postings: number }[] =>
  [...days].sort(([a], [b]) => a - b).map(([day, postings]) => ({ day: isoDay(day), postings }))

function bodyOf(lead: Lead, contacts: readonly LeadContact[], found: readonly number[][]): KeptLead['body'] {
  const lanes = lanesOf(lead.postings)
  return {
    template: templateOf(lead),
    otherWordings: lead.otherWordings.slice(0, MOST_WORDINGS).map(
      (wording): OtherWording => ({
        language: wording.language,
        postings: wording.members.length,
        template: templateOf(wording),
        why: wording.why.map(({ field, values, bits }) => ({ field, values: [...values], bits })),
      }),
    ),
    offer: offerOf(lead),
    signs: signsOf(lead, lead.indicators),
    protective: signsOf(lead, lead.protective),
    why: lead.why.map((reason) => ({ ...reason })),
    contacts: contacts.map((contact, i) => keptContact(contact, i, lead.postings, found)),
    lanes: lanes.map(({ source, days, postings }): KeptLane => ({ source, postings, days: daysOf(days) })),
    undated: lead.size - lanes.reduce((sum, { postings }) => sum + postings, 0),
    pictures: picturesNotRead(lead.postings),
    groups: groupsOf(lead.postings, found),
  }
}

const templateOf = ({ template, slots }: Pick<Lead, 'template' | 'slots'>): Template => ({
  parts: [...template],
  slots: slots.map((slot) => {
    const values = filled(slot)
    return { type: slot.type, values: values.slice(0, MOST_VALUES), more: Math.max(0, values.length - MOST_VALUES) }
  }),
})

function signsOf(lead: Lead, signs: readonly LeadIndicator[]): KeptSign[] {
  const cite = citing(lead)
  return signs.map(({ code, share, quotes }) => ({
    code,
    share,
    postings: Math.round(share * lead.size),
    quotes: quotes.map(cite),
  }))
}

type LeadQuote = LeadIndicator['quotes'][number]

/** Quotes by the place of their posting, with what a page cites. */
function citing({ postings }: Lead): (quote: LeadQuote) => KeptSign['quotes'][number] {
  // An id that stands twice in a file is cited by its first posting.
  const places = new Map(postings.map(({ id }, i) => [id, i] as const).reverse())
  return ({ posting: id, field, quote, start, end }) => {
    const place = places.get(id) ?? 0
    const { source, date, language } = postings[place]
    return { posting: place, field, quote, start, end, cite: { source, date, language } }
  }
}

function offerOf(lead: Lead): LeadFact[] {
  const cite = citing(lead)
  return FACT_KINDS.flatMap((kind) =>
    // Typed as one of many kinds; the shape tells them apart again.
    (lead.offer[kind] ?? []).map(({ value, postings, share, quotes }) =>
      LeadFact.parse({ kind, value, postings, share, quotes: quotes.map(cite) }),
    ),
  )
}

function keptContact(
  { kind, value, postings, employers }: LeadContact,
  place: number,
  all: readonly LeadPosting[],
  found: readonly number[][],
): KeptContact {
  const days = all.flatMap(({ date }, i) => (found[i].includes(place) ? (dayOf(date) ?? []) : [])).sort()
  const [firstSeen, lastSeen] = [days[0] ?? null, days[days.length - 1] ?? null]
  return { kind, value, postings, employers: [...employers], firstSeen, lastSeen }
}

function groupsOf(postings: readonly LeadPosting[], found: readonly number[][]): KeptGroup[] {
  const groups = new Map<string, { source: string; employer: string | null; postings: number; in: number[] }>()
  for (const [i, { source, employer }] of postings.entries()) {
    // As JSON: «a b» of «c» and «a» of «b c» would meet in a plain join, and no name in one called null.
    const key = JSON.stringify([source, employer])
    const group = groups.get(key) ?? { source, employer, postings: 0, in: [] }
    group.postings++
    group.in.push(...found[i])
    groups.set(key, group)
  }
  return [...groups.values()]
    .sort((a, b) => b.postings - a.postings || (a.source < b.source ? -1 : 1))
    .slice(0, MOST_GROUPS)
    .map(({ in: contacts, ...group }) => ({ ...group, contacts: count(contacts) }))
}

function count(places: readonly number[]): [number, number][] {
  const counts = new Map<number, number>()
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1)
  return [...counts].sort(([a], [b]) => a - b)
}

const SKETCH = 8
const SHINGLE = 3

/**
 * The smallest hashes of the shingles of three words that stand in all postings (a bottom-k sketch): two leads whose
 * sketches share some share wording. Digits are left out, so that a price or number changes nothing.
 */
function sketch({ template }: Lead): string[] {
  const words = template.flatMap(
    (part) => (part.kind === 'constant' ? part.text.toLowerCase().match(/\p{L}+/gu) : null) ?? [],
  )
  const shingles = words.slice(SHINGLE - 1).map((_, i) => words.slice(i, i + SHINGLE).join(' '))
  const hashes = shingles.map((shingle) =>
    hashText(shingle)
      .map((word) => word.toString(16).padStart(8, '0'))
      .join(''),
  )
  return [...new Set(hashes)].sort().slice(0, SKETCH)
}
