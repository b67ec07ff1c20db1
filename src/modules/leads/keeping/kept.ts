import { z } from 'zod'
import { ContactKind, Head, OtherWording, Posting, Reason, Sign, Template } from '../shapes.ts'
import { LeadFact } from './quote-shapes.ts'

// What is kept of a lead, as screening hands it over and as it lies sealed in the database: codes without their words.

export const KeptSign = Sign.omit({ name: true, means: true, source: true, shownOnly: true })
export type KeptSign = z.output<typeof KeptSign>

export const KeptReason = Reason.omit({ name: true, part: true })
export type KeptReason = z.output<typeof KeptReason>

// Days, not times: a timeline of minutes would tell who posts when, and no rule needs it.
const Day = z.iso.date()

export const KeptContact = z.object({
  kind: ContactKind,
  value: z.string(),
  postings: z.int(),
  employers: z.array(z.string()),
  firstSeen: Day.nullable(),
  lastSeen: Day.nullable(),
})
export type KeptContact = z.output<typeof KeptContact>

export const KeptLane = z.object({
  source: z.string(),
  postings: z.int(),
  days: z.array(z.object({ day: Day, postings: z.int() })),
})
export type KeptLane = z.output<typeof KeptLane>

/** Postings of one source under one firm name, for the map of who shares what: which contact points stand in how many. */
export const KeptGroup = z.object({
  source: z.string(),
  employer: z.string().nullable(),
  postings: z.int(),
  contacts: z.array(z.tuple([z.int(), z.int()])),
})
export type KeptGroup = z.output<typeof KeptGroup>

/** The body of a lead: all that its page shows but postings and history. */
export const Body = z.object({
  template: Template,
  /** Leads that were kept before wordings were linked have none. */
  otherWordings: z.array(OtherWording).default([]),
  /** Leads that were kept before offers were read have none. */
  offer: z.array(LeadFact).default([]),
  signs: z.array(KeptSign),
  protective: z.array(KeptSign),
  why: z.array(KeptReason),
  contacts: z.array(KeptContact),
  lanes: z.array(KeptLane),
  undated: z.int(),
  /** Pictures of its postings that were not read; leads kept before these were counted have none. */
  pictures: z.int().default(0),
  groups: z.array(KeptGroup),
})
export type Body = z.output<typeof Body>

/** A posting with its own words. */
export const KeptPosting = Posting.extend({ title: z.string(), text: z.string() })
export type KeptPosting = z.output<typeof KeptPosting>

/** A lead on its way from screening into the database. */
export const KeptLead = z.object({
  /** Says which postings it is made of; keyed before it is stored. */
  fingerprint: z.string(),
  score: z.number(),
  size: z.int(),
  firstSeen: Day.nullable(),
  lastSeen: Day.nullable(),
  languages: z.array(z.string()),
  sources: z.array(z.object({ name: z.string(), postings: z.int() })),
  employers: z.array(z.object({ name: z.string(), postings: z.int() })),
  /** A sketch of the common wording: hashes of three words each; keyed before they are stored. */
  wording: z.array(z.string()),
  head: Head,
  body: Body,
  postings: z.array(KeptPosting),
})
export type KeptLead = z.output<typeof KeptLead>

/** So many postings lie in one part, and are opened together. */
export const POSTINGS_A_PART = 50
